/** A device's rule for the password of a new account: known before it is typed, from systemready. */
import type { PassphrasePolicy } from '../contract/device.ts';

/** The rule in words; null where the device has none or does not tell. */
export function passphraseRule(policy: PassphrasePolicy): string | null {
  switch (policy) {
    case 'length':
      return 'This device wants at least 15 characters.';
    case 'complex':
      return 'This device wants at least 12 characters, with upper and lower case letters, digits and special characters.';
    case 'none':
    case null:
      return null;
  }
}

/** What a password lacks by the device's rule, in words; null where it will do. */
export function passphraseProblem(policy: PassphrasePolicy, password: string): string | null {
  if (policy === 'length') return password.length < 15 ? passphraseRule(policy) : null;
  if (policy !== 'complex') return null;
  const lacks = [
    ...(password.length < 12 ? [`${12 - password.length} more characters`] : []),
    ...(/\p{Lu}/u.test(password) ? [] : ['an upper case letter']),
    ...(/\p{Ll}/u.test(password) ? [] : ['a lower case letter']),
    ...(/\d/.test(password) ? [] : ['a digit']),
    ...(/[^\p{L}\d]/u.test(password) ? [] : ['a special character']),
  ];
  return lacks.length === 0 ? null : `This device wants ${lacks.join(', ')}.`;
}
