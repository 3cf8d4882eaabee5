/** VLANs as getNetworkInfo lists them: interfaces named after their master and their number, such as `eth0.4` (section addVlan). */
import type { NetworkInterface, NetworkPicture } from '../../shared/network-info.ts';

export interface Vlan {
  network: NetworkInterface;
  /** The interface that it hangs on, by its name. */
  master: string;
  id: number;
}

/** The VLAN that an interface is, or null. Switch ports are named in the same way (`eth1.2`) and are none. */
export function vlanOf(network: NetworkInterface): Vlan | null {
  const [, master, digits] = /^(.+)\.(\d{1,4})$/.exec(network.name) ?? [];
  const id = Number(digits);
  if (master === undefined || network.type === 'switchPort' || network.switchPort) return null;
  return id >= 1 && id <= 4094 ? { network, master, id } : null;
}

export function vlansOf(picture: NetworkPicture): Vlan[] {
  return picture.devices.flatMap((network) => vlanOf(network) ?? []);
}

/** The interfaces that a VLAN can be attached to: no VLANs themselves, and no ports of the built-in switch. */
export function masters(picture: NetworkPicture): NetworkInterface[] {
  return picture.devices.filter(
    (network) => (network.type === 'wired' || network.type === 'bridge') && vlanOf(network) === null,
  );
}
