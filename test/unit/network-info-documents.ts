/** What getNetworkInfo answers, as facts about generations of AXIS OS put together anew: nothing here was captured. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const wiredModes = ['WPA-Enterprise-PEAP-MSCHAPv2', 'WPA-Enterprise-EAPTLS', 'MACsec-PSK'];
const stationModes = ['none', 'WPA-Personal-PSK', 'WPA-Personal-HEX', ...wiredModes.slice(0, 2)];

const eapTls = { identity: 'gate', eapolVersion: 'EAPoLv2', certClient: 'device-1', certsCA: ['site-ca'] };
const peap = {
  identity: 'gate',
  is_password_set: true,
  eapolVersion: 'EAPoLv1',
  peapVersion: 'PEAPv0',
  label: 1,
};

const address = (value: string, prefixLength: number, origin: string, scope: string): JsonObject => ({
  address: value,
  prefixLength,
  origin,
  scope,
  broadcast: '10.20.255.255',
});

const ipv4: JsonObject = {
  enabled: true,
  configurationMode: 'dhcp',
  addresses: [
    address('10.20.1.7', 16, 'dhcp', 'global'),
    address('169.254.7.9', 16, 'linkLocal', 'link'),
    address('192.168.0.90', 24, 'static', 'nowhere'),
  ],
  maxSupportedStaticAddressConfigurations: 1,
  staticAddressConfigurations: [{ address: '192.168.0.90', prefixLength: 24, broadcast: '192.168.0.255' }],
  defaultRouter: '10.20.0.1',
  staticDefaultRouter: '192.168.0.1',
};

/** The whole answer of an AXIS OS 12 device with two interfaces, a bridge and a switch port. */
export function os12(): JsonObject {
  return structuredClone<JsonObject>({
    system: {
      tcpEcnMode: 'acceptOnly',
      maxSupportedVlans: 4,
      wlan: { countryCode: 'SE', countryCodeLock: true },
      deviceSwitching: {
        mode: 'manual',
        devices: ['eth0', 'wlan0'],
        manualActiveDevices: ['wlan0'],
        activeDevices: ['eth0', 'wlan0'],
      },
      hostname: { useDhcpHostname: false, hostname: 'axis-gate', staticHostname: 'gate' },
      resolver: {
        useDhcpResolverInfo: true,
        nameServers: ['10.20.0.2', 'fd20::2'],
        staticNameServers: ['10.20.0.3'],
        maxSupportedStaticNameServers: 3,
        searchDomains: ['site.example'],
        staticSearchDomains: ['office.example'],
        maxSupportedStaticSearchDomains: 6,
        domainName: 'site.example',
        staticDomainName: 'example.org',
      },
      globalProxies: { httpProxy: 'http://10.20.0.9:3128', httpsProxy: '', noProxy: '.site.example' },
    },
    devices: [
      {
        name: 'eth0',
        type: 'wired',
        macAddress: 'b8:a4:4f:00:00:07',
        partOfBridge: '',
        link: true,
        state: 'up',
        staticState: 'up',
        IPv4: { ...ipv4, linkLocalMode: 'fallback', useStaticDHCPFallback: true, useDHCPStaticRoutes: false },
        IPv6: {
          enabled: true,
          configurationMode: 'dhcp',
          addresses: [address('fe80::7', 64, 'linkLocal', 'link'), address('fd20::7', 64, 'RA', 'global')],
          maxSupportedStaticAddressConfigurations: 1,
          staticAddressConfigurations: [{ address: 'fd20::90', prefixLength: 64 }],
          defaultRouter: 'fe80::1',
          staticDefaultRouter: '',
        },
        wired: {
          linkMode: '1000BaseTX-FD',
          supportedLinkModes: ['auto', '100BaseTX-FD', '1000BaseTX-FD'],
          isDownlink: false,
          '8021X': {
            enabled: true,
            status: 'Authorized',
            mode: 'WPA-Enterprise-EAPTLS',
            configurations: [
              { mode: 'WPA-Enterprise-PEAP-MSCHAPv2', params: peap },
              { mode: 'WPA-Enterprise-EAPTLS', params: eapTls },
              { mode: 'MACsec-PSK', params: { is_mka_cak_set: true, mkaCkn: 'c0ffee' } },
            ],
            supportedModes: wiredModes,
            MACsecSecured: true,
          },
        },
      },
      {
        name: 'wlan0',
        type: 'wlan',
        macAddress: 'b8:a4:4f:00:00:08',
        link: false,
        wlan: {
          station: {
            activeSsid: 'Site-Cameras',
            '8021X': {
              enabled: true,
              status: 'Connecting',
              mode: 'WPA-Personal-PSK',
              configurations: [
                { mode: 'WPA-Personal-PSK', params: { is_psk_set: true } },
                { mode: 'WPA-Personal-HEX', params: { is_hex_set: false } },
                { mode: 'WPA-Enterprise-PEAP-MSCHAPv2', params: { ...peap, peapVersion: 'PEAPv1' } },
                { mode: 'WPA-Enterprise-EAPTLS', params: eapTls },
              ],
              supportedModes: stationModes,
            },
          },
          accessPoint: {
            ssid: 'axis-setup',
            enabled: true,
            authenticationMode: 'none',
            installationModeSupported: true,
          },
        },
      },
      { name: 'br0', type: 'bridge', link: true, IPv4: ipv4, IPv6: { enabled: false, addresses: [] } },
      {
        name: 'eth1.2',
        type: 'switchPort',
        partOfBridge: 'br0',
        link: true,
        switchPort: { portNumber: 2, remoteAddresses: ['ac:cc:8e:00:00:02', 'ac:cc:8e:00:00:03'] },
      },
    ],
  });
}

/** An AXIS OS 11 answer: some fields came later. */
export const os11 = () => without(os12(), ['maxSupportedVlans', 'MACsecSecured']);

/** An AXIS OS 10.12 answer: no states, no link-local mode, no proxies, hardly any IPv6. */
export function os10(): JsonObject {
  const later = ['maxSupportedVlans', 'MACsecSecured', 'state', 'staticState', 'linkLocalMode', 'isDownlink'];
  const rest = [
    'supportedLinkModes',
    'useStaticDHCPFallback',
    'useDHCPStaticRoutes',
    'globalProxies',
    'wlan',
  ];
  return without(os12(), [...later, ...rest]);
}

/** The same device as the reference's own examples would misspell it. */
export function misspelt(): JsonObject {
  const names: Record<string, string> = {
    IPv6: 'Ipv6',
    status: 'staus',
    portNumber: 'portNUmber',
    remoteAddresses: 'remoteAddress',
    useDhcpResolverInfo: 'useDHCPResolvInfo',
    mkaCkn: 'mkaCKN',
    certsCA: 'certCA',
  };
  const words: Record<string, Json> = {
    dhcp: 'dchp',
    bridge: 'bridged',
    Authorized: 'authorized',
    PEAPv0: 0,
    PEAPv1: 1,
    'WPA-Enterprise-EAPTLS': 'WPA-Enterprise_EAPTLS',
    'MACsec-PSK': 'MACsec PSK',
  };
  const respell = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(respell);
    if (typeof value === 'string') return words[value] ?? value;
    if (typeof value !== 'object' || value === null) return value;
    return respellObject(value);
  };
  const respellObject = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [names[key] ?? key, respell(value)]));
  return respellObject(os12());
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  const strip = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(strip);
    return typeof value === 'object' && value !== null ? without(value, names) : value;
  };
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]): [string, Json][] =>
      names.includes(key) ? [] : [[key, strip(value)]],
    ),
  );
}

/**
 * The values in `json` that hold no others, as texts in which spellings that mean the same are the same: without
 * case and signs, the words that devices misspell put right. Null says nothing and is left out.
 */
export function leaves(json: unknown): string[] {
  const found: string[] = [];
  const open: unknown[] = [json];
  while (open.length > 0) {
    const value = open.pop();
    // One by one: a list may be longer than a call takes arguments.
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) open.push(inner);
    else if (value !== null && value !== undefined)
      found.push(sameForAll(value as string | number | boolean));
  }
  return found;
}

const meanings: Record<string, string> = {
  dchp: 'dhcp',
  bridged: 'bridge',
  yes: 'true',
  no: 'false',
  peapv0: '0',
  peapv1: '1',
};

function sameForAll(value: string | number | boolean): string {
  const text = String(value);
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return meanings[plain] ?? (plain === '' ? text : plain);
}

/** What stands in `before` and not, or not as often, in `after`. */
export function lost(before: unknown, after: unknown): string[] {
  const kept = new Map<string, number>();
  for (const leaf of leaves(after)) kept.set(leaf, (kept.get(leaf) ?? 0) + 1);
  return leaves(before).filter((leaf) => {
    const left = kept.get(leaf) ?? 0;
    kept.set(leaf, left - 1);
    return left < 1;
  });
}
