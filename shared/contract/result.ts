/**
 * Expected failures are values. Everything that can go wrong on a site (wrong input, a device that is away, a
 * refused password) crosses every border as a `Failure`; only bugs are thrown.
 */

import type { Endpoint } from '../net/address.ts';
import { said, type Said } from '../texts/said.ts';

export const failureKinds = [
  'input',
  'unreachable',
  'timeout',
  'login',
  'certificate',
  'api',
  'protocol',
  'cancelled',
  'storage',
  'internal',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/**
 * What the program itself has to know of a failure beside its kind.
 * - `another-device`: something answers there, and it is a device with another serial number.
 * - `not-axis`: something answers there that does not say that it is an Axis device.
 * - `starting`: the device is not ready yet.
 * - `no-administrator`: the device is factory-new, so no login will do.
 * - `speaks-tls`: plain HTTP was spoken to a port that wants https.
 */
type FailureReason = 'another-device' | 'not-axis' | 'starting' | 'no-administrator' | 'speaks-tls';

export interface Failure {
  kind: FailureKind;
  reason?: FailureReason;
  /** What happened and what it means, one or two sentences for a technician. Never holds a secret. */
  message: Said;
  /** What to do next, one sentence. */
  advice: Said;
  /** The device's own error code and sub-code, where it gave one (kind `api`). */
  code?: number;
  subCode?: number;
  /** The parameter at fault, spelt as the API spells it, so that a form can point at its own field. */
  parameter?: string;
  /** The certificate that the device showed (kind `certificate`): SHA-256, 64 hex digits in upper case. */
  fingerprint?: string;
  /** Plain HTTP led nowhere, and https is worth a try at this port of the same host; reason `speaks-tls` where that is sure. */
  httpsPort?: number;
  /** Who answered in place of the device (reason `another-device`). */
  holder?: { serial: string; endpoint: Endpoint };
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result. Without `advice` the general one for the kind is given. */
export function fail(
  kind: FailureKind,
  message: Said,
  more: Partial<Omit<Failure, 'kind' | 'message'>> = {},
): { ok: false; error: Failure } {
  return { ok: false, error: { kind, message, advice: more.advice ?? said(`advice.${kind}`), ...more } };
}

/** True when a device was not asked too much but lacks the method, the version or the whole API: it says no to everyone. */
export function isLacking({ kind, code }: Pick<Failure, 'kind' | 'code'>): boolean {
  return kind === 'api' && (code === 4000 || code === 4001 || code === 404);
}
