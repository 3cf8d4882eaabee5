/** The scan that a person started: at most one at a time, told to whoever follows it, its hits taken into the list. */
import type {
  ScanDelta,
  ScanHit,
  ScanProgress,
  ScanSnapshot,
  ScanSuggestion,
} from '../../../shared/contract/scan.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { isLinkLocal, subnetFacts } from '../../../shared/net/ip.ts';
import { mostAddresses, type Target } from '../../../shared/net/ranges.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Answering } from '../devices/links.ts';
import type { Card } from '../discovery/cards.ts';
import { RangeScan, type RangeScanNeeds } from './range-scan.ts';

export interface ScanNeeds extends Pick<RangeScanNeeds, 'clock' | 'links' | 'cableTable'> {
  /** This computer's cards that may be used. */
  cards: () => Card[];
  /** Whether the list has the device, and what takes it over: fails where its pinned certificate was not shown. */
  list: {
    has: (serial: string) => boolean;
    take: (answer: Answering, schemeTyped: boolean) => Promise<Result<unknown>>;
  };
}

const deltaMs = 100;

export class Scan {
  private revision = 0;
  private progress: ScanProgress | null = null;
  private hits: ScanHit[] = [];
  private untold: ScanHit[] = [];
  private current: { scan: RangeScan; over: Promise<void> } | null = null;
  private readonly listeners = new Set<(delta: ScanDelta) => void>();
  private cancelDelta: (() => void) | null = null;

  constructor(private readonly needs: ScanNeeds) {}

  snapshot(): ScanSnapshot {
    // What the next delta brings is left to it.
    const told = this.hits.slice(0, this.hits.length - this.untold.length);
    return { revision: this.revision, progress: this.progress, hits: told };
  }

  /** Tells of changes after a snapshot; several at once arrive as one. */
  onChange(listener: (delta: ScanDelta) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins a scan. Fails with `input` while another one is under way. */
  start(targets: readonly Target[]): Result<null> {
    if (this.current) return fail('input', said('scan.running'));
    const id = (this.progress?.id ?? 0) + 1;
    this.hits = [];
    this.untold = [];
    const scan: RangeScan = new RangeScan(
      {
        ...this.needs,
        subnets: () => cables(this.needs.cards()),
        found: (answer, target) => this.found(answer, target),
        progress: () => tell('running'),
      },
      targets,
    );
    const tell = (state: ScanProgress['state']) => {
      const { done, counts, problem } = scan;
      this.progress = { id, state, total: targets.length, done, counts: { ...counts }, problem };
      if (state === 'running') this.tellSoon();
      else this.tellNow();
    };
    tell('running');
    const over = scan.run().then(() => {
      this.current = null;
      tell(scan.wasCancelled ? 'cancelled' : 'done');
    });
    this.current = { scan, over };
    return ok(null);
  }

  /** Closes every socket of the scan; what was found stays. */
  cancel(): void {
    this.current?.scan.cancel();
  }

  async stop(): Promise<void> {
    this.cancel();
    await this.current?.over;
    this.cancelDelta?.();
  }

  /** The subnets of this computer, one-click ranges: a large one's part around the own address. */
  suggestions(): ScanSuggestion[] {
    const all = this.needs.cards().flatMap(({ name, address, prefixLength }) => {
      const part = 2 ** (32 - prefixLength) > mostAddresses;
      const prefix = part ? partPrefix : prefixLength;
      const facts = subnetFacts(address, prefix);
      // Nobody finds anything in 65,000 link-local addresses, and a subnet of one is this computer itself.
      if (!facts || prefix >= 31 || isLinkLocal(address)) return [];
      return [{ range: `${facts.network}/${prefix}`, count: facts.hosts, card: name, part }];
    });
    return all.filter(({ range }, at) => all.findIndex((other) => other.range === range) === at);
  }

  private async found(answer: Answering, { scheme: schemeTyped }: Target): Promise<void> {
    const { endpoint, identity } = answer;
    const { serial, model, osVersion, needsSetup } = identity;
    const known = this.needs.list.has(serial);
    const taken = await this.needs.list.take(answer, schemeTyped !== null);
    const problem = taken.ok ? null : taken.error.message;
    const hit = { ...endpoint, serial, model, osVersion, needsSetup, known, problem };
    this.hits = [...this.hits, hit];
    this.untold.push(hit);
    this.tellSoon();
  }

  private tellSoon(): void {
    this.cancelDelta ??= this.needs.clock.setTimeout(() => this.tellNow(), deltaMs);
  }

  private tellNow(): void {
    this.cancelDelta?.();
    this.cancelDelta = null;
    if (!this.progress) return;
    this.revision += 1;
    const delta: ScanDelta = { revision: this.revision, progress: this.progress, hits: this.untold };
    this.untold = [];
    for (const listener of this.listeners) listener(delta);
  }
}

/** A part of this size is scanned in a few seconds. */
const partPrefix = 24;

/** The subnets whose hosts have hardware addresses: tunnels have none. */
export function cables(cards: readonly Card[]): Card[] {
  return cards.filter(({ mac }) => mac !== '00:00:00:00:00:00');
}
