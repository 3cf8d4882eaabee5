import type { SettledOptions } from './options.ts';
import type { Profile } from './profiles.ts';
import type { Interface, Ipv4, Ipv6, Switching } from './state.ts';
import { emptyStation, initialWired8021X } from './state.ts';

/**
 * The network interfaces of a device that starts: eth0 always, wlan0 where it has a radio; eth1, switch ports and their
 * bridge, and a VLAN where asked for. A device in installation mode has nothing plugged in.
 */
export function initialInterfaces(options: SettledOptions, profile: Profile): Interface[] {
  const { address, dhcpAddress, installationMode = false, wlan = installationMode, vlan } = options;
  const builtInSwitch = options.builtInSwitch ?? profile.builtInSwitch;
  const plugged = !installationMode;
  const uplink = wired(options, 'eth0', plugged);
  const interfaces: Interface[] = [uplink];
  if (wlan) interfaces.push(radio(options, installationMode));
  if (options.secondWired && !builtInSwitch) {
    const second = wired(options, 'eth1', options.secondWired === 'up');
    interfaces.push({ ...second, ipv4: initialIpv4(dhcpAddress), ipv6: initialIpv6() });
  }
  let holder: Interface = uplink;
  if (builtInSwitch) {
    uplink.partOfBridge = 'br0';
    interfaces.push(...switchPorts(options, plugged));
    const { macAddress } = uplink;
    holder = { name: 'br0', type: 'bridged', macAddress, partOfBridge: '', carrier: true, staticState: 'up' };
    interfaces.push(holder);
  }
  // Untagged there is nobody to give an address, where the VLAN has it.
  const hasIpv6Alone = address.includes(':');
  holder.ipv4 = initialIpv4(hasIpv6Alone || installationMode || vlan?.holdsAddress ? null : address);
  holder.ipv6 = initialIpv6();
  if (hasIpv6Alone) {
    holder.ipv4.enabled = false;
    holder.ipv6.enabled = true;
  }
  if (vlan) interfaces.push(vlanOn(holder, vlan.id, vlan.holdsAddress ? address : dhcpAddress));
  return interfaces;
}

/** What holds the address is the most preferred, and in mode manual it is on the list of the active ones. */
export function initialSwitching(
  options: SettledOptions,
  profile: Profile,
  interfaces: readonly Interface[],
): Switching {
  const { installationMode = false, vlan } = options;
  const builtInSwitch = options.builtInSwitch ?? profile.builtInSwitch;
  const mode = options.deviceSwitching ?? (builtInSwitch && !installationMode ? 'manual' : 'auto');
  const untagged = builtInSwitch ? 'br0' : 'eth0';
  const tagged = vlan?.holdsAddress ? `${untagged}.${vlan.id}` : untagged;
  const holder = installationMode ? 'wlan0' : tagged;
  const others = interfaces.map(({ name }) => name).filter((name) => name !== holder);
  const listed = mode === 'manual' ? holder : untagged;
  return {
    mode,
    devices: [holder, ...others],
    // Devices list the uplink of their bridge beside it.
    manualActiveDevices: listed === 'br0' ? ['br0', 'eth0'] : [listed],
  };
}

function wired({ serial }: SettledOptions, name: 'eth0' | 'eth1', carrier: boolean): Interface {
  return {
    name,
    type: 'wired',
    macAddress: macAddress(serial, name === 'eth0' ? 0 : 2),
    partOfBridge: '',
    carrier,
    staticState: 'up',
    wired: { isDownlink: false, authentication: initialWired8021X() },
  };
}

function radio({ serial, address }: SettledOptions, installationMode: boolean): Interface {
  return {
    name: 'wlan0',
    type: 'wlan',
    macAddress: macAddress(serial, 1),
    partOfBridge: '',
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
}

/** eth1, which leads to the switch inside, and its four ports: something hangs on three of them. */
function switchPorts(options: SettledOptions, plugged: boolean): Interface[] {
  const inside = wired(options, 'eth1', plugged);
  const ports = [1, 2, 3, 4].map((portNumber): Interface => ({
    name: `eth1.${portNumber}`,
    type: 'switchPort',
    macAddress: inside.macAddress,
    partOfBridge: 'br0',
    carrier: plugged && portNumber < 4,
    staticState: 'up',
    switchPort: { portNumber, remoteAddresses: [`AC:CC:8E:00:00:0${portNumber}`] },
  }));
  return [{ ...inside, wired: { isDownlink: true, authentication: initialWired8021X() } }, ...ports];
}

/** Named after its master and its number: eth0.4. */
export function vlanOn(master: Interface, id: number, lease: string | null): Interface {
  return {
    name: `${master.name}.${id}`,
    type: 'wired',
    macAddress: master.macAddress,
    partOfBridge: '',
    master: master.name,
    carrier: true,
    staticState: 'up',
    ipv4: initialIpv4(lease),
    ipv6: initialIpv6(),
  };
}

/** IPv4 as a factory-new device has it: DHCP, and a link-local address beside. */
function initialIpv4(lease: string | null): Ipv4 {
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

function initialIpv6(): Ipv6 {
  return { enabled: false, addresses: [] };
}

function macAddress(serial: string, offset: number): string {
  const number = (parseInt(serial, 16) + offset).toString(16).padStart(12, '0');
  return (number.match(/../g) ?? []).join(':');
}
