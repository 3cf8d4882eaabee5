import type { Params } from './api.ts';
import { ApiError } from './api.ts';
import type { Change, Host } from './host.ts';
import { flag, merged, oneOf, refuseUnknown, text, texts } from './params.ts';
import type { AuthenticationStatus, PortAuthenticator, Wired8021X } from './state.ts';
import { wiredModes } from './state.ts';

/** setWired8021XConfiguration, and what becomes of it at the switch port. */

/** The parameters; those without a number have no sub-code in the text. */
const subCodes = {
  deviceName: 100,
  enabled: 101,
  mode: 102,
  identity: 103,
  eapolVersion: 104,
  certClient: 112,
  certsCA: 113,
} as const;
const parameters = [...Object.keys(subCodes), 'password', 'peapVersion', 'label', 'mkaCak', 'mkaCkn'];

export function setWired8021X(host: Host, params: Params): Change {
  if (params.deviceName === undefined) throw new ApiError(4003);
  // The text lists no 5000 here: a name that is not there is a wrong parameter, as is one that is not wired.
  const wired = host.state.interfaces.find(({ name }) => name === params.deviceName)?.wired;
  if (wired === undefined) throw new ApiError(4004, subCodes.deviceName);
  refuseUnknown(host.profile, params, parameters);
  const given = readAll(params);
  const wanted = withGiven(wired.authentication, given);
  if (wanted.enabled && wanted.mode === 'WPA-Enterprise-EAPTLS' && wanted.eapTls.certClient === '')
    throw new ApiError(4004, subCodes.certClient);
  return () => {
    wired.authentication = withGiven(wired.authentication, given); // another change may have come first
  };
}

/** `wired.8021X` of getNetworkInfo, as the current text has it. Keys are told as flags alone. */
export function describe8021X(
  settings: Wired8021X,
  carrier: boolean,
  authenticator: PortAuthenticator | undefined,
): Record<string, unknown> {
  const { password, ...peap } = settings.peap;
  const { mkaCak, mkaCkn } = settings.macsec;
  const status = statusOf(settings, carrier, authenticator);
  return {
    enabled: settings.enabled,
    status,
    mode: settings.mode,
    configurations: [
      { mode: wiredModes[0], params: { ...peap, is_password_set: password !== '' } },
      { mode: wiredModes[1], params: settings.eapTls },
      { mode: wiredModes[2], params: { is_mka_cak_set: mkaCak !== '', mkaCkn } },
    ],
    supportedModes: wiredModes,
    MACsecSecured: status === 'Authorized' && usesMacsec(settings),
  };
}

/** Whether the port lets nothing through, because this device speaks 802.1X and says the wrong thing. */
export function isShutOut(settings: Wired8021X, authenticator: PortAuthenticator | undefined): boolean {
  return settings.enabled && authenticator !== undefined && !isAdmitted(settings, authenticator);
}

function statusOf(
  settings: Wired8021X,
  carrier: boolean,
  authenticator: PortAuthenticator | undefined,
): AuthenticationStatus {
  if (!settings.enabled) return 'Stopped';
  if (!carrier) return 'Connecting';
  const admitted = authenticator === undefined ? isComplete(settings) : isAdmitted(settings, authenticator);
  return admitted ? 'Authorized' : 'Unauthorized';
}

function isComplete({ mode, peap, eapTls, macsec }: Wired8021X): boolean {
  if (mode === 'MACsec-PSK') return macsec.mkaCak !== '' && macsec.mkaCkn !== '';
  if (mode === 'WPA-Enterprise-EAPTLS') return eapTls.certClient !== '';
  return peap.identity !== '' && peap.password !== '';
}

function isAdmitted({ mode, peap, eapTls }: Wired8021X, wanted: PortAuthenticator): boolean {
  if (mode === 'MACsec-PSK') return false;
  if (mode === 'WPA-Enterprise-EAPTLS')
    return eapTls.identity === wanted.identity && eapTls.certClient === wanted.certClient;
  return peap.identity === wanted.identity && peap.password === wanted.password;
}

function usesMacsec({ mode, eapTls }: Wired8021X): boolean {
  return mode === 'MACsec-PSK' || (mode === 'WPA-Enterprise-EAPTLS' && eapTls.eapolVersion === 'EAPoLv3');
}

/** Each mode keeps settings of its own; parameters that the mode does not use are passed over. */
function withGiven(old: Wired8021X, given: Given): Wired8021X {
  const settings = merged(old, { enabled: given.enabled, mode: given.mode });
  const { identity, eapolVersion, certClient, certsCA } = given;
  const shared = { identity, eapolVersion, certClient, certsCA };
  switch (settings.mode) {
    case 'WPA-Enterprise-PEAP-MSCHAPv2': {
      const { password, peapVersion, label } = given;
      return { ...settings, peap: merged(settings.peap, { ...shared, password, peapVersion, label }) };
    }
    case 'WPA-Enterprise-EAPTLS':
      return { ...settings, eapTls: merged(settings.eapTls, shared) };
    case 'MACsec-PSK': {
      const { mkaCak, mkaCkn } = given;
      return { ...settings, macsec: merged(settings.macsec, { mkaCak, mkaCkn }) };
    }
  }
}

type Given = ReturnType<typeof readAll>;

/** Every parameter is checked, also where the mode does not use it. */
function readAll(params: Params) {
  return {
    enabled: flag(params, 'enabled', subCodes.enabled),
    mode: oneOf(params, 'mode', wiredModes, subCodes.mode),
    identity: text(params, 'identity', isShort, subCodes.identity),
    password: text(params, 'password', isShort),
    eapolVersion: oneOf(params, 'eapolVersion', ['EAPoLv1', 'EAPoLv2', 'EAPoLv3'], subCodes.eapolVersion),
    peapVersion: oneOf(params, 'peapVersion', ['PEAPv0', 'PEAPv1']),
    label: oneOf(params, 'label', [1, 2]),
    certClient: text(params, 'certClient', isShort, subCodes.certClient),
    certsCA: texts(params, 'certsCA', 16, isShort, subCodes.certsCA),
    mkaCak: text(params, 'mkaCak', (key) => /^([0-9a-f]{32}|[0-9a-f]{64})$/i.test(key)),
    mkaCkn: text(params, 'mkaCkn', (name) => /^([0-9a-f]{2}){1,32}$/i.test(name)),
  };
}

function isShort(value: string): boolean {
  return value.length <= 255;
}
