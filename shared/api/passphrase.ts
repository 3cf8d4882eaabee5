/** A device's rule for the password of a new account: known before it is typed, from systemready. */
import type { PassphrasePolicy } from '../contract/device.ts';
import { said, type Said } from '../texts/said.ts';

/** The rule in words; null where the device has none or does not tell. */
export function passphraseRule(policy: PassphrasePolicy): Said | null {
  switch (policy) {
    case 'length':
      return said('passphrase.long');
    case 'complex':
      return said('passphrase.complex');
    case 'none':
    case null:
      return null;
  }
}

/** What a password lacks by the device's rule, in words; null where it will do. */
export function passphraseProblem(policy: PassphrasePolicy, password: string): Said | null {
  if (policy === 'length') return password.length < 15 ? passphraseRule(policy) : null;
  if (policy !== 'complex') return null;
  const lacks = [
    ...(password.length < 12 ? [said('passphrase.more', { count: 12 - password.length })] : []),
    ...(/\p{Lu}/u.test(password) ? [] : [said('passphrase.upperCase')]),
    ...(/\p{Ll}/u.test(password) ? [] : [said('passphrase.lowerCase')]),
    ...(/\d/.test(password) ? [] : [said('passphrase.digit')]),
    ...(/[^\p{L}\d]/u.test(password) ? [] : [said('passphrase.special')]),
  ];
  return lacks.length === 0 ? null : said('passphrase.lacks', { lacks });
}
