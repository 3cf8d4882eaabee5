/** What speaks for which reason that a certificate changed: no verdict, and nothing that was not seen. */
import { expect, test } from 'vitest';
import { signsOf, type Seen } from '../../electron/services/devices/certificate-signs.ts';
import type { Identity } from '../../shared/contract/device.ts';

const serial = 'B8A44F000001';
const identity: Identity = {
  serial,
  model: 'AXIS P3265-V',
  osVersion: '12.11.77',
  needsSetup: false,
  passphrasePolicy: null,
  starting: false,
};
const day = 24 * 3_600_000;
const pinnedAt = Date.UTC(2026, 5, 1);
const own = { subject: 'CN=axis', issuer: 'CN=axis', madeAt: pinnedAt - 300 * day };
const seen: Seen = {
  serial,
  before: { osVersion: '12.11.77', pinnedAt, earlier: [] },
  fingerprint: 'AB'.repeat(32),
  certificate: own,
  identity,
  address: '10.0.0.21',
  mac: null,
  pinnedFor: null,
};

test.each<[string, Partial<Seen>, string[]]>([
  ['nothing but another certificate', {}, ['in-between: signs.nothingElse']],
  ['no administrator', { identity: { ...identity, needsSetup: true } }, ['reset: signs.noAdministrator']],
  [
    'no administrator, and made since',
    { identity: { ...identity, needsSetup: true }, certificate: { ...own, madeAt: pinnedAt + day } },
    ['reset: signs.noAdministrator', 'reset: signs.madeLater'],
  ],
  [
    'another serial number',
    { identity: { ...identity, serial: 'ACCC8E000009', needsSetup: true } },
    ['other-device: signs.otherSerial'],
  ],
  ['the trusted one of another', { pinnedFor: 'ACCC8E000009' }, ['other-device: signs.pinnedFor']],
  ['made since', { certificate: { ...own, madeAt: pinnedAt + day } }, ['renewed: signs.madeLater']],
  ['no date', { certificate: { ...own, madeAt: NaN } }, ['in-between: signs.nothingElse']],
  ['an authority', { certificate: { ...own, issuer: 'CN=Site CA' } }, ['renewed: signs.authority']],
  [
    'one of the factory',
    { certificate: { ...own, issuer: 'CN=Axis device ID Intermediate CA ECC 1' } },
    ['reset: signs.factory'],
  ],
  [
    'one that was trusted before',
    {
      before: { ...seen.before, earlier: [{ fingerprint: 'AB'.repeat(32), replacedAt: pinnedAt }] },
    },
    ['renewed: signs.trustedBefore'],
  ],
  ['another AXIS OS', { before: { ...seen.before, osVersion: '11.11.1' } }, ['renewed: signs.otherOs']],
  ['no word on who it is', { identity: null }, ['in-between: signs.noIdentity']],
  [
    'another network card, beside a reset',
    { identity: { ...identity, needsSetup: true }, mac: '001122334455' },
    ['reset: signs.noAdministrator', 'in-between: signs.otherMac'],
  ],
  ['the device’s own network card', { mac: serial }, ['in-between: signs.nothingElse']],
])('%s', (_name, more, expected) => {
  const signs = signsOf({ ...seen, ...more });
  expect(signs.map(({ speaksFor, text }) => `${speaksFor}: ${text.id}`)).toEqual(expected);
});
