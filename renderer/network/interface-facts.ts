/** What an interface is, apart from its addresses, as label and value; and what the program does not know by name. */
import type { IpAddress, NetworkInterface, NetworkPicture, Other } from '../../shared/api/network-info.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { t } from '../parts/language.svelte.ts';

export interface Fact {
  label: string;
  value: string;
  mono?: true;
}

const upDown = (state: string | null) => (state === 'up' || state === 'down' ? t().valueWords[state] : state);

/** Without what the device does not tell. */
export function interfaceFacts(network: NetworkInterface, picture: NetworkPicture): Fact[] {
  const words = { ...t().interfaceTexts, ...t().interfaces };
  const list: Fact[] = [];
  const add = (label: string, value: string | null | undefined, mono = false) => {
    if (value) list.push({ label, value: cleanText(value, 300), ...(mono ? { mono: true } : {}) });
  };
  const { wired, switchPort } = network;
  add(words.state, upDown(network.state));
  add(words.linkMode, wired?.linkMode);
  add(words.supportedLinkModes, wired?.supportedLinkModes.join(', '));
  if (wired?.isDownlink !== null && wired?.isDownlink !== undefined) {
    add(words.direction, wired.isDownlink ? words.downlink : words.uplink);
  }
  add(words.portNumber, switchPort?.portNumber?.toString());
  if (switchPort) add(words.seenOnPort, switchPort.remoteAddresses.join(', ') || words.nothingSeen, true);
  add(words.partOfBridge, network.partOfBridge);
  const members = picture.devices.filter(({ partOfBridge }) => partOfBridge === network.name);
  if (network.type === 'bridge')
    add(words.members, members.map(({ name }) => name).join(', ') || words.noMembers);
  add(words.macAddress, network.macAddress, true);
  return list;
}

/** Everything under `other`, part by part: the key with its place before it, and the value as the device sent it. */
function otherFacts(parts: Readonly<Record<string, Other | null | undefined>>): Fact[] {
  return Object.entries(parts).flatMap(([place, other]) =>
    Object.entries(other ?? {}).map(([key, value]) => ({
      label: cleanText(place === '' ? key : `${place}.${key}`, 80),
      value: cleanText(typeof value === 'string' ? value : JSON.stringify(value), 400),
      mono: true,
    })),
  );
}

export function otherOfInterface(network: NetworkInterface): Fact[] {
  const { wired, wlan, switchPort, IPv4, IPv6, other } = network;
  return otherFacts({
    '': other,
    wired: wired?.other,
    '8021X': wired?.authentication?.other,
    wlan: wlan?.other,
    station: wlan?.station?.other,
    accessPoint: wlan?.accessPoint?.other,
    switchPort: switchPort?.other,
    IPv4: IPv4?.other,
    IPv6: IPv6?.other,
    ...othersOf('IPv4.addresses', IPv4?.addresses),
    ...othersOf('IPv6.addresses', IPv6?.addresses),
  });
}

const othersOf = (place: string, addresses: readonly IpAddress[] = []) =>
  Object.fromEntries(addresses.map(({ other }, index) => [`${place}.${index}`, other]));

export function otherOfSystem({ system, other }: NetworkPicture): Fact[] {
  return otherFacts({
    '': { ...other, ...(system.tcpEcnMode === null ? {} : { tcpEcnMode: system.tcpEcnMode }) },
    system: system.other,
    wlan: system.wlan?.other,
    deviceSwitching: system.deviceSwitching?.other,
    hostname: system.hostname?.other,
    resolver: system.resolver?.other,
    globalProxies: system.globalProxies?.other,
  });
}
