/** Calls that need a device's login: over a link that is opened with every check and kept while it works. */
import type { Device } from '../../../shared/contract/device.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Logins } from '../credentials/logins.ts';
import { firstContact } from '../http/certificates.ts';
import type { HttpResult } from '../http/failures.ts';
import type { CallOptions, NetworkSettings } from '../vapix/network-settings.ts';
import { change, dropLink, takeNetwork, whereabouts, type Entry } from './entry.ts';
import type { Link, Links } from './links.ts';
import { unknownDevice, type DeviceList } from './list.ts';
import type { Presence } from './presence.ts';

export interface CallsNeeds {
  clock: Clock;
  links: Links;
  logins: Logins;
}

export class Calls {
  constructor(
    private readonly needs: CallsNeeds,
    private readonly list: DeviceList,
    private readonly presence: Presence,
  ) {}

  /** Reads the network settings and keeps them with the device. */
  async readNetwork(serial: string, options: CallOptions = {}): Promise<Result<Device>> {
    const answer = await this.withSettings(serial, (settings) =>
      settings.callRaw('getNetworkInfo', {}, options),
    );
    if (!answer.ok) return answer;
    const entry = this.list.find(serial);
    if (!entry) return unknownDevice;
    return this.takeNetwork(entry, answer.value)
      ? ok(entry.device)
      : fail('protocol', 'The device’s answer to getNetworkInfo was not understood.');
  }

  /**
   * Runs calls on the device's link, which is opened where there is none: on each of its connections the device says
   * its serial number first. A link that broke is dropped, a login that the device refused is not tried again.
   */
  async withSettings<T>(
    serial: string,
    run: (settings: NetworkSettings) => Promise<HttpResult<T>>,
  ): Promise<HttpResult<T>> {
    const entry = this.list.find(serial);
    if (!entry) return { ok: false, error: { ...unknownDevice.error, requestSent: false } };
    const link = await this.link(entry);
    if (!link.ok) return { ok: false, error: { ...link.error, requestSent: false } };
    const result = await run(link.value.settings);
    if (result.ok) {
      change(entry, { login: 'accepted' });
      this.presence.heard(entry);
    } else {
      this.failed(entry, link.value, result.error);
    }
    return result;
  }

  /** Takes over a link that was opened with a login. */
  take(entry: Entry, link: Link): void {
    entry.link = link;
    change(entry, { scheme: link.endpoint.scheme, address: link.endpoint.host });
    this.presence.heard(entry);
  }

  /** False where the answer is not understood. */
  takeNetwork(entry: Entry, data: unknown): boolean {
    const isUnderstood = takeNetwork(entry, data, this.needs.clock.now());
    if (isUnderstood) this.list.touch(entry);
    return isUnderstood;
  }

  /** A failure on that link: a login that was kept goes only where the device itself has refused it. */
  failed(entry: Entry, { http }: Link, error: Failure): { ok: false; error: Failure } {
    if (http.loginRefused && this.needs.logins.get(entry.device.serial)) {
      dropLink(entry);
      this.list.touch(entry, { login: 'refused' });
      void this.needs.logins.drop(entry.device.serial);
    }
    return this.presence.failed(entry, error);
  }

  private link(entry: Entry): Promise<Result<Link>> {
    if (entry.link) return Promise.resolve(ok(entry.link));
    entry.opening ??= this.open(entry).finally(() => {
      entry.opening = null;
    });
    return entry.opening;
  }

  private async open(entry: Entry): Promise<Result<Link>> {
    const { serial, fingerprint } = entry.device;
    const login = this.needs.logins.get(serial);
    if (!login) {
      return fail('login', 'The program has no login for this device.', { advice: 'Log in to it first.' });
    }
    const where = whereabouts(entry);
    const forHttp = fingerprint === null && login.fingerprint === null;
    if (forHttp && entry.scheme === 'https') return this.askForCertificate(entry);
    const opened = await this.needs.links.open(serial, where, { login, fingerprint: login.fingerprint });
    if (opened.ok) {
      this.take(entry, opened.value);
      return opened;
    }
    const silent = opened.error.kind === 'unreachable' && opened.error.reason === undefined;
    if (silent && forHttp) {
      const asked = await this.askForCertificate(entry);
      if (asked.error.kind === 'certificate') return asked;
    }
    return this.presence.failed(entry, opened.error);
  }

  /** A login for plain HTTP, and HTTPS alone is there: a person has to see its certificate before it goes out. */
  private async askForCertificate(entry: Entry): Promise<{ ok: false; error: Failure }> {
    const seen = await this.needs.links.look(entry.device.serial, whereabouts(entry));
    if (!seen.ok) return this.presence.failed(entry, seen.error);
    this.presence.answered(entry, seen.value);
    this.list.touch(entry, { login: 'none' });
    return firstContact(seen.value.fingerprint ?? '');
  }
}
