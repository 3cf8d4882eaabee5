/** setWired8021XConfiguration. */
import { told, type Change, type Values } from '../change.ts';
import { cuts, interfaceNamed, safe, standsOn, type Assessment, type Line } from '../line.ts';
import type { NetworkInterface } from '../network-info.ts';
import { authenticationValues } from './authentication.ts';
import { said } from '../../texts/said.ts';

export const setWired8021XConfiguration: Change = {
  title: said('changeTitle.setWired8021XConfiguration'),
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
  whenNotSeen: () => said('changeAdvice.seeAtSwitch'),
};

/** Settings of 802.1X that is and stays off touch nothing. */
function assess(line: Line, network: NetworkInterface, params: Readonly<Values>): Assessment {
  const on = network.wired?.authentication?.enabled === true;
  const willBeOn = params.enabled === undefined ? on : params.enabled === true;
  const changes = Object.keys(params).some((name) => name !== 'deviceName' && name !== 'enabled');
  if ((!on && !willBeOn) || (on && willBeOn && !changes)) return safe;
  if (line.through !== null && !standsOn(line.picture, line.through, network)) return safe;
  const why = said(willBeOn ? 'guard.closesOnSettings' : 'guard.closesWithout');
  const through = { address: line.address, name: network.name, why };
  return cuts(said(line.through === null ? 'guard.throughMaybe' : 'guard.through', through));
}
