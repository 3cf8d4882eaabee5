/** setWLANStationConfiguration and setWlanConfiguration. */
import { isRecord } from '../fields.ts';
import { told, type Change, type Key, type Values } from '../change.ts';
import {
  addressesOf,
  cuts,
  interfaceNamed,
  safe,
  standsOn,
  unknownLine,
  type Assessment,
  type Line,
} from '../line.ts';
import { said } from '../../texts/said.ts';
import type { NetworkInterface, NetworkPicture } from '../network-info.ts';
import { wlanKeyNames } from '../wlan-methods.ts';
import { authenticationValues } from './authentication.ts';

type Params = Readonly<Values>;

const whenNotSeen = () => said('changeAdvice.joinSameWlan');

export const setWLANStationConfiguration: Change = {
  title: said('changeTitle.setWLANStationConfiguration'),
  page: 'wlan',
  wanted: (params) => {
    const { mode, params: more } = authenticationIn(params);
    return { ssid: params.ssid, mode, ...(isRecord(more) ? more : {}) };
  },
  present: (picture, params) => {
    const station = interfaceNamed(picture, params.deviceName)?.wlan?.station;
    const { mode } = authenticationIn(params);
    return told({ ...authenticationValues(station?.authentication, mode), ssid: station?.activeSsid });
  },
  assess: (line, params) => {
    const network = interfaceNamed(line.picture, params.deviceName);
    return network ? assessStation(line, network, params) : safe;
  },
  canCut: () => true,
  key,
  // Whether the device has a key, its own test shows.
  hints: (params) =>
    isPersonal(authenticationIn(params).mode) ? ['psk', 'hex', 'password'] : ['psk', 'hex'],
  whenNotSeen,
};

/** Which channels a radio may use depends on the country. */
export const setWlanConfiguration: Change = {
  title: said('changeTitle.setWlanConfiguration'),
  page: 'wlan',
  present: ({ system }) => told({ countryCode: system.wlan?.countryCode }),
  assess: (line, { countryCode }) => {
    const overWlan = line.through !== null && line.through.type === 'wlan';
    if (!overWlan || line.picture.system.wlan?.countryCode === countryCode) return safe;
    return cuts(said('guard.overWlanCountry', { address: line.address }));
  },
  canCut: () => true,
  whenNotSeen,
};

function authenticationIn({ authentication }: Params): Values {
  return isRecord(authentication) ? authentication : {};
}

const isPersonal = (mode: unknown): mode is keyof typeof wlanKeyNames =>
  typeof mode === 'string' && Object.hasOwn(wlanKeyNames, mode);

/** While the interface is an access point, station settings are only stored. */
function assessStation(line: Line, network: NetworkInterface, params: Params): Assessment {
  const isAccessPoint = network.wlan?.accessPoint?.enabled === true;
  if (isAccessPoint || (params.ssid === undefined && params.authentication === undefined)) return safe;
  if (line.through === null) {
    const isIdle = network.link === false && addressesOf(network).length === 0;
    return isIdle ? safe : unknownLine;
  }
  return standsOn(line.picture, line.through, network)
    ? cuts(said('guard.overWlan', { address: line.address }))
    : safe;
}

/** A passphrase or a hex key, where `params` have it under the first of its names. */
function key(params: Params): Key<NetworkPicture> | null {
  const authentication = authenticationIn(params);
  const given = isRecord(authentication.params) ? authentication.params : {};
  const { psk, hex, ...others } = given;
  const mode = psk !== undefined ? 'WPA-Personal-PSK' : 'WPA-Personal-HEX';
  if (psk === undefined && hex === undefined) return null;
  const [usual, other] = wlanKeyNames[mode];
  return {
    names: [usual, other],
    renamed: { ...params, authentication: { ...authentication, params: { ...others, [other]: psk ?? hex } } },
    isUnset: (picture) => isUnset(picture, params.deviceName, mode),
  };
}

function isUnset(picture: NetworkPicture, deviceName: unknown, mode: keyof typeof wlanKeyNames): boolean {
  const station = interfaceNamed(picture, deviceName)?.wlan?.station;
  const settings = station?.authentication?.configurations.find((one) => one.mode === mode);
  return (mode === 'WPA-Personal-PSK' ? settings?.isPskSet : settings?.isHexSet) === false;
}
