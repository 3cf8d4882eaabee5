import type { Params } from './api.ts';
import { ApiError } from './api.ts';
import type { Change, Host } from './host.ts';
import { vlanOn } from './interfaces.ts';
import { refuseUnknown } from './params.ts';
import type { Interface } from './state.ts';

/**
 * addVlan and removeVlan. The text's example answers a sub-code from 200 on with the code 1000, since no parameter is
 * malformed; so does this device.
 */

export function addVlan(host: Host, params: Params): Change {
  refuseUnknown(host.profile, params, ['masterDeviceName', 'VlanId']);
  const { masterDeviceName, VlanId } = params;
  if (masterDeviceName === undefined || VlanId === undefined) throw new ApiError(4003);
  const { interfaces, switching, maxVlans } = host.state;
  // The text lists no 5000 here: a name that is not there is a wrong parameter, and so is one that cannot carry VLANs.
  const master = interfaces.find(({ name }) => name === masterDeviceName);
  if (master === undefined || !canCarryVlans(master)) throw new ApiError(4004, 100);
  if (typeof VlanId !== 'number' || !Number.isInteger(VlanId) || VlanId < 1 || VlanId > 4094)
    throw new ApiError(4004, 101);
  const vlan = vlanOn(master, VlanId, host.dhcpAddress);
  if (interfaces.some(({ name }) => name === vlan.name)) throw new ApiError(1000, 201);
  // No code says that there are too many: the parameter asks for one more than can be.
  if (interfaces.filter(isVlan).length >= maxVlans) throw new ApiError(4004, 101);
  return () => {
    interfaces.push(vlan);
    switching.devices.push(vlan.name);
  };
}

export function removeVlan(host: Host, params: Params): Change {
  refuseUnknown(host.profile, params, ['VlanName']);
  const { VlanName } = params;
  if (VlanName === undefined) throw new ApiError(4003);
  if (typeof VlanName !== 'string' || VlanName === '') throw new ApiError(4004, 100);
  const { state } = host;
  if (!state.interfaces.some((device) => isVlan(device) && device.name === VlanName))
    throw new ApiError(1000, 201);
  if (state.switching.manualActiveDevices.includes(VlanName)) throw new ApiError(1000, 200);
  return () => {
    state.interfaces = state.interfaces.filter(({ name }) => name !== VlanName);
    state.switching.devices = state.switching.devices.filter((name) => name !== VlanName);
  };
}

function isVlan({ master }: Interface): boolean {
  return master !== undefined;
}

function canCarryVlans(device: Interface): boolean {
  return (device.type === 'wired' || device.type === 'bridged') && !isVlan(device);
}
