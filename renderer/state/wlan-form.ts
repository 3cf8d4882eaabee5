/** What the wizard's form holds, how it becomes a request, and which of its fields a failure is about. */
import type { Job } from '../../shared/contract/job.ts';
import type { Failure } from '../../shared/contract/result.ts';
import {
  eapolVersions,
  peapVersions,
  stationAuthenticationSchema,
  stationTestCodes,
  type StationAuthentication,
  type StationMode,
} from '../../shared/api/wlan.ts';
import { issueSaid } from '../../shared/texts/issues.ts';
import type { Said } from '../../shared/texts/said.ts';

export const formSteps = ['interface', 'country', 'network', 'security'] as const;
export type FormStep = (typeof formSteps)[number];
export const wizardSteps = [...formSteps, 'test', 'switch', 'wait'] as const;
export type WizardStep = (typeof wizardSteps)[number];

export type FieldName =
  | 'deviceName'
  | 'countryCode'
  | 'ssid'
  | 'mode'
  | 'psk'
  | 'hex'
  | 'identity'
  | 'password'
  | 'eapolVersion'
  | 'peapVersion'
  | 'label'
  | 'certClient'
  | 'certsCA';

export interface SecurityForm {
  psk: string;
  hex: string;
  identity: string;
  password: string;
  /** Empty: left to the device. */
  eapolVersion: string;
  peapVersion: string;
  label: string;
  certClient: string;
  /** Ids with commas or line breaks between them. */
  certsCA: string;
}

export const emptySecurity: Readonly<SecurityForm> = {
  psk: '',
  hex: '',
  identity: '',
  password: '',
  eapolVersion: '',
  peapVersion: '',
  label: '',
  certClient: '',
  certsCA: '',
};

/** The form's own field for the schema's one, which calls both kinds of key `key`. */
function fieldOf(mode: StationMode, name: string): FieldName {
  if (name === 'key') return mode === 'WPA-Personal-HEX' ? 'hex' : 'psk';
  const named = fieldSteps.find(([field]) => field === name);
  return named ? named[0] : 'mode';
}

const fieldSteps: readonly [FieldName, FormStep][] = [
  ['deviceName', 'interface'],
  ['countryCode', 'country'],
  ['ssid', 'network'],
  ['mode', 'security'],
  ['psk', 'security'],
  ['hex', 'security'],
  ['identity', 'security'],
  ['password', 'security'],
  ['eapolVersion', 'security'],
  ['peapVersion', 'security'],
  ['label', 'security'],
  ['certClient', 'security'],
  ['certsCA', 'security'],
];

/** The ids in a text with commas or line breaks between them. Ids may have spaces within, as Axis' own ones do. */
export function certificateIds(text: string): string[] {
  return text
    .split(/[,\n]+/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

export type SecurityCheck =
  { ok: true; value: StationAuthentication } | { ok: false; errors: Partial<Record<FieldName, Said>> };

/** The request's part for the mode, with no field of another mode, or a message for each wrong field. */
export function checkSecurity(mode: StationMode, form: SecurityForm): SecurityCheck {
  const certsCA = certificateIds(form.certsCA);
  const eapol = eapolVersions.find((version) => version === form.eapolVersion);
  const peap = peapVersions.find((version) => version === form.peapVersion);
  const enterprise = {
    identity: form.identity.trim(),
    ...(eapol ? { eapolVersion: eapol } : {}),
    ...(certsCA.length > 0 ? { certsCA } : {}),
  };
  const candidates: Record<StationMode, Record<string, unknown>> = {
    none: {},
    'WPA-Personal-PSK': { key: form.psk },
    'WPA-Personal-HEX': { key: form.hex.trim() },
    'WPA-Enterprise-PEAP-MSCHAPv2': {
      ...enterprise,
      password: form.password,
      ...(peap ? { peapVersion: peap } : {}),
      ...(form.label === '' ? {} : { label: Number(form.label) }),
    },
    'WPA-Enterprise-EAPTLS': { ...enterprise, certClient: form.certClient.trim() },
  };
  const checked = stationAuthenticationSchema.safeParse({ mode, ...candidates[mode] });
  if (checked.success) return { ok: true, value: checked.data };
  const errors: Partial<Record<FieldName, Said>> = {};
  for (const issue of checked.error.issues) errors[fieldOf(mode, String(issue.path[0]))] ??= issueSaid(issue);
  return { ok: false, errors };
}

/** The field a failure points at, and the step that has it. */
export interface Fault {
  step: FormStep;
  field: FieldName;
  message: Said;
}

const keyFields: Record<StationMode, FieldName> = {
  none: 'mode',
  'WPA-Personal-PSK': 'psk',
  'WPA-Personal-HEX': 'hex',
  'WPA-Enterprise-PEAP-MSCHAPv2': 'password',
  'WPA-Enterprise-EAPTLS': 'identity',
};

/** The API's parameter names that differ from the form's. */
const parameterFields: Record<string, FieldName> = {
  authenticationMode: 'mode',
  wlanCountryCode: 'countryCode',
  certCA: 'certsCA',
  activeSsid: 'ssid',
};

/** The form's field for a parameter that the device names; null where the form has none. */
export function fieldOfParameter(parameter: string, mode: StationMode): FieldName | null {
  const name = parameter.split('.').at(-1) ?? parameter;
  if (/^(key|psk)$/i.test(name)) return keyFields[mode];
  // Sub-code 107 names `password` for the key of WPA-Personal, too.
  if (name === 'password') return keyFields[mode] === 'identity' ? 'password' : keyFields[mode];
  const same = fieldSteps.find(([field]) => field.toLowerCase() === name.toLowerCase());
  return parameterFields[name] ?? same?.[0] ?? null;
}

/** Which field of the form a failed job is about; null where nothing says so. */
export function faultOf(job: Job, mode: StationMode): Fault | null {
  const failure: Failure | undefined = job.outcome?.failure;
  if (!failure) return null;
  const failedStep = job.steps.find(({ state }) => state === 'failed');
  const tested =
    failedStep?.name === 'test' && failure.code !== undefined ? stationTestCodes[failure.code] : null;
  let field: FieldName | null = null;
  if (failure.parameter !== undefined) field = fieldOfParameter(failure.parameter, mode);
  else if (tested?.field) field = tested.field === 'key' ? keyFields[mode] : 'ssid';
  else if (failedStep?.name === 'country') field = 'countryCode';
  const named = fieldSteps.find(([name]) => name === field);
  return named ? { step: named[1], field: named[0], message: failure.message } : null;
}

/** Where in the wizard a job stands: it follows the job's own steps. */
export function stepOfJob(job: Job): WizardStep {
  if (job.state === 'waiting') return 'switch';
  const touched = job.steps.filter(({ state }) => state !== 'todo' && state !== 'skipped').at(-1);
  if (touched?.name === 'wait') return 'wait';
  if (touched?.name === 'switch') {
    return touched.state === 'done' || touched.state === 'unknown' ? 'wait' : 'switch';
  }
  if (touched?.name === 'test' && touched.state === 'done' && job.state === 'running') return 'switch';
  return 'test';
}
