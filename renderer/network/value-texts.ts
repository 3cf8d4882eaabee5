/** A parameter's value in words. */
import { isRecord } from '../../shared/api/network-info.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { stationModeTitles } from '../../shared/api/wlan.ts';

const words: Readonly<Record<string, string>> = {
  ...stationModeTitles,
  dhcp: 'DHCP',
  static: 'Static',
  on: 'On',
  off: 'Off',
  fallback: 'Fallback',
  up: 'Up',
  down: 'Down',
};

/** Cleaned and short enough for a line; nothing, empty texts and empty lists are "None". */
export function valueText(value: unknown): string {
  if (value === true) return 'On';
  if (value === false) return 'Off';
  if (value === undefined || value === null || value === '') return 'None';
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(valueText).join(', ');
  if (isRecord(value)) {
    if (typeof value.address === 'string')
      return `${cleanText(value.address, 60)}/${String(value.prefixLength)}`;
    return Object.entries(value)
      .map(([name, part]) => `${name} ${valueText(part)}`)
      .join(', ');
  }
  if (typeof value === 'string') return words[value] ?? cleanText(value, 120);
  return JSON.stringify(value);
}
