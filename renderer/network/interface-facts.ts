/** What an interface is, apart from its addresses, as label and value; and what the program does not know by name. */
import type { IpAddress, NetworkInterface, NetworkPicture, Other } from '../../shared/api/network-info.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';

export interface Fact {
  label: string;
  value: string;
  mono?: true;
}

const upDown = (state: string | null) => (state === 'up' ? 'Up' : state === 'down' ? 'Down' : state);

/** Without what the device does not tell. */
export function interfaceFacts(network: NetworkInterface, picture: NetworkPicture): Fact[] {
  const list: Fact[] = [];
  const add = (label: string, value: string | null | undefined, mono = false) => {
    if (value) list.push({ label, value: cleanText(value, 300), ...(mono ? { mono: true } : {}) });
  };
  const { wired, switchPort } = network;
  add('State', upDown(network.state));
  add('Link mode', wired?.linkMode);
  add('Supported link modes', wired?.supportedLinkModes.join(', '));
  if (wired?.isDownlink !== null && wired?.isDownlink !== undefined) {
    add('Direction', wired.isDownlink ? 'Down, to devices behind it' : 'Up, to the network');
  }
  add('Port number', switchPort?.portNumber?.toString());
  if (switchPort) add('Seen on this port', switchPort.remoteAddresses.join(', ') || 'Nothing', true);
  add('Part of bridge', network.partOfBridge);
  const members = picture.devices.filter(({ partOfBridge }) => partOfBridge === network.name);
  if (network.type === 'bridge') add('Members', members.map(({ name }) => name).join(', ') || 'None');
  add('MAC address', network.macAddress, true);
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
