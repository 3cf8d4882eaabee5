/** This computer's network cards: what they are and what is wrong with them. */
export const cards = {
  title: 'This computer’s cards',
  what: 'Devices are looked for on each network card by itself.',
  reading: 'Asking the system about its cards …',
  none: 'This computer has no network card with an address',
  noneWhat: 'Connect a network cable or join a WLAN. It is asked within a second.',
  wired: 'Wired',
  wlan: 'WLAN',
  vpn: 'VPN',
  bridge: 'Virtual network',
  loopback: 'This computer itself',
  otherKind: 'Network card',
  megabits: ({ speed }: { speed: number }) =>
    speed >= 1000 ? `${String(speed / 1000)} Gbit/s` : `${String(speed)} Mbit/s`,
  addresses: 'Addresses',
  noneHere: 'none',
  address: 'address',
  dhcp: 'from DHCP',
  static: 'typed in',
  mac: 'Hardware address',
  gateway: 'Gateway',
  joined: 'Joined to',
  hiddenSsid: 'a WLAN whose name the system hides',
  asked: 'Asked',
  packetsSent: ({ sent, refused }: { sent: number; refused: number }) =>
    `${sent.toLocaleString('en')} packets${refused > 0 ? `, ${refused.toLocaleString('en')} refused by the system` : ''}`,
  heard: 'Heard',
  packetsHeard: ({ heard }: { heard: number }) =>
    heard === 1 ? '1 packet' : `${heard.toLocaleString('en')} packets`,
  heardNothing: 'nothing yet',
  lastHeard: ({ when }: { when: string }) => `the last one ${when}`,
  devices: ({ count }: { count: number }) =>
    count === 0 ? 'no devices' : count === 1 ? '1 device' : `${String(count)} devices`,
  cannotAsk: 'Cannot send',
  notUsed: 'Not in use',
  lookAt: 'See below',
  hears: 'Hears others',
  listening: 'Listening',
  excluded: 'It is not used: the program was started for other cards (--interface).',
  excludedAdvice: 'Start the program without --interface, or with an address of this card.',
  noCable: 'No cable is plugged in, or nothing answers at its other end.',
  noCableAdvice: 'Plug in a cable that leads to the devices’ switch, and see that the switch is on.',
  notJoined: 'It is joined to no WLAN.',
  notJoinedAdvice: 'Join the WLAN that the devices are in, if they are to be found there.',
  noAddress: 'It has no address, so nothing can be asked on it.',
  noAddressAdvice:
    'Wait a minute for DHCP. Where there is none, type an address into the system’s settings, such as 192.168.0.10 with prefix length 24.',
  onlyLinkLocal: 'No DHCP server gave it an address: it took one that begins with 169.254.',
  onlyLinkLocalStatic: 'It has no address but one that begins with 169.254.',
  onlyLinkLocalAdvice:
    'Devices with such an address are reached. For others, type an address of their subnet into the system’s settings.',
  macPermission: 'macOS does not let this program use the local network.',
  macPermissionAdvice: 'Allow it in System Settings, Privacy & Security, Local Network.',
  refused: ({ codes }: { codes: readonly string[] }) =>
    `The system refuses to send on it (${codes.join(', ')}).`,
  refusedAdvice: 'Check the card, its address and the computer’s firewall.',
  portTaken:
    'Port 5353 cannot be had: devices answer questions alone, and what they announce by themselves is missed.',
  portTakenAdvice:
    'Close other programs that look for devices, or allow the port in the computer’s firewall.',
  quiet: ({ minutes }: { minutes: number }) =>
    minutes === 1
      ? 'Nothing was heard on it for a minute.'
      : `Nothing was heard on it for ${String(minutes)} minutes.`,
  quietAdvice:
    'Check that the cable leads to the devices’ switch and its port is in their VLAN. The firewall or the switch may also drop multicast: then add devices by address.',
  quietWlanAdvice:
    'Check that this is the devices’ WLAN. Some access points keep their clients apart or drop multicast: then use a cable, or add devices by address.',
  sameSubnet: ({ name, other, subnet }: { name: string; other: string; subnet: string }) =>
    `${name} and ${other} are in the same subnet (${subnet}): packets to devices may go out of the wrong one.`,
  sameSubnetAdvice: ({ other }: { other: string }) =>
    `Disconnect one of them, or give ${other} an address of another subnet.`,
};
