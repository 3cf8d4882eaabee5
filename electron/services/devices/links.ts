/**
 * The one place that opens connections to devices, and so decides what may go over them: which endpoint, which
 * certificate, which login, and that the far end has said the right serial number before anything secret is sent.
 */
import { networkInterfaces } from 'node:os';
import type { Api } from '../../../shared/api/api.ts';
import type { Endpoint } from '../../../shared/net/address.ts';
import type { Identity, Scheme } from '../../../shared/contract/device.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Login } from '../credentials/logins.ts';
import { cardTowards, resolveZone } from '../discovery/cards.ts';
import { pinned, trustFirst, type CertificateFacts, type CertificatePolicy } from '../http/certificates.ts';
import { DeviceHttp } from '../http/device-http.ts';
import { tellingFailure } from '../http/failures.ts';
import { discoverNetworkSettings, identify, whoIs } from '../vapix/identity.ts';
import { Client } from '../vapix/client.ts';
import { said } from '../../../shared/texts/said.ts';

export interface LinksNeeds {
  random: (size: number) => Uint8Array;
  clock: Clock;
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: readonly string[] | null;
}

/** What the list knows of where a device is. */
export interface Whereabouts {
  addresses: readonly string[];
  port: number;
  /** Where it may speak HTTPS, the likeliest first. */
  httpsPorts: readonly number[];
  /** What is asked first where nothing secret is sent. */
  first: Scheme;
  /** The scheme that the user typed; null leaves the choice to the program. */
  scheme: Scheme | null;
  /** The pinned certificate: with one, the device is not talked to over plain HTTP. */
  fingerprint: string | null;
}

export interface Link {
  endpoint: Endpoint;
  http: DeviceHttp;
  /** For the calls of one API; it asks the device once for its versions. */
  client: <A extends Api>(api: A) => Client<A>;
}

/** Who answered at an endpoint; `fingerprint` is the certificate's, null over HTTP. */
export interface Answering {
  endpoint: Endpoint;
  identity: Identity;
  fingerprint: string | null;
}

/** Judges a certificate that is not pinned, before anything is sent: SHA-256, 64 hex digits in upper case. */
export type FirstSight = (seen: string, certificate: CertificateFacts) => Result<void>;

/** Long enough for a busy camera, short enough to try the next address. */
const identifyMs = 6_000;
/** A device that moves a lot gathers addresses; the rest are old. */
const addressesTried = 4;

export class Links {
  constructor(private readonly options: LinksNeeds) {}

  /**
   * Asks who is at `endpoint`. Nothing secret is sent, so a certificate that was never seen will do. With `onRefused`
   * no second question is asked that could be answered by a 401.
   */
  async ask(
    asked: Endpoint,
    pin: string | null,
    signal?: AbortSignal,
    firstSight: FirstSight = () => ok(undefined),
    onRefused?: () => void,
  ): Promise<Result<Answering>> {
    const endpoint = withZone(asked);
    let fingerprint = pin;
    const seeing = trustFirst((seen, certificate) => {
      fingerprint = seen;
      return firstSight(seen, certificate);
    });
    const http = this.connect(endpoint, pin === null ? seeing : pinned(pin));
    try {
      const identity = await identify(http, { timeoutMs: identifyMs, signal, onRefused });
      if (!identity.ok) return identity;
      return ok({
        endpoint,
        identity: identity.value,
        fingerprint: endpoint.scheme === 'https' ? fingerprint : null,
      });
    } finally {
      http.close();
    }
  }

  /** The versions of the network settings API that the device tells whoever asks; null where it tells none. */
  async offeredVersions({ endpoint, fingerprint }: Answering): Promise<string[] | null> {
    const http = this.connect(endpoint, pinned(fingerprint));
    try {
      return await discoverNetworkSettings(http, { timeoutMs: identifyMs });
    } finally {
      http.close();
    }
  }

  /** Looks for `serial` at the addresses known; of several failures the one that tells most is answered. */
  find(serial: string, where: Whereabouts, signal?: AbortSignal): Promise<Result<Answering>> {
    return this.seek(serial, endpoints(where), where.fingerprint, signal);
  }

  /** The same over HTTPS alone: which certificate does the device show? */
  look(serial: string, where: Whereabouts, signal?: AbortSignal): Promise<Result<Answering>> {
    return this.seek(serial, ofScheme(where, 'https'), where.fingerprint, signal);
  }

  private async seek(
    serial: string,
    tried: readonly Endpoint[],
    pin: string | null,
    signal?: AbortSignal,
  ): Promise<Result<Answering>> {
    const failures: Failure[] = [];
    for (const endpoint of tried) {
      const answer = await this.ask(endpoint, pin, signal);
      if (answer.ok && answer.value.identity.serial === serial) return answer;
      const { error } = answer.ok ? anotherDevice(endpoint, answer.value.identity.serial) : answer;
      failures.push(error);
      if (error.kind === 'cancelled') break;
    }
    return noneOf(failures);
  }

  /**
   * Opens a link for calls: over HTTPS with the certificate that is pinned or that the person saw with the login, else
   * over plain HTTP. On each of its connections the device says its serial number before anything else goes over it.
   * Without a login, for the first administrator, `fingerprint` says which certificate the person saw.
   */
  async open(
    serial: string,
    where: Whereabouts,
    { login, fingerprint }: { login: Login | null; fingerprint: string | null },
    signal?: AbortSignal,
  ): Promise<Result<Link>> {
    const pin = where.fingerprint ?? fingerprint;
    const failures: Failure[] = [];
    for (const endpoint of ofScheme(where, pin === null ? 'http' : 'https').map(withZone)) {
      let osVersion: string | null = null;
      const http = this.connect(endpoint, pinned(pin), {
        login: login ?? undefined,
        basicRefusal: pin === fingerprint ? null : basicUnseen(pin),
        prove: async (line) => {
          const answer = await whoIs(line, { timeoutMs: identifyMs });
          if (!answer.ok) return answer;
          osVersion = answer.value.osVersion;
          return answer.value.serial === serial ? ok(null) : anotherDevice(endpoint, answer.value.serial);
        },
      });
      const connected = await http.connect({ timeoutMs: identifyMs, signal });
      if (connected.ok) {
        return ok({ endpoint, http, client: clients(http, () => osVersion) });
      }
      http.close();
      failures.push(connected.error);
      if (connected.error.kind === 'cancelled') break;
    }
    return noneOf(failures);
  }

  private connect(
    endpoint: Endpoint,
    certificate: CertificatePolicy,
    secrets: Pick<ConstructorParameters<typeof DeviceHttp>[0], 'login' | 'basicRefusal' | 'prove'> = {},
  ): DeviceHttp {
    const { random, clock } = this.options;
    const host = resolveZone(endpoint.host, networkInterfaces);
    const localAddress = host.ok ? this.cardTowards(host.value) : host;
    return new DeviceHttp({ endpoint, certificate, random, clock, localAddress, ...secrets });
  }

  /** The card to go out of to `host`; the system chooses where all may be used. Fails where none of them leads there. */
  cardTowards(host: string): Result<string | undefined> {
    return cardTowards(host, this.options.interfaces, networkInterfaces);
  }
}

/** One client for each API that is called over the same link. */
function clients(http: DeviceHttp, osVersion: () => string | null): Link['client'] {
  const made = new Map<Api, unknown>();
  return <A extends Api>(api: A) => {
    const client = made.get(api) ?? new Client(api, http, osVersion);
    made.set(api, client);
    // Kept under its own API alone.
    return client as Client<A>;
  };
}

/**
 * The endpoints worth trying at each address. A device whose certificate is pinned is not asked over HTTP any more,
 * whatever was typed or announced since: the person takes the pin away first.
 */
function endpoints(where: Whereabouts): Endpoint[] {
  if (where.fingerprint !== null) return ofScheme(where, 'https');
  if (where.scheme !== null) return ofScheme(where, where.scheme);
  const schemes: Scheme[] = where.first === 'http' ? ['http', 'https'] : ['https', 'http'];
  return where.addresses.flatMap((address) =>
    schemes.flatMap((scheme) => ofScheme({ ...where, addresses: [address] }, scheme)),
  );
}

function ofScheme({ addresses, port, httpsPorts }: Whereabouts, scheme: Scheme): Endpoint[] {
  const ports = scheme === 'http' ? [port] : httpsPorts;
  return addresses
    .slice(0, addressesTried)
    .flatMap((host) => ports.map((one): Endpoint => ({ scheme, host, port: one })));
}

/** With the zone as the system wants it, which is how it is told and kept from then on. */
function withZone(endpoint: Endpoint): Endpoint {
  const host = resolveZone(endpoint.host, networkInterfaces);
  return host.ok ? { ...endpoint, host: host.value } : endpoint;
}

function noneOf(failures: readonly Failure[]): { ok: false; error: Failure } {
  const [first, ...others] = failures;
  if (first) return { ok: false, error: tellingFailure([first, ...others]) };
  return fail('unreachable', said('devices.noAddress'), { advice: said('devices.noAddressAdvice') });
}

function anotherDevice(endpoint: Endpoint, serial: string): { ok: false; error: Failure } {
  return fail('unreachable', said('devices.anotherDevice', { serial, host: endpoint.host }), {
    reason: 'another-device',
    holder: { serial, endpoint },
    advice: said('devices.anotherDeviceAdvice'),
  });
}

function basicUnseen(pin: string | null): { ok: false; error: Failure } {
  return fail('certificate', said('devices.basicUnseen'), {
    ...(pin === null ? {} : { fingerprint: pin }),
    advice: said('devices.basicUnseenAdvice'),
  });
}
