/**
 * The certificates that a person has accepted, a device at a time. They are this computer's own and go out with no site: a pin
 * that somebody else wrote would be a way in.
 */
import { z } from 'zod';
import type { Result } from '../../../shared/contract/result.ts';
import { serialSchema } from '../../../shared/contract/site.ts';
import { timeSchema } from '../../../shared/contract/time.ts';
import { said } from '../../../shared/texts/said.ts';
import type { JsonDocument } from './json-document.ts';
import type { Shape } from './shape.ts';
import type { Store } from './store.ts';

const fingerprintSchema = z.string().regex(/^[0-9A-F]{64}$/);
/** Why a pin went: a person accepted another or took it away, or a job of the program's own put another certificate there. */
const reasonSchema = z.enum(['accepted', 'forgotten', 'own-job']);
export type PinReason = z.infer<typeof reasonSchema>;

const mostReplaced = 5;

const pinSchema = z.object({
  serial: serialSchema,
  /** SHA-256, 64 hex digits; null where it was taken away. */
  fingerprint: fingerprintSchema.nullable(),
  /** When it was pinned; null where that is not known. A time that no calendar has costs no pin. */
  pinnedAt: timeSchema.nullable().catch(null),
  /** Those before it, the latest first. */
  replaced: z
    .array(
      z.object({
        fingerprint: fingerprintSchema,
        pinnedAt: timeSchema.nullable().catch(null),
        replacedAt: timeSchema.catch(0),
        why: reasonSchema,
      }),
    )
    .max(mostReplaced),
});
export type Pin = z.infer<typeof pinSchema>;

const shape: Shape<Pin> = {
  field: 'pins',
  key: 'serial',
  schema: pinSchema,
  title: (serial) => (serial === null ? said('storage.pinWithout') : said('storage.pin', { serial })),
  time: ({ pinnedAt }) => pinnedAt ?? 0,
  most: null,
  // What is on disk was accepted first: a second certificate must not take its place unasked.
  settle: (_base, mine, theirs) => (theirs.fingerprint === null ? mine : theirs),
  migrations: [],
};

/** A certificate that was pinned or taken away here; `before` was in its place. */
export interface Pinned {
  serial: string;
  fingerprint: string | null;
  before: string | null;
  why: PinReason;
}

export class Pins {
  private readonly known = new Map<string, Pin>();
  private readonly listeners = new Set<(serial: string) => void>();
  private readonly document: JsonDocument<Pin>;

  constructor(
    store: Store,
    private readonly now: () => number,
    /** Told of what this program itself pins and takes away. */
    private readonly pinned: (pinned: Pinned) => void = () => undefined,
  ) {
    this.document = store.document('pins.json', shape, {
      records: () => new Map(this.known),
      adopt: (serial, pin) => {
        if (pin) this.known.set(serial, pin);
        else this.known.delete(serial);
        this.tell(serial);
        return true;
      },
    });
  }

  /** Fails with `storage` where the disk does not tell. */
  load(): Promise<Result<null>> {
    return this.document.load();
  }

  /** Tells whose pin is another now, whoever changed it. */
  onChange(listener: (serial: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  all(): Pin[] {
    return [...this.known.values()];
  }

  /** The pinned certificate's fingerprint; null where none is. */
  get(serial: string): string | null {
    return this.known.get(serial)?.fingerprint ?? null;
  }

  /** Pins that certificate from now on. Fails with `storage` where it is known in this run alone. */
  set(
    serial: string,
    fingerprint: string,
    why: Exclude<PinReason, 'forgotten'> = 'accepted',
  ): Promise<Result<null>> {
    return this.put(serial, fingerprint, why);
  }

  /** Takes the pin away. Fails with `storage` where it stays on disk. */
  forget(serial: string): Promise<Result<null>> {
    return this.put(serial, null, 'forgotten');
  }

  /** Takes over pins of an earlier version of this program, where none is known. */
  adopt(pins: readonly { serial: string; fingerprint: string }[]): Promise<Result<null>> {
    for (const { serial, fingerprint } of pins) {
      if (this.known.has(serial)) continue;
      this.known.set(serial, { serial, fingerprint, pinnedAt: null, replaced: [] });
      this.tell(serial);
    }
    return this.document.save();
  }

  /** Takes over what other programs have pinned meanwhile. */
  refresh(): Promise<Result<null>> {
    return this.document.refresh();
  }

  async stop(): Promise<void> {
    await this.document.close();
  }

  private put(serial: string, fingerprint: string | null, why: PinReason): Promise<Result<null>> {
    const before = this.known.get(serial);
    if ((before?.fingerprint ?? null) === fingerprint) return this.document.save();
    const now = this.now();
    const gone = before?.fingerprint
      ? [{ fingerprint: before.fingerprint, pinnedAt: before.pinnedAt, replacedAt: now, why }]
      : [];
    const replaced = [...gone, ...(before?.replaced ?? [])].slice(0, mostReplaced);
    this.known.set(serial, { serial, fingerprint, pinnedAt: fingerprint === null ? null : now, replaced });
    this.tell(serial);
    this.pinned({ serial, fingerprint, before: before?.fingerprint ?? null, why });
    return this.document.save();
  }

  private tell(serial: string): void {
    for (const listener of this.listeners) listener(serial);
  }
}
