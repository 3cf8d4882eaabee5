import { isIP } from 'node:net';
import { connect, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import type { Endpoint } from '../../../shared/net/address.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import { said } from '../../../shared/texts/said.ts';
import { from, opened, type Connecting } from './connecting.ts';

/**
 * Decides about the certificate that a device shows, by its SHA-256 fingerprint (64 hex digits in upper case),
 * before anything is sent to the device. May take its time, for instance to write a pin to disk.
 */
export type CertificatePolicy = (
  seen: string,
  certificate: CertificateFacts,
) => Result<void> | Promise<Result<void>>;

/** What a certificate says of itself; nobody has verified it. */
export interface CertificateFacts {
  subject: string;
  issuer: string;
  /** From when on it holds, milliseconds since 1970; NaN where it does not say. */
  madeAt: number;
}

/** Trusts the one certificate that was pinned, and none at all before one was (`null`). Failures: `certificate`. */
export function pinned(expected: string | null): CertificatePolicy {
  return (seen) => {
    if (seen === expected) return ok(undefined);
    return expected === null ? firstContact(seen) : changedCertificate(expected, seen);
  };
}

/**
 * Trusts the first certificate that is seen, and from then on that one alone. `onFirst` is told before anything is
 * sent, once; where it fails (the pin could not be kept) nothing is sent and the next contact is a first one again.
 */
export function trustFirst(onFirst: CertificatePolicy): CertificatePolicy {
  let first: { fingerprint: string; kept: Promise<Result<void>> } | undefined;
  return async (seen, certificate) => {
    first ??= { fingerprint: seen, kept: Promise.resolve(onFirst(seen, certificate)) };
    const mine = first;
    const kept = await mine.kept;
    if (!kept.ok) {
      if (first === mine) first = undefined;
      return kept;
    }
    return mine.fingerprint === seen ? kept : changedCertificate(mine.fingerprint, seen);
  };
}

/** A fingerprint as a person gives it, with or without colons or blanks, brought to 64 hex digits in upper case. */
export function parseFingerprint(text: string): Result<string> {
  const digits = text.replace(/[\s:]/g, '').toUpperCase();
  if (/^[0-9A-F]{64}$/.test(digits)) return ok(digits);
  return fail('input', said('http.fingerprintLength'), { advice: said('http.fingerprintLengthAdvice') });
}

/** A fingerprint as devices and browsers show it: pairs with colons between them. */
export function formatFingerprint(fingerprint: string): string {
  return fingerprint.match(/../g)?.join(':') ?? '';
}

let shared: SecureContext | undefined;

/** One for all connections: nothing in it is a device's, and to make one takes longer than all else of connecting. */
function context(): SecureContext {
  // The authorities' word is worth nothing here, so none of them is read in.
  shared ??= createSecureContext({ ca: [] });
  return shared;
}

/**
 * Opens a TLS connection. `ready` comes only when the policy has accepted the certificate: until then no byte of a
 * request, and so no login, may be written. The socket is there at once, so that the caller can end it at any time.
 */
export function connectPinned(
  endpoint: Endpoint,
  policy: CertificatePolicy,
  localAddress?: string,
): Connecting {
  const { host, port } = endpoint;
  const socket = connect({
    host,
    port,
    ...from(localAddress),
    // The name goes out for servers with several certificates; an IP address may not stand there.
    servername: isIP(host) === 0 ? host : '',
    ALPNProtocols: ['http/1.1'],
    secureContext: context(),
    // The devices' certificates are self-signed, so the authorities' word is worth nothing here: the pin that is
    // checked below stands in its place, for every connection (none is resumed). It is stricter: a certificate that
    // an authority vouches for is refused just the same when it is not the pinned one.
    rejectUnauthorized: false,
  });
  const secured = opened(socket, 'secureConnect', endpoint);
  return { socket, ready: secured.then((result) => (result.ok ? check(socket, policy) : result)) };
}

async function check(socket: TLSSocket, policy: CertificatePolicy): Promise<Result<void>> {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return fail('certificate', said('http.noCertificate'));
  const { fingerprint256, subject, issuer, validFrom } = certificate;
  return policy(fingerprint256.replaceAll(':', ''), {
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    madeAt: Date.parse(validFrom),
  });
}

const oneLine = (name: string | undefined) => cleanText((name ?? '').replaceAll('\n', ', '), 120);

/** The refusal of a certificate that was never seen. */
export function firstContact(seen: string): { ok: false; error: Failure } {
  return fail('certificate', said('http.firstContact', { fingerprint: formatFingerprint(seen) }), {
    fingerprint: seen,
    advice: said('http.firstContactAdvice'),
  });
}

/** The refusal of a certificate that is not the pinned one. */
export function changedCertificate(expected: string, seen: string): { ok: false; error: Failure } {
  return fail(
    'certificate',
    said('http.certificateChanged', {
      seen: formatFingerprint(seen),
      expected: formatFingerprint(expected),
    }),
    { fingerprint: seen, advice: said('http.certificateChangedAdvice') },
  );
}
