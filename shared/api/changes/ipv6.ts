/** setIPv6AddressConfiguration. Made after its answer, as a change of IPv4 is. */
import { isIPv4 } from '../../net/ip.ts';
import { told, type Change } from '../change.ts';
import {
  cuts,
  followsSettingsOf,
  held,
  interfaceNamed,
  isOn,
  refused,
  safe,
  unknownLine,
  type Assessment,
  type Line,
} from '../line.ts';
import { said } from '../../texts/said.ts';
import type { NetworkInterface } from '../network-info.ts';

const switchesOff = ({ enabled }: { enabled?: unknown }) => enabled === false;

export const setIPv6AddressConfiguration: Change = {
  title: said('changeTitle.setIPv6AddressConfiguration'),
  page: 'addresses',
  present: (picture, { deviceName }) => told(interfaceNamed(picture, deviceName)?.IPv6),
  assess: (line, params) => {
    const network = interfaceNamed(line.picture, params.deviceName);
    return network && switchesOff(params) ? assessOff(line, network) : safe;
  },
  canCut: switchesOff,
  takesAway: switchesOff,
  madeLater: true,
};

/** Devices do let IPv6 go off while IPv4 is off. */
function assessOff(line: Line, network: NetworkInterface): Assessment {
  if (!isOn(network.IPv6)) return safe;
  if (!isOn(network.IPv4)) {
    const { name } = network;
    return refused(said(network.IPv4 === null ? 'guard.noIPv4' : 'guard.iPv4Off', { name }));
  }
  if (line.through === null) return unknownLine;
  const overIPv6 = line.address !== null && !isIPv4(line.address);
  return held(network.IPv6, line) || (overIPv6 && followsSettingsOf(line.through, network))
    ? cuts(said('guard.overIPv6', { address: line.address }))
    : safe;
}
