import { defaultRouter, maxStaticAddresses } from './ip.ts';
import { activeInterfaces, hasLink } from './line.ts';
import type { Profile } from './profiles.ts';
import { inProfile } from './profiles.ts';
import type { DeviceState, Interface, Ipv4, Station } from './state.ts';
import { stationModes } from './state.ts';

/** The `data` of getNetworkInfo: the whole truth of a current device, then cut and respelt to the profile. */
export function networkInfo(state: DeviceState, profile: Profile, serial: string): unknown {
  const hostname = `axis-${serial.toLowerCase()}`;
  const hasWlan = state.interfaces.some((device) => device.wlan !== undefined);
  const switchDevices = profile.builtInSwitch ? bridgeAndPorts(serial) : [];
  return inProfile(profile, {
    system: {
      tcpEcnMode: 'acceptAndInitiate',
      maxSupportedVlans: 1,
      ...(hasWlan && {
        wlan: { countryCode: state.countryCode, countryCodeLock: state.countryCodeLock },
      }),
      deviceSwitching: {
        ...state.switching,
        activeDevices: activeInterfaces(state).map(({ name }) => name),
      },
      hostname: { useDhcpHostname: true, hostname, staticHostname: hostname },
      resolver: {
        useDhcpResolverInfo: true,
        nameServers: [],
        staticNameServers: [],
        maxSupportedStaticNameServers: 3,
        searchDomains: [],
        staticSearchDomains: [],
        maxSupportedStaticSearchDomains: 6,
        domainName: '',
        staticDomainName: '',
      },
      globalProxies: { httpProxy: '', httpsProxy: '', noProxy: '' },
    },
    devices: [...state.interfaces.map((device) => describe(device, profile)), ...switchDevices],
  });
}

function describe(device: Interface, profile: Profile): Record<string, unknown> {
  return {
    name: device.name,
    type: device.type,
    macAddress: device.macAddress,
    partOfBridge: '',
    link: hasLink(device),
    state: device.staticState,
    staticState: device.staticState,
    ...(device.wlan === undefined ? { wired: wired(profile) } : { wlan: wlan(device.wlan) }),
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

function wired(profile: Profile): Record<string, unknown> {
  const mode = 'WPA-Enterprise-EAPTLS';
  const eapTls = { identity: '', eapolVersion: 'EAPoLv1', certClient: '', certsCA: [] };
  const supportedModes = ['WPA-Enterprise-PEAP-MSCHAPv2', mode, 'MACsec-PSK'];
  const common = { enabled: false, status: 'Stopped', mode };
  const link = {
    linkMode: 'auto',
    supportedLinkModes: ['auto', '10BaseT-HD', '10BaseT-FD', '100BaseTX-HD', '100BaseTX-FD'],
    isDownlink: false,
  };
  if (profile.flatWired8021X) return { ...link, '8021X': { ...common, params: eapTls }, supportedModes };
  return {
    ...link,
    '8021X': {
      ...common,
      configurations: [
        {
          mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
          params: {
            identity: '',
            is_password_set: false,
            eapolVersion: 'EAPoLv1',
            peapVersion: 'PEAPv1',
            label: 1,
            certClient: '',
            certsCA: [],
          },
        },
        { mode, params: eapTls },
        { mode: 'MACsec-PSK', params: { is_mka_cak_set: false, mkaCkn: '' } },
      ],
      supportedModes,
      MACsecSecured: false,
    },
  };
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

/** A device with a built-in switch, so that the odd spellings of bridges and ports are seen too. */
function bridgeAndPorts(serial: string): unknown[] {
  const macAddress = (serial.match(/../g) ?? []).join(':').toLowerCase();
  return [
    {
      name: 'eth1.1',
      type: 'switchPort',
      macAddress,
      partOfBridge: 'br0',
      link: true,
      switchPort: { portNumber: 1, remoteAddresses: ['AC:CC:8E:00:00:01'] },
    },
    {
      name: 'br0',
      type: 'bridged',
      macAddress,
      partOfBridge: '',
      link: true,
      IPv6: { enabled: false, addresses: [] },
    },
  ];
}
