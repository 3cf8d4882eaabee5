/** Why a device is not here: what is looked at, what was seen, and what to do. */
import { helpers } from '../helpers.ts';

const { list } = helpers('en');

/** What is looked at, in order. */
export const whySteps = {
  card: 'A network card has an address',
  send: 'The search may send',
  hear: 'Something is heard on the network',
  announced: 'It announces itself',
  known: 'It was here before',
  subnet: 'Its address is in a subnet of this computer',
  answers: 'It answers when it is asked directly',
  prefix: 'Its serial number is one of Axis',
};

export const whyStates = {
  todo: 'not yet looked at',
  running: 'being looked at',
  good: 'yes',
  bad: 'no',
  unclear: 'not sure',
  skipped: 'not looked at',
};

export const why = {
  title: 'Why is my device not here?',
  notHere: 'Why is it not here?',
  field: 'Serial number, address or name of the device',
  hint: 'The serial number stands on its label: 12 digits and letters, also with colons. No login is sent.',
  missing: 'Type what you know of the device.',
  check: 'Find out',
  stop: 'Stop',
  looking: 'Looking …',
  result: 'What to do',
  open: 'Open the device',
  add: ({ address }: { address: string }) => `Add the device at ${address}`,
  addressNeeded: 'address that this computer needs',
  copyAddress: 'This computer needs an address such as',

  cardsAre: ({ cards }: { cards: readonly string[] }) => `Asked on ${list(cards)}.`,
  cardsNone: 'No card has an address.',
  cardsExcluded: 'The cards with an address are not to be used (--interface).',
  sends: 'Questions go out.',
  sendRefused: ({ cards }: { cards: readonly string[] }) => `The system refuses to send (${list(cards)}).`,
  heard: ({ count }: { count: number }) =>
    count === 1 ? '1 packet came from others.' : `${count.toLocaleString('en')} packets came from others.`,
  heardNothing: 'Nothing came from anybody else.',
  announcedAs: ({ name, serial, address }: { name: string; serial: string; address: string }) =>
    `It calls itself “${name}”, serial number ${serial}, at ${address}.`,
  announcedSeveral: ({ count }: { count: number }) => `${String(count)} devices fit.`,
  announcedNameless: 'Something announces itself without a serial number.',
  announcedNot: 'Nothing of that kind was heard.',
  knownNot: 'It is not in this list.',
  knownNeverSeen: 'It is in this list, and was never heard.',
  knownElsewhere: ({ site }: { site: string }) => `It is in another list: ${site}.`,
  ownList: 'the list of this computer',
  knownSince: ({ name, when, address }: { name: string; when: string; address: string }) =>
    `“${name}”, last heard ${when}, at ${address}.`,
  subnetUnknown: 'No address of it is known.',
  subnetOurs: ({ address }: { address: string }) => `${address} can be reached directly.`,
  subnetOther: ({ address }: { address: string }) => `${address} is in no subnet of this computer.`,
  answersNowhere: 'No address of it is known.',
  answersAsking: ({ addresses }: { addresses: readonly string[] }) => `Asking at ${list(addresses)}.`,
  answersNobody: ({ addresses }: { addresses: readonly string[] }) => `Nobody answers at ${list(addresses)}.`,
  answersDevice: ({ serial, address }: { serial: string; address: string }) =>
    `The device ${serial} answers at ${address}.`,
  answersOther: ({ address }: { address: string }) =>
    `Something is at ${address}, and does not say that it is an Axis device.`,
  prefixAxis: 'It begins like those of Axis.',
  prefixOther: 'It begins otherwise, as devices may that are sold under another name.',
  noAddress: 'an address that is not known yet',

  several: ({ count, names }: { count: number; names: readonly string[] }) =>
    `${String(count)} devices fit, among them ${list(names)}: type the serial number of the one that you miss.`,
  listed: ({ name, address }: { name: string; address: string }) =>
    `It is here: “${name}” stands in the list, at ${address}.`,
  openIt: 'Open it, or show all devices if a filter hides it.',
  noCard:
    'No network card of this computer has an address: plug in a cable or join the devices’ WLAN, and wait for an address or type one in.',
  excluded:
    'The program was started with --interface for a card that is not here: start it without, or with the address of a card that leads to the device.',
  answers: ({ serial, address }: { serial: string; address: string }) =>
    `The device ${serial} answers at ${address} but is not heard announcing itself, so multicast does not get through or its announcing is switched off: add it by this address.`,
  otherDevice: ({ address, serial }: { address: string; serial: string }) =>
    `Another device, ${serial}, answers at ${address}: yours has moved or both want the same address, so unplug the other one and look again.`,
  silentThere: ({ address }: { address: string }) =>
    `Its hardware answers at ${address} and its web server does not: it may still be starting, so wait two minutes and look again, then switch its power off and on.`,
  otherThere: ({ address }: { address: string }) =>
    `Something answers at ${address} and does not say that it is an Axis device: find out who holds the address, or wait if the device is still starting.`,
  otherMac: ({ address, mac }: { address: string; mac: string }) =>
    `Somebody else holds ${address} (hardware address ${mac}): find that computer or device, or give yours another address.`,
  otherSubnet: ({ address }: { address: string }) => `The device’s address ${address} was not reached.`,
  nameless: ({ name, address }: { name: string; address: string }) =>
    `“${name}” at ${address} announces itself without a serial number and may be the device: add it by its address to see who it is.`,
  similar: ({ name, serial }: { name: string; serial: string }) =>
    `No device has exactly this serial number, but “${name}” has ${serial}: compare it with the label.`,
  otherSite: ({ site, when }: { site: string; when: string }) =>
    `It belongs to another list (${site}, last heard there: ${when}) and is not heard here: open that list, or, if it was brought here, check its power and cable.`,
  deaf: 'Nothing at all is heard from the network: check that the cable leads to the devices’ switch and VLAN, that the switch is on, and that the computer’s firewall lets multicast in, or add the device by its address.',
  silent: ({ name, when, address }: { name: string; when: string; address: string }) =>
    `“${name}” was last heard ${when} at ${address} and is silent now: check its power (PoE), its cable and the switch port’s VLAN; if it was reset, it has another address and takes a minute to come.`,
  nobody: ({ address }: { address: string }) =>
    `Nobody answers at ${address}: check the device’s power and cable, and whether it got another address.`,
  noName:
    'No device with such a name is heard or known: type its serial number from the label, for names change.',
  neverHeard: ({ serial }: { serial: string }) =>
    `The device ${serial} was never heard on this network: check its power (PoE) and cable and that its switch port is in this computer’s VLAN, or search the range of addresses that it may have.`,
  notAxis: ({ serial }: { serial: string }) =>
    `${serial} was never heard and does not begin like a serial number of Axis: compare it with the label, then check the device’s power and cable.`,
  stopped: 'Stopped before the reason was found.',
};
