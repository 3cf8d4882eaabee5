/** What the list knows a device by: what is searched, by what it is sorted and grouped. Made once for each row that comes. */
import { tooOldToTell, type Device } from '../../shared/contract/device.ts';
import type { ListColumn, ListGroup } from '../../shared/contract/list-view.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import type { Tone } from '../parts/tone.ts';
import { shownName } from '../state/shown-name.ts';
import { filters, searchText, standing } from './standing.ts';

/** A subnet is no column, but can be sorted and grouped by. */
type KeyName = ListColumn | ListGroup;

export interface Facts {
  readonly device: Device;
  /** What is searched. */
  readonly text: string;
  /** A bit for each filter that the device fits, in their order. */
  readonly fits: number;
  /** Sort keys and group titles, each made when it is first asked for. */
  readonly keys: Map<KeyName, string>;
  readonly titles: Map<ListGroup, string>;
}

export function factsOf(device: Device): Facts {
  return {
    device,
    text: searchText(device),
    fits: filters.reduce((bits, { fits }, index) => (fits(device) ? bits | (1 << index) : bits), 0),
    keys: new Map(),
    titles: new Map(),
  };
}

/** As people count: 2 before 10, whatever the capitals and accents. */
function naturalKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

const urgency: Readonly<Record<Tone, string>> = { bad: '0', warn: '1', accent: '2', good: '3', plain: '4' };

/** What is asked of a person first. */
function stateKey(device: Device): string {
  const { tone, word } = standing(device);
  return `${urgency[tone]}${word}`;
}

/** Families apart: IPv4 first. */
const addressKey = (address: string) => `${address.includes(':') ? '6' : '4'}${naturalKey(address)}`;

const makeKey: Readonly<Record<KeyName, (device: Device) => string>> = {
  state: stateKey,
  name: (device) => naturalKey(shownName(device)),
  place: ({ place }) => naturalKey(place ?? ''),
  model: ({ model }) => naturalKey(model ?? ''),
  serial: ({ serial }) => serial,
  address: ({ address }) => (address === null ? '' : addressKey(address)),
  subnet: ({ address }) => (address === null ? '' : addressKey(subnetOf(address))),
  version: ({ osVersion }) => (osVersion === tooOldToTell ? '0' : naturalKey(osVersion ?? '')),
  // The latest first.
  seen: ({ presence, lastSeen }) =>
    presence === 'here'
      ? '0'
      : lastSeen === null
        ? ''
        : String(Number.MAX_SAFE_INTEGER - lastSeen).padStart(17, '0'),
  tags: ({ tags }) => naturalKey(tags.join(' ')),
};

/** Empty where there is nothing to sort by. */
export function sortKey({ device, keys }: Facts, name: KeyName): string {
  const made = keys.get(name) ?? makeKey[name](device);
  keys.set(name, made);
  return made;
}

/** What has nothing to sort by stands last, whichever way the rest goes. */
export function compareKeys(a: string, b: string, descending = false): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b === descending ? 1 : -1;
}

const makeTitle: Readonly<Record<ListGroup, (device: Device) => string>> = {
  place: ({ place }) => cleanText(place ?? '', 200),
  subnet: ({ address }) => (address === null ? '' : subnetOf(address)),
  model: ({ model }) => cleanText(model ?? '', 60),
  state: (device) => standing(device).word,
};

/** The title of the group that a device belongs to; empty for those that belong to none. */
export function groupOf({ device, titles }: Facts, group: ListGroup): string {
  const made = titles.get(group) ?? makeTitle[group](device);
  titles.set(group, made);
  return made;
}

/** The network part as sites are usually cut; whatever the device has for a prefix, people know these. */
function subnetOf(address: string): string {
  if (!address.includes(':')) {
    const parts = address.split('.');
    return parts.length === 4 ? `${parts.slice(0, address.startsWith('169.254.') ? 2 : 3).join('.')}.x` : '';
  }
  const zoneless = address.replace(/%.*/, '').toLowerCase();
  return zoneless.startsWith('fe80:') ? 'fe80::' : `${zoneless.split(':').slice(0, 4).join(':')}::`;
}
