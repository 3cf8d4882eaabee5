import type { SettledOptions } from './options.ts';
import type { Interface, Ipv4, Ipv6, Switching } from './state.ts';
import { emptyStation } from './state.ts';

/** The network interfaces of a device that starts: eth0 always, wlan0 where it has a radio. */
export function initialInterfaces(options: SettledOptions): Interface[] {
  const { serial, address, installationMode = false, wlan = installationMode } = options;
  const wired: Interface = {
    name: 'eth0',
    type: 'wired',
    macAddress: macAddress(serial, 0),
    carrier: !installationMode,
    staticState: 'up',
    ipv4: initialIpv4(address),
    ipv6: initialIpv6(),
  };
  if (!wlan) return [wired];
  const radio: Interface = {
    name: 'wlan0',
    type: 'wlan',
    macAddress: macAddress(serial, 1),
    carrier: installationMode,
    staticState: 'up',
    ipv4: initialIpv4(null),
    ipv6: initialIpv6(),
    wlan: {
      station: emptyStation(),
      accessPoint: {
        ssid: `axis-${serial.toLowerCase()}`,
        enabled: installationMode,
        authenticationMode: 'WPA-Personal-PSK',
        installationModeSupported: true,
      },
      ownAddress: address,
    },
  };
  return [wired, radio];
}

export function initialSwitching(interfaces: readonly Interface[]): Switching {
  const devices = interfaces.map(({ name }) => name);
  return { mode: 'auto', devices, manualActiveDevices: devices.slice(0, 1) };
}

/** IPv4 as a factory-new device has it: DHCP, and a link-local address beside. */
export function initialIpv4(lease: string | null): Ipv4 {
  return {
    enabled: true,
    configurationMode: 'dhcp',
    linkLocalMode: 'on',
    staticAddresses: [{ address: '192.168.0.90', prefixLength: 24, broadcast: '192.168.0.255' }],
    staticDefaultRouter: '192.168.0.1',
    useStaticDHCPFallback: false,
    useDHCPStaticRoutes: false,
    lease,
    addresses: [],
  };
}

export function initialIpv6(): Ipv6 {
  return { enabled: false, addresses: [] };
}

function macAddress(serial: string, offset: number): string {
  const number = (parseInt(serial, 16) + offset).toString(16).padStart(12, '0');
  return (number.match(/../g) ?? []).join(':');
}
