/** How to talk to a device: which endpoint, which certificate, which login, and that it is the device it should be. */
import { networkInterfaces } from 'node:os';
import type { Endpoint } from '../../../shared/address.ts';
import type { Identity, Scheme } from '../../../shared/device.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Login } from '../credentials/logins.ts';
import { cardTowards } from '../discovery/cards.ts';
import { pinned, trustFirst, type CertificatePolicy } from '../http/certificates.ts';
import { DeviceHttp } from '../http/device-http.ts';
import { identify } from '../vapix/identity.ts';
import { NetworkSettings } from '../vapix/network-settings.ts';

/**
 * What to do about a certificate that was never seen: pin it, refuse it, or accept the one with a given SHA-256
 * fingerprint (64 hex digits in upper case). One that was pinned and has changed is always refused.
 */
export type Trust = 'first-use' | 'refuse' | { fingerprint: string };

export interface LinksOptions {
  trust: Trust;
  random: (size: number) => Uint8Array;
  clock: Clock;
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: readonly string[] | null;
}

/** What the list knows of where a device is. */
export interface Whereabouts {
  addresses: readonly string[];
  port: number;
  httpsPort: number | null;
  /** The scheme that the user typed; null leaves the choice to the program. */
  scheme: Scheme | null;
  fingerprint: string | null;
}

export interface Link {
  endpoint: Endpoint;
  http: DeviceHttp;
  settings: NetworkSettings;
}

/** Who answered at an endpoint; `fingerprint` is the certificate's, null over HTTP. */
export interface Answering {
  endpoint: Endpoint;
  identity: Identity;
  fingerprint: string | null;
}

/** Long enough for a busy camera, short enough to try the next address. */
const identifyMs = 6_000;
/** A device that moves a lot gathers addresses; the rest are old. */
const addressesTried = 4;

export class Links {
  constructor(private readonly options: LinksOptions) {}

  /** Asks who is at `endpoint`, with no login. */
  async ask(
    endpoint: Endpoint,
    fingerprint: string | null,
    signal?: AbortSignal,
  ): Promise<Result<Answering>> {
    const { http, seen } = this.connect(endpoint, fingerprint, undefined);
    try {
      const identity = await identify(http, { timeoutMs: identifyMs, signal });
      return identity.ok ? ok({ endpoint, identity: identity.value, fingerprint: seen() }) : identity;
    } finally {
      http.close();
    }
  }

  /** Looks for `serial` at the addresses known, over HTTP first: nothing secret is sent. */
  async find(serial: string, where: Whereabouts, signal?: AbortSignal): Promise<Result<Answering>> {
    let failure: Result<never> = fail('unreachable', 'No address of this device is known.', {
      advice: 'Search the network, or add the device by its address.',
    });
    for (const endpoint of endpoints(where, 'http')) {
      const answer = await this.ask(endpoint, where.fingerprint, signal);
      if (answer.ok && answer.value.identity.serial === serial) return answer;
      failure = answer.ok ? anotherDevice(endpoint, answer.value.identity) : answer;
      if (failure.ok === false && failure.error.kind === 'cancelled') return failure;
    }
    return failure;
  }

  /**
   * Opens a link for calls with a login, over HTTPS where the device has it. Before the login goes out, the device has
   * said its serial number over that very connection, and its certificate is the pinned one.
   */
  async open(
    serial: string,
    where: Whereabouts,
    login: Login | undefined,
    signal?: AbortSignal,
  ): Promise<Result<Link & { fingerprint: string | null }>> {
    let failure: { ok: false; error: Failure } = fail('unreachable', 'No address of this device is known.', {
      advice: 'Search the network, or add the device by its address.',
    });
    for (const endpoint of endpoints(where, 'https')) {
      const { http, seen } = this.connect(endpoint, where.fingerprint, login);
      const identity = await identify(http, { timeoutMs: identifyMs, signal });
      if (identity.ok && identity.value.serial === serial) {
        const { osVersion } = identity.value;
        const settings = new NetworkSettings(http, () => Promise.resolve(osVersion));
        return ok({ endpoint, http, settings, fingerprint: seen() });
      }
      http.close();
      failure = identity.ok ? anotherDevice(endpoint, identity.value) : identity;
      // Going on to HTTP after a wrong certificate would hand over what HTTPS was to protect.
      if (failure.error.kind === 'certificate' || failure.error.kind === 'cancelled') return failure;
    }
    return failure;
  }

  private connect(
    endpoint: Endpoint,
    fingerprint: string | null,
    login: Login | undefined,
  ): { http: DeviceHttp; seen: () => string | null } {
    let seen = fingerprint;
    const { trust, random, clock } = this.options;
    const certificate = policyFor(trust, fingerprint, (first) => {
      seen = first;
    });
    const http = new DeviceHttp({
      endpoint,
      login,
      certificate,
      random,
      clock,
      localAddress: this.cardTowards(endpoint.host),
    });
    return { http, seen: () => (endpoint.scheme === 'https' ? seen : null) };
  }

  /** The card to go out of to `host`; the system chooses where all may be used. Fails where none of them leads there. */
  cardTowards(host: string): Result<string | undefined> {
    return cardTowards(host, this.options.interfaces, networkInterfaces);
  }
}

/** How `trust` judges a certificate where `fingerprint` is the pinned one. `onFirst` is told of one to be pinned. */
export function policyFor(
  trust: Trust,
  fingerprint: string | null,
  onFirst: (seen: string) => void,
): CertificatePolicy {
  if (typeof trust === 'object') {
    onFirst(trust.fingerprint);
    return pinned(trust.fingerprint);
  }
  if (fingerprint !== null || trust === 'refuse') return pinned(fingerprint);
  return trustFirst((seen) => {
    onFirst(seen);
    return ok(undefined);
  });
}

/**
 * The endpoints worth trying at each address, `first` before the other scheme. A device whose certificate is pinned is
 * not asked over HTTP any more, unless the user typed `http://`.
 */
function endpoints(where: Whereabouts, first: Scheme): Endpoint[] {
  const { port, httpsPort, scheme, fingerprint } = where;
  return where.addresses.slice(0, addressesTried).flatMap((host): Endpoint[] => {
    const https: Endpoint[] = httpsPort === null ? [] : [{ scheme: 'https', host, port: httpsPort }];
    const http: Endpoint[] = [{ scheme: 'http', host, port }];
    if (scheme !== null) return scheme === 'https' ? https : http;
    if (fingerprint !== null && https.length > 0) return https;
    return first === 'https' ? [...https, ...http] : [...http, ...https];
  });
}

function anotherDevice(endpoint: Endpoint, { serial }: Identity): { ok: false; error: Failure } {
  return fail('unreachable', `Another device (serial number ${serial}) answers at ${endpoint.host}.`, {
    advice: 'Two devices may hold the same address: unplug one of them, then give them different addresses.',
  });
}
