/** The list's columns in a spreadsheet: their titles, and what stands in their cells. */
import type { Device } from '../../../shared/contract/device.ts';
import type { SheetColumn } from '../../../shared/contract/sheets.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { say, textsIn } from '../../../shared/texts/catalogue.ts';
import type { Texts } from '../../../shared/texts/texts.ts';

type Words = Texts['sheetWords'];

/** The list as rows of text; the first holds the columns' titles. */
export function deviceRows(
  devices: readonly Device[],
  columns: readonly SheetColumn[],
  language: Language,
): string[][] {
  const { sheetColumns: titles, sheetWords: words } = textsIn(language);
  return [
    columns.map((column) => titles[column]),
    ...devices.map((device) => columns.map((column) => cellOf(device, column, words, language))),
  ];
}

function cellOf(device: Device, column: SheetColumn, words: Words, language: Language): string {
  switch (column) {
    case 'state':
      return stateOf(device, words, language);
    case 'addresses':
      return device.addresses.join(' ');
    case 'tags':
      return device.tags.join(', ');
    case 'administrator':
      return device.needsSetup === null ? '' : device.needsSetup ? words.missing : words.exists;
    case 'lastSeen':
      return device.lastSeen === null ? '' : localTime(device.lastSeen);
    case 'fingerprint':
      return device.fingerprint ?? '';
    case 'serial':
    case 'name':
    case 'place':
    case 'note':
    case 'model':
    case 'osVersion':
    case 'address':
    case 'port':
    case 'httpsPort':
      return String(device[column] ?? '');
  }
}

function stateOf({ presence, starting, reachability }: Device, words: Words, language: Language): string {
  if (reachability.state === 'unreachable' || reachability.state === 'odd') {
    return `${words[reachability.state]}: ${say(language, reachability.reason)}`;
  }
  return words[starting ? 'starting' : presence];
}

/** ISO 8601 by this computer's clock, with its distance from UTC, such as `2026-03-01T09:30:00+01:00`. */
export function localTime(time: number): string {
  const minutes = -new Date(time).getTimezoneOffset();
  const local = new Date(time + minutes * 60_000).toISOString().slice(0, 19);
  const zone = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${local}${minutes < 0 ? '-' : '+'}${zone.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
