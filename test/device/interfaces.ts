import type { SettledOptions } from './options.ts';
import type { Address, Interface } from './state.ts';
import { emptyStation } from './state.ts';

/** The network interfaces of a device that starts: eth0 always, wlan0 where it has a radio. */
export function initialInterfaces(options: SettledOptions): Interface[] {
  const { serial, address, installationMode = false, wlan = installationMode } = options;
  const wired: Interface = {
    name: 'eth0',
    type: 'wired',
    macAddress: macAddress(serial, 0),
    link: !installationMode,
    addresses: installationMode ? [] : addressesOf(address, serial),
  };
  if (!wlan) return [wired];
  const radio: Interface = {
    name: 'wlan0',
    type: 'wlan',
    macAddress: macAddress(serial, 1),
    link: installationMode,
    addresses: installationMode ? addressesOf(address, serial) : [],
    wlan: {
      station: emptyStation(),
      accessPoint: {
        ssid: `axis-${serial.toLowerCase()}`,
        enabled: installationMode,
        authenticationMode: 'WPA-Personal-PSK',
        installationModeSupported: true,
      },
    },
  };
  return [wired, radio];
}

/** The interface `name` has the link and the addresses now; the others have neither. */
export function moveAddresses(interfaces: Interface[], name: string, address: string): void {
  const all = interfaces.flatMap((device) => device.addresses);
  const linkLocal = all.filter((entry) => entry.origin === 'linkLocal');
  for (const device of interfaces) {
    device.link = device.name === name;
    device.addresses = device.link ? [global(address), ...linkLocal] : [];
  }
}

function addressesOf(address: string, serial: string): Address[] {
  // From the serial, so that it stays the same; 1 to 254 as the link-local range demands.
  const third = (parseInt(serial.slice(-4, -2), 16) % 254) + 1;
  const fourth = (parseInt(serial.slice(-2), 16) % 254) + 1;
  return [
    global(address),
    { address: `169.254.${third}.${fourth}`, prefixLength: 16, origin: 'linkLocal', scope: 'link' },
  ];
}

function global(address: string): Address {
  return { address, prefixLength: 8, origin: 'dhcp', scope: 'global', broadcast: '127.255.255.255' };
}

function macAddress(serial: string, offset: number): string {
  const number = (parseInt(serial, 16) + offset).toString(16).padStart(12, '0');
  return (number.match(/../g) ?? []).join(':');
}
