/**
 * Lets the program into devices with the logins that are given to many of them. No password goes to a stranger by it: a device
 * whose line no person has looked at waits, also where Digest would hide the password, as whoever says that serial
 * number could try passwords on what it gets.
 */
import type { Device } from '../../../shared/contract/device.ts';
import type { LoginsSnapshot, WaitingDevice } from '../../../shared/contract/given-login.ts';
import { fail, type Result } from '../../../shared/contract/result.ts';
import type { RunResult } from '../../../shared/contract/run.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';
import type { GivenLogins } from '../credentials/given-logins.ts';
import type { Logins } from '../credentials/logins.ts';
import type { Tries } from '../credentials/tries.ts';
import type { Access, Entered } from './access.ts';
import type { Entry } from './entry.ts';
import { unknownDevice, type DeviceList } from './list.ts';
import { isBlocked, resultOf } from './outcomes.ts';

export interface AdmissionNeeds {
  clock: Clock;
  logins: Logins;
  given: GivenLogins;
  tries: Tries;
}

/** The certificates that a person has looked at, by serial number; null for plain HTTP. */
export type LookedAt = Readonly<Record<string, string | null>>;

/** A device that refuses everybody does so for 10 s after the last wrong login. */
const blockedMs = 11_000;
/** So many devices at once are tried where nobody asks. */
const atOnce = 4;
const tellMs = 100;

export class Admission {
  private readonly waiting = new Map<string, WaitingDevice>();
  private readonly blockedUntil = new Map<string, number>();
  private readonly listeners = new Set<(snapshot: LoginsSnapshot) => void>();
  /** Devices that are to be tried by themselves, and those that were: once, until there are other logins. */
  private readonly queue = new Set<string>();
  private readonly done = new Set<string>();
  private readonly stopping = new AbortController();
  private busy = 0;
  private revision = 0;
  private cancelTell: (() => void) | null = null;

  constructor(
    private readonly needs: AdmissionNeeds,
    private readonly list: DeviceList,
    private readonly access: Access,
  ) {
    needs.given.onChange(() => this.refresh());
    list.onChange(({ changed }) => changed.forEach((device) => this.consider(device)));
  }

  /** To be called when there are other logins, or another site. */
  refresh(): void {
    this.done.clear();
    for (const device of this.list.devices()) this.consider(device);
    this.tell();
  }

  stop(): void {
    this.stopping.abort();
    this.cancelTell?.();
  }

  snapshot(): LoginsSnapshot {
    return {
      revision: this.revision,
      given: this.needs.given.list(),
      waiting: [...this.waiting.values()].filter(({ serial }) => this.list.find(serial)),
    };
  }

  onChange(listener: (snapshot: LoginsSnapshot) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Looks at the certificate of a device that none is pinned for, and puts it among those that wait. Sends no login. */
  async look(serial: string): Promise<RunResult> {
    const seen = await this.access.certificate(serial);
    if (!seen.ok) return resultOf(serial, seen.error, false);
    if (!seen.value.pinned) this.wait(serial, seen.value.fingerprint);
    return { serial, outcome: 'done', detail: null };
  }

  /**
   * Tries on one device the logins that fit it, each once, until the device takes one, blocks, or cannot be asked. `looked` holds
   * what the person has looked at: over another line nothing goes out that is not pinned.
   */
  admit(serial: string, looked: LookedAt, signal: AbortSignal): Promise<RunResult> {
    return this.access.alone(serial, () => this.admitTo(serial, looked, { signal, asked: true }));
  }

  private async admitTo(
    serial: string,
    looked: LookedAt,
    { signal, asked }: { signal: AbortSignal; asked: boolean },
  ): Promise<RunResult> {
    const entry = this.list.find(serial);
    if (!entry) return resultOf(serial, unknownDevice.error, false);
    const { needsSetup } = entry.device;
    const result = (outcome: RunResult['outcome'], detail: Said | null = null) => ({
      serial,
      outcome,
      detail,
    });
    if (signal.aborted) return result('left');
    if (needsSetup === true) return result('no-administrator');
    if (this.needs.logins.get(serial)) return result('done', said('runs.hadLogin'));
    const candidates = this.needs.given.untried(entry.device, asked);
    if (candidates.length === 0) return result('no-login', this.triedSaid(serial));
    if ((this.blockedUntil.get(serial) ?? 0) > this.needs.clock.ticks()) return result('blocked');
    const line = await this.lineTo(entry, looked);
    if (!line.ok) {
      return line.error.kind === 'certificate' && this.waiting.has(serial)
        ? result('certificate')
        : resultOf(serial, line.error, false);
    }
    this.unwait(serial);
    let last: RunResult = result('left');
    for (const [id, login] of candidates) {
      if (signal.aborted) return result('left');
      const { user, password } = login;
      const entered = await this.access.enter(
        entry,
        { user, password, fingerprint: line.value },
        {
          remember: this.needs.logins.isRemembered(id),
          begin: () => this.needs.tries.begin(serial, id, user),
          signal,
        },
      );
      await this.note(serial, id, entered);
      if (entered.answer.ok) return result('done', said('runs.takenAs', { user }));
      last = resultOf(serial, entered.answer.error, entered.refused);
      if (!entered.refused) return last;
    }
    return { ...last, detail: this.triedSaid(serial) ?? last.detail };
  }

  /** What the tries are to know of one. A login that was not judged may go there again. */
  private async note(serial: string, id: string, { answer, sent, refused }: Entered): Promise<void> {
    const { tries, clock } = this.needs;
    const blocked = !answer.ok && isBlocked(answer.error);
    if (blocked) this.blockedUntil.set(serial, clock.ticks() + blockedMs);
    if (answer.ok && sent) await tries.end(serial, id, 'accepted');
    else if (refused) await tries.end(serial, id, 'refused');
    else if (blocked || !sent) await tries.undo(serial, id);
    this.tell();
  }

  /** What a login may go out over: what is pinned, or what the person has looked at and the device still shows. */
  private async lineTo(entry: Entry, looked: LookedAt): Promise<Result<string | null>> {
    const { serial, fingerprint } = entry.device;
    if (fingerprint !== null) return this.access.lineFor(entry, null);
    const shown = looked[serial];
    if (shown !== undefined) {
      const line = await this.access.lineFor(entry, shown);
      if (!line.ok && line.error.fingerprint !== undefined) this.wait(serial, line.error.fingerprint);
      return line;
    }
    const seen = await this.access.certificate(serial);
    if (!seen.ok) return seen;
    this.wait(serial, seen.value.fingerprint);
    return fail('certificate', said('runs.waits'));
  }

  private wait(serial: string, fingerprint: string | null): void {
    this.waiting.set(serial, { serial, fingerprint, lookedAt: this.needs.clock.now() });
    this.tell();
  }

  private triedSaid(serial: string): Said | null {
    const users = this.needs.given.triedAt(serial).map(({ user }) => user);
    return users.length === 0 ? null : said('runs.tried', { users: [...new Set(users)] });
  }

  /** Puts a device in the queue that is here, has no login, and that a login fits which is tried by itself. */
  private consider(device: Device): void {
    const { serial, login, needsSetup, reachability, fingerprint } = device;
    if (login === 'accepted' || fingerprint !== null) this.unwait(serial);
    if (login === 'accepted' || needsSetup === true || reachability.state !== 'reachable') return;
    if (this.stopping.signal.aborted || this.queue.has(serial) || this.done.has(serial)) return;
    if (this.needs.logins.get(serial) || this.needs.given.untried(device, false).length === 0) return;
    this.queue.add(serial);
    void this.work();
  }

  private unwait(serial: string): void {
    if (this.waiting.delete(serial)) this.tell();
  }

  private async work(): Promise<void> {
    if (this.busy >= atOnce) return;
    this.busy += 1;
    for (;;) {
      const [serial] = this.queue;
      if (serial === undefined || this.stopping.signal.aborted) break;
      this.queue.delete(serial);
      this.done.add(serial);
      const { signal } = this.stopping;
      const { outcome } = await this.access.alone(serial, () =>
        this.admitTo(serial, {}, { signal, asked: false }),
      );
      // It is tried when it answers again.
      if (outcome === 'unreached') this.done.delete(serial);
    }
    this.busy -= 1;
  }

  private tell(): void {
    this.cancelTell ??= this.needs.clock.setTimeout(() => {
      this.cancelTell = null;
      this.revision += 1;
      const snapshot = this.snapshot();
      for (const listener of this.listeners) listener(snapshot);
    }, tellMs);
  }
}
