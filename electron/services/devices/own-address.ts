/** Which address this computer would need to reach a device. */
import { isIPv4, missingSubnet, type Subnet } from '../../../shared/net/ip.ts';
import type { DeviceList } from './list.ts';
import type { Said } from '../../../shared/texts/said.ts';

/**
 * Which address this computer lacks to reach `address`, as a sentence; null where it lacks none. It suggests none that
 * a device of the list or a router has; `routers` are more of those. Without a prefix length, the one that the device
 * told counts.
 */
export function ownAddressLacking(
  address: string,
  own: readonly Subnet[],
  list: Pick<DeviceList, 'all'>,
  more: { prefixLength: number | null; routers: readonly string[] } = { prefixLength: null, routers: [] },
): Said | null {
  if (missingSubnet(address, own) === null) return null;
  const entries = list.all().map(([, entry]) => entry);
  const settings = entries
    .flatMap(({ detail }) => detail.network?.picture.devices ?? [])
    .flatMap(({ IPv4 }) => IPv4 ?? []);
  const told = settings.flatMap(({ addresses }) => addresses).find((one) => one.address === address);
  const taken = [
    ...more.routers,
    ...entries.flatMap(({ device }) => device.addresses),
    ...settings.flatMap(({ defaultRouter, staticDefaultRouter }) => [
      defaultRouter ?? [],
      staticDefaultRouter ?? [],
    ]),
  ]
    .flat()
    .filter(isIPv4);
  return missingSubnet(address, own, more.prefixLength ?? told?.prefixLength ?? null, taken);
}
