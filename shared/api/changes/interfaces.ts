/** Interfaces that come and go: setDeviceConfiguration, addVlan and removeVlan. */
import { told, type Change } from '../change.ts';
import {
  at,
  cuts,
  hasWayInWithout,
  interfaceNamed,
  refused,
  safe,
  standsOn,
  unknownLine,
  type Assessment,
  type Line,
} from '../line.ts';
import type { NetworkInterface } from '../network-info.ts';

const switchesOff = ({ staticState }: { staticState?: unknown }) => staticState === 'down';

/** An interface that is down has no link, also after a restart. */
export const setDeviceConfiguration: Change = {
  title: 'Interface up or down',
  page: 'interfaces',
  present: (picture, { deviceName }) => {
    const network = interfaceNamed(picture, deviceName);
    return told({ staticState: network?.staticState ?? network?.state });
  },
  assess: (line, params) => {
    const network = interfaceNamed(line.picture, params.deviceName);
    const isOff = (network?.staticState ?? network?.state) === 'down';
    return network && switchesOff(params) && !isOff
      ? assessLoss(line, network, 'switched off', 'Bring another one up first.')
      : safe;
  },
  canCut: switchesOff,
  takesAway: switchesOff,
};

export const addVlan: Change = {
  title: 'Add a VLAN',
  page: 'vlan',
  wanted: ({ VlanId }) => ({ VlanId }),
  present: (picture, { masterDeviceName, VlanId }) => {
    const name = `${String(masterDeviceName)}.${String(VlanId)}`;
    return { VlanId: interfaceNamed(picture, name) ? VlanId : null };
  },
};

export const removeVlan: Change = {
  title: 'Remove a VLAN',
  page: 'vlan',
  wanted: () => ({ VlanName: null }),
  present: (picture, { VlanName }) => ({ VlanName: interfaceNamed(picture, VlanName) ? VlanName : null }),
  assess: (line, { VlanName }) => {
    const network = interfaceNamed(line.picture, VlanName);
    return network ? assessLoss(line, network, 'removed', 'Set another one up first.') : safe;
  },
  canCut: () => true,
  takesAway: () => true,
};

function assessLoss(line: Line, network: NetworkInterface, how: string, advice: string): Assessment {
  if (!hasWayInWithout(line.picture, network)) {
    return refused(`${network.name} is the only interface that the device can be reached through. ${advice}`);
  }
  if (line.through === null) return unknownLine;
  return standsOn(line.picture, line.through, network)
    ? cuts(`This computer talks to ${at(line)} through ${network.name}, which would be ${how}.`)
    : safe;
}
