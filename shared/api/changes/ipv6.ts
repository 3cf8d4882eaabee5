/** setIPv6AddressConfiguration. Made after its answer, as a change of IPv4 is. */
import { isIPv4 } from '../../net/ip.ts';
import { told, type Change } from '../change.ts';
import {
  at,
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
import type { NetworkInterface } from '../network-info.ts';

const switchesOff = ({ enabled }: { enabled?: unknown }) => enabled === false;

export const setIPv6AddressConfiguration: Change = {
  title: 'IPv6 on or off',
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
    const why = network.IPv4 === null ? 'has no IPv4' : 'has IPv4 off';
    return refused(
      `${network.name} ${why}: without IPv6 nothing could reach the device there. Switch IPv4 on first.`,
    );
  }
  if (line.through === null) return unknownLine;
  const overIPv6 = line.address !== null && !isIPv4(line.address);
  return held(network.IPv6, line) || (overIPv6 && followsSettingsOf(line.through, network))
    ? cuts(`This computer talks to ${at(line)} over IPv6, which would be switched off.`)
    : safe;
}
