/** An interface of a device in words. */
import type { IpAddress, NetworkInterface } from '../../shared/api/network-info.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { t } from './language.svelte.ts';

export function typeTitle(network: NetworkInterface): string {
  const types: Readonly<Record<string, string>> = t().interfaceTypes;
  return types[network.type ?? ''] ?? cleanText(network.type ?? t().interfaceTexts.unnamedType, 40);
}

export function linkText(network: NetworkInterface): string {
  if (network.link === true) return t().interfaceTexts.linkUp;
  if (network.link === false) return t().interfaceTexts.noLink;
  return t().interfaceTexts.linkNotTold;
}

/** Link and state: an interface that is switched off can have a link. */
export function stateText(network: NetworkInterface): string {
  const link = linkText(network);
  const isOff = network.staticState === 'down' || network.state === 'down';
  return isOff ? t().interfaceTexts.switchedOff({ link }) : link;
}

/** The kind of an interface and its link, in one. */
export function typeAndLink(network: NetworkInterface): string {
  return t().interfaceTexts.typeAndLink({ type: typeTitle(network), link: linkText(network) });
}

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
  const origins: Readonly<Record<string, string>> = t().addressOrigins;
  return addresses
    .filter(({ scope }) => scope !== 'nowhere')
    .map(({ address, prefixLength, origin }) => ({
      text: cleanText(prefixLength === null ? address : `${address}/${prefixLength}`, 60),
      origin: origin === null || origin === 'unknown' ? '' : (origins[origin] ?? cleanText(origin, 30)),
    }));
}

/** The word for what the API spells in its own way; else as the device said it. */
const wordFor = (said: string | null | undefined, words: Readonly<Record<string, string>>) =>
  said !== null && said !== undefined && Object.hasOwn(words, said) ? words[said] : said;

/** What is set for the interface beside its addresses, as label and value. */
export function facts(network: NetworkInterface): { label: string; value: string; mono?: true }[] {
  const words = t().interfaceTexts;
  const { on, off, notTold } = t().parts;
  const list: { label: string; value: string; mono?: true }[] = [];
  const add = (label: string, value: string | null | undefined, mono = false) => {
    if (value) list.push({ label, value: cleanText(value, 120), ...(mono ? { mono: true } : {}) });
  };
  const mode = network.IPv4?.configurationMode;
  add(
    words.ipv4,
    network.IPv4?.enabled === false
      ? off
      : mode === 'dhcp'
        ? words.dhcp
        : mode === 'static'
          ? words.static
          : mode,
  );
  add(words.router, network.IPv4?.defaultRouter, true);
  add(words.linkMode, network.wired?.linkMode);
  add(words.macAddress, network.macAddress, true);
  add(words.partOf, network.partOfBridge);
  const station = network.wlan?.station;
  if (station) {
    const ssid = cleanText(station.activeSsid ?? '', 60);
    add(words.station, ssid === '' ? words.notInNetwork : words.inNetwork({ ssid }));
    add(words.security, wordFor(station.authentication?.mode, t().stationMode));
    add(words.status, wordFor(station.authentication?.status, t().authenticationWords));
  }
  const accessPoint = network.wlan?.accessPoint;
  if (accessPoint) {
    add(words.accessPoint, accessPoint.enabled === true ? on : accessPoint.enabled === false ? off : notTold);
    add(words.accessPointName, accessPoint.ssid);
    if (accessPoint.installationModeSupported !== null) {
      add(
        words.installationMode,
        accessPoint.installationModeSupported ? words.supported : words.notSupported,
      );
    }
  }
  return list;
}
