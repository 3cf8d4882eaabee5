import { helpers } from '../helpers.ts';

const { either } = helpers('en');

/** What is said of a device of the list: whether it can be reached, its login, its certificate. */
export const devices = {
  maybeCreated: 'The account may have been created all the same.',
  maybeCreatedAdvice: 'Try to log in with the new password before creating the account again.',
  otherCertificate: 'That is not the certificate that the device showed last.',
  pinnedButHttp:
    'The certificate of this device is pinned, so it is not talked to over plain HTTP any more. Nothing was sent.',
  pinnedButHttpAdvice:
    'Use https://. If HTTPS was switched off on the device on purpose, forget its certificate first.',
  notChanged: 'It shows the trusted certificate again, or none.',
  loginGone: 'That login was forgotten meanwhile.',
  triedElsewhere: 'Another run of this program is trying that login at this device.',
  triesUnread: 'What was tried at which device could not be read, so no login is tried by itself.',
  triesUnreadAdvice: 'Mend tries.json in the data folder, or log in to the device by hand.',
  noLogin: 'The program has no login for this device.',
  noLoginAdvice: 'Log in to it first.',
  noAddress: 'No address of this device is known.',
  httpsSilentAdvice:
    'Try again in a minute. Only where you are sure that the device has no HTTPS, add it anew by its address with http:// before it.',
  noAddressAdvice: 'Search the network, or add the device by its address.',
  anotherDevice: ({ serial, host }: { serial: string; host: string }) =>
    `Another device (serial number ${serial}) answers at ${host}.`,
  anotherDeviceAdvice:
    'Two devices may hold the same address: unplug one of them, then give them different addresses.',
  basicUnseen:
    'The device now asks for the password in readable form (Basic), over a certificate that was not shown to you with this login. The password was not sent.',
  basicUnseenAdvice: 'Compare the certificate, then log in again.',
  tooMany: ({ most }: { most: number }) =>
    `More than ${most.toLocaleString('en')} devices announce themselves and do not answer: not all of them are listed.`,
  searchAgain: 'Search again, or add it by its address.',
  stoppedAnnouncing: 'It has stopped announcing itself.',
  farAway:
    'It announces an address outside this computer’s networks, which is asked only when you say so: check again.',
};

/** What a device wants of the password of a new account. */
export const passphrase = {
  long: 'This device wants at least 15 characters.',
  complex:
    'This device wants at least 12 characters, with upper and lower case letters, digits and special characters.',
  more: ({ count }: { count: number }) => `${count} more characters`,
  upperCase: 'an upper case letter',
  lowerCase: 'a lower case letter',
  digit: 'a digit',
  special: 'a special character',
  lacks: ({ lacks }: { lacks: readonly string[] }) => `This device wants ${lacks.join(', ')}.`,
};

/** What the search for devices has to say. */
export const discovery = {
  noCards: 'No network card that may be used has an address. Connect a cable or join a network.',
  macBlocks:
    'macOS does not let this program use the local network. Allow it in System Settings, Privacy & Security, Local Network.',
  blocked: 'No network card lets this program send. Check the cards and the computer’s firewall.',
  overlap: ({
    heard,
    others,
    names,
  }: {
    heard: readonly string[];
    others: readonly string[];
    names: readonly string[];
  }) =>
    others.length === 1
      ? `It is heard on ${heard.join(' and ')}, and ${others.join(' and ')} is in the same subnet, so packets may go out there: disconnect ${names.join(' and ')} or give it another address.`
      : `It is heard on ${heard.join(' and ')}, and ${others.join(' and ')} are in the same subnet, so packets may go out there: disconnect ${names.join(' and ')} or give them other addresses.`,
  noCardTowards: ({ host, allowed }: { host: string; allowed: readonly string[] }) =>
    `There is no way to ${host} through the network cards that may be used (${allowed.join(', ')}).`,
  zoneMissing: ({ host }: { host: string }) =>
    `${host} leads nowhere without the network card that the device is on.`,
  zoneUnknown: ({ host, zone }: { host: string; zone: string }) =>
    `There is no way to ${host}: this computer has no network card ${zone} with IPv6 now.`,
  zones: ({ there }: { there: readonly string[] }) => `Name the card behind the address: ${either(there)}.`,
  noZones:
    'No network card of this computer has IPv6 now. Switch IPv6 on for the card that the device is on.',
  noCardTowardsAdvice: 'Use another address of the device, or allow the card that the device is on.',
  namedAt: ({ name, address }: { name: string; address: string }) => `${name} at ${address}`,
  nameless: ({ count, list, more }: { count: number; list: readonly string[]; more: number }) =>
    `${count} ${count === 1 ? 'announces itself' : 'announce themselves'} without a serial number: ${list.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  full: 'More is announced on the network than this program keeps: devices may be missing from the list.',
};
