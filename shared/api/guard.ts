/**
 * The lock-out guard: what a change does to the line that this computer talks through. The window shows it while one
 * types, the job asks before it sends, the terminal wants --yes. Where the line is not known (a name, a router, an
 * address that the picture does not have) a change that might cut it counts as one that does.
 */
import { isIPv4, sameAddress } from '../net/ip.ts';
import type { ChangeMethod } from './methods.ts';
import type { IpAddress, IpSettings, NetworkInterface, NetworkPicture } from './network-info.ts';

/**
 * - `safe`: the line stays.
 * - `cuts`: it would be lost, at least for a while; `reason` says so in a sentence. Needs a confirmation.
 * - `refused`: the last way in would be closed; `reason` says why. Never sent.
 */
export type Assessment = { verdict: 'safe' } | { verdict: 'cuts' | 'refused'; reason: string };

const safe: Assessment = { verdict: 'safe' };

type Params = Readonly<Record<string, unknown>>;

/** The addresses in use: those with scope `nowhere` only linger after a change. */
export function addressesOf(network: NetworkInterface): IpAddress[] {
  return [...inUse(network.IPv4), ...inUse(network.IPv6)];
}

/** The interface that holds `address`; null where the picture has it nowhere (a router or a name stands between). */
export function interfaceWith(picture: NetworkPicture, address: string | null): NetworkInterface | null {
  if (address === null) return null;
  const has = (network: NetworkInterface) =>
    addressesOf(network).some((one) => sameAddress(one.address, address));
  return picture.devices.find(has) ?? null;
}

/**
 * What calling `method` with `params` does to the line to the device, which is talked to at `address`. `params` are
 * those of the method in the table, already checked.
 */
export function assessChange(
  picture: NetworkPicture,
  address: string | null,
  method: ChangeMethod,
  params: Params,
): Assessment {
  const named = picture.devices.find(({ name }) => name === params.deviceName);
  const line = { picture, address, through: interfaceWith(picture, address) };
  switch (method) {
    case 'setIPv4AddressConfiguration':
      return named ? assessIPv4(line, named, params) : safe;
    case 'setIPv6AddressConfiguration':
      return named && params.enabled === false ? assessIPv6Off(line, named) : safe;
    case 'setDeviceConfiguration':
      return named && params.staticState === 'down' ? assessDown(line, named) : safe;
    case 'removeVlan':
      return assessRemoval(line, picture.devices.find(({ name }) => name === params.VlanName) ?? null);
    case 'setWired8021XConfiguration':
      return named ? assessWired8021X(line, named, params) : safe;
    case 'setWLANStationConfiguration':
      return named ? assessStation(line, named, params) : safe;
    case 'setWlanConfiguration':
      return assessCountry(line, params);
    case 'setHostnameConfiguration':
      return assessHostname(line);
    case 'addVlan':
    case 'setGlobalProxyConfiguration':
    case 'setResolverConfiguration':
      return safe;
  }
}

interface Line {
  picture: NetworkPicture;
  address: string | null;
  /** Null where it is not known. */
  through: NetworkInterface | null;
}

function inUse(settings: IpSettings | null): IpAddress[] {
  return settings?.addresses.filter(({ scope }) => scope !== 'nowhere') ?? [];
}

/** Whether a family is on; a device that does not say so has it on where it has addresses. */
function isOn(settings: IpSettings | null): boolean {
  return settings?.enabled ?? inUse(settings).length > 0;
}

/** The address of the line, where it belongs to `settings`. */
function held(settings: IpSettings | null, { address }: Line): IpAddress | undefined {
  return address === null ? undefined : inUse(settings).find((one) => sameAddress(one.address, address));
}

/**
 * Section setIPv4AddressConfiguration. It refuses to switch IPv4 off while IPv6 is off; asking is not worth the risk
 * that a device does not.
 */
function assessIPv4(line: Line, network: NetworkInterface, params: Params): Assessment {
  const { IPv4 } = network;
  if (params.enabled === false) {
    if (!isOn(network.IPv6)) {
      const why = network.IPv6 === null ? 'has no IPv6' : 'has IPv6 off';
      return refused(
        `${network.name} ${why}: without IPv4 nothing could reach the device there. Switch IPv6 on first.`,
      );
    }
    if (line.through === null) return isOn(IPv4) ? unknownLine : safe;
    return held(IPv4, line) || followsSettingsOf(line.through, network)
      ? cuts(`This computer talks to ${at(line)} over IPv4, which would be switched off.`)
      : safe;
  }
  if (!changesAddresses(IPv4, params)) return safe;
  if (line.through === null) return unknownLine;
  const mine = held(IPv4, line);
  const stays = mine ? staysWith(mine, IPv4, params) : !followsSettingsOf(line.through, network);
  return stays
    ? safe
    : cuts(`The address ${line.address ?? ''} that this computer talks to would change or go away.`);
}

/** Whether `params` may change which addresses the interface has, beyond adding a link-local one. */
function changesAddresses(IPv4: IpSettings | null, params: Params): boolean {
  const { configurationMode, linkLocalMode, useStaticDHCPFallback } = params;
  return (
    (configurationMode !== undefined && configurationMode !== IPv4?.configurationMode) ||
    (linkLocalMode !== undefined && linkLocalMode !== 'on' && linkLocalMode !== IPv4?.linkLocalMode) ||
    (useStaticDHCPFallback === false && IPv4?.useStaticDHCPFallback !== false) ||
    (params.staticAddressConfigurations !== undefined && !sameAddresses(params, IPv4))
  );
}

/** Whether the address of the line is still there after a change of addresses. */
function staysWith(mine: IpAddress, IPv4: IpSettings | null, params: Params): boolean {
  // In mode `fallback` (and wherever the mode is not told) a link-local address goes as soon as another one works.
  if (mine.origin === 'linkLocal') return (params.linkLocalMode ?? IPv4?.linkLocalMode) === 'on';
  const mode = params.configurationMode ?? IPv4?.configurationMode;
  if (mode === 'static') return comingAddresses(params, IPv4).some((one) => isThe(mine, one));
  if (mode !== 'dhcp' || IPv4?.configurationMode !== 'dhcp') return false;
  // A static address in use under DHCP is the fallback of a device that no server answered.
  if (mine.origin !== 'static') return true;
  const fallback = params.useStaticDHCPFallback !== false;
  return fallback && comingAddresses(params, IPv4).some((one) => isThe(mine, one));
}

/** The static addresses as they will be. */
function comingAddresses(params: Params, IPv4: IpSettings | null): Partial<IpAddress>[] {
  const coming = params.staticAddressConfigurations ?? IPv4?.staticAddressConfigurations;
  // Checked by the method's schema; nothing but address and prefix length is looked at.
  return Array.isArray(coming) ? (coming as Partial<IpAddress>[]) : [];
}

function isThe(mine: IpAddress, { address, prefixLength }: Partial<IpAddress>): boolean {
  if (address === undefined || !sameAddress(address, mine.address)) return false;
  return mine.prefixLength === null || prefixLength === mine.prefixLength;
}

function sameAddresses(params: Params, IPv4: IpSettings | null): boolean {
  const now = IPv4?.staticAddressConfigurations ?? [];
  const coming = comingAddresses(params, IPv4);
  return (
    coming.length === now.length && now.every((address) => coming.some((other) => isThe(address, other)))
  );
}

/** Section setIPv6AddressConfiguration: devices do let IPv6 go off while IPv4 is off. */
function assessIPv6Off(line: Line, network: NetworkInterface): Assessment {
  if (!isOn(network.IPv6)) return safe;
  if (!isOn(network.IPv4)) {
    const why = network.IPv4 === null ? 'has no IPv4' : 'has IPv4 off';
    return refused(
      `${network.name} ${why}: without IPv6 nothing could reach the device there. Switch IPv4 on first.`,
    );
  }
  if (line.through === null) return unknownLine;
  const overIPv6 = line.address !== null && !isIPv4(line.address);
  return held(network.IPv6, line) || (overIPv6 && followsSettingsOf(line.through, network))
    ? cuts(`This computer talks to ${at(line)} over IPv6, which would be switched off.`)
    : safe;
}

/** Section setDeviceConfiguration: an interface that is down has no link, also after a restart. */
function assessDown(line: Line, network: NetworkInterface): Assessment {
  if (isDown(network)) return safe;
  if (!hasWayInWithout(line.picture, network)) {
    return refused(
      `${network.name} is the only interface that the device can be reached through. Bring another one up first.`,
    );
  }
  if (line.through === null) return unknownLine;
  return standsOn(line.picture, line.through, network)
    ? cuts(`This computer talks to ${at(line)} through ${network.name}, which would be switched off.`)
    : safe;
}

function assessRemoval(line: Line, vlan: NetworkInterface | null): Assessment {
  if (!vlan) return safe;
  if (!hasWayInWithout(line.picture, vlan)) {
    return refused(
      `${vlan.name} is the only interface that the device can be reached through. Set another one up first.`,
    );
  }
  if (line.through === null) return unknownLine;
  return standsOn(line.picture, line.through, vlan)
    ? cuts(`This computer talks to ${at(line)} through ${vlan.name}, which would be removed.`)
    : safe;
}

/** Section setWired8021XConfiguration: settings of 802.1X that is and stays off touch nothing. */
function assessWired8021X(line: Line, network: NetworkInterface, params: Params): Assessment {
  const on = network.wired?.authentication?.enabled === true;
  const willBeOn = params.enabled === undefined ? on : params.enabled === true;
  const changes = Object.keys(params).some((name) => name !== 'deviceName' && name !== 'enabled');
  if ((!on && !willBeOn) || (on && willBeOn && !changes)) return safe;
  if (line.through !== null && !standsOn(line.picture, line.through, network)) return safe;
  const closes = willBeOn
    ? 'a switch that does not accept these 802.1X settings closes its port.'
    : 'a switch that demands 802.1X closes its port.';
  return line.through === null
    ? cuts(`This computer may talk to ${at(line)} through ${network.name}: ${closes}`)
    : cuts(`This computer talks to ${at(line)} through ${network.name}: ${closes}`);
}

/** Section setWLANStationConfiguration. While the interface is an access point, station settings are only stored. */
function assessStation(line: Line, network: NetworkInterface, params: Params): Assessment {
  const isAccessPoint = network.wlan?.accessPoint?.enabled === true;
  if (isAccessPoint || (params.ssid === undefined && params.authentication === undefined)) return safe;
  if (line.through === null) {
    const isIdle = network.link === false && addressesOf(network).length === 0;
    return isIdle ? safe : unknownLine;
  }
  return standsOn(line.picture, line.through, network)
    ? cuts(`This computer talks to ${at(line)} over the WLAN that would be changed.`)
    : safe;
}

/** Section setWlanConfiguration: which channels a radio may use depends on the country. */
function assessCountry(line: Line, params: Params): Assessment {
  const { wlan } = line.picture.system;
  const overWlan = line.through !== null && line.through.type === 'wlan';
  if (!overWlan || wlan?.countryCode === params.countryCode) return safe;
  return cuts(
    `This computer talks to ${at(line)} over its WLAN, and with another country code the radio may leave the channel.`,
  );
}

function assessHostname({ address }: Line): Assessment {
  const isName = address !== null && !isIPv4(address) && !address.includes(':');
  return isName
    ? cuts(`This computer reaches the device by the name ${address}, which may change or go away.`)
    : safe;
}

function isDown({ state, staticState }: NetworkInterface): boolean {
  return (staticState ?? state) === 'down';
}

const isAlive = (network: NetworkInterface) =>
  network.state !== 'down' && network.staticState !== 'down' && network.link !== false;

/** MACsec's own interface, which takes over from the wired one that it was made on (section on MACsec of the text). */
const isMacsec = ({ name }: NetworkInterface) => /^macsec\d*$/i.test(name);

/** Whether `upper` takes its IP settings from `lower`: itself, or MACsec's interface on it. */
function followsSettingsOf(upper: NetworkInterface, lower: NetworkInterface): boolean {
  return isMacsec(upper) && lower.type === 'wired' && upper.name !== lower.name;
}

/** Whether `upper` sits right on `lower`: a VLAN or port on its master, MACsec on a wired one, a bridge on a member. */
function sitsOn(upper: NetworkInterface, lower: NetworkInterface): boolean {
  const isPart = upper.name.startsWith(`${lower.name}.`) && lower.name !== '';
  const isBridgeOf = Boolean(lower.partOfBridge) && lower.partOfBridge === upper.name;
  return isPart || isBridgeOf || followsSettingsOf(upper, lower);
}

/** Whether `upper` is `lower`, or sits on it over any number of interfaces. */
function standsOn(picture: NetworkPicture, upper: NetworkInterface, lower: NetworkInterface): boolean {
  const below = new Set([upper]);
  // A set that grows is walked to its end, and every interface enters it once.
  for (const one of below) {
    for (const other of picture.devices) if (sitsOn(one, other)) below.add(other);
  }
  return below.has(lower);
}

/** Whether the device can still be reached through something when `network` is gone. */
function hasWayInWithout(picture: NetworkPicture, network: NetworkInterface): boolean {
  const gone = new Set([network]);
  for (const one of gone) {
    for (const other of picture.devices) if (fallsWith(picture, other, one, gone)) gone.add(other);
  }
  return picture.devices.some((other) => !gone.has(other) && isAlive(other) && isWayIn(picture, other));
}

/** A bridge falls with its last member that is up; everything else falls with what it sits on. */
function fallsWith(
  picture: NetworkPicture,
  upper: NetworkInterface,
  lower: NetworkInterface,
  gone: ReadonlySet<NetworkInterface>,
): boolean {
  if (!sitsOn(upper, lower)) return false;
  const members = picture.devices.filter((other) => other.partOfBridge === upper.name);
  return !members.some((member) => !gone.has(member) && isAlive(member));
}

/** It has an address, or is next in line to get one (section "Device switching mode values": `auto`). */
function isWayIn({ system: { deviceSwitching } }: NetworkPicture, network: NetworkInterface): boolean {
  if (addressesOf(network).length > 0) return true;
  const canTakeOver = deviceSwitching?.mode === 'auto' && deviceSwitching.devices.includes(network.name);
  return canTakeOver && network.link === true && (isOn(network.IPv4) || isOn(network.IPv6));
}

const at = ({ address }: Line) => (address === null ? 'the device' : `the device at ${address}`);
const cuts = (reason: string): Assessment => ({ verdict: 'cuts', reason });
const refused = (reason: string): Assessment => ({ verdict: 'refused', reason });

const unknownLine = cuts(
  'It is not known which of the device’s addresses this computer talks through: this change may cut the line.',
);
