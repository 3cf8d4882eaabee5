/** The form of wired 802.1X and MACsec: what it holds, what it sends (setWired8021XConfiguration), and what is wrong with it. */
import type { Authentication8021X, NetworkInterface, NetworkPicture } from '../../shared/api/network-info.ts';
import { t } from '../parts/language.svelte.ts';
import { changedParams, type Errors, type Params } from '../state/params.ts';
import type { SecurityForm } from '../state/wlan-form.ts';
import {
  configurationOf,
  keySet,
  securityErrors,
  securityParams,
  securityValues,
} from './security-values.ts';

/** Section "Wired 802.1X authentication modes". */
const wiredModes = ['WPA-Enterprise-PEAP-MSCHAPv2', 'WPA-Enterprise-EAPTLS', 'MACsec-PSK'] as const;
export type WiredMode = (typeof wiredModes)[number];

export interface WiredValues extends SecurityForm {
  enabled: boolean;
  mode: string;
  mkaCak: string;
  mkaCkn: string;
}

/** The interfaces with wired 802.1X: the presence of the block tells that the device supports it there. */
export function wiredInterfaces(picture: NetworkPicture): NetworkInterface[] {
  return picture.devices.filter(({ wired }) => wired?.authentication);
}

/** What stands in for the block of an interface that is gone. */
export const noAuthentication: Authentication8021X = {
  enabled: null,
  status: null,
  mode: null,
  configurations: [],
  supportedModes: [],
  MACsecSecured: null,
  other: {},
};

/** The modes that the device says it supports; all of them where it says nothing. */
export function modesOf({ supportedModes }: Authentication8021X): WiredMode[] {
  const supported = wiredModes.filter((mode) => supportedModes.includes(mode));
  return supported.length > 0 ? supported : [...wiredModes];
}

/** The fields of one mode as the device has them. */
export function wiredModeValues(
  authentication: Authentication8021X,
  mode: string,
): Omit<WiredValues, 'enabled' | 'mode'> {
  const configuration = configurationOf(authentication, mode);
  return { ...securityValues(configuration), mkaCak: '', mkaCkn: configuration?.mkaCkn ?? '' };
}

export function wiredValues(authentication: Authentication8021X): WiredValues {
  const mode = authentication.mode ?? modesOf(authentication)[0] ?? '';
  return { enabled: authentication.enabled === true, mode, ...wiredModeValues(authentication, mode) };
}

export function wiredParams({ enabled, mode, ...values }: WiredValues): Params {
  const { mkaCak, mkaCkn } = values;
  const keys = { mkaCak: mkaCak.trim() || undefined, mkaCkn: mkaCkn.trim() || undefined };
  return { enabled, mode, ...(mode === 'MACsec-PSK' ? keys : securityParams(mode, values)) };
}

/** What differs from the device. Each mode has values of its own, so those of the chosen one are compared. */
export function wiredChanges(authentication: Authentication8021X, values: WiredValues): Params {
  const { enabled, mode } = wiredValues(authentication);
  const present = { ...values, ...wiredModeValues(authentication, values.mode), enabled };
  const changes = changedParams(wiredParams(present), wiredParams(values));
  return values.mode === mode ? changes : { mode: values.mode, ...changes };
}

export function wiredErrors(authentication: Authentication8021X, values: WiredValues): Errors {
  if (!values.enabled) return {};
  const configuration = configurationOf(authentication, values.mode);
  switch (values.mode) {
    case 'MACsec-PSK':
      return {
        ...(values.mkaCak.trim() === '' && keySet(configuration, values.mode) === false
          ? { mkaCak: t().wired8021X.keyMissing }
          : {}),
        ...(values.mkaCkn.trim() === '' ? { mkaCkn: t().wired8021X.keyNameMissing } : {}),
      };
    case 'WPA-Enterprise-EAPTLS': {
      const errors = securityErrors(values.mode, values, configuration);
      // The certificate names the device: an identity besides is the network's own wish.
      delete errors.identity;
      return errors;
    }
    case 'WPA-Enterprise-PEAP-MSCHAPv2':
      return securityErrors(values.mode, values, configuration);
    default:
      return {};
  }
}
