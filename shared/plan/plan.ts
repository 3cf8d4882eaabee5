/** The plan of a site as people make it, a row a device, and the steps that come of a row. Times are milliseconds since 1970. */
import { z } from 'zod';
import { timeSchema } from '../contract/time.ts';
import type { ChangeMethod } from '../api/changes.ts';
import { parseSerial } from '../texts/clean-text.ts';

/** The columns that set something or say which device is meant, by the names that a spreadsheet gives them. */
export const planColumns = [
  'serial',
  'model',
  'name',
  'place',
  'host_name',
  'ipv4',
  'address',
  'prefix',
  'router',
  'name_servers',
  'search_domains',
  'vlan',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'wlan',
  'wlan_security',
  'wired_8021x',
  'eap_identity',
  'administrator',
] as const;
export type PlanColumn = (typeof planColumns)[number];

export const longestCell = 4_000;
export const mostPlanRows = 2_000;

const cell = z.string().max(longestCell);

export const planRowSchema = z.object({
  /** Stays the same whatever is typed into the row. */
  id: z.string().min(1).max(64),
  /** As typed, right or wrong: only filled cells are there, and only they are changed. */
  cells: z.partialRecord(z.enum(planColumns), cell),
  /** Columns of a spreadsheet that set nothing. */
  notes: z.record(z.string().max(100), cell),
});
export type PlanRow = z.infer<typeof planRowSchema>;

/** The device that the row is bound to; null where it waits for its serial number, or for the next device of its model. */
export function serialOf({ cells }: PlanRow): string | null {
  return parseSerial((cells.serial ?? '').replace(/[\s.]/g, ''));
}

export const planSchema = z.object({
  rows: z.array(planRowSchema).max(mostPlanRows),
  changedAt: timeSchema,
});
export type Plan = z.infer<typeof planSchema>;

/** What is done at a device, in this order. Passwords and keys are never in it: they are given when it is applied. */
export type PlanStep =
  /** The first administrator, where the device has none. */
  | { readonly name: 'administrator'; readonly user: string }
  | { readonly name: 'login' }
  /** Kept in the site, not in the device. */
  | { readonly name: 'place'; readonly place: string }
  /**
   * A call that sets something, as a job. `wantsKey`: the WLAN's key, or the password of 802.1X, goes in under that name.
   * `wantsCertificate`: the device has to hold the client certificate that it shows. `after`: the devices that must have left the address first. `temporary`: it comes between, so that two can swap addresses.
   */
  | {
      readonly name: 'change';
      readonly method: ChangeMethod;
      readonly params: Readonly<Record<string, unknown>>;
      readonly wantsKey?: 'psk' | 'hex' | 'password';
      readonly wantsCertificate?: true;
      readonly after?: readonly string[];
      readonly temporary?: true;
    }
  /** The device tries to join the WLAN that was set: its testWLANStationSettings. */
  | { readonly name: 'wlanTest'; readonly deviceName: string }
  /** The device is asked for its serial number and everything that was asked is read back. */
  | { readonly name: 'proof' };

/** Whether the step wants the key of a WLAN that has one key for all. */
export const wantsWlanKey = (step: PlanStep): boolean =>
  step.name === 'change' && step.wantsKey !== undefined && step.wantsKey !== 'password';

/** Whether the step wants the password of 802.1X. */
export const wantsEapPassword = (step: PlanStep): boolean =>
  step.name === 'change' && step.wantsKey === 'password';
