/** Finding devices by scanning addresses. */
import { helpers } from '../helpers.ts';

const { list, number, plural } = helpers('en');

/** What is wrong with addresses as they were typed. */
export const range = {
  problem: ({ part, why }: { part: string; why: string }) => `“${part}”: ${why}`,
  moreProblems: ({ count }: { count: number }) => `${number(count)} more could not be read.`,
  advice:
    'Type addresses, names, subnets such as 10.0.0.0/24 or ranges such as 10.0.0.10-20, with blanks or commas between them.',
  none: 'No address was given.',
  long: 'That is too much text for a list of addresses.',
  tooMany: ({ count, most }: { count: number; most: number }) =>
    `These are ${number(count)} addresses; ${number(most)} are scanned at once.`,
  tooManyAdvice: 'Take a part of it, such as a /20 or a /24, and scan the next part afterwards.',
  prefixLength: ({ most }: { most: number }) => `The prefix length behind the / is at most ${most}.`,
  backwards: 'The range ends before it begins.',
  wideIPv6: ({ least }: { least: number }) =>
    `Of IPv6, subnets with a prefix length of ${least} or more are scanned: others have too many addresses.`,
};

/** What a scan says of itself, in the window and in the terminal. */
export const scan = {
  ended: ({ devices, total }: { devices: number; total: number }) =>
    `${devices === 0 ? 'No Axis device' : `${number(devices)} Axis ${plural(devices, 'device', 'devices')}`} answered at ${number(total)} ${plural(total, 'address', 'addresses')}.`,
  cancelled: ({ devices, done, total }: { devices: number; done: number; total: number }) =>
    `Stopped after ${number(done)} of ${number(total)} ${plural(total, 'address', 'addresses')}: ${devices === 0 ? 'no Axis device' : `${number(devices)} Axis ${plural(devices, 'device', 'devices')}`} answered.`,
  besides: ({ list: items }: { list: readonly string[] }) => `Elsewhere: ${list(items)}.`,
  other: ({ count }: { count: number }) =>
    `${number(count)} ${plural(count, 'web server that is', 'web servers that are')} no Axis device`,
  mute: ({ count }: { count: number }) =>
    `${number(count)} that ${plural(count, 'takes', 'take')} connections and ${plural(count, 'gives', 'give')} no whole answer`,
  refused: ({ count }: { count: number }) =>
    `${number(count)} that ${plural(count, 'refuses', 'refuse')} connections`,
  silent: ({ count }: { count: number }) => `${number(count)} with nobody who answered`,
  noWay: ({ count }: { count: number }) => `${number(count)} that could not be asked`,
  noWayThere: 'This computer has no way to some of these addresses: check its cards and their addresses.',
  notAllowed:
    'This computer does not let the program connect to some of these addresses: check its firewall.',
  nameNotKnown: 'A name is known to no name server, so its address could not be asked.',
  tooBusy: 'This computer had no connections left for some of these addresses: scan them again.',
  running: 'A scan is under way. Cancel it first.',
  asking: ({ total }: { total: number }) =>
    `Asking at ${number(total)} ${plural(total, 'address', 'addresses')}. No login is sent …`,
  soFar: ({ done, total, devices }: { done: number; total: number; devices: number }) =>
    `${number(done)} of ${number(total)}, ${number(devices)} ${plural(devices, 'device', 'devices')}`,
  hit: ({ serial, model, address }: { serial: string; model: string; address: string }) =>
    `Found ${serial} (${model}) at ${address}.`,
  modelNotTold: 'model not told',
  columns: 'SERIAL|MODEL|AXIS OS|ADDRESS',
  needsAdministrator: 'needs an administrator',
  noneFound:
    'Check that the device has power and that its address is among these. One that is new has 192.168.0.90 or an address that begins with 169.254.',
};

/** The part of the dialog that scans. */
export const scanDialog = {
  title: 'Add by address or range',
  when: 'For devices that the search does not hear, such as those behind another router or a filtering switch. No login is sent.',
  addresses: 'Addresses',
  hint: 'An IP address or host name, a subnet, a range, or a list: 10.0.0.21:8080, https://10.0.0.21, 10.0.0.0/24, 10.0.0.10-20',
  missing: 'Type in an address, a subnet or a range.',
  suggestions: 'Subnets of this computer',
  suggestion: ({ range, count, card }: { range: string; count: number; card: string }) =>
    `${range}, ${number(count)} ${plural(count, 'address', 'addresses')}, card ${card}`,
  suggestedPart: ({ range, count, card }: { range: string; count: number; card: string }) =>
    `${range}, ${number(count)} ${plural(count, 'address', 'addresses')}, part of the subnet of card ${card}`,
  count: ({ count, most }: { count: number; most: number }) =>
    `${number(count)} ${plural(count, 'address', 'addresses')} of at most ${number(most)}`,
  scan: ({ count }: { count: number }) =>
    count === 0 ? 'Scan' : `Scan ${number(count)} ${plural(count, 'address', 'addresses')}`,
  scanning: 'Scanning',
  progress: ({ done, total }: { done: number; total: number }) => `${number(done)} of ${number(total)}`,
  found: 'Found',
  version: ({ version }: { version: string }) => `AXIS OS ${version}`,
  isNew: 'New in the list',
  inList: 'Was in the list',
  stop: 'Stop the scan',
  goesOn: 'It goes on when this is closed.',
  again: 'Other addresses',
  done: 'Close',
};
