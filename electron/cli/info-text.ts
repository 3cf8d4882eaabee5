/** A device's network as `info` prints it for people: every state that explains why something does not work, nothing empty. */
import { isLinkLocal, sortByReach } from '../../shared/net/ip.ts';
import { hideSecrets } from '../../shared/api/secrets.ts';
import {
  inInstallationMode,
  type Authentication8021X,
  type IpAddress,
  type IpSettings,
  type NetworkInterface,
  type NetworkPicture,
} from '../../shared/api/network-info.ts';
import type { Texts } from '../../shared/texts/texts.ts';
import type { Language } from '../../shared/texts/language.ts';
import { textsIn } from '../../shared/texts/catalogue.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';

type Row = [label: string, value: string];
type Words = Texts['info'];

/** The device as a whole, then each interface under its name. */
export function infoText(picture: NetworkPicture, language: Language): string {
  const words = textsIn(language).info;
  const parts = picture.devices.map((device) => [
    heading(device, picture, words),
    ...lines(interfaceRows(device, words)).map((line) => `  ${line}`),
  ]);
  return [lines(systemRows(picture, words)), ...parts]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

/** Rows without those that have nothing to say, labels as wide as the widest. */
function lines(rows: readonly (Row | null)[]): string[] {
  const said = rows.flatMap((row) => (row === null || row[1] === '' ? [] : [row]));
  const width = Math.max(...said.map(([label]) => label.length));
  return said.map(([label, value]) => `${label.padEnd(width)}  ${value}`);
}

const clean = (text: string | null | undefined) => cleanText(text ?? '', 100);
const list = (texts: readonly string[]) => texts.map(clean).join(', ');
/** The parts that say something, with commas between them. */
const joined = (...parts: (string | false | null | undefined)[]) => parts.filter((part) => part).join(', ');

function systemRows({ system }: NetworkPicture, words: Words): (Row | null)[] {
  const { hostname, resolver, wlan, globalProxies, deviceSwitching } = system;
  const fromDhcp = (flag: boolean | null) => flag === true && words.fromDhcp;
  const url = (proxy: string | null | undefined) => clean(String(hideSecrets({ proxy: proxy ?? '' }).proxy));
  const inactive = deviceSwitching?.devices.some((name) => !deviceSwitching.activeDevices.includes(name));
  return [
    hostname?.hostname
      ? [words.hostName, joined(clean(hostname.hostname), fromDhcp(hostname.useDhcpHostname))]
      : null,
    resolver && resolver.nameServers.length > 0
      ? [words.nameServers, joined(list(resolver.nameServers), fromDhcp(resolver.useDhcpResolverInfo))]
      : null,
    [words.searchDomains, list(resolver?.searchDomains ?? [])],
    wlan
      ? [words.wlanCountry, joined(clean(wlan.countryCode), wlan.countryCodeLock === true && words.locked)]
      : null,
    [words.httpProxy, url(globalProxies?.httpProxy)],
    [words.httpsProxy, url(globalProxies?.httpsProxy)],
    [words.noProxy, clean(globalProxies?.noProxy)],
    inactive
      ? [
          words.inUse,
          words.someOf({
            some: list(deviceSwitching?.activeDevices ?? []),
            all: list(deviceSwitching?.devices ?? []),
          }),
        ]
      : null,
  ];
}

function heading(device: NetworkInterface, { devices }: NetworkPicture, words: Words): string {
  const { name, type, macAddress, link, state, staticState, partOfBridge, wired } = device;
  const members = devices.filter((other) => other.partOfBridge === name).map((other) => other.name);
  const mode = wired?.linkMode ?? 'auto';
  return `${clean(name)}  ${joined(
    clean(type),
    clean(macAddress),
    link !== null && (link ? words.link : words.noLink),
    mode !== 'auto' && clean(mode),
    stateText(state, staticState, words),
    wired?.isDownlink === true && words.downlink,
    partOfBridge && words.partOf({ bridge: clean(partOfBridge) }),
    type === 'bridge' && members.length > 0 && words.bridgeOf({ members: list(members) }),
  )}`;
}

/** Nothing where it is up, as it should be. */
function stateText(now: string | null, wanted: string | null, words: Words): string {
  if (wanted === 'down') return now === 'up' ? words.offLater : words.switchedOff;
  return now === null || now === 'up' ? '' : clean(now);
}

function interfaceRows(device: NetworkInterface, words: Words): (Row | null)[] {
  const { IPv4, IPv6, wired, switchPort } = device;
  return [
    ...ipRows('IPv4', IPv4, words),
    ...ipRows('IPv6', IPv6, words),
    authenticationRow(wired?.authentication ?? null, words),
    ...wlanRows(device, words),
    switchPort && [words.port, switchPort.portNumber === null ? '' : String(switchPort.portNumber)],
    switchPort && [words.connected, list(switchPort.remoteAddresses) || words.nothingSeen],
  ];
}

function addressText({ address, prefixLength, origin }: IpAddress, words: Words): string {
  const origins: Record<string, string> = {
    static: words.static,
    dhcp: words.fromDhcp,
    linkLocal: words.linkLocal,
    RA: words.fromRouter,
  };
  const from = origin === null || origin === 'unknown' ? '' : (origins[origin] ?? clean(origin));
  const length = prefixLength === null ? '' : `/${prefixLength}`;
  return `${clean(address)}${length}${from === '' ? '' : ` (${from})`}`;
}

function ipRows(family: string, ip: IpSettings | null, words: Words): (Row | null)[] {
  if (!ip) return [];
  if (ip.enabled === false) return [[family, words.off]];
  // Scope `nowhere` is an address that is no longer in use.
  const inUse = ip.addresses.filter(({ scope }) => scope !== 'nowhere');
  const sorted = sortByReach(
    inUse.map(({ address }) => address),
    [],
  ).flatMap((address) => inUse.find((one) => one.address === address) ?? []);
  const router = ip.defaultRouter && ip.defaultRouter !== '0.0.0.0' && clean(ip.defaultRouter);
  const routable = sorted.some(({ address }) => !isLinkLocal(address));
  return [
    [family, sorted.map((one) => addressText(one, words)).join(', ') || words.noAddress],
    family === 'IPv4' ? ['DHCP', leaseText(ip, sorted, words)] : null,
    router ? [words.router, router] : null,
    family === 'IPv4' && !router && routable ? [words.router, words.noRouter] : null,
  ];
}

/** Empty where the address is from DHCP, or was to be static. */
function leaseText(ip: IpSettings, inUse: readonly IpAddress[], words: Words): string {
  const leased = inUse.some(({ origin }) => origin === 'dhcp');
  if (ip.configurationMode !== 'dhcp' || leased) return '';
  const [fallback] = ip.staticAddressConfigurations;
  const fallsBack = ip.useStaticDHCPFallback === true && fallback !== undefined;
  return joined(
    words.noLease,
    fallsBack && words.fallsBack({ address: `${clean(fallback.address)}/${fallback.prefixLength ?? '?'}` }),
  );
}

function statusText(authentication: Authentication8021X | null, words: Words): string {
  const statuses: Record<string, string> = {
    Authorized: words.authorized,
    Unauthorized: words.notAuthorized,
    Connecting: words.connecting,
    Stopped: words.stopped,
    Unknown: words.statusUnknown,
  };
  const status = authentication?.status ?? '';
  return statuses[status] ?? clean(status);
}

/** Nothing where it is off. It is on from the factory, with the device's own certificate. */
function authenticationRow(authentication: Authentication8021X | null, words: Words): Row | null {
  if (authentication?.enabled !== true) return null;
  const { status, mode, MACsecSecured } = authentication;
  const usual = mode === 'WPA-Enterprise-EAPTLS' && (status === 'Stopped' || status === 'Connecting');
  return [
    '802.1X',
    joined(
      words.on,
      statusText(authentication, words),
      clean(mode),
      MACsecSecured === true && words.macsec,
      MACsecSecured === false && mode === 'MACsec-PSK' && words.noMacsec,
      usual && words.usual,
    ),
  ];
}

function wlanRows(device: NetworkInterface, words: Words): (Row | null)[] {
  const { station, accessPoint } = device.wlan ?? {};
  const named = (ssid: string | null) => (ssid ? words.quoted({ text: clean(ssid) }) : '');
  const joinedTo = station && (named(station.activeSsid) || words.inNoNetwork);
  return [
    station
      ? [
          words.wlanStation,
          joined(joinedTo, statusText(station.authentication, words), clean(station.authentication?.mode)),
        ]
      : null,
    accessPoint
      ? [
          words.accessPoint,
          joined(
            accessPoint.enabled !== null && (accessPoint.enabled ? words.on : words.off),
            named(accessPoint.ssid),
            inInstallationMode(device) && words.installationMode,
          ),
        ]
      : null,
  ];
}
