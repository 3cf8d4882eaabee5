/** A parameter's value in words. */
import { isRecord } from '../../shared/api/network-info.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { t } from '../parts/language.svelte.ts';

/** Words for what the API spells in its own way. */
const spelt = (): Readonly<Record<string, string>> => ({ ...t().stationMode, ...t().valueWords });

/** Cleaned and short enough for a line; nothing, empty texts and empty lists are said to be none. */
export function valueText(value: unknown): string {
  if (value === true) return t().parts.on;
  if (value === false) return t().parts.off;
  if (value === undefined || value === null || value === '') return t().changeView.none;
  if (Array.isArray(value)) return value.length === 0 ? t().changeView.none : value.map(valueText).join(', ');
  if (isRecord(value)) {
    if (typeof value.address === 'string')
      return `${cleanText(value.address, 60)}/${String(value.prefixLength)}`;
    return Object.entries(value)
      .map(([name, part]) => `${name} ${valueText(part)}`)
      .join(', ');
  }
  if (typeof value === 'string') {
    const words = spelt();
    return (Object.hasOwn(words, value) ? words[value] : undefined) ?? cleanText(value, 120);
  }
  return JSON.stringify(value);
}
