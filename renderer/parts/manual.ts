/** The pages of the manual by name, apart from their texts, and how whoever is shown opens one. */
import { createContext } from 'svelte';
import type { Failure, FailureKind } from '../../shared/contract/result.ts';

/** By group, in the order of the index; each is a file in docs/manual, in every language. */
export const manualGroups = {
  tasks: [
    'find-devices',
    'first-administrator',
    'log-in',
    'set-an-address',
    'network-settings',
    'install-on-wlan',
    'follow-a-job',
    'sites',
    'plan-a-site',
    'spreadsheets',
    'plan-ahead',
    'compare-visits',
    'report',
  ],
  symptoms: [
    'device-missing',
    'not-reachable',
    'gone-after-address',
    'sent-not-seen',
    'login-refused',
    'certificate-changed',
    'two-devices-one-address',
    'own-address',
    'locks-out',
    'wlan-test-failed',
    'device-says-no',
    'files',
    'messages',
    'what-to-send',
  ],
  about: ['coming-from-axis-tools', 'passwords'],
} as const;

export type ManualGroup = keyof typeof manualGroups;
export type ManualId = (typeof manualGroups)[ManualGroup][number];

const ofKind: Record<FailureKind, ManualId> = {
  input: 'messages',
  unreachable: 'not-reachable',
  timeout: 'not-reachable',
  login: 'login-refused',
  certificate: 'certificate-changed',
  api: 'device-says-no',
  protocol: 'device-says-no',
  cancelled: 'messages',
  storage: 'files',
  internal: 'what-to-send',
};

const ofReason: Record<NonNullable<Failure['reason']>, ManualId> = {
  'another-device': 'two-devices-one-address',
  'not-axis': 'not-reachable',
  starting: 'not-reachable',
  'no-administrator': 'first-administrator',
  'speaks-tls': 'not-reachable',
};

/** Where the manual says more on a failure. */
export function manualOn({ kind, reason }: Pick<Failure, 'kind' | 'reason'>): ManualId {
  return reason === undefined ? ofKind[kind] : ofReason[reason];
}

/** Opens the manual over what is shown, which stays as it is: at a page of it, or at the one on what is shown. */
export type OpenManual = (at: ManualId | 'here') => void;

export const [getOpenManual, setOpenManual] = createContext<OpenManual>();
