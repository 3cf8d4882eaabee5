/**
 * Expected failures are values. Everything that can go wrong on a site (wrong input, a device that is away, a
 * refused password) crosses every border as a `Failure`; only bugs are thrown.
 */

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
  message: string;
  /** What to do next, one sentence. */
  advice: string;
  /** The device's own error code and sub-code, where it gave one (kind `api`). */
  code?: number;
  subCode?: number;
  /** The parameter at fault, spelt as the API spells it, so that a form can point at its own field. */
  parameter?: string;
  /** The certificate that the device showed (kind `certificate`): SHA-256, 64 hex digits in upper case. */
  fingerprint?: string;
  /** Plain HTTP led nowhere, and https is worth a try at this port of the same host; reason `speaks-tls` where that is sure. */
  httpsPort?: number;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result. Without `advice` the general one for the kind is given. */
export function fail(
  kind: FailureKind,
  message: string,
  more: Partial<Omit<Failure, 'kind' | 'message'>> = {},
): { ok: false; error: Failure } {
  return { ok: false, error: { kind, message, advice: more.advice ?? kindTexts[kind].advice, ...more } };
}

/** True when a device was not asked too much but lacks the method, the version or the whole API: it says no to everyone. */
export function isLacking({ kind, code }: Failure): boolean {
  return kind === 'api' && (code === 4000 || code === 4001 || code === 404);
}

/** For each kind: a title for a notice, and the advice given where the place of failure has no better one. */
export const kindTexts: Record<FailureKind, { title: string; advice: string }> = {
  input: { title: 'Check what was entered', advice: 'Correct the value and try again.' },
  unreachable: {
    title: 'The device cannot be reached',
    advice: 'Check the cable, the power and that this computer has an address in the device’s subnet.',
  },
  timeout: {
    title: 'No answer in time',
    advice: 'The device may be starting or busy: wait a minute, then try again.',
  },
  login: {
    title: 'The login was refused',
    advice:
      'Check the user name and password. Several wrong tries make a device refuse everyone for a while.',
  },
  certificate: {
    title: 'The certificate is not trusted',
    advice: 'Compare the fingerprint with the device’s own before trusting it.',
  },
  api: { title: 'The device said no', advice: 'Read what it names, change that and try again.' },
  protocol: {
    title: 'The answer was not understood',
    advice:
      'Try again. If it comes back, restart the device, and check that nothing else answers at its address.',
  },
  cancelled: { title: 'Cancelled', advice: 'Nothing more will be sent. Start again when ready.' },
  storage: {
    title: 'The file could not be used',
    advice: 'Check that the disk has space and that the folder may be written.',
  },
  internal: {
    title: 'A fault in this program',
    advice: 'Try again; if it comes back, send the log (Help, Open log folder) to the developers.',
  },
};
