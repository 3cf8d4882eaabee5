/**
 * What a change asks for and what the device has, parameter by parameter, spelt as the API spells them. A key or a
 * password counts as whether one is set: devices tell no more.
 */
import { sameAddress } from '../../../shared/net/ip.ts';
import { secretParameters, type ChangeMethod } from '../../../shared/api/methods.ts';
import {
  isRecord,
  type Authentication8021X,
  type IpAddress,
  type NetworkInterface,
  type NetworkPicture,
} from '../../../shared/api/network-info.ts';

type Values = Record<string, unknown>;

/** What `params` ask for. `null` stands for something that is to be gone. */
export function wantedValues(method: ChangeMethod, params: Readonly<Values>): Values {
  switch (method) {
    case 'removeVlan':
      return { VlanName: null };
    case 'addVlan':
      return { VlanId: params.VlanId };
    case 'setWLANStationConfiguration': {
      const { mode, params: more } = isRecord(params.authentication) ? params.authentication : {};
      return secretsAsFlags(defined({ ssid: params.ssid, mode, ...(isRecord(more) ? more : {}) }));
    }
    case 'setDeviceConfiguration':
    case 'setGlobalProxyConfiguration':
    case 'setHostnameConfiguration':
    case 'setIPv4AddressConfiguration':
    case 'setIPv6AddressConfiguration':
    case 'setResolverConfiguration':
    case 'setWired8021XConfiguration':
    case 'setWlanConfiguration': {
      return secretsAsFlags(defined({ ...params, deviceName: undefined }));
    }
  }
}

/** What the device has for the parameters of `params`; what it does not tell is left out. */
export function presentValues(
  picture: NetworkPicture,
  method: ChangeMethod,
  params: Readonly<Values>,
): Values {
  const wanted = wantedValues(method, params);
  const present = allValues(picture, method, params);
  return Object.fromEntries(
    Object.keys(wanted).flatMap((name) => {
      const value = present[name];
      const told = value !== undefined && (value !== null || method === 'removeVlan' || method === 'addVlan');
      return told ? [[name, value]] : [];
    }),
  );
}

function allValues(
  { system, devices }: NetworkPicture,
  method: ChangeMethod,
  params: Readonly<Values>,
): Values {
  const named = devices.find(({ name }) => name === params.deviceName);
  switch (method) {
    case 'setIPv4AddressConfiguration':
      return { ...named?.IPv4 };
    case 'setIPv6AddressConfiguration':
      return { ...named?.IPv6 };
    case 'setDeviceConfiguration':
      return { staticState: named?.staticState ?? named?.state };
    case 'setHostnameConfiguration':
      return { ...system.hostname };
    case 'setResolverConfiguration':
      return { ...system.resolver };
    case 'setGlobalProxyConfiguration':
      return { ...system.globalProxies };
    case 'setWlanConfiguration':
      return { countryCode: system.wlan?.countryCode };
    case 'addVlan': {
      const name = `${String(params.masterDeviceName)}.${String(params.VlanId)}`;
      return { VlanId: has(devices, name) ? params.VlanId : null };
    }
    case 'removeVlan':
      return { VlanName: has(devices, String(params.VlanName)) ? params.VlanName : null };
    case 'setWired8021XConfiguration':
      return authenticationValues(named?.wired?.authentication, params.mode);
    case 'setWLANStationConfiguration': {
      const station = named?.wlan?.station;
      const mode = isRecord(params.authentication) ? params.authentication.mode : undefined;
      return { ...authenticationValues(station?.authentication, mode), ssid: station?.activeSsid };
    }
  }
}

const has = (devices: readonly NetworkInterface[], wanted: string) =>
  devices.some(({ name }) => name === wanted);

/** The settings of the mode that was asked for, else of the one in use. */
function authenticationValues(
  authentication: Authentication8021X | null | undefined,
  askedMode: unknown,
): Values {
  if (!authentication) return {};
  const { enabled, mode, configurations } = authentication;
  const configuration = configurations.find((one) => one.mode === (askedMode ?? mode));
  if (!configuration) return { enabled, mode };
  const { isPskSet, isHexSet, isPasswordSet, isMkaCakSet } = configuration;
  return {
    ...configuration,
    enabled,
    mode,
    psk: isPskSet,
    hex: isHexSet,
    // A WLAN key that was sent as `password` is read back as the key that it is.
    password: isPasswordSet ?? isPskSet ?? isHexSet,
    mkaCak: isMkaCakSet,
  };
}

/** An empty secret is one that is not to be set. */
function secretsAsFlags(values: Readonly<Values>): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, secretParameters.has(name) ? value !== '' : value]),
  );
}

function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The parameters that the device has otherwise than asked, out of those that it tells. */
export function differences(wanted: Readonly<Values>, present: Readonly<Values>): string[] {
  return Object.keys(wanted).filter((name) => name in present && !isSame(wanted[name], present[name]));
}

/** Whether all of `names` are as they were. */
export function areSame(names: readonly string[], before: Readonly<Values>, now: Readonly<Values>): boolean {
  return names.every((name) => name in before && isSame(before[name], now[name]));
}

/** Tolerant of case, of how an address is spelt, of a last dot or slash, and of logins that a device hides in URLs. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return false;
    const ordered = one.every((item, index) => isSame(item, other[index]));
    return ordered || (one.every(isStaticAddress) && other.every(isStaticAddress) && sameSet(one, other));
  }
  if (isStaticAddress(one) && isStaticAddress(other)) return isSameStatic(one, other);
  if (typeof one !== 'string' || typeof other !== 'string') return one === other;
  return sameAddress(simplified(one), simplified(other));
}

function simplified(text: string): string {
  if (text === '0.0.0.0') return '';
  return text
    .trim()
    .replace(/\/\/[^/\s]*@/g, '//')
    .replace(/[./]$/, '');
}

type StaticAddress = Pick<IpAddress, 'address' | 'prefixLength'>;

function isStaticAddress(value: unknown): value is StaticAddress {
  return isRecord(value) && typeof value.address === 'string';
}

function isSameStatic(one: StaticAddress, other: StaticAddress): boolean {
  return sameAddress(one.address, other.address) && one.prefixLength === other.prefixLength;
}

function sameSet(one: readonly StaticAddress[], other: readonly StaticAddress[]): boolean {
  return one.every((item) => other.some((candidate) => isSameStatic(item, candidate)));
}
