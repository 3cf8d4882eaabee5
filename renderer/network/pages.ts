/** The pages of a device: which there are, and which a device has by what it says of itself. */
import Globe from '@lucide/svelte/icons/globe';
import History from '@lucide/svelte/icons/history';
import EthernetPort from '@lucide/svelte/icons/ethernet-port';
import House from '@lucide/svelte/icons/house';
import IdCard from '@lucide/svelte/icons/id-card';
import MapPin from '@lucide/svelte/icons/map-pin';
import type { Component } from 'svelte';
import type { Device } from '../../shared/device.ts';
import type { NetworkPicture } from '../../shared/network-info.ts';
import HistoryPage from '../device/HistoryPage.svelte';
import Overview from '../device/Overview.svelte';
import AddressesPage from './AddressesPage.svelte';
import InterfacesPage from './InterfacesPage.svelte';
import NamePage from './NamePage.svelte';
import type { PageId } from './page-ids.ts';
import ProxyPage from './ProxyPage.svelte';

/** What every page is given. Pages with a picture are only shown where there is one. */
export interface PageProps {
  device: Device;
  /** What of the page is meant, such as an interface's name; null where nothing was said. */
  part: string | null;
}

export interface Page {
  id: PageId;
  title: string;
  icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  /** By capability, never by model. */
  shown: (device: Device) => boolean;
  component: Component<PageProps>;
}

const always = () => true;
const where = (has: (picture: NetworkPicture) => boolean) => (device: Device) =>
  device.network !== null && has(device.network.picture);

export const pages: readonly Page[] = [
  { id: 'overview', title: 'Overview', icon: House, shown: always, component: Overview },
  {
    id: 'addresses',
    title: 'Addresses',
    icon: MapPin,
    shown: where(({ devices }) => devices.some(({ IPv4, IPv6 }) => IPv4 ?? IPv6)),
    component: AddressesPage,
  },
  {
    id: 'name',
    title: 'Name and DNS',
    icon: IdCard,
    shown: where(({ system }) => system.hostname !== null || system.resolver !== null),
    component: NamePage,
  },
  {
    id: 'proxy',
    title: 'Proxy',
    icon: Globe,
    shown: where(({ system }) => system.globalProxies !== null),
    component: ProxyPage,
  },
  {
    id: 'interfaces',
    title: 'Interfaces',
    icon: EthernetPort,
    shown: where(({ devices }) => devices.length > 0),
    component: InterfacesPage,
  },
  { id: 'history', title: 'History', icon: History, shown: always, component: HistoryPage },
];
