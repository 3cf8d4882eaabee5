/** A scanned network in words. */
import { cleanText } from '../../shared/texts/clean-text.ts';
import type { WlanNetworkGroup } from '../../shared/api/wlan.ts';

const unique = (texts: string[]) => [...new Set(texts)];

/** `2.4 GHz and 5 GHz`. */
export function bandsText(group: WlanNetworkGroup): string {
  const bands = unique(group.members.map(({ band }) => cleanText(band.replace(/\s*ghz$/i, ' GHz'), 20)));
  return bands.sort().join(' and ') || 'Band not told';
}

/** `WPA2 PSK`, `Open`, as the device tells it. */
export function securityText(group: WlanNetworkGroup): string {
  const offers = group.members.flatMap(({ security }) => security);
  if (offers.length === 0) return 'Security not told';
  return unique(
    offers.map(({ authentication, version }) => {
      if (/^none$/i.test(authentication)) return 'Open';
      return cleanText([version, authentication].filter((part) => part).join(' '), 40);
    }),
  ).join(', ');
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
