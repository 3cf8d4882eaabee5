import type { Profile } from './profiles.ts';
import { inProfile } from './profiles.ts';
import type { DeviceState, Interface, Station } from './state.ts';
import { stationModes } from './state.ts';

/** The `data` of getNetworkInfo: the whole truth of a current device, then cut and respelt to the profile. */
export function networkInfo(state: DeviceState, profile: Profile, serial: string): unknown {
  const hostname = `axis-${serial.toLowerCase()}`;
  const hasWlan = state.interfaces.some((device) => device.wlan !== undefined);
  const active = state.interfaces.filter((device) => device.link).map((device) => device.name);
  const names = state.interfaces.map((device) => device.name);
  const switchDevices = profile.builtInSwitch ? bridgeAndPorts(serial) : [];
  return inProfile(profile, {
    system: {
      tcpEcnMode: 'acceptAndInitiate',
      maxSupportedVlans: 1,
      ...(hasWlan && {
        wlan: { countryCode: state.countryCode, countryCodeLock: state.countryCodeLock },
      }),
      deviceSwitching: {
        mode: 'auto',
        devices: names,
        manualActiveDevices: names.slice(0, 1),
        activeDevices: active,
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
    link: device.link,
    state: 'up',
    staticState: 'up',
    ...(device.wlan === undefined ? { wired: wired(profile) } : { wlan: wlan(device.wlan) }),
    IPv4: {
      enabled: true,
      configurationMode: 'dhcp',
      linkLocalMode: 'fallback',
      addresses: device.addresses,
      maxSupportedStaticAddressConfigurations: 1,
      staticAddressConfigurations: [
        { address: '192.168.0.90', prefixLength: 24, broadcast: '192.168.0.255' },
      ],
      defaultRouter: '',
      staticDefaultRouter: '192.168.0.1',
      useStaticDHCPFallback: false,
      useDHCPStaticRoutes: false,
    },
    IPv6: { enabled: false, addresses: [] },
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
