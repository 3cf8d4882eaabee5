import { describeHostname, describeResolver } from './names.ts';
import { defaultRouter, maxStaticAddresses } from './ip.ts';
import { activeInterfaces, hasLink } from './line.ts';
import type { Profile } from './profiles.ts';
import { inProfile } from './profiles.ts';
import { describeProxies } from './proxy.ts';
import type { DeviceState, Interface, Ipv4, Station } from './state.ts';
import { stationModes } from './state.ts';
import { describe8021X } from './wired-8021x.ts';

/** The `data` of getNetworkInfo: the whole truth of a current device, then cut and respelt to the profile. */
export function networkInfo(state: DeviceState, profile: Profile): unknown {
  const hasWlan = state.interfaces.some((device) => device.wlan !== undefined);
  return inProfile(profile, {
    system: {
      tcpEcnMode: 'acceptAndInitiate',
      maxSupportedVlans: state.maxVlans,
      ...(hasWlan && {
        wlan: { countryCode: state.countryCode, countryCodeLock: state.countryCodeLock },
      }),
      deviceSwitching: {
        ...state.switching,
        activeDevices: activeInterfaces(state).map(({ name }) => name),
      },
      hostname: describeHostname(state),
      resolver: describeResolver(state),
      globalProxies: describeProxies(state.proxies),
    },
    devices: state.interfaces.map((device) => describe(state, device, profile)),
  });
}

function describe(state: DeviceState, device: Interface, profile: Profile): Record<string, unknown> {
  const link = hasLink(state, device);
  return {
    name: device.name,
    type: device.type,
    macAddress: device.macAddress,
    partOfBridge: device.partOfBridge,
    link,
    state: device.staticState,
    staticState: device.staticState,
    ...(device.wired && { wired: wired(state, device, device.wired, profile) }),
    ...(device.wlan && { wlan: wlan(device.wlan) }),
    ...(device.switchPort && {
      switchPort: { ...device.switchPort, ...(!link && { remoteAddresses: [] }) },
    }),
    ...(device.ipv4 && { IPv4: ipv4(device.ipv4) }),
    ...(device.ipv6 && { IPv6: device.ipv6 }),
  };
}

function ipv4(settings: Ipv4): Record<string, unknown> {
  return {
    enabled: settings.enabled,
    configurationMode: settings.configurationMode,
    linkLocalMode: settings.linkLocalMode,
    addresses: settings.addresses,
    maxSupportedStaticAddressConfigurations: maxStaticAddresses,
    staticAddressConfigurations: settings.staticAddresses,
    defaultRouter: defaultRouter(settings),
    staticDefaultRouter: settings.staticDefaultRouter,
    useStaticDHCPFallback: settings.useStaticDHCPFallback,
    useDHCPStaticRoutes: settings.useDHCPStaticRoutes,
  };
}

function wired(
  state: DeviceState,
  { carrier }: Interface,
  { isDownlink, authentication }: NonNullable<Interface['wired']>,
  profile: Profile,
): Record<string, unknown> {
  const link = {
    linkMode: 'auto',
    supportedLinkModes: ['auto', '10BaseT-HD', '10BaseT-FD', '100BaseTX-HD', '100BaseTX-FD'],
    isDownlink,
  };
  const current = describe8021X(authentication, carrier, state.authenticator);
  if (!profile.flatWired8021X) return { ...link, '8021X': current };
  const { enabled, status, mode, supportedModes } = current;
  return { ...link, '8021X': { enabled, status, mode, params: authentication.eapTls }, supportedModes };
}

function wlan({ station, accessPoint }: NonNullable<Interface['wlan']>): Record<string, unknown> {
  return {
    station: {
      activeSsid: station.ssid,
      '8021X': {
        enabled: station.mode !== 'none',
        status: station.status,
        mode: station.mode,
        configurations: stationConfigurations(station),
        supportedModes: stationModes,
      },
    },
    accessPoint,
  };
}

/** What was set can be read again, but keys and passwords only as a flag. */
function stationConfigurations({ psk, hex, peap, eapTls }: Station): unknown[] {
  const { password, ...readable } = peap;
  return [
    { mode: 'WPA-Personal-PSK', params: { is_psk_set: psk !== '' } },
    { mode: 'WPA-Personal-HEX', params: { is_hex_set: hex !== '' } },
    { mode: 'WPA-Enterprise-PEAP-MSCHAPv2', params: { ...readable, is_password_set: password !== '' } },
    { mode: 'WPA-Enterprise-EAPTLS', params: eapTls },
  ];
}
