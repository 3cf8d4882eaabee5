/** Why a device's certificate changed, as far as anything speaks for one reason or another. */
import type { Said } from '../texts/said.ts';

/**
 * `reset`: to factory settings, with which devices make themselves another certificate; `other-device`: another device
 * answers at the address; `renewed`: somebody put another certificate on it; `in-between`: somebody answers in its place.
 */
export const reasons = ['reset', 'other-device', 'renewed', 'in-between'] as const;
type Reason = (typeof reasons)[number];

export interface Sign {
  speaksFor: Reason;
  text: Said;
}

/** What was seen when the device was asked without a login, over the certificate that nobody has accepted. */
export interface CertificateSigns {
  /** The certificate that it shows now (SHA-256, 64 hex digits). */
  fingerprint: string;
  signs: Sign[];
}

/** A certificate that is trusted for a device. */
export interface PinnedCertificate {
  serial: string;
  fingerprint: string;
  /** Null where it is not known. */
  pinnedAt: number | null;
  /** How it came to be trusted: by a person, or with a job of the program's own that put it there. */
  how: 'person' | 'own-job';
  /** Those before it, the latest first. */
  replaced: { fingerprint: string; replacedAt: number; why: 'accepted' | 'forgotten' | 'own-job' }[];
}
