/** What a device tells of one 802.1X mode as the fields of a form, and those fields as parameters of the method. */
import type { Authentication8021X, AuthenticationConfiguration } from '../../shared/api/network-info.ts';
import type { StationMode } from '../../shared/api/wlan.ts';
import { say } from '../parts/language.svelte.ts';
import type { Errors, Params } from '../state/params.ts';
import { certificateIds, checkSecurity, emptySecurity, type SecurityForm } from '../state/wlan-form.ts';

/** What the device tells of `mode`; null where it tells nothing of it. */
export function configurationOf(
  authentication: Authentication8021X | null,
  mode: string,
): AuthenticationConfiguration | null {
  return authentication?.configurations.find((configuration) => configuration.mode === mode) ?? null;
}

/** The fields as the device has them. Keys and passwords are write-only: theirs are empty. */
export function securityValues(configuration: AuthenticationConfiguration | null): SecurityForm {
  if (!configuration) return { ...emptySecurity };
  return {
    ...emptySecurity,
    identity: configuration.identity ?? '',
    eapolVersion: configuration.eapolVersion ?? '',
    peapVersion: configuration.peapVersion ?? '',
    label: configuration.label === null ? '' : String(configuration.label),
    certClient: configuration.certClient ?? '',
    certsCA: (configuration.certsCA ?? []).join(', '),
  };
}

/** Whether the device holds the key of `mode`; null where it does not tell. */
export function keySet(configuration: AuthenticationConfiguration | null, mode: string): boolean | null {
  if (!configuration) return null;
  const { isPskSet, isHexSet, isPasswordSet, isMkaCakSet } = configuration;
  // Devices that take a WLAN's key as `password` say so under that name.
  if (mode === 'WPA-Personal-PSK') return isPasswordSet === true || isPskSet;
  if (mode === 'WPA-Personal-HEX') return isPasswordSet === true || isHexSet;
  return mode === 'MACsec-PSK' ? isMkaCakSet : isPasswordSet;
}

const given = (value: string) => (value === '' ? undefined : value);

/** The parameters that `mode` uses, named as the API names them. Undefined: left as the device has it. */
export function securityParams(mode: string, form: SecurityForm): Params {
  const enterprise = {
    identity: form.identity.trim(),
    eapolVersion: given(form.eapolVersion),
    certsCA: certificateIds(form.certsCA),
  };
  switch (mode) {
    case 'WPA-Personal-PSK':
      return { psk: given(form.psk) };
    case 'WPA-Personal-HEX':
      return { hex: given(form.hex.trim()) };
    case 'WPA-Enterprise-PEAP-MSCHAPv2':
      return {
        ...enterprise,
        password: given(form.password),
        peapVersion: given(form.peapVersion),
        label: form.label === '' ? undefined : Number(form.label),
      };
    case 'WPA-Enterprise-EAPTLS':
      return { ...enterprise, certClient: form.certClient.trim() };
    default:
      return {};
  }
}

const keyOf: Partial<Record<string, keyof SecurityForm>> = {
  'WPA-Personal-PSK': 'psk',
  'WPA-Personal-HEX': 'hex',
  'WPA-Enterprise-PEAP-MSCHAPv2': 'password',
};

/** What `mode` still lacks. A key that the device holds, or may hold, need not be typed again. */
export function securityErrors(
  mode: StationMode,
  form: SecurityForm,
  configuration: AuthenticationConfiguration | null,
): Errors {
  const checked = checkSecurity(mode, form);
  if (checked.ok) return {};
  const key = keyOf[mode];
  const kept = key !== undefined && form[key] === '' && keySet(configuration, mode) !== false;
  return Object.fromEntries(
    Object.entries(checked.errors)
      .filter(([name]) => !kept || name !== key)
      .map(([name, problem]) => [name, say(problem)]),
  );
}
