/** An interface of a device in words. */
import type { IpAddress, NetworkInterface } from '../../shared/api/network-info.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';

const types: Record<string, string> = {
  wired: 'Wired',
  wlan: 'WLAN',
  bridge: 'Bridge',
  switchPort: 'Switch port',
};

export function typeTitle(network: NetworkInterface): string {
  return types[network.type ?? ''] ?? cleanText(network.type ?? 'Interface', 40);
}

export function linkText(network: NetworkInterface): string {
  if (network.link === true) return 'Link up';
  if (network.link === false) return 'No link';
  return 'Link not told';
}

/** Link and state: an interface that is switched off can have a link. */
export function stateText(network: NetworkInterface): string {
  if (network.staticState === 'down' || network.state === 'down') return `${linkText(network)}, switched off`;
  return linkText(network);
}

const origins: Record<string, string> = {
  static: 'set by hand',
  dhcp: 'from DHCP',
  linkLocal: 'link-local',
  RA: 'from the router',
};

export interface AddressText {
  text: string;
  /** Where it comes from, in words; empty where that is not known. */
  origin: string;
}

/** The addresses of an interface that are in use. */
export function addressesInUse(network: NetworkInterface): AddressText[] {
  return addressTexts([...(network.IPv4?.addresses ?? []), ...(network.IPv6?.addresses ?? [])]);
}

/** Addresses in words. Those of scope `nowhere` only linger after a change and are left out. */
export function addressTexts(addresses: readonly IpAddress[]): AddressText[] {
  return addresses
    .filter(({ scope }) => scope !== 'nowhere')
    .map(({ address, prefixLength, origin }) => ({
      text: cleanText(prefixLength === null ? address : `${address}/${prefixLength}`, 60),
      origin: origin === null || origin === 'unknown' ? '' : (origins[origin] ?? cleanText(origin, 30)),
    }));
}

/** What is set for the interface beside its addresses, as label and value. */
export function facts(network: NetworkInterface): { label: string; value: string; mono?: true }[] {
  const list: { label: string; value: string; mono?: true }[] = [];
  const add = (label: string, value: string | null | undefined, mono = false) => {
    if (value) list.push({ label, value: cleanText(value, 120), ...(mono ? { mono: true } : {}) });
  };
  const mode = network.IPv4?.configurationMode;
  add(
    'IPv4',
    network.IPv4?.enabled === false ? 'Off' : mode === 'dhcp' ? 'DHCP' : mode === 'static' ? 'Static' : mode,
  );
  add('Router', network.IPv4?.defaultRouter, true);
  add('Link mode', network.wired?.linkMode);
  add('MAC address', network.macAddress, true);
  add('Part of', network.partOfBridge);
  const station = network.wlan?.station;
  if (station) {
    add('Station', station.activeSsid ? `In “${cleanText(station.activeSsid, 60)}”` : 'Not in a network');
    add('Security', station.authentication?.mode);
    add('Status', station.authentication?.status);
  }
  const accessPoint = network.wlan?.accessPoint;
  if (accessPoint) {
    add(
      'Own access point',
      accessPoint.enabled === true ? 'On' : accessPoint.enabled === false ? 'Off' : 'Not told',
    );
    add('Its name', accessPoint.ssid);
    if (accessPoint.installationModeSupported !== null) {
      add('Installation mode', accessPoint.installationModeSupported ? 'Supported' : 'Not supported');
    }
  }
  return list;
}
