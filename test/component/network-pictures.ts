/** A camera whose network has a bit of everything that the pages can show and change. */
import { readNetworkInfo, type NetworkPicture } from '../../shared/api/network-info.ts';

type Json = Record<string, unknown>;

const ipv4 = {
  enabled: true,
  configurationMode: 'static',
  linkLocalMode: 'fallback',
  addresses: [
    { address: '10.0.0.21', prefixLength: 24, origin: 'static', scope: 'global', broadcast: '10.0.0.255' },
    { address: '169.254.20.21', prefixLength: 16, origin: 'linkLocal', scope: 'link' },
  ],
  maxSupportedStaticAddressConfigurations: 2,
  staticAddressConfigurations: [{ address: '10.0.0.21', prefixLength: 24, broadcast: '10.0.0.255' }],
  defaultRouter: '10.0.0.1',
  staticDefaultRouter: '10.0.0.1',
  useStaticDHCPFallback: false,
  useDHCPStaticRoutes: false,
};

const eth0 = {
  name: 'eth0',
  type: 'wired',
  macAddress: 'B8:A4:4F:63:13:39',
  partOfBridge: '',
  link: true,
  state: 'up',
  staticState: 'up',
  wired: {
    linkMode: 'auto',
    supportedLinkModes: ['auto', '100BaseTX-FD', '1000BaseT-FD'],
    isDownlink: false,
    '8021X': {
      enabled: false,
      status: 'Stopped',
      mode: 'WPA-Enterprise-EAPTLS',
      configurations: [
        { mode: 'WPA-Enterprise-PEAP-MSCHAPv2', params: { identity: '', is_password_set: false } },
      ],
      supportedModes: ['WPA-Enterprise-PEAP-MSCHAPv2', 'WPA-Enterprise-EAPTLS', 'MACsec-PSK'],
      MACsecSecured: false,
    },
  },
  IPv4: ipv4,
  IPv6: {
    enabled: true,
    addresses: [
      { address: 'fe80::baa4:4fff:fe63:1339', prefixLength: 64, origin: 'linkLocal', scope: 'link' },
      { address: '2001:db8::21', prefixLength: 64, origin: 'RA', scope: 'global' },
    ],
    defaultRouter: 'fe80::1',
  },
  futureThing: { level: 3 },
};

const eth1 = {
  name: 'eth1',
  type: 'wired',
  macAddress: 'B8:A4:4F:63:13:3B',
  link: false,
  state: 'up',
  staticState: 'up',
  wired: { linkMode: 'auto', supportedLinkModes: ['auto'], isDownlink: true },
  IPv4: { ...ipv4, addresses: [], configurationMode: 'dhcp', defaultRouter: '' },
};

const port = (number: number, remoteAddresses: string[]) => ({
  name: `port${number}`,
  type: 'switchPort',
  partOfBridge: 'br0',
  link: remoteAddresses.length > 0,
  state: 'up',
  switchPort: { portNumber: number, remoteAddresses },
});

const rich = {
  system: {
    tcpEcnMode: 'acceptAndInitiate',
    maxSupportedVlans: 2,
    deviceSwitching: {
      mode: 'auto',
      devices: ['eth0', 'eth1'],
      manualActiveDevices: ['eth0'],
      activeDevices: ['eth0'],
    },
    hostname: { useDhcpHostname: false, hostname: 'gate-camera', staticHostname: 'gate-camera' },
    resolver: {
      useDhcpResolverInfo: false,
      nameServers: ['10.0.0.1', '1.1.1.1'],
      staticNameServers: ['10.0.0.1', '1.1.1.1'],
      maxSupportedStaticNameServers: 3,
      searchDomains: ['site.example'],
      staticSearchDomains: ['site.example'],
      maxSupportedStaticSearchDomains: 6,
      domainName: 'site.example',
      staticDomainName: 'site.example',
    },
    globalProxies: { httpProxy: '', httpsProxy: '', noProxy: '' },
  },
  devices: [
    eth0,
    eth1,
    { name: 'br0', type: 'bridge', link: true, state: 'up', macAddress: 'B8:A4:4F:63:13:3C' },
    port(1, ['00:40:8C:01:02:03', '00:40:8C:01:02:04']),
    port(2, []),
  ],
};

/** The rich network; `change` may alter the JSON that the device would send. */
export function richPicture(
  change: (data: { system: Json; devices: Json[] }) => void = () => {},
): NetworkPicture {
  const data = structuredClone(rich);
  change(data);
  const read = readNetworkInfo(data);
  if (!read) throw new Error('The script’s own picture does not read.');
  return read;
}
