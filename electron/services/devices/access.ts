/** Who may talk to a device: its login, its certificate, and over which of them a password may go out. */
import { networkSettings } from '../../../shared/api/network-settings.ts';
import type { Device } from '../../../shared/contract/device.ts';
import type { ShownCertificate } from '../../../shared/contract/ipc.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Login, Logins } from '../credentials/logins.ts';
import { changedCertificate, firstContact } from '../http/certificates.ts';
import { isPortClosed } from '../http/failures.ts';
import { createFirstAdministrator } from '../vapix/first-administrator.ts';
import type { Activity } from '../activity/activity.ts';
import type { Calls } from './calls.ts';
import { dropLink, whereabouts, type Entry } from './entry.ts';
import type { Link, Links } from './links.ts';
import { unknownDevice, type DeviceList } from './list.ts';
import type { Presence } from './presence.ts';
import type { Pins } from '../storage/pins.ts';
import { said, sentences } from '../../../shared/texts/said.ts';

/**
 * What to do about a certificate that is not pinned: refuse it, pin the first that is seen, or pin the one with a given
 * SHA-256 fingerprint (64 hex digits in upper case) alone.
 */
export type Trust = 'refuse' | 'first-use' | { fingerprint: string };

export interface AccessNeeds {
  clock: Clock;
  links: Links;
  logins: Logins;
  pins: Pins;
  /** Where it is kept what was done. */
  activity: Pick<Activity, 'add'>;
}

type Failed = { ok: false; error: Failure };

export interface Entering {
  remember: boolean;
  /** Asked when the device has shown who it is, before the login goes out. */
  begin?: () => Promise<Result<null>>;
  signal?: AbortSignal | undefined;
}

/** What came of one try. `sent`: the login has gone out, or may have; `refused`: the device has refused it. */
export interface Entered {
  answer: Result<Device>;
  sent: boolean;
  refused: boolean;
}

export class Access {
  private stopped = false;
  /** The last try of each device that has one under way. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly needs: AccessNeeds,
    private readonly list: DeviceList,
    private readonly presence: Presence,
    private readonly calls: Calls,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  /** Looks at the certificate that the device shows, so that a person can compare it before giving a login. */
  async certificate(serial: string): Promise<Result<ShownCertificate>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    const seen = await this.lookAt(entry);
    return seen.ok ? ok({ fingerprint: seen.value, pinned: entry.device.fingerprint !== null }) : seen;
  }

  /** One try with this login, over the certificate that came with it; a login that the device accepts is kept. */
  logIn(serial: string, login: Login, remember: boolean): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return Promise.resolve(unknownDevice);
    return this.alone(serial, async () => {
      const line = await this.lineFor(entry, login.fingerprint);
      if (!line.ok) return line;
      const { answer } = await this.enter(entry, { ...login, fingerprint: line.value }, { remember });
      return answer;
    });
  }

  /** Runs `work` when no other try is under way at the device: two at once would count as guessing. */
  async alone<T>(serial: string, work: () => Promise<T>): Promise<T> {
    const before = this.turns.get(serial) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.turns.set(serial, mine);
    try {
      return await mine;
    } finally {
      if (this.turns.get(serial) === mine) this.turns.delete(serial);
    }
  }

  /** Sends the login once, over its certificate or, with null, over plain HTTP; one that the device accepts is kept. */
  async enter(entry: Entry, login: Login, { remember, begin, signal }: Entering): Promise<Entered> {
    const { serial } = entry.device;
    const { fingerprint } = login;
    dropLink(entry);
    const opened = await this.needs.links.open(serial, whereabouts(entry), { login, fingerprint }, signal);
    const unsent = (answer: Result<Device>): Entered => ({ answer, sent: false, refused: false });
    if (!opened.ok) return unsent(this.presence.failed(entry, opened.error));
    const { http } = opened.value;
    const begun = (await begin?.()) ?? ok(null);
    if (!begun.ok) {
      http.close();
      return unsent(begun);
    }
    this.calls.take(entry, opened.value);
    const read = await opened.value.client(networkSettings).callRaw('getNetworkInfo', {}, { signal });
    const came = { sent: http.loginSent, refused: http.loginRefused };
    // A device without the API has accepted the login all the same.
    if (!read.ok && (read.error.kind !== 'api' || !came.sent)) {
      dropLink(entry);
      if (came.refused) this.needs.logins.noteRefused(serial, login);
      return { answer: this.calls.failed(entry, opened.value, read.error, login), ...came };
    }
    this.list.touch(entry, { login: 'accepted', user: login.user, fingerprint });
    this.list.join(entry);
    // Both are known at once, and written then: who logs out meanwhile comes after them.
    const pinned = fingerprint === null ? null : this.needs.pins.set(serial, fingerprint);
    if (read.ok) this.calls.keep(entry, 'getNetworkInfo', read.value);
    this.needs.activity.add({
      serial,
      kind: 'login',
      message: said('activity.loggedIn', { user: login.user }),
      facts: { user: login.user, scheme: opened.value.endpoint.scheme, address: opened.value.endpoint.host },
    });
    await Promise.all([pinned, this.needs.logins.set(serial, login, remember)]);
    return { answer: ok(entry.device), ...came };
  }

  /** Takes a login that is used from the next call on, where `trust` allows a line for it. It is not sent yet. */
  async useLogin(
    serial: string,
    login: Omit<Login, 'fingerprint'>,
    trust: Trust,
  ): Promise<Result<{ overHttp: boolean }>> {
    const line = await this.trust(serial, trust);
    if (!line.ok) return line;
    this.needs.logins.use(serial, { ...login, fingerprint: line.value });
    const entry = this.list.find(serial);
    if (entry) this.list.touch(entry, { user: login.user });
    return ok({ overHttp: line.value === null });
  }

  /**
   * The certificate that is talked over from now on, null for plain HTTP. One that is trusted anew is on disk before
   * anything can go out over it.
   */
  async trust(serial: string, trust: Trust): Promise<Result<string | null>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    const line = await this.chooseLine(entry, trust);
    if (!line.ok || line.value === entry.device.fingerprint) return line;
    this.list.touch(entry, { fingerprint: line.value, changedFingerprint: null });
    if (line.value === null) return line;
    const saved = await this.needs.pins.set(serial, line.value);
    return saved.ok ? line : saved;
  }

  async logOut(serial: string): Promise<Result<null>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    dropLink(entry);
    this.list.touch(entry, { login: 'none', user: null });
    return this.needs.logins.forget(serial);
  }

  /** Creates the first administrator, over HTTPS where the device has it, then logs in. */
  async createAdministrator(serial: string, login: Login, remember: boolean): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    const line = await this.lineFor(entry, login.fingerprint);
    if (!line.ok) return line;
    const where = whereabouts(entry);
    const opened = await this.needs.links.open(serial, where, { login: null, fingerprint: line.value });
    if (!opened.ok) return this.presence.failed(entry, opened.error);
    const created = await this.createOver(opened.value, login);
    if (!created.ok) return this.presence.failed(entry, created.error);
    const { scheme, host } = opened.value.endpoint;
    this.needs.activity.add({
      serial,
      kind: 'administrator',
      message: said('activity.administrator', { user: login.user, scheme }),
      facts: {
        user: login.user,
        scheme,
        address: host,
        ...(line.value === null ? {} : { fingerprint: line.value }),
      },
    });
    this.list.touch(entry, { fingerprint: line.value, needsSetup: false });
    if (line.value !== null) await this.needs.pins.set(serial, line.value);
    return this.firstLogIn(serial, { ...login, fingerprint: line.value }, remember);
  }

  private async createOver({ http }: Link, login: Login): Promise<Result<null>> {
    const created = await createFirstAdministrator(http, login);
    http.close();
    if (created.ok) return created;
    const { error } = created;
    const lost =
      error.requestSent && ['unreachable', 'timeout', 'protocol', 'cancelled'].includes(error.kind);
    if (!lost) return created;
    return {
      ok: false,
      error: {
        ...error,
        message: sentences(error.message, said('devices.maybeCreated')),
        advice: said('devices.maybeCreatedAdvice'),
      },
    };
  }

  /** Right after the account was made a device may refuse it for a moment: asked a few times, a second apart. */
  private async firstLogIn(serial: string, login: Login, remember: boolean): Promise<Result<Device>> {
    for (let attempt = 1; ; attempt += 1) {
      const result = await this.logIn(serial, login, remember);
      if (result.ok || result.error.kind !== 'login' || attempt === 4 || this.stopped) return result;
      await new Promise<void>((resolve) => this.needs.clock.setTimeout(resolve, 1_000));
    }
  }

  /** Pins a changed certificate that the user has compared. Refused when the device shows yet another one. */
  async trustCertificate(serial: string, fingerprint: string): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    if (entry.device.changedFingerprint !== fingerprint) {
      return fail('certificate', said('devices.otherCertificate'));
    }
    dropLink(entry);
    // The password goes out over it once it was given again, with this certificate in sight.
    const login = this.needs.logins.get(serial) === null ? 'none' : entry.device.login;
    this.list.touch(entry, { fingerprint, changedFingerprint: null, login });
    await this.needs.pins.set(serial, fingerprint);
    return this.presence.identify(serial);
  }

  /** Takes the pin away: the next login shows what the device has then, plain HTTP included. */
  async forgetCertificate(serial: string): Promise<Result<Device>> {
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    dropLink(entry);
    this.list.touch(entry, { fingerprint: null, changedFingerprint: null, login: 'none', user: null });
    const unpinned = await this.needs.pins.forget(serial);
    const forgotten = await this.needs.logins.forget(serial);
    if (!unpinned.ok) return unpinned;
    return forgotten.ok ? this.presence.identify(serial) : forgotten;
  }

  /** The line for a login that a person gave with that certificate, or with none, before their eyes. */
  async lineFor(entry: Entry, shown: string | null): Promise<Result<string | null>> {
    const { fingerprint } = entry.device;
    if (fingerprint !== null && shown !== null && shown !== fingerprint) {
      return changedCertificate(fingerprint, shown);
    }
    return this.chooseLine(entry, shown === null ? 'refuse' : { fingerprint: shown });
  }

  /**
   * What a login may go out over: the certificate that is pinned or that `trust` allows, or null for plain HTTP, where
   * the device has nothing else or the person typed so. Once pinned, HTTP is out until the pin is taken away.
   */
  private async chooseLine(entry: Entry, trust: Trust): Promise<Result<string | null>> {
    const { fingerprint } = entry.device;
    const given = typeof trust === 'object' ? trust.fingerprint : null;
    if (fingerprint !== null && entry.scheme === 'http') return pinnedButHttp;
    if (fingerprint !== null && given === null) return ok(fingerprint);
    const seen =
      given !== null && given !== fingerprint ? await this.lookAt(entry, given) : await this.lookAt(entry);
    if (!seen.ok || seen.value === null) return seen;
    if (given !== null) return seen.value === given ? seen : changedCertificate(given, seen.value);
    return trust === 'first-use' ? seen : firstContact(seen.value);
  }

  /**
   * The certificate that the device shows, with its serial number said over it; null where it speaks plain HTTP alone:
   * its port for HTTPS is closed, or the person typed so.
   * `instead` stands in for the pinned one where a person has decided so.
   */
  private async lookAt(entry: Entry, instead?: string): Promise<Result<string | null>> {
    if (entry.scheme === 'http' && entry.device.fingerprint === null) return ok(null);
    const where = { ...whereabouts(entry), ...(instead === undefined ? {} : { fingerprint: instead }) };
    const seen = await this.needs.links.look(entry.device.serial, where);
    if (seen.ok) {
      this.presence.answered(entry, seen.value);
      return ok(seen.value.fingerprint);
    }
    const { kind, reason } = seen.error;
    if (where.fingerprint === null && entry.scheme === null) {
      if (isPortClosed(seen.error)) return ok(null);
      // Whoever swallows what goes to HTTPS must not get the login over plain HTTP by it.
      const isSilent = ['unreachable', 'timeout'].includes(kind) && reason === undefined;
      if (isSilent) return this.httpsSilent(entry, seen.error);
    }
    return instead === undefined ? this.presence.failed(entry, seen.error) : (seen satisfies Failed);
  }

  /** HTTPS gave no answer: the device is away, or there and busy, or somebody on the way swallows HTTPS. */
  private async httpsSilent(entry: Entry, error: Failure): Promise<Failed> {
    const there = await this.presence.identify(entry.device.serial);
    return there.ok ? { ok: false, error: { ...error, advice: said('devices.httpsSilentAdvice') } } : there;
  }
}

const pinnedButHttp = fail('certificate', said('devices.pinnedButHttp'), {
  advice: said('devices.pinnedButHttpAdvice'),
});
