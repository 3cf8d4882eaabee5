/** What a change does to the line that this computer talks through. */

const at = (address: string | null) => (address === null ? 'the device' : `the device at ${address}`);

export const guard = {
  lineUnknown:
    'It is not known which of the device’s addresses this computer talks through: this change may cut the line.',
  onlyInterfaceOff: ({ name }: { name: string }) =>
    `${name} is the only interface that the device can be reached through. Bring another one up first.`,
  onlyInterfaceRemoved: ({ name }: { name: string }) =>
    `${name} is the only interface that the device can be reached through. Set another one up first.`,
  throughOff: ({ address, name }: { address: string | null; name: string }) =>
    `This computer talks to ${at(address)} through ${name}, which would be switched off.`,
  throughRemoved: ({ address, name }: { address: string | null; name: string }) =>
    `This computer talks to ${at(address)} through ${name}, which would be removed.`,
  noIPv6: ({ name }: { name: string }) =>
    `${name} has no IPv6: without IPv4 nothing could reach the device there. Switch IPv6 on first.`,
  iPv6Off: ({ name }: { name: string }) =>
    `${name} has IPv6 off: without IPv4 nothing could reach the device there. Switch IPv6 on first.`,
  overIPv4: ({ address }: { address: string | null }) =>
    `This computer talks to ${at(address)} over IPv4, which would be switched off.`,
  addressGoes: ({ address }: { address: string }) =>
    `The address ${address} that this computer talks to would change or go away.`,
  overRouter: ({ address }: { address: string }) =>
    `This computer reaches the device at ${address} over a router: with another one its answers may not find the way back.`,
  noIPv4: ({ name }: { name: string }) =>
    `${name} has no IPv4: without IPv6 nothing could reach the device there. Switch IPv4 on first.`,
  iPv4Off: ({ name }: { name: string }) =>
    `${name} has IPv4 off: without IPv6 nothing could reach the device there. Switch IPv4 on first.`,
  overIPv6: ({ address }: { address: string | null }) =>
    `This computer talks to ${at(address)} over IPv6, which would be switched off.`,
  byName: ({ name }: { name: string }) =>
    `This computer reaches the device by the name ${name}, which may change or go away.`,
  throughMaybe: ({ address, name, why }: { address: string | null; name: string; why: string }) =>
    `This computer may talk to ${at(address)} through ${name}: ${why}`,
  through: ({ address, name, why }: { address: string | null; name: string; why: string }) =>
    `This computer talks to ${at(address)} through ${name}: ${why}`,
  closesOnSettings: 'a switch that does not accept these 802.1X settings closes its port.',
  closesWithout: 'a switch that demands 802.1X closes its port.',
  overWlanCountry: ({ address }: { address: string | null }) =>
    `This computer talks to ${at(address)} over its WLAN, and with another country code the radio may leave the channel.`,
  overWlan: ({ address }: { address: string | null }) =>
    `This computer talks to ${at(address)} over the WLAN that would be changed.`,
};

/** What is wrong with addresses, and which this computer would need. */
export const ip = {
  notIPv4: 'An IPv4 address has four numbers from 0 to 255, such as 10.0.0.21.',
  notPrefixLength: 'A prefix length is a whole number from 1 to 32, such as 24.',
  routerNotIPv4: 'The router is an IPv4 address, or left empty where there is none.',
  isBroadcast: ({ address }: { address: string }) => `${address} is the broadcast address of its subnet.`,
  isNetwork: ({ address }: { address: string }) => `${address} is the address of the network itself.`,
  isLoopback: ({ address }: { address: string }) =>
    `${address} is a loopback address: no other computer could reach the device there.`,
  isNoHost: ({ address }: { address: string }) => `${address} is no address that a device can have.`,
  otherBroadcast: ({ broadcast }: { broadcast: string | null }) =>
    `The broadcast address of this subnet is ${broadcast ?? 'none'}.`,
  routerIsDevice: 'The router is the device itself.',
  routerOutside: ({ router, first, last }: { router: string; first: string; last: string }) =>
    `The router ${router} is outside the subnet, which reaches from ${first} to ${last}.`,
  routerNoHost: ({ router }: { router: string }) =>
    `${router} is the network’s own or its broadcast address.`,
  twice: ({ address }: { address: string }) => `${address} is there twice.`,
  routerBeforeOutside: ({ router, subnets }: { router: string; subnets: readonly string[] }) =>
    `The device’s router ${router} (set before) is outside the subnet of ${subnets.join(', ')}: give one, or none with an empty text.`,
  routerBeforeUnfit: ({ router, subnets }: { router: string; subnets: readonly string[] }) =>
    `The device’s router ${router} (set before) cannot be the router of ${subnets.join(', ')}: give one, or none with an empty text.`,

  cardLacksLinkLocal: ({ card, example }: { card: string; example: string }) =>
    `Card ${card} of this computer needs an address such as ${example} with prefix length 16: set it to DHCP or link-local, or give it that one.`,
  cardLacks: ({ card, example, prefixLength }: { card: string; example: string; prefixLength: number }) =>
    `Card ${card} of this computer has no address in the device’s subnet. Without a router between them, it needs one such as ${example} with prefix length ${prefixLength}.`,
  lacksLinkLocal: ({ example }: { example: string }) =>
    `This computer has no 169.254 address. Set the network card that the device is on to DHCP or link-local, or give it an address such as ${example} with prefix length 16.`,
  lacksAndNoneFree: ({ address, prefixLength }: { address: string; prefixLength: number }) =>
    `This computer has no address in the device’s subnet, and none is free there: ${address} with prefix length ${prefixLength} leaves no room. Without a router between them the device cannot be reached.`,
  lacks: ({ example, prefixLength }: { example: string; prefixLength: number }) =>
    `This computer has no address in the device’s subnet. Without a router between them, its network card needs one such as ${example} with prefix length ${prefixLength}.`,
};
