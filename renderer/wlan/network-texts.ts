/** A scanned network in words. */
import { cleanText } from '../../shared/texts/clean-text.ts';
import { said, type Said } from '../../shared/texts/said.ts';
import type { WlanNetworkGroup } from '../../shared/api/wlan.ts';

const unique = <T>(values: T[]) => [...new Set(values)];

/** `2.4 GHz and 5 GHz`. */
export function bandsText(group: WlanNetworkGroup): Said {
  const bands = unique(group.members.map(({ band }) => cleanText(band, 20).replace(/\s*ghz$/i, ' GHz')))
    .filter((band) => band !== '')
    .sort();
  return bands.length > 0 ? said('wlanNetwork.bands', { bands }) : said('wlanNetwork.noBand');
}

/** `WPA2 PSK`, `Open`, as the device tells it. */
export function securityText(group: WlanNetworkGroup): Said {
  const offers = group.members.flatMap(({ security }) => security);
  if (offers.length === 0) return said('wlanNetwork.noSecurity');
  const names = offers.map(({ authentication, version }) =>
    /^none$/i.test(authentication)
      ? null
      : cleanText([version, authentication].filter((part) => part).join(' '), 40),
  );
  return said('wlanNetwork.security', {
    offers: unique(names).map((name) => name ?? said('wlanNetwork.open')),
  });
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
