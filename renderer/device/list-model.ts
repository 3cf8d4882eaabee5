/** Which rows the list shows, and in which order. Made anew for every change that comes, so it makes again only what has changed. */
import type { Device } from '../../shared/contract/device.ts';
import type { ListGroup, ListView } from '../../shared/contract/list-view.ts';
import { hasWords, wordsOf } from '../../shared/texts/search-words.ts';
import type { Filter } from '../state/app.svelte.ts';
import { compareKeys, factsOf, groupOf, sortKey, type Facts } from './list-facts.ts';
import { filters } from './standing.ts';

export interface Question extends Pick<ListView, 'sort' | 'group'> {
  query: string;
  filter: Filter;
}

/** What stands in the list at a place: a device by its serial number, or the head of a group. */
export type Item = string;

export interface Listed {
  items: readonly Item[];
  /** The devices that fit the words, by filter. */
  counts: Readonly<Record<Filter, number>>;
  /** The devices shown in each group, by its head. */
  groups: ReadonlyMap<Item, readonly string[]>;
  /** Some device has a place, or a tag. */
  placed: boolean;
  tagged: boolean;
}

const groupSign = '#';
const headOf = (title: string): Item => `${groupSign}${title}`;

/** The title of the group that begins here, empty for the one of those that belong to none; null for a device. */
export const groupTitle = (item: Item): string | null =>
  item.startsWith(groupSign) ? item.slice(groupSign.length) : null;

export class ListModel {
  private readonly facts = new Map<string, Facts>();
  /** All of them as they were sorted last: sorting what is nearly sorted is cheap. */
  private sorted: Facts[] = [];
  private order = '';
  private asked = '';
  private language = '';
  private listed: Listed = {
    items: [],
    counts: noCounts(),
    groups: new Map(),
    placed: false,
    tagged: false,
  };

  /** The same value as before where nothing of it has changed. `language`: words are sorted by, too. */
  list(rows: ReadonlyMap<string, Device>, question: Question, language: string): Listed {
    if (this.language !== language) this.facts.clear();
    const order = JSON.stringify([question.sort, question.group]);
    const asked = JSON.stringify([question.query, question.filter]);
    const changed = this.take(rows, question);
    const isOther = this.order !== order || this.language !== language;
    if (changed || isOther) this.sorted.sort(comparing(question));
    if (changed || isOther || this.asked !== asked) this.listed = this.show(question);
    this.order = order;
    this.asked = asked;
    this.language = language;
    return this.listed;
  }

  /** Takes over the rows; true where the list may be another one now. */
  private take(rows: ReadonlyMap<string, Device>, { sort, group }: Question): boolean {
    let changed = false;
    let isNew = false;
    for (const [serial, device] of rows) {
      const before = this.facts.get(serial);
      if (before?.device === device) continue;
      const facts = factsOf(device);
      this.facts.set(serial, facts);
      isNew = true;
      changed ||=
        before === undefined ||
        before.text !== facts.text ||
        before.fits !== facts.fits ||
        sortKey(before, sort.column) !== sortKey(facts, sort.column) ||
        (group !== null && groupOf(before, group) !== groupOf(facts, group));
    }
    if (this.facts.size > rows.size) {
      for (const serial of this.facts.keys()) if (!rows.has(serial)) this.facts.delete(serial);
      isNew = changed = true;
    }
    if (!isNew) return false;
    const known = new Set<string>();
    const kept = this.sorted.flatMap(({ device: { serial } }) => {
      known.add(serial);
      return this.facts.get(serial) ?? [];
    });
    for (const [serial, facts] of this.facts) if (!known.has(serial)) kept.push(facts);
    this.sorted = kept;
    return changed;
  }

  private show({ query, filter, group }: Question): Listed {
    const words = wordsOf(query);
    const bit = 1 << filters.findIndex(({ id }) => id === filter);
    const counts = noCounts();
    const groups = new Map<Item, string[]>();
    const items: Item[] = [];
    for (const facts of this.sorted) {
      if (!hasWords(facts.text, words)) continue;
      filters.forEach(({ id }, index) => {
        if (facts.fits & (1 << index)) counts[id] += 1;
      });
      if ((facts.fits & bit) === 0) continue;
      if (group !== null) listInGroup(groups, items, headOf(groupOf(facts, group)), facts.device.serial);
      items.push(facts.device.serial);
    }
    return {
      items: same(items, this.listed.items) ? this.listed.items : items,
      counts,
      groups,
      placed: this.sorted.some(({ device }) => device.place !== null),
      tagged: this.sorted.some(({ device }) => device.tags.length > 0),
    };
  }
}

function listInGroup(groups: Map<Item, string[]>, items: Item[], head: Item, serial: string): void {
  const members = groups.get(head);
  if (members) {
    members.push(serial);
    return;
  }
  items.push(head);
  groups.set(head, [serial]);
}

function comparing({ sort, group }: Question): (a: Facts, b: Facts) => number {
  const { column, descending } = sort;
  return (a, b) =>
    (group === null ? 0 : byGroup(a, b, group)) ||
    compareKeys(sortKey(a, column), sortKey(b, column), descending) ||
    compareKeys(sortKey(a, 'name'), sortKey(b, 'name')) ||
    (a.device.serial < b.device.serial ? -1 : 1);
}

const byGroup = (a: Facts, b: Facts, group: ListGroup) =>
  compareKeys(sortKey(a, group), sortKey(b, group)) || compareKeys(groupOf(a, group), groupOf(b, group));

function noCounts(): Record<Filter, number> {
  return { all: 0, here: 0, setup: 0, installation: 0 };
}

const same = (a: readonly Item[], b: readonly Item[]) =>
  a.length === b.length && a.every((item, index) => item === b[index]);
