/** Every option there is, whatever command takes it, and those that several commands take together. */
import { parseArgs } from 'node:util';

export const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
  language: { type: 'string' },
  interface: { type: 'string', multiple: true },
  data: { type: 'string' },
  fingerprint: { type: 'string' },
  'trust-first': { type: 'boolean' },
  'forget-certificate': { type: 'boolean' },
  user: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  seconds: { type: 'string' },
  port: { type: 'string' },
  paper: { type: 'string' },
  site: { type: 'string' },
  as: { type: 'string' },
  into: { type: 'string' },
  raw: { type: 'boolean' },
  params: { type: 'string' },
  ssid: { type: 'string' },
  auth: { type: 'string' },
  'interface-name': { type: 'string' },
  country: { type: 'string' },
  identity: { type: 'string' },
  'cert-client': { type: 'string' },
  'cert-ca': { type: 'string', multiple: true },
  'no-switch': { type: 'boolean' },
  wait: { type: 'string' },
  yes: { type: 'boolean' },
  format: { type: 'string' },
  output: { type: 'string' },
  columns: { type: 'string' },
  overwrite: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;
export type OptionName = keyof typeof options;

export const offline: readonly OptionName[] = ['json', 'help', 'language'];
export const onDisk: readonly OptionName[] = [...offline, 'data'];
export const common: readonly OptionName[] = [...onDisk, 'interface'];

/** Throws for an option that nobody knows. */
export const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true });
export type Values = ReturnType<typeof parse>['values'];
