import { helpers } from '../helpers.ts';

const { number, plural } = helpers('en');
const devices = (count: number) => `${number(count)} ${plural(count, 'device', 'devices')}`;
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The page of logins and certificates. */
export const accessPage = {
  title: 'Logins and certificates',
  rail: 'Access',
  waitingMore: ({ count }: { count: number }) => `${number(count)} waiting for you`,
  waiting: 'Waiting for you',
  letIn: ({ count }: { count: number }) => `Let in ${devices(count)} and log in`,
  logins: 'Logins for many devices',
  loginsMeans: 'Tried from top to bottom at a device that has none, each once.',
  noLogins: 'None yet. Log in to some devices at once, and keep the login for all of them.',
  logInHere: ({ count }: { count: number }) =>
    count === 0 ? 'Every device here has a login' : `Log in to ${devices(count)} here without a login …`,
  remembered: 'in this computer’s vault',
  inMemory: 'in memory for this run',
  came: ({ accepted, refused }: { accepted: number; refused: number }) =>
    `taken by ${number(accepted)}, refused by ${number(refused)}`,
  automatic: 'By itself at devices that come here',
  earlier: ({ user }: { user: string }) => `Try ${user} earlier`,
  later: ({ user }: { user: string }) => `Try ${user} later`,
  edit: 'Change …',
  editTitle: ({ user }: { user: string }) => `Change the login of ${user}`,
  editMeans: 'With another user or password it is a new login, which may be tried where this one was.',
  save: 'Save',
  forgetLogin: 'Forget',
  forgetLoginTitle: ({ user }: { user: string }) => `Forget the login of ${user}?`,
  forgetLoginMeans:
    'It is tried nowhere any more. Devices that have taken it keep it until you log out of them.',
  cancel: 'Cancel',
  changed: 'Changed certificates',
  changedMeans:
    'These devices show another certificate than the trusted one. Nothing is sent to them before you have decided.',
  trusted: 'Trusted until now',
  shown: 'Shown now',
  why: 'Why?',
  asking: 'Asking without a login …',
  couldBeMadeUp:
    'All of this was said by whoever answers, and could be made up. Only comparing the fingerprint with the device’s own is sure.',
  compared: 'I have compared the fingerprints, or I know why it changed',
  trust: 'Trust the new certificate',
  pins: 'Trusted certificates',
  search: 'Serial number, name, model, fingerprint',
  none: 'No certificate is trusted yet',
  noneMeans: 'The first login to a device over HTTPS makes its certificate the trusted one.',
  noneFits: 'No trusted certificate fits the search.',
  device: 'Device',
  fingerprint: 'Fingerprint (SHA-256)',
  since: 'Since',
  notKnown: 'not known',
  replaced: ({ count }: { count: number }) => `${number(count)} before it`,
  forget: 'Forget',
  forgetOf: ({ serial }: { serial: string }) => `Forget the certificate of ${serial}`,
  forgetTitle: ({ serial }: { serial: string }) => `Forget the certificate of ${serial}?`,
  forgetMeans:
    'The login for it goes as well. The next login shows the certificate that the device has then, or goes over plain HTTP where it has none.',
  more: ({ count }: { count: number }) => `${number(count)} more: search to see them.`,
  theFingerprint: 'fingerprint',
};

/** What speaks for why a certificate changed. */
export const signs = {
  pinnedFor: ({ serial }: { serial: string }) => `That certificate is the trusted one of ${serial}.`,
  otherSerial: ({ address, serial }: { address: string; serial: string }) =>
    `What answers at ${address} says that it is ${serial}.`,
  noAdministrator:
    'It says that it has no administrator: after a reset to factory settings a device makes itself a new certificate.',
  factory: ({ issuer }: { issuer: string }) =>
    `The certificate calls itself one of the factory (${issuer}); that was not verified.`,
  authority: ({ issuer }: { issuer: string }) =>
    `The certificate calls itself one issued by ${issuer}; that was not verified.`,
  madeLater: ({ at }: { at: number }) =>
    `By its own date it was made on ${day(at)}, after the trusted one was accepted.`,
  trustedBefore: ({ at }: { at: number }) => `It was trusted for this device before, until ${day(at)}.`,
  otherOs: ({ before, now }: { before: string; now: string }) =>
    `It says AXIS OS ${now}, before it was ${before}: it was updated.`,
  noIdentity: 'It did not say which device it is.',
  otherMac: ({ address, mac }: { address: string; mac: string }) =>
    `The network card that answers at ${address} is ${mac}, which is not the serial number. Behind a router, over WLAN or at a second connection that is normal.`,
  nothingElse:
    'It says the same serial number, has an administrator, and nothing else speaks for a reset or a renewed certificate.',
};

export const scopeWords = {
  devices: ({ count }: { count: number }) => devices(count),
  tag: ({ tag }: { tag: string }) => `Devices with the tag ${tag}`,
  site: 'All devices of this list',
};

export const speaksFor = {
  reset: 'Speaks for a reset to factory settings',
  'other-device': 'Speaks for another device at this address',
  renewed: 'Speaks for a renewed certificate',
  'in-between': 'Somebody in between cannot be ruled out',
};

export const pinHow = {
  person: 'accepted by a person',
  'own-job': 'put there by this program',
};
