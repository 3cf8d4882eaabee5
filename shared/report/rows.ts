/** A report as rows of a spreadsheet, a device each; the first holds the columns' titles. */
import type { Language } from '../texts/language.ts';
import { say, textsIn } from '../texts/catalogue.ts';
import type { Texts } from '../texts/texts.ts';
import type { Report, ReportDevice } from './report.ts';

type ReportColumn = keyof Texts['reportColumns'];

export function reportRows(
  { devices }: Report,
  language: Language,
  timeText: (at: number) => string,
): string[][] {
  const words = textsIn(language);
  // The catalogue's own keys, in its order.
  const columns = Object.keys(words.reportColumns) as ReportColumn[];
  const time = (at: number | null) => (at === null ? '' : timeText(at));
  const cellOf = (device: ReportDevice, column: ReportColumn): string => {
    const [first, ...others] = device.addresses;
    switch (column) {
      case 'address':
        return first?.address ?? '';
      case 'prefix':
        return String(first?.prefixLength ?? '');
      case 'otherAddresses':
        return others.map(({ address }) => address).join(' ');
      case 'verified':
        return words.proofWords[device.proof];
      case 'verifiedAt':
        return time(device.at);
      case 'heardAt':
      case 'readAt':
      case 'pinnedAt':
        return time(device[column]);
      case 'administrator':
        return device.needsSetup === null ? '' : words.sheetWords[device.needsSetup ? 'missing' : 'exists'];
      case 'ssid':
        return device.wlan?.ssid ?? '';
      case 'signal':
        return String(device.wlan?.signal ?? '');
      case 'notReached':
        return device.notReached.map(({ what }) => say(language, what)).join('\n');
      case 'tags':
        return device.tags.join(', ');
      case 'name':
      case 'place':
      case 'serial':
      case 'model':
      case 'osVersion':
      case 'by':
      case 'fingerprint':
      case 'note':
        return device[column] ?? '';
    }
  };
  return [
    columns.map((column) => words.reportColumns[column]),
    ...devices.map((device) => columns.map((column) => cellOf(device, column))),
  ];
}
