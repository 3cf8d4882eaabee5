/** Whether a device that tells the settings that were asked for also uses them already. */
import { interfaceWith } from '../../../shared/api/guard.ts';
import { isIPv4, isLinkLocal, sameAddress } from '../../../shared/net/ip.ts';
import type { NetworkChangeSummary } from '../../../shared/contract/job.ts';
import type { NetworkPicture } from '../../../shared/api/network-info.ts';

/**
 * Whether the device, read at `address`, is where its settings say. One that has written a change of addresses down and
 * not made it yet tells the new settings and still uses the old addresses: what is read then confirms nothing.
 */
export function isSettled(
  { method, params, talkedTo, coming = [] }: NetworkChangeSummary,
  address: string,
  picture: NetworkPicture,
): boolean {
  if (method !== 'setIPv4AddressConfiguration') return true;
  if (!coming.every((one) => interfaceWith(picture, one) !== null)) return false;
  const named = picture.devices.find(({ name }) => name === params.deviceName);
  const inUse = named?.IPv4?.addresses.filter(({ scope }) => scope !== 'nowhere') ?? [];
  if (params.configurationMode === 'dhcp' && inUse.some(({ origin }) => origin === 'static')) return false;
  if (address !== talkedTo || !isIPv4(address)) return true;
  // Still where it was: right on another interface, and where that address is one that stays.
  const through = interfaceWith(picture, address);
  if (!through || through.name !== named?.name) return through !== null;
  return coming.length === 0 || isLinkLocal(address) || coming.some((one) => sameAddress(one, address));
}
