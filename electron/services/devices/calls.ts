/** Calls that need a device's login: over a link that is opened with every check and kept while it works. */
import type { AnswerOf, Api, MethodOf } from '../../../shared/api/api.ts';
import { findMyDevice, flashSeconds } from '../../../shared/api/find-my-device.ts';
import { networkSettings } from '../../../shared/api/network-settings.ts';
import type { KnownDevice } from '../../../shared/contract/device.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { WlanNetwork } from '../../../shared/api/wlan.ts';
import type { RunResult } from '../../../shared/contract/run.ts';
import type { Clock } from '../clock.ts';
import { isSame, type Logins, type Secret } from '../credentials/logins.ts';
import type { Activity } from '../activity/activity.ts';
import { firstContact } from '../http/certificates.ts';
import { mayHaveActed, type HttpResult } from '../http/failures.ts';
import { readData, type CallOptions, type Client } from '../vapix/client.ts';
import { rowOf } from '../vapix/exchange.ts';
import { change, dropLink, known, takeMdns, takeNetwork, whereabouts, type Entry } from './entry.ts';
import type { Link, Links } from './links.ts';
import { unknownDevice, type DeviceList } from './list.ts';
import { resultOf } from './outcomes.ts';
import type { Presence } from './presence.ts';
import { said, sentences } from '../../../shared/texts/said.ts';

export interface CallsNeeds {
  clock: Clock;
  links: Links;
  logins: Logins;
  /** Where it is kept what was done. */
  activity: Pick<Activity, 'add'>;
}

/** What is kept of a device's answers, by the method that they are to. */
const takes: Readonly<Record<string, (entry: Entry, data: unknown, now: number) => boolean>> = {
  getNetworkInfo: takeNetwork,
  getMdnssdInfo: takeMdns,
};

/** A scan takes the radio some seconds on every channel. */
const scanMs = 60_000;

export class Calls {
  /** What each device's radio heard last. */
  private readonly scanned = new Map<string, WlanNetwork[]>();

  constructor(
    private readonly needs: CallsNeeds,
    private readonly list: DeviceList,
    private readonly presence: Presence,
  ) {}

  /** Reads the network settings and keeps them with the device. */
  async readNetwork(serial: string, options: CallOptions = {}): Promise<Result<KnownDevice>> {
    const read = await this.read(serial, networkSettings, 'getNetworkInfo', options);
    const entry = this.list.find(serial);
    if (!read.ok) return read;
    return entry ? ok(known(entry)) : unknownDevice;
  }

  /** The same as one of many. */
  async readOne(serial: string, signal: AbortSignal): Promise<RunResult> {
    if (!this.needs.logins.get(serial)) return { serial, outcome: 'no-login', detail: null };
    const read = await this.readNetwork(serial, { signal });
    if (read.ok) return { serial, outcome: 'done', detail: null };
    return resultOf(serial, read.error, !this.needs.logins.get(serial));
  }

  /** Asks a method that takes no parameters; what belongs to the device in the list is kept with it. */
  async read<A extends Api, N extends MethodOf<A>>(
    serial: string,
    api: A,
    name: N,
    options: CallOptions = {},
  ): Promise<Result<AnswerOf<A, N>>> {
    const data = await this.with(serial, api, (client) => client.callRaw(name, {}, options));
    if (!data.ok) return data;
    const answer = readData(api, name, data.value);
    const entry = this.list.find(serial);
    if (answer.ok && entry) this.keep(entry, name, data.value);
    return answer;
  }

  /** The networks that the device's own radio hears; without `refresh` those of its last scan. */
  async scanNetworks(
    serial: string,
    deviceName: string,
    refresh: boolean,
  ): Promise<HttpResult<{ networks: WlanNetwork[]; scannedAt: number }>> {
    const networks = await this.with(serial, networkSettings, (settings) =>
      settings.call('scanWLANNetworks', { deviceName, refresh }, { timeoutMs: scanMs }),
    );
    if (!networks.ok) return networks;
    this.scanned.set(serial, networks.value);
    return { ok: true, value: { networks: networks.value, scannedAt: this.needs.clock.now() } };
  }

  /** How strongly the device heard that network in its last scan of this run, in dBm; null where it did not or does not tell. */
  signalOf(serial: string, ssid: string): number | null {
    const heard = this.scanned.get(serial)?.filter((network) => network.ssid === ssid) ?? [];
    const strengths = heard.flatMap(({ signalStrengthDBm }) => signalStrengthDBm ?? []);
    return strengths.length === 0 ? null : Math.max(...strengths);
  }

  /** Has the device show where it is, by its light or a sound. */
  flash(serial: string): Promise<HttpResult<unknown>> {
    return this.callAlone(serial, findMyDevice, 'find', { duration: flashSeconds });
  }

  /** A call after which nobody looks at the device: of a change whose answer is lost it is said that it may have been made. */
  async callAlone<A extends Api>(
    serial: string,
    api: A,
    name: MethodOf<A>,
    params: Readonly<Record<string, unknown>>,
    options: CallOptions = {},
  ): Promise<HttpResult<unknown>> {
    const answer = await this.with(serial, api, (client) => client.callRaw(name, params, options));
    if (answer.ok || !rowOf(api, name).changes || !mayHaveActed(answer.error)) return answer;
    const { kind, advice } = answer.error;
    const isOpen = said('http.brokeChangeAdvice');
    // Of a connection that broke, just that is said already.
    const isSaid = advice === undefined || kind === 'unreachable';
    return { ok: false, error: { ...answer.error, advice: isSaid ? isOpen : sentences(isOpen, advice) } };
  }

  /**
   * Runs calls of an API on the device's link, which is opened where there is none: on each of its connections the
   * device says its serial number first. A link that broke is dropped, a login that the device refused is not tried
   * again.
   */
  async with<A extends Api, T>(
    serial: string,
    api: A,
    run: (client: Client<A>) => Promise<HttpResult<T>>,
  ): Promise<HttpResult<T>> {
    const entry = this.list.find(serial);
    if (!entry) return { ok: false, error: { ...unknownDevice.error, requestSent: false } };
    const link = await this.link(entry);
    if (!link.ok) return { ok: false, error: { ...link.error, requestSent: false } };
    const result = await run(link.value.client(api));
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

  /** Takes over what a method has answered; what is not understood changes nothing. */
  keep(entry: Entry, name: string, data: unknown): void {
    const isKept = takes[name]?.(entry, data, this.needs.clock.now()) ?? false;
    if (!isKept) return;
    this.list.touch(entry);
    if (name === 'getNetworkInfo') this.list.keepAnswer(entry);
  }

  /**
   * A failure on that link: the login that was kept goes only where the device itself has refused that one, and not
   * `another` that was tried beside it.
   */
  failed(
    entry: Entry,
    { http }: Link,
    error: Failure,
    another: Secret | null = null,
  ): { ok: false; error: Failure } {
    if (http.loginRefused) {
      const { serial, address } = entry.device;
      this.needs.activity.add({
        serial,
        kind: 'login',
        message: said('activity.refused'),
        facts: address === null ? {} : { address },
      });
    }
    const kept = this.needs.logins.get(entry.device.serial);
    if (http.loginRefused && kept && (another === null || isSame(kept, another))) {
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
      return fail('login', said('devices.noLogin'), { advice: said('devices.noLoginAdvice') });
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
