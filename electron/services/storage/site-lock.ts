/**
 * One program writes a site: a file in its folder says which, for as long as it has the site open. Its time is moved on now and
 * then; who was killed, or does not move it any more, is followed by the next that tries.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { isRecord } from '../../../shared/api/fields.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import {
  isRunning,
  readMark,
  removeFile,
  removeLeftovers,
  replaceFile,
  stampOf,
  type Files,
} from './files.ts';
import { locked } from './lock.ts';
import { parseJson } from './shape.ts';

/** The program that has a site open. */
export interface Writer {
  pid: number;
  host: string;
  /** Milliseconds since 1970. */
  since: number;
}

export interface SiteLockNeeds {
  file: string;
  files: Files;
  clock: Clock;
}

const beatMs = 10_000;
/** Whoever does not move its time for so long is not there any more, on whatever computer. */
const goneMs = 45_000;

/** The nonces of those that this program holds: a file that it could not take away does not stop it. */
const heldHere = new Set<string>();

export class SiteLock {
  private readonly nonce = randomUUID();
  private held = false;
  private cancelBeat: (() => void) | null = null;
  /** The other's file as it was seen, and since when. */
  private seen: { stamp: string | null; since: number } | null = null;

  constructor(private readonly needs: SiteLockNeeds) {}

  /** Becomes the writer where nobody else is: null, or who is. Fails with `storage`, or throws what the system says. */
  async take(): Promise<Result<Writer | null>> {
    const { file, files, clock } = this.needs;
    // What is plain to see costs no lock.
    const busy = await this.otherWriter();
    if (busy) return ok(busy);
    const taken = await locked(files, file, async (isMine) => {
      const other = await this.otherWriter();
      if (other) return other;
      const mine = { pid: process.pid, host: hostname(), since: clock.now(), nonce: this.nonce };
      heldHere.add(this.nonce);
      await removeLeftovers(files, file);
      this.held = await replaceFile(files, file, `${JSON.stringify(mine)}\n`, isMine);
      return null;
    });
    if (taken.ok && this.held) this.beatLater();
    else heldHere.delete(this.nonce);
    return taken;
  }

  /** Whether this program is the writer still: after a sleep another may have taken its place. */
  async isMine(): Promise<boolean> {
    if (!this.held) return false;
    const text = await readMark(this.needs.files, this.needs.file);
    const isMine = text !== null && read(text)?.nonce === this.nonce;
    if (!isMine) this.lose();
    return isMine;
  }

  async release(): Promise<void> {
    const { file, files } = this.needs;
    if (!this.held) return;
    await locked(files, file, async () => {
      if (await this.isMine()) await removeFile(files, file);
    }).catch(() => undefined);
    this.lose();
  }

  private lose(): void {
    this.held = false;
    heldHere.delete(this.nonce);
    this.cancelBeat?.();
    this.cancelBeat = null;
  }

  /** Who else writes; null where nobody does, or nobody any more. */
  private async otherWriter(): Promise<Writer | null> {
    const { file, files, clock } = this.needs;
    const text = await readMark(files, file);
    const writer = text === null ? null : read(text);
    if (writer === null || writer.nonce === this.nonce) return null;
    const stamp = await stampOf(files, file);
    if (stamp !== this.seen?.stamp) this.seen = { stamp, since: clock.ticks() };
    const isOwn = writer.pid === process.pid;
    const hasEnded =
      writer.host === hostname() && (isOwn ? !heldHere.has(writer.nonce) : !isRunning(writer.pid));
    return hasEnded || clock.ticks() - this.seen.since > goneMs ? null : writer;
  }

  private beatLater(): void {
    this.cancelBeat?.();
    this.cancelBeat = this.needs.clock.setTimeout(() => void this.beat(), beatMs);
  }

  private async beat(): Promise<void> {
    if (!(await this.isMine())) return;
    const now = new Date();
    const handle = await this.needs.files.open(this.needs.file, 'r+').catch(() => null);
    await handle?.utimes(now, now).catch(() => undefined);
    await handle?.close();
    if (this.held) this.beatLater();
  }
}

function read(text: string): (Writer & { nonce: string }) | null {
  const json = parseJson(text);
  if (!isRecord(json)) return null;
  const { pid, host, since, nonce } = json;
  const fits =
    typeof pid === 'number' &&
    typeof host === 'string' &&
    typeof since === 'number' &&
    typeof nonce === 'string';
  return fits ? { pid, host, since, nonce } : null;
}

/** The failure of whatever would write a site that another program writes. */
export const otherWriter = fail('storage', said('storage.otherWriter'), {
  advice: said('storage.otherWriterAdvice'),
});
