import { helpers } from '../helpers.ts';

const { list, number, plural } = helpers('en');
const devices = (count: number) => `${number(count)} ${plural(count, 'device', 'devices')}`;

/** What came of something that was asked of many devices. */
export const runs = {
  goesOn: 'One of these is still going on.',
  goesOnAdvice: 'Wait for its end, or stop it.',
  gone: 'That was put away.',
  hadLogin: 'The program had a login for it already.',
  takenAs: ({ user }: { user: string }) => `It took the login of ${user}.`,
  tried: ({ users }: { users: readonly string[] }) => `Tried so far: ${list(users)}.`,
  waits: 'Nobody has looked at its certificate yet, so nothing was sent.',

  of: ({ done, total }: { done: number; total: number }) => `${number(done)} of ${number(total)}`,
  over: ({ total }: { total: number }) => `Over: ${devices(total)}.`,
  stopping: 'Stopping',
  stop: 'Stop',
  retry: ({ count }: { count: number }) => `Ask ${devices(count)} again`,
  close: 'Close',
  show: 'Show',
  open: ({ serial }: { serial: string }) => `Open device ${serial}`,
  putAway: ({ title }: { title: string }) => `Put away: ${title}`,
  summary: ({ title, done, total }: { title: string; done: number; total: number }) =>
    `${title}: ${number(done)} of ${number(total)} done`,
};

export const runTitle = {
  look: 'Looking at certificates',
  login: 'Logging in to many devices',
  read: 'Reading the network of many devices',
};

export const runNow = {
  look: 'Looking at the certificates',
  login: 'Logging in',
  read: 'Reading the network',
};

export const runDone = {
  look: 'looked at',
  login: 'logged in',
  read: 'read',
};

/** What came of it where it is not done. */
export const runOutcomes = {
  done: 'done',
  refused: 'refused the login',
  blocked: 'blocked: they refuse everybody for some seconds after wrong logins',
  unreached: 'not reached',
  certificate: 'wait until you have looked at the certificate',
  'no-administrator': 'have no administrator yet',
  'other-device': 'another device answers in their place',
  'no-login': 'no login that fits, or none left to try',
  odd: 'answered something else',
  left: 'not asked: it was stopped before',
};

/** The dialog that logs in to all selected devices. */
export const manyLogin = {
  title: ({ count }: { count: number }) => `Log in to ${devices(count)}`,
  pinnedOnes: ({ count }: { count: number }) => `${devices(count)} with a trusted certificate`,
  unseenOnes: ({ count }: { count: number }) => `${devices(count)} that you have not looked at yet`,
  away: ({ count }: { count: number }) => `${devices(count)} not reached at the moment`,
  hadLogin: ({ count }: { count: number }) => `${devices(count)} with a login already`,
  noAdministrator: ({ count }: { count: number }) => `${devices(count)} without an administrator`,
  silent: ({ count }: { count: number }) =>
    `${devices(count)} did not show a certificate now, and ${plural(count, 'is', 'are')} left out.`,
  which: 'Which login',
  given: ({ users }: { users: readonly string[] }) => `With the logins that are there: ${list(users)}`,
  typed: 'With another login',
  scope: 'Keep it for',
  onlyThese: 'These devices only',
  ofTag: 'Devices with a tag',
  tag: 'Tag',
  wholeSite: 'All devices of this list',
  automatic: 'Try it by itself at devices that come here later and whose certificate is trusted',
  oneTry: 'Each login is tried once a device, ever. A device that blocks is left alone.',
  logIn: ({ count }: { count: number }) => `Log in to ${devices(count)}`,
  forAll: 'Log in to these …',
  readAll: 'Read the network',
};

/** What was tried at a device of the logins that are given to many. */
export const triedHere = {
  title: 'Tried by the program so far',
  sent: ({ user, when }: { user: string; when: string }) => `${user}, ${when}: what came of it is not known`,
  accepted: ({ user, when }: { user: string; when: string }) => `${user}, ${when}: taken`,
  refused: ({ user, when }: { user: string; when: string }) => `${user}, ${when}: refused`,
};

/** Devices that no login is sent to before a person has looked at them. */
export const strangers = {
  title: 'Nobody has looked at these yet',
  means:
    'Whoever answers could say any serial number. Compare the fingerprint with the device’s own where you can, and tick the ones that you have looked at: the login goes to those alone, over exactly that certificate.',
  all: 'I have looked at all of them',
  lookedAt: ({ serial }: { serial: string }) => `I have looked at ${serial}`,
  device: 'Device',
  address: 'Address',
  shows: 'Shows this certificate (SHA-256)',
  http: 'None: it is talked to over plain HTTP. The password itself is not sent, but who listens can try passwords on what is.',
};

type Outcome = keyof typeof runOutcomes;
const words = { ...runOutcomes, done: runDone.read };

/** Reading many devices in the terminal. */
export const readMany = {
  looking: ({ seconds }: { seconds: number }) => `Looking for devices for ${seconds} s …`,
  summary: ({ parts }: { parts: readonly string[] }) => list(parts),
  count: ({ count, outcome }: { count: number; outcome: Outcome }) => `${number(count)} ${words[outcome]}`,
  word: ({ outcome }: { outcome: Outcome }) => words[outcome],
  http: 'It is talked to over plain HTTP, so nothing shows who it is. No login was sent to it; --trust-first lets it in.',
};
