/**
 * The lock-out guard: what a change does to the line that this computer talks through. The window shows it while one
 * types, the job asks before it sends, the terminal wants --yes.
 */
import type { ChangeMethod } from './methods.ts';
import type { IpAddress, IpSettings, NetworkInterface, NetworkPicture } from './network-info.ts';

/**
 * - `safe`: the line stays.
 * - `cuts`: it would be lost, at least for a while; `reason` says so in a sentence. Needs a confirmation.
 * - `refused`: the last way in would be closed; `reason` says why. Never sent.
 */
export type Assessment = { verdict: 'safe' } | { verdict: 'cuts' | 'refused'; reason: string };

const safe: Assessment = { verdict: 'safe' };

/** The addresses in use: those with scope `nowhere` only linger after a change. */
export function addressesOf(network: NetworkInterface): IpAddress[] {
  const all = [...(network.IPv4?.addresses ?? []), ...(network.IPv6?.addresses ?? [])];
  return all.filter(({ scope }) => scope !== 'nowhere');
}

/** The interface that holds `address`; null where the picture has it nowhere (a router or a name stands between). */
export function interfaceWith(picture: NetworkPicture, address: string | null): NetworkInterface | null {
  const wanted = address?.replace(/%.*$/, '').toLowerCase();
  const has = (network: NetworkInterface) =>
    addressesOf(network).some((one) => one.address.toLowerCase() === wanted);
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
  params: Readonly<Record<string, unknown>>,
): Assessment {
  const named = picture.devices.find(({ name }) => name === params.deviceName);
  const line = { picture, address, through: interfaceWith(picture, address) };
  switch (method) {
    case 'setIPv4AddressConfiguration':
      return named ? assessIPv4(line, named, params) : safe;
    case 'setIPv6AddressConfiguration':
      return named ? assessIPv6(line, named, params) : safe;
    case 'setDeviceConfiguration':
      return named && params.staticState === 'down' ? assessDown(line, named) : safe;
    case 'removeVlan':
      return assessRemoval(line, String(params.VlanName));
    case 'setWired8021XConfiguration':
      return named ? assessWired8021X(line, named, params) : safe;
    case 'setWLANStationConfiguration':
      return named ? assessStation(line, named) : safe;
    case 'addVlan':
    case 'setHostnameConfiguration':
    case 'setGlobalProxyConfiguration':
    case 'setResolverConfiguration':
    case 'setWlanConfiguration':
      return safe;
  }
}

interface Line {
  picture: NetworkPicture;
  address: string | null;
  through: NetworkInterface | null;
}

/** True where the line goes over `network`, itself or through the bridge that it belongs to; where that is not known, too. */
function carries({ through }: Line, network: NetworkInterface): boolean {
  return through === null || through.name === network.name || through.name === network.partOfBridge;
}

const at = ({ address }: Line) => (address === null ? 'the device' : `the device at ${address}`);

function assessIPv4(
  line: Line,
  network: NetworkInterface,
  params: Readonly<Record<string, unknown>>,
): Assessment {
  if (params.enabled === false) {
    if (network.IPv6?.enabled !== true) {
      return {
        verdict: 'refused',
        reason: `IPv6 is off on ${network.name}: without IPv4 nothing could reach the device there. Switch IPv6 on first.`,
      };
    }
    return isIn(network.IPv4, line) || line.through === null
      ? cuts(`This computer talks to ${at(line)} over IPv4, which would be switched off.`)
      : safe;
  }
  if (!carries(line, network) || !isIn(network.IPv4, line))
    return line.through === null ? unknownLine() : safe;
  return losesAddress(line, network, params)
    ? cuts(`The address ${line.address ?? ''} that this computer talks to would change or go away.`)
    : safe;
}

function losesAddress(
  { address }: Line,
  { IPv4 }: NetworkInterface,
  params: Readonly<Record<string, unknown>>,
): boolean {
  const held = IPv4?.addresses.find((one) => one.address === address);
  if (held?.origin === 'linkLocal')
    return params.linkLocalMode === 'off' || params.linkLocalMode === 'fallback';
  const mode = params.configurationMode ?? IPv4?.configurationMode;
  if (params.configurationMode !== undefined && params.configurationMode !== IPv4?.configurationMode) {
    return mode !== 'static' || !keeps(params, IPv4, held);
  }
  return mode === 'static' && params.staticAddressConfigurations !== undefined && !keeps(params, IPv4, held);
}

/** Whether the static addresses to come still have the one that is talked to, with the same prefix length. */
function keeps(
  params: Readonly<Record<string, unknown>>,
  IPv4: IpSettings | null,
  held: IpAddress | undefined,
): boolean {
  const coming = params.staticAddressConfigurations ?? IPv4?.staticAddressConfigurations;
  if (!Array.isArray(coming)) return false;
  // Checked by the method's schema; nothing but the two fields is looked at.
  return (coming as Partial<IpAddress>[]).some(
    (one) => one.address === held?.address && one.prefixLength === held?.prefixLength,
  );
}

function assessIPv6(
  line: Line,
  network: NetworkInterface,
  params: Readonly<Record<string, unknown>>,
): Assessment {
  if (params.enabled !== false) return safe;
  if (network.IPv4?.enabled === false) {
    return {
      verdict: 'refused',
      reason: `IPv4 is off on ${network.name}: without IPv6 nothing could reach the device there. Switch IPv4 on first.`,
    };
  }
  return isIn(network.IPv6, line)
    ? cuts(`This computer talks to ${at(line)} over IPv6, which would be switched off.`)
    : safe;
}

function assessDown(line: Line, network: NetworkInterface): Assessment {
  const others = line.picture.devices.filter(
    (other) =>
      other.name !== network.name &&
      other.partOfBridge !== network.name &&
      other.state !== 'down' &&
      other.link !== false &&
      (addressesOf(other).length > 0 || (other.type === 'wired' && Boolean(other.partOfBridge))),
  );
  // A bridge needs a member that is up.
  const left = others.filter(
    (other) => other.type !== 'bridge' || others.some(({ partOfBridge }) => partOfBridge === other.name),
  );
  if (left.every((other) => addressesOf(other).length === 0)) {
    return {
      verdict: 'refused',
      reason: `${network.name} is the only interface that the device can be reached through. Bring another one up first.`,
    };
  }
  return carries(line, network)
    ? cuts(`This computer talks to ${at(line)} through ${network.name}, which would be switched off.`)
    : safe;
}

function assessRemoval(line: Line, vlan: string): Assessment {
  return line.through?.name === vlan
    ? cuts(`This computer talks to ${at(line)} through ${vlan}, which would be removed.`)
    : safe;
}

function assessWired8021X(
  line: Line,
  network: NetworkInterface,
  params: Readonly<Record<string, unknown>>,
): Assessment {
  const on = network.wired?.authentication?.enabled === true;
  const willBeOn = params.enabled ?? on;
  if ((!on && willBeOn !== true) || !carries(line, network)) return safe;
  return cuts(
    willBeOn === true
      ? `This computer talks to ${at(line)} through ${network.name}: a switch that does not accept these 802.1X settings closes its port.`
      : `This computer talks to ${at(line)} through ${network.name}: a switch that demands 802.1X closes its port.`,
  );
}

function assessStation(line: Line, network: NetworkInterface): Assessment {
  const isAccessPoint = network.wlan?.accessPoint?.enabled === true;
  if (isAccessPoint || line.through?.name !== network.name) return safe;
  return cuts(`This computer talks to ${at(line)} over the WLAN that would be changed.`);
}

function isIn(settings: IpSettings | null, { address }: Line): boolean {
  const wanted = address?.replace(/%.*$/, '').toLowerCase();
  return settings?.addresses.some((one) => one.address.toLowerCase() === wanted) ?? false;
}

const cuts = (reason: string): Assessment => ({ verdict: 'cuts', reason });

const unknownLine = () =>
  cuts(
    'It is not known which address of the device this computer talks through: this change may cut the line.',
  );
