/** What everything that was seen comes to: the first reason that explains that a device is not here. */
import type { Device } from '../../../shared/contract/device.ts';
import type { Nameless } from '../../../shared/contract/left-out.ts';
import type { WhyNext } from '../../../shared/contract/why.ts';
import { bracketed } from '../../../shared/net/address.ts';
import { said, sentences, type Said } from '../../../shared/texts/said.ts';
import type { Holder } from '../devices/address-holder.ts';
import { lackingText } from '../devices/own-address.ts';
import { isAxisSerial, type Sought } from './sought.ts';

type Named = Pick<Device, 'serial' | 'name'>;

/** Who was found at an address that the device may have. */
export interface FoundAt {
  address: string;
  holder: Holder;
}

export interface WhyFacts {
  sought: Sought;
  /** `excluded`: there are cards, and none of them may be used. */
  cards: 'some' | 'none' | 'excluded';
  /** What keeps the search from sending; null where nothing does. */
  blocked: Said | null;
  /** Whether anything at all was heard from others. */
  hears: boolean;
  /** The device as the list has it. */
  row: Pick<
    Device,
    'serial' | 'name' | 'address' | 'presence' | 'reachability' | 'lacks' | 'lastSeen'
  > | null;
  /** Where else it is listed: the site's name, empty for the list of this computer, and when it was heard there. */
  elsewhere: { site: string; lastSeen: number | null } | null;
  /** Those that the words fit, where they fit more than one. */
  several: readonly Named[];
  /** What announces itself without serial number under that name or address. */
  nameless: Nameless | null;
  /** One whose serial number may have been misread. */
  similar: Named | null;
  /** The address that it was looked for at first; null where none is known. */
  address: string | null;
  /** Which address this computer lacks to reach that one; null where it lacks none. */
  lacking: Said | null;
  found: readonly FoundAt[];
}

export interface Verdict {
  verdict: Said;
  next: WhyNext | null;
}

const namesShown = 5;

export function verdict(facts: WhyFacts): Verdict {
  const { sought, row, several, found, address, lacking, elsewhere, nameless, similar } = facts;
  if (several.length > 1) {
    const names = several.slice(0, namesShown).map(({ name, serial }) => `${name} (${serial})`);
    return tell(said('why.several', { count: several.length, names }));
  }
  const serial = sought.serial ?? row?.serial ?? null;
  if (row?.presence === 'here') return here(row);
  if (facts.cards !== 'some') return tell(said(facts.cards === 'none' ? 'why.noCard' : 'why.excluded'));
  const at = found.find(
    ({ holder }) => holder.kind === 'device' && (serial ?? holder.serial) === holder.serial,
  );
  if (at?.holder.kind === 'device') {
    const text = said('why.answers', { serial: at.holder.serial, address: at.address });
    const isTyped = at.address === sought.endpoint?.host;
    return tell(text, { kind: 'add', address: isTyped ? sought.typed : bracketed(at.address) });
  }
  if (facts.blocked) return tell(facts.blocked);
  const taken = found.flatMap(({ holder, ...where }) =>
    holder.kind === 'nobody' ? [] : { ...where, holder },
  );
  const [first] = taken;
  if (first) return tell(heldBy(first.address, first.holder, serial));
  if (lacking !== null && address !== null) {
    const { example } = lacking.parts;
    const next = typeof example === 'string' ? ({ kind: 'copy', address: example } as const) : null;
    return tell(sentences(said('why.otherSubnet', { address }), lacking), next);
  }
  if (elsewhere && row === null) {
    const site = elsewhere.site === '' ? said('why.ownList') : elsewhere.site;
    const when =
      elsewhere.lastSeen === null
        ? said('deviceList.never')
        : said('times.dayAndClock', { at: elsewhere.lastSeen });
    return tell(said('why.otherSite', { site, when }));
  }
  if (nameless) {
    const [where] = nameless.addresses;
    const text = said('why.nameless', { name: nameless.name, address: where ?? said('why.noAddress') });
    return tell(text, where === undefined ? null : { kind: 'add', address: bracketed(where) });
  }
  if (similar) {
    const text = said('why.similar', { name: similar.name, serial: similar.serial });
    return tell(text, { kind: 'open', serial: similar.serial });
  }
  if (!facts.hears) return tell(said('why.deaf'));
  if (row && row.lastSeen !== null) {
    const when = said('times.dayAndClock', { at: row.lastSeen });
    return tell(said('why.silent', { name: row.name, when, address: address ?? said('why.noAddress') }));
  }
  if (sought.endpoint) return tell(said('why.nobody', { address: sought.endpoint.host }));
  if (serial === null) return tell(said('why.noName'));
  return tell(said(isAxisSerial(serial) ? 'why.neverHeard' : 'why.notAxis', { serial }));
}

function here({ serial, name, address, reachability, lacks }: NonNullable<WhyFacts['row']>): Verdict {
  const where = address ?? said('why.noAddress');
  const next = { kind: 'open', serial } as const;
  const listed = said('why.listed', { name, address: where });
  if (lacks !== null && address !== null) {
    const { address: needed } = lacks;
    return {
      verdict: sentences(listed, lackingText(address, lacks)),
      next: needed === null ? next : { kind: 'copy', address: needed },
    };
  }
  if (reachability.state === 'unreachable' || reachability.state === 'odd') {
    return { verdict: sentences(listed, reachability.reason), next };
  }
  return { verdict: sentences(listed, said('why.openIt')), next };
}

function heldBy(address: string, holder: Exclude<Holder, { kind: 'nobody' }>, serial: string | null): Said {
  if (holder.kind === 'device') return said('why.otherDevice', { address, serial: holder.serial });
  if (holder.mac === null) return said('why.otherThere', { address });
  const isItself = holder.mac.replaceAll(':', '') === serial;
  return isItself ? said('why.silentThere', { address }) : said('why.otherMac', { address, mac: holder.mac });
}

const tell = (text: Said, next: WhyNext | null = null): Verdict => ({ verdict: text, next });
