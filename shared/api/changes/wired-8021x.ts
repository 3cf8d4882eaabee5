/** setWired8021XConfiguration. */
import { told, type Change, type Values } from '../change.ts';
import { at, cuts, interfaceNamed, safe, standsOn, type Assessment, type Line } from '../line.ts';
import type { NetworkInterface } from '../network-info.ts';
import { authenticationValues } from './authentication.ts';

export const setWired8021XConfiguration: Change = {
  title: 'Wired 802.1X',
  page: '8021x',
  present: (picture, { deviceName, mode }) => {
    const wired = interfaceNamed(picture, deviceName)?.wired;
    return told(authenticationValues(wired?.authentication, mode));
  },
  assess: (line, params) => {
    const network = interfaceNamed(line.picture, params.deviceName);
    return network ? assess(line, network, params) : safe;
  },
  canCut: () => true,
  whenNotSeen: () =>
    'See at the switch whether it has closed the device’s port. Once it is open, look again.',
};

/** Settings of 802.1X that is and stays off touch nothing. */
function assess(line: Line, network: NetworkInterface, params: Readonly<Values>): Assessment {
  const on = network.wired?.authentication?.enabled === true;
  const willBeOn = params.enabled === undefined ? on : params.enabled === true;
  const changes = Object.keys(params).some((name) => name !== 'deviceName' && name !== 'enabled');
  if ((!on && !willBeOn) || (on && willBeOn && !changes)) return safe;
  if (line.through !== null && !standsOn(line.picture, line.through, network)) return safe;
  const closes = willBeOn
    ? 'a switch that does not accept these 802.1X settings closes its port.'
    : 'a switch that demands 802.1X closes its port.';
  return line.through === null
    ? cuts(`This computer may talk to ${at(line)} through ${network.name}: ${closes}`)
    : cuts(`This computer talks to ${at(line)} through ${network.name}: ${closes}`);
}
