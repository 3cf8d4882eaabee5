/** What speaks for which reason that a device's certificate is another one. Pure: it judges what was seen. */
import type { Sign } from '../../../shared/contract/certificate-signs.ts';
import type { Identity } from '../../../shared/contract/device.ts';
import { said } from '../../../shared/texts/said.ts';
import type { CertificateFacts } from '../http/certificates.ts';

export interface Seen {
  serial: string;
  /** What the program knew of the device before. */
  before: {
    osVersion: string | null;
    pinnedAt: number | null;
    earlier: readonly { fingerprint: string; replacedAt: number }[];
  };
  fingerprint: string;
  certificate: CertificateFacts | null;
  /** Null where it did not say who it is. */
  identity: Identity | null;
  address: string;
  /** The hardware address that answers there on this computer's own cable, as 12 hex digits; null where it is not known. */
  mac: string | null;
  /** Another device that this very certificate is pinned for. */
  pinnedFor: string | null;
}

/** Made at the factory, by what the certificate says of itself. */
const factory = /axis device id/i;

export function signsOf(seen: Seen): Sign[] {
  const { serial, before, identity, certificate, address, mac, pinnedFor } = seen;
  const signs: Sign[] = [];
  const add = (speaksFor: Sign['speaksFor'], text: Sign['text']) => signs.push({ speaksFor, text });
  if (pinnedFor !== null) add('other-device', said('signs.pinnedFor', { serial: pinnedFor }));
  if (identity !== null && identity.serial !== serial) {
    add('other-device', said('signs.otherSerial', { address, serial: identity.serial }));
    return signs;
  }
  if (identity?.needsSetup === true) add('reset', said('signs.noAdministrator'));
  const earlier = before.earlier.find(({ fingerprint }) => fingerprint === seen.fingerprint);
  if (earlier) add('renewed', said('signs.trustedBefore', { at: earlier.replacedAt }));
  if (certificate && factory.test(certificate.issuer))
    add('reset', said('signs.factory', { issuer: certificate.issuer }));
  else if (certificate && certificate.issuer !== certificate.subject)
    add('renewed', said('signs.authority', { issuer: certificate.issuer }));
  if (certificate && before.pinnedAt !== null && certificate.madeAt > before.pinnedAt)
    add(
      identity?.needsSetup === true ? 'reset' : 'renewed',
      said('signs.madeLater', { at: certificate.madeAt }),
    );
  const { osVersion } = before;
  if (identity?.osVersion && osVersion !== null && identity.osVersion !== osVersion)
    add('renewed', said('signs.otherOs', { before: osVersion, now: identity.osVersion }));
  if (identity === null) add('in-between', said('signs.noIdentity'));
  if (mac !== null && mac !== serial) add('in-between', said('signs.otherMac', { address, mac }));
  const explained = signs.some(({ speaksFor }) => speaksFor !== 'in-between');
  if (identity !== null && !explained) add('in-between', said('signs.nothingElse'));
  return signs;
}
