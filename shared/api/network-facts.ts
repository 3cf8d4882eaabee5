/** The little that the list shows of a device's network. */
import type { NetworkFacts } from '../contract/device.ts';
import {
  inInstallationMode,
  stationInterfaces,
  type NetworkInterface,
  type NetworkPicture,
} from './network-info.ts';

/** `network`: as it was read last; null where it never was. */
export function networkFacts(network: { readAt: number; picture: NetworkPicture } | null): NetworkFacts {
  if (network === null) return { readAt: null, installationMode: false, hasStation: false, joinedSsid: null };
  const stations = stationInterfaces(network.picture);
  return {
    readAt: network.readAt,
    installationMode: network.picture.devices.some(inInstallationMode),
    hasStation: stations.length > 0,
    joinedSsid: stations.map(joinedSsid).find((ssid) => ssid !== null) ?? null,
  };
}

/** The network that a station has joined, or null. */
function joinedSsid(network: NetworkInterface): string | null {
  const station = network.wlan?.station;
  if (!station || !station.activeSsid || network.link === false) return null;
  const joined = station.authentication?.status === 'Authorized' || network.link === true;
  return joined ? station.activeSsid : null;
}
