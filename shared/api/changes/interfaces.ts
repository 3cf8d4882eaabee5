/** Interfaces that come and go: setDeviceConfiguration, addVlan and removeVlan. */
import { told, type Change } from '../change.ts';
import {
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
import { said } from '../../texts/said.ts';
import type { NetworkInterface } from '../network-info.ts';

const switchesOff = ({ staticState }: { staticState?: unknown }) => staticState === 'down';

/** An interface that is down has no link, also after a restart. */
export const setDeviceConfiguration: Change = {
  title: said('changeTitle.setDeviceConfiguration'),
  page: 'interfaces',
  present: (picture, { deviceName }) => {
    const network = interfaceNamed(picture, deviceName);
    return told({ staticState: network?.staticState ?? network?.state });
  },
  assess: (line, params) => {
    const network = interfaceNamed(line.picture, params.deviceName);
    const isOff = (network?.staticState ?? network?.state) === 'down';
    return network && switchesOff(params) && !isOff ? assessLoss(line, network, 'Off') : safe;
  },
  canCut: switchesOff,
  takesAway: switchesOff,
};

export const addVlan: Change = {
  title: said('changeTitle.addVlan'),
  page: 'vlan',
  wanted: ({ VlanId }) => ({ VlanId }),
  present: (picture, { masterDeviceName, VlanId }) => {
    const name = `${String(masterDeviceName)}.${String(VlanId)}`;
    return { VlanId: interfaceNamed(picture, name) ? VlanId : null };
  },
};

export const removeVlan: Change = {
  title: said('changeTitle.removeVlan'),
  page: 'vlan',
  wanted: () => ({ VlanName: null }),
  present: (picture, { VlanName }) => ({ VlanName: interfaceNamed(picture, VlanName) ? VlanName : null }),
  assess: (line, { VlanName }) => {
    const network = interfaceNamed(line.picture, VlanName);
    return network ? assessLoss(line, network, 'Removed') : safe;
  },
  canCut: () => true,
  takesAway: () => true,
};

function assessLoss(line: Line, network: NetworkInterface, how: 'Off' | 'Removed'): Assessment {
  const { name } = network;
  if (!hasWayInWithout(line.picture, network)) {
    return refused(said(`guard.onlyInterface${how}`, { name }));
  }
  if (line.through === null) return unknownLine;
  return standsOn(line.picture, line.through, network)
    ? cuts(said(`guard.through${how}`, { address: line.address, name }))
    : safe;
}
