/** The pages of a device: which there are, and which a device has by what it says of itself. */
import Globe from '@lucide/svelte/icons/globe';
import History from '@lucide/svelte/icons/history';
import EthernetPort from '@lucide/svelte/icons/ethernet-port';
import House from '@lucide/svelte/icons/house';
import IdCard from '@lucide/svelte/icons/id-card';
import MapPin from '@lucide/svelte/icons/map-pin';
import Layers from '@lucide/svelte/icons/layers';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Wifi from '@lucide/svelte/icons/wifi';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import Workflow from '@lucide/svelte/icons/workflow';
import type { Component } from 'svelte';
import type { KnownDevice } from '../../shared/contract/device.ts';
import type { NetworkPicture } from '../../shared/api/network-info.ts';
import AddressesPage from '../network/AddressesPage.svelte';
import InterfacesPage from '../network/InterfacesPage.svelte';
import NamePage from '../network/NamePage.svelte';
import PicturePage from '../network/PicturePage.svelte';
import ProxyPage from '../network/ProxyPage.svelte';
import VlanPage from '../network/VlanPage.svelte';
import { canHaveVlans } from '../network/vlans.ts';
import { wiredInterfaces } from '../network/wired-8021x.ts';
import Wired8021XPage from '../network/Wired8021XPage.svelte';
import WlanPage from '../network/WlanPage.svelte';
import type { PageId, PageProps } from '../state/page-ids.ts';
import HistoryPage from './HistoryPage.svelte';
import Overview from './Overview.svelte';
import PlannedPage from './PlannedPage.svelte';

export interface Page {
  /** Its title is a text by this id. */
  id: PageId;
  icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  /** By capability, never by model. */
  shown: (device: KnownDevice) => boolean;
  component: Component<PageProps>;
}

const always = () => true;
const where = (has: (picture: NetworkPicture) => boolean) => (device: KnownDevice) =>
  device.network !== null && has(device.network.picture);

export const pages: readonly Page[] = [
  { id: 'overview', icon: House, shown: always, component: Overview },
  {
    id: 'picture',
    icon: Workflow,
    shown: where(({ devices }) => devices.length > 0),
    component: PicturePage,
  },
  {
    id: 'addresses',
    icon: MapPin,
    shown: where(({ devices }) => devices.some(({ IPv4, IPv6 }) => IPv4 ?? IPv6)),
    component: AddressesPage,
  },
  {
    id: 'name',
    icon: IdCard,
    shown: where(({ system }) => system.hostname !== null || system.resolver !== null),
    component: NamePage,
  },
  {
    id: 'proxy',
    icon: Globe,
    shown: where(({ system }) => system.globalProxies !== null),
    component: ProxyPage,
  },
  {
    id: 'interfaces',
    icon: EthernetPort,
    shown: where(({ devices }) => devices.length > 0),
    component: InterfacesPage,
  },
  { id: 'vlan', icon: Layers, shown: where(canHaveVlans), component: VlanPage },
  {
    id: '8021x',
    icon: ShieldCheck,
    shown: where((picture) => wiredInterfaces(picture).length > 0),
    component: Wired8021XPage,
  },
  {
    id: 'wlan',
    icon: Wifi,
    shown: where(({ system, devices }) => system.wlan !== null || devices.some(({ wlan }) => wlan !== null)),
    component: WlanPage,
  },
  { id: 'planned', icon: CalendarClock, shown: always, component: PlannedPage },
  { id: 'history', icon: History, shown: always, component: HistoryPage },
];
