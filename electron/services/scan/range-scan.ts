/** One scan: knocks at every address, and asks whoever takes a connection for a serial number. Sends no login. */
import { setMaxListeners } from 'node:events';
import type { Endpoint } from '../../../shared/net/address.ts';
import { inSubnet, isIPv4, isLoopback, type Subnet } from '../../../shared/net/ip.ts';
import type { Target } from '../../../shared/net/ranges.ts';
import type { Scheme } from '../../../shared/contract/device.ts';
import { noCounts, type ScanOutcome } from '../../../shared/contract/scan.ts';
import type { Failure } from '../../../shared/contract/result.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import type { Answering, Links } from '../devices/links.ts';
import type { CableTable } from './cable-table.ts';
import { knock, type Knock } from './knocking.ts';

export interface RangeScanNeeds {
  clock: Clock;
  links: Pick<Links, 'ask' | 'cardTowards'>;
  /** This computer's own subnets on real cables, where the neighbour table tells who is there. */
  subnets: () => Subnet[];
  cableTable: () => Promise<CableTable>;
  /** Told of each device that says who it is; waited for before the scan ends. */
  found: (answer: Answering, target: Target) => Promise<void>;
  /** Told after each address. */
  progress: () => void;
}

/** Sockets at once; fewer where the system has no more. */
const mostSockets = 240;
const fewestSockets = 8;
/**
 * Linux keeps 1,024 neighbours at most unless told otherwise, and one that does not answer for three seconds: an address
 * beyond that would be passed over without a word.
 */
const neighbours = { most: 800, forMs: 3_100 };
/** A question on the cable that got lost is repeated after a second: until then nobody is called absent. */
const cableAnswersMs = 1_300;
/** Reading the table costs some milliseconds. */
const tableEveryMs = 300;
const busyPauseMs = 500;
const mostBusyPauses = 40;

interface Visit {
  target: Target;
  onCable: boolean;
  /** When it was knocked at first, by the clock's ticks. */
  askedAt: number;
  /** Somebody is there, whoever it is: there is more patience. */
  again: boolean;
  /** It had no room in the neighbour table before. */
  wasLost: boolean;
}

type Outcome = ScanOutcome | 'found' | 'look-again';

export class RangeScan {
  readonly counts: Record<ScanOutcome, number> = { ...noCounts };
  done = 0;
  private readonly cancelled = new AbortController();
  private readonly subnets: Subnet[];
  private readonly waiting: Visit[];
  private readonly silent: Visit[] = [];
  private readonly asked: number[] = [];
  private readonly codes = new Map<string, number>();
  /** The longest round trip so far: on the own cables, and elsewhere. */
  private slowest = { cable: 0, elsewhere: 0 };
  private limit = mostSockets;
  private lookedAt = -Infinity;
  private running = 0;
  private wake: () => void = () => undefined;

  constructor(
    private readonly needs: RangeScanNeeds,
    targets: readonly Target[],
  ) {
    // Every socket listens to it.
    setMaxListeners(0, this.cancelled.signal);
    this.subnets = needs.subnets();
    this.waiting = targets
      .map((target) => ({
        target,
        onCable: this.isOnCable(target.host),
        askedAt: 0,
        again: false,
        wasLost: false,
      }))
      .reverse();
  }

  /** Stops at once: every socket is closed, and `run` ends. */
  cancel(): void {
    this.cancelled.abort();
    this.wake();
  }

  get wasCancelled(): boolean {
    return this.cancelled.signal.aborted;
  }

  /** Ends when every address was looked at, or with `cancel`. */
  async run(): Promise<void> {
    const visits = new Set<Promise<void>>();
    while (!this.wasCancelled) {
      const dueIn = this.tableDueIn();
      if (dueIn !== null && dueIn <= 0) {
        await this.lookIntoTable();
        continue;
      }
      const next = this.running < this.limit ? this.waiting.at(-1) : undefined;
      const pause = next && this.pauseFor(next);
      if (next && pause === 0) {
        this.waiting.pop();
        this.start(next, visits);
      } else if (pause !== undefined || dueIn !== null || this.running > 0) {
        await this.rest(Math.min(pause ?? Infinity, dueIn ?? Infinity));
      } else break;
    }
    await Promise.all(visits);
  }

  /** Why addresses could not be asked: the reason that most of them have. */
  get problem(): Said | null {
    const [most] = [...this.codes].sort(([, a], [, b]) => b - a);
    if (!most) return null;
    const [code] = most;
    if (code === 'busy') return said('scan.tooBusy');
    if (code === 'EACCES' || code === 'EPERM') return said('scan.notAllowed');
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return said('scan.nameNotKnown');
    return code === 'EHOSTUNREACH' ? said('discovery.macBlocks') : said('scan.noWayThere');
  }

  private start(visit: Visit, visits: Set<Promise<void>>): void {
    this.running += 1;
    visit.askedAt = this.needs.clock.ticks();
    if (visit.onCable) this.asked.push(visit.askedAt);
    const under = this.look(visit).then((outcome) => {
      this.running -= 1;
      visits.delete(under);
      if (outcome === 'look-again' && !this.wasCancelled) this.silent.push(visit);
      else this.settle(outcome === 'look-again' ? 'silent' : outcome);
      this.wake();
    });
    visits.add(under);
  }

  private settle(outcome: Outcome): void {
    if (this.wasCancelled && outcome !== 'found') return;
    if (outcome !== 'found' && outcome !== 'look-again') this.counts[outcome] += 1;
    this.done += 1;
    this.needs.progress();
  }

  /** One address, door by door: whoever has said no (401) is not asked a second time. */
  private async look({ target, onCable, again }: Visit): Promise<Outcome> {
    const card = this.needs.links.cardTowards(target.host);
    if (!card.ok) return this.noWay('ENETUNREACH');
    let best: ScanOutcome = 'silent';
    for (const { port, schemes } of doorsOf(target)) {
      const door = { host: target.host, port, localAddress: card.value };
      const heard = await this.knock(door, onCable, again);
      if (this.wasCancelled) return best;
      if (heard.kind === 'no-way') return this.noWay(heard.code);
      if (heard.kind === 'busy') return this.noWay('busy');
      // Who is on the own cable and says nothing is found in the neighbour table, or is not there.
      if (heard.kind === 'silent' && onCable && !again && best === 'silent') return 'look-again';
      if (heard.kind === 'refused' && best === 'silent') best = 'refused';
      if (heard.kind !== 'open') continue;
      const answer = await this.ask(target, port, schemes);
      if (answer === 'found') return answer;
      if (answer === 'enough') return 'other';
      if (best !== 'other') best = answer;
    }
    return best;
  }

  private noWay(code: string): Outcome {
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    return 'noWay';
  }

  private async knock(door: Parameters<typeof knock>[1], onCable: boolean, again: boolean): Promise<Knock> {
    const { clock } = this.needs;
    for (let pauses = 0; ; pauses += 1) {
      const heard = await knock(clock, door, this.patience(door.host, onCable, again), this.cancelled.signal);
      if ('ms' in heard) {
        const where = onCable ? 'cable' : 'elsewhere';
        this.slowest[where] = Math.max(this.slowest[where], heard.ms);
      }
      if (heard.kind !== 'busy' || pauses === mostBusyPauses || this.wasCancelled) return heard;
      this.limit = Math.max(fewestSockets, Math.floor(Math.min(this.limit, this.running) * 0.8));
      await this.sleep(busyPauseMs);
    }
  }

  /** Milliseconds for a connection: some round trips, and beyond the own cables one repeated packet. */
  private patience(host: string, onCable: boolean, again: boolean): number {
    if (!isIPv4(host) && !host.includes(':')) return 6_000;
    const { cable, elsewhere } = this.slowest;
    if (onCable && again) return 1_300;
    if (onCable) return Math.min(600, Math.max(300, cable * 3 + 200));
    return elsewhere === 0 ? 1_500 : Math.min(2_500, Math.max(1_250, elsewhere * 3 + 1_050));
  }

  /** Asks who is there, by each scheme that the door may speak; `enough`: it wants a login and is none of ours. */
  private async ask(
    target: Target,
    port: number,
    schemes: readonly Scheme[],
  ): Promise<'found' | 'enough' | 'other' | 'mute'> {
    let refused = false;
    let best: 'other' | 'mute' = 'mute';
    for (const scheme of schemes) {
      const answer = await this.askAt({ scheme, host: target.host, port }, () => (refused = true));
      if (answer.ok) {
        await this.needs.found(answer.value, target);
        return 'found';
      }
      if (refused) return 'enough';
      best = isMute(answer.error) ? best : 'other';
      if (this.wasCancelled || !maySpeakTls(answer.error)) break;
    }
    return best;
  }

  /** A device that drops the connection is busy, as a rule: it is asked once more. */
  private async askAt(endpoint: Endpoint, onRefused: () => void) {
    const { links } = this.needs;
    const { signal } = this.cancelled;
    const first = await links.ask(endpoint, null, signal, undefined, onRefused);
    if (first.ok || first.error.kind !== 'unreachable' || signal.aborted) return first;
    await this.sleep(busyPauseMs);
    return links.ask(endpoint, null, signal, undefined, onRefused);
  }

  /** How long to wait until one more address of the own cables fits into the neighbour table. */
  private pauseFor({ onCable }: Visit): number {
    const now = this.needs.clock.ticks();
    while (this.asked[0] !== undefined && this.asked[0] <= now - neighbours.forMs) this.asked.shift();
    const [oldest] = this.asked;
    if (!onCable || oldest === undefined || this.asked.length < neighbours.most) return 0;
    return oldest + neighbours.forMs - now;
  }

  /** When the table is to be looked into for those that said nothing; null where there are none. */
  private tableDueIn(): number | null {
    const [first] = this.silent;
    if (!first) return null;
    const due = Math.max(first.askedAt + cableAnswersMs, this.lookedAt + tableEveryMs);
    return due - this.needs.clock.ticks();
  }

  /** Those whose hardware address is known by now are there: they are asked again, with more patience. */
  private async lookIntoTable(): Promise<void> {
    this.lookedAt = this.needs.clock.ticks();
    const table = await this.needs.cableTable();
    const due = this.silent.filter(({ askedAt }) => askedAt + cableAnswersMs <= this.lookedAt);
    for (const visit of due) {
      this.silent.splice(this.silent.indexOf(visit), 1);
      if (table.answered.has(visit.target.host)) this.waiting.push({ ...visit, again: true });
      // The system asked nobody: its table was full.
      else if (!table.lost(visit.target.host)) this.settle('silent');
      else if (visit.wasLost) this.settle(this.noWay('busy'));
      else this.waiting.unshift({ ...visit, wasLost: true });
    }
  }

  private isOnCable(host: string): boolean {
    return isIPv4(host) && !isLoopback(host) && this.subnets.some((subnet) => inSubnet(host, subnet));
  }

  /** Until an address was looked at, or for so long. */
  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = ms === Infinity ? null : this.needs.clock.setTimeout(() => this.wake(), ms);
      this.wake = () => {
        cancel?.();
        this.wake = () => undefined;
        resolve();
      };
    });
  }

  private async sleep(ms: number): Promise<void> {
    if (ms <= 0 || this.wasCancelled) return;
    const { signal } = this.cancelled;
    await new Promise<void>((resolve) => {
      const stop = () => {
        cancel();
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const cancel = this.needs.clock.setTimeout(stop, ms);
      signal.addEventListener('abort', stop);
    });
  }
}

/** The doors of an address, the likeliest first, and what each may speak. */
function doorsOf({ port, scheme }: Target): { port: number; schemes: Scheme[] }[] {
  // A server of plain HTTP may wait for ever for a line that a TLS greeting does not have.
  if (port !== null) return [{ port, schemes: scheme === null ? ['http', 'https'] : [scheme] }];
  // Over https the pinned certificate is seen at once, and AXIS OS 13 has nothing else.
  const usual = [
    { port: 443, schemes: ['https' as const] },
    { port: 80, schemes: ['http' as const] },
  ];
  return usual.filter(({ schemes }) => scheme === null || schemes.some((one) => one === scheme));
}

/** It took the connection, and gave no answer to its end. */
function isMute({ kind, reason }: Failure): boolean {
  return kind === 'timeout' || kind === 'unreachable' || kind === 'cancelled' || reason === 'starting';
}

/** Plain HTTP led nowhere, and the same port may want https. */
function maySpeakTls({ kind, httpsPort }: Failure): boolean {
  return httpsPort !== undefined || kind === 'protocol' || kind === 'unreachable';
}
