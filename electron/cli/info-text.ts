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
import { cleanText } from '../../shared/texts/clean-text.ts';

type Row = [label: string, value: string];

/** The device as a whole, then each interface under its name. */
export function infoText(picture: NetworkPicture): string {
  const parts = picture.devices.map((device) => [
    heading(device, picture),
    ...lines(interfaceRows(device)).map((line) => `  ${line}`),
  ]);
  return [lines(systemRows(picture)), ...parts]
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

function systemRows({ system }: NetworkPicture): (Row | null)[] {
  const { hostname, resolver, wlan, globalProxies, deviceSwitching } = system;
  const fromDhcp = (flag: boolean | null) => flag === true && 'from DHCP';
  const url = (proxy: string | null | undefined) => clean(String(hideSecrets({ proxy: proxy ?? '' }).proxy));
  const inactive = deviceSwitching?.devices.some((name) => !deviceSwitching.activeDevices.includes(name));
  return [
    hostname?.hostname
      ? ['Host name', joined(clean(hostname.hostname), fromDhcp(hostname.useDhcpHostname))]
      : null,
    resolver && resolver.nameServers.length > 0
      ? ['Name servers', joined(list(resolver.nameServers), fromDhcp(resolver.useDhcpResolverInfo))]
      : null,
    ['Search domains', list(resolver?.searchDomains ?? [])],
    wlan
      ? ['WLAN country', joined(clean(wlan.countryCode), wlan.countryCodeLock === true && 'locked')]
      : null,
    ['HTTP proxy', url(globalProxies?.httpProxy)],
    ['HTTPS proxy', url(globalProxies?.httpsProxy)],
    ['No proxy for', clean(globalProxies?.noProxy)],
    inactive
      ? [
          'In use',
          `${list(deviceSwitching?.activeDevices ?? []) || 'none'} of ${list(deviceSwitching?.devices ?? [])}`,
        ]
      : null,
  ];
}

function heading(device: NetworkInterface, { devices }: NetworkPicture): string {
  const { name, type, macAddress, link, state, staticState, partOfBridge, wired } = device;
  const members = devices.filter((other) => other.partOfBridge === name).map((other) => other.name);
  const mode = wired?.linkMode ?? 'auto';
  return `${clean(name)}  ${joined(
    clean(type),
    clean(macAddress),
    link !== null && (link ? 'link' : 'no link'),
    mode !== 'auto' && clean(mode),
    stateText(state, staticState),
    wired?.isDownlink === true && 'leads to devices behind it',
    partOfBridge && `part of ${clean(partOfBridge)}`,
    type === 'bridge' && members.length > 0 && `bridge of ${list(members)}`,
  )}`;
}

/** Nothing where it is up, as it should be. */
function stateText(now: string | null, wanted: string | null): string {
  if (wanted === 'down') return now === 'up' ? 'still up, switched off for later' : 'switched off';
  return now === null || now === 'up' ? '' : clean(now);
}

function interfaceRows(device: NetworkInterface): (Row | null)[] {
  const { IPv4, IPv6, wired, switchPort } = device;
  return [
    ...ipRows('IPv4', IPv4),
    ...ipRows('IPv6', IPv6),
    authenticationRow(wired?.authentication ?? null),
    ...wlanRows(device),
    switchPort && ['Port', switchPort.portNumber === null ? '' : String(switchPort.portNumber)],
    switchPort && ['Connected', list(switchPort.remoteAddresses) || 'nothing seen'],
  ];
}

const origins: Record<string, string> = {
  static: 'static',
  dhcp: 'from DHCP',
  linkLocal: 'link-local',
  RA: 'from the router',
};

function addressText({ address, prefixLength, origin }: IpAddress): string {
  const from = origin === null || origin === 'unknown' ? '' : (origins[origin] ?? clean(origin));
  const length = prefixLength === null ? '' : `/${prefixLength}`;
  return `${clean(address)}${length}${from === '' ? '' : ` (${from})`}`;
}

function ipRows(family: string, ip: IpSettings | null): (Row | null)[] {
  if (!ip) return [];
  if (ip.enabled === false) return [[family, 'off']];
  // Scope `nowhere` is an address that is no longer in use.
  const inUse = ip.addresses.filter(({ scope }) => scope !== 'nowhere');
  const sorted = sortByReach(
    inUse.map(({ address }) => address),
    [],
  ).flatMap((address) => inUse.find((one) => one.address === address) ?? []);
  const router = ip.defaultRouter && ip.defaultRouter !== '0.0.0.0' && clean(ip.defaultRouter);
  const routable = sorted.some(({ address }) => !isLinkLocal(address));
  return [
    [family, sorted.map(addressText).join(', ') || 'no address'],
    family === 'IPv4' ? ['DHCP', leaseText(ip, sorted)] : null,
    router ? ['Router', router] : null,
    family === 'IPv4' && !router && routable ? ['Router', 'none on this interface'] : null,
  ];
}

/** Empty where the address is from DHCP, or was to be static. */
function leaseText(ip: IpSettings, inUse: readonly IpAddress[]): string {
  const leased = inUse.some(({ origin }) => origin === 'dhcp');
  if (ip.configurationMode !== 'dhcp' || leased) return '';
  const [fallback] = ip.staticAddressConfigurations;
  const fallsBack = ip.useStaticDHCPFallback === true && fallback !== undefined;
  return joined(
    'on, and has given no address',
    fallsBack && `falls back to ${clean(fallback.address)}/${fallback.prefixLength ?? '?'}`,
  );
}

const statuses: Record<string, string> = {
  Authorized: 'authorized',
  Unauthorized: 'not authorized',
  Connecting: 'connecting',
  Stopped: 'stopped',
  Unknown: 'status unknown',
};

function statusText(authentication: Authentication8021X | null): string {
  const status = authentication?.status ?? '';
  return statuses[status] ?? clean(status);
}

/** Nothing where it is off. It is on from the factory, with the device's own certificate. */
function authenticationRow(authentication: Authentication8021X | null): Row | null {
  if (authentication?.enabled !== true) return null;
  const { status, mode, MACsecSecured } = authentication;
  const usual = mode === 'WPA-Enterprise-EAPTLS' && (status === 'Stopped' || status === 'Connecting');
  return [
    '802.1X',
    joined(
      'on',
      statusText(authentication),
      clean(mode),
      MACsecSecured === true && 'secured by MACsec',
      MACsecSecured === false && mode === 'MACsec-PSK' && 'not secured by MACsec',
      usual && 'as is normal on a switch that does not ask for it',
    ),
  ];
}

function wlanRows(device: NetworkInterface): (Row | null)[] {
  const { station, accessPoint } = device.wlan ?? {};
  const named = (ssid: string | null) => (ssid ? `“${clean(ssid)}”` : '');
  const joinedTo = station && (named(station.activeSsid) || 'in no network');
  return [
    station
      ? [
          'WLAN station',
          joined(joinedTo, statusText(station.authentication), clean(station.authentication?.mode)),
        ]
      : null,
    accessPoint
      ? [
          'Access point',
          joined(
            accessPoint.enabled !== null && (accessPoint.enabled ? 'on' : 'off'),
            named(accessPoint.ssid),
            inInstallationMode(device) && 'installation mode',
          ),
        ]
      : null,
  ];
}
