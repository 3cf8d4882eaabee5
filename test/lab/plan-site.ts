/** The site of the plan's lab: who there is, as the test and the devices know it. */
export interface PlanDevice {
  serial: string;
  address: string;
}

/** Where a factory-new device without a DHCP server is: all of them. */
const factoryAddress = '192.168.0.90';
/** The address of the card that the devices with addresses of their own share. */
export const sharedCard = '192.168.0.250';

const serialOf = (number: number) => `B8A44F${(0x0a00 + number).toString(16).toUpperCase().padStart(6, '0')}`;

/** Devices at one address, each on a card of its own; and those that a DHCP server gave one each. */
export const alike: readonly PlanDevice[] = [1, 2, 3, 4, 5].map((number) => ({
  serial: serialOf(number),
  address: factoryAddress,
}));
export const others: readonly PlanDevice[] = Array.from({ length: 15 }, (_, at) => ({
  serial: serialOf(at + 6),
  address: `192.168.0.${31 + at}`,
}));

/** The link-local address that a simulated device takes beside. */
export function linkLocalOf({ serial }: PlanDevice): string {
  const byte = (at: number) => (parseInt(serial.slice(at, at + 2), 16) % 254) + 1;
  return `169.254.${byte(8)}.${byte(10)}`;
}
