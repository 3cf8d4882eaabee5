/** VLANs as getNetworkInfo lists them: interfaces named after their master and their number, such as `eth0.4` (section addVlan). */
import type { NetworkInterface, NetworkPicture } from '../../shared/api/network-info.ts';
import { vlanIdSchema } from '../../shared/api/parameters.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { t } from '../parts/language.svelte.ts';
import { problemOf, type Errors, type Params } from '../state/params.ts';

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
  return vlanIdSchema.safeParse(id).success ? { network, master, id } : null;
}

function vlansOf(picture: NetworkPicture): Vlan[] {
  return picture.devices.flatMap((network) => vlanOf(network) ?? []);
}

/** The interfaces that a VLAN can be attached to: no VLANs themselves, and no ports of the built-in switch. */
export function masters(picture: NetworkPicture): NetworkInterface[] {
  return picture.devices.filter(
    (network) => (network.type === 'wired' || network.type === 'bridge') && vlanOf(network) === null,
  );
}

/** Every interface that has or could have VLANs, with those on it; `network` is null where only its VLANs are listed. */
export interface Master {
  name: string;
  network: NetworkInterface | null;
  vlans: Vlan[];
}

export function vlanTree(picture: NetworkPicture): Master[] {
  const vlans = vlansOf(picture);
  const names = new Set([...masters(picture).map(({ name }) => name), ...vlans.map(({ master }) => master)]);
  return [...names].map((name) => ({
    name,
    network: picture.devices.find((network) => network.name === name) ?? null,
    vlans: vlans.filter(({ master }) => master === name).sort((a, b) => a.id - b.id),
  }));
}

/** How many VLANs the device can have, and how many more; null where it does not tell. */
export function roomFor(picture: NetworkPicture): { most: number; left: number } | null {
  const most = picture.system.maxSupportedVlans;
  return most === null ? null : { most, left: Math.max(0, most - vlansOf(picture).length) };
}

/** Section removeVlan, sub-code 200: such a VLAN stays until it is taken off the list of manual active devices. */
export function isManualActive({ system }: NetworkPicture, { network }: Vlan): boolean {
  const { mode, manualActiveDevices } = system.deviceSwitching ?? {};
  return mode === 'manual' && (manualActiveDevices ?? []).includes(network.name);
}

/** A device whose network has VLANs, or has room for some. */
export function canHaveVlans(picture: NetworkPicture): boolean {
  const room = picture.system.maxSupportedVlans !== 0 && masters(picture).length > 0;
  return room || vlansOf(picture).length > 0;
}

export interface VlanValues {
  masterDeviceName: string;
  /** As typed. */
  VlanId: string;
}

const numberOf = ({ VlanId }: VlanValues) => (/^\d{1,5}$/.test(VlanId.trim()) ? Number(VlanId) : null);

/** Both are always sent: a VLAN is new as a whole. Nothing while no number is typed. */
export function vlanParams(values: VlanValues): Params {
  if (values.VlanId.trim() === '') return {};
  return { masterDeviceName: values.masterDeviceName, VlanId: numberOf(values) ?? values.VlanId };
}

/** That the number is on that interface already, in words, or null. */
export function takenId(picture: NetworkPicture, values: VlanValues): string | null {
  const id = numberOf(values);
  const taken = vlansOf(picture).some((vlan) => vlan.master === values.masterDeviceName && vlan.id === id);
  return taken && id !== null ? t().vlan.taken({ id, on: cleanText(values.masterDeviceName, 60) }) : null;
}

export function vlanErrors(picture: NetworkPicture, values: VlanValues): Errors {
  const taken = takenId(picture, values);
  if (roomFor(picture)?.left === 0) return { VlanId: t().vlan.noRoomError };
  const problem = taken ?? problemOf(vlanIdSchema, numberOf(values));
  return problem === null ? {} : { VlanId: problem };
}
