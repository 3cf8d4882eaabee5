/** `plan`: a site's plan, checked, applied and undone. */
import { resolve } from 'node:path';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { waits } from '../../../shared/contract/waits.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Trust } from '../../services/devices/access.ts';
import { oneOf, readSeconds, readTrust, readUser, wrong } from './given.ts';
import type { Common, Given, Shape } from './given.ts';
import { common, type Values } from './options.ts';

export type PlanCommand =
  | ({ name: 'plan-check'; file: string; site: string | null } & Common)
  | ({ name: 'plan-apply'; file: string } & Applying & Common)
  | ({ name: 'plan-undo' } & Applying & Common);

export interface Applying {
  site: string | null;
  trust: Trust;
  /** The user of devices that have an administrator. */
  user: string;
  /** Whether anything is sent at all. */
  confirmed: boolean;
  /** So long devices are waited for that are not found. */
  waitMs: number;
}

/** What stands behind `plan`. */
export const planWords = ['check', 'apply', 'undo'] as const;

const applyingOptions = ['yes', 'wait', 'user', 'fingerprint', 'trust-first'] as const;

export const planCommands = {
  plan: { words: 2, options: [...common, 'site', ...applyingOptions], read: readPlan },
} satisfies Record<string, Shape<PlanCommand>>;

function readPlan({ values, words: [word, typed], common }: Given): Result<PlanCommand> {
  const site = values.site ?? null;
  const file = typed === undefined ? null : resolve(typed);
  const called = ['plan', word].join(' ');
  switch (planWords.find((one) => one === word)) {
    case undefined:
      return wrong(said('planTerminal.whichWord'), undefined, oneOf(planWords));
    case 'check': {
      const stray = applyingOptions.find((option) => values[option] !== undefined);
      if (stray) return wrong(said('argument.noOption', { command: called, option: stray }));
      if (file === null) return wrong(said('planTerminal.noFile', { word: 'check' }));
      return ok({ name: 'plan-check', ...common, file, site });
    }
    case 'apply': {
      if (file === null) return wrong(said('planTerminal.noFile', { word: 'apply' }));
      const how = readApplying(values);
      return how.ok ? ok({ name: 'plan-apply', ...common, file, ...how.value }) : how;
    }
    case 'undo': {
      if (file !== null) return wrong(said('argument.tooMany', { command: called }));
      const how = readApplying(values);
      return how.ok ? ok({ name: 'plan-undo', ...common, ...how.value }) : how;
    }
  }
}

function readApplying(values: Values): Result<Applying> {
  const trust = readTrust(values);
  if (!trust.ok) return trust;
  const user = readUser(values);
  if (!user.ok) return user;
  const wait = readSeconds(values.wait ?? String(waits.discovery), 'wait', waits.most);
  if (!wait.ok) return wait;
  const confirmed = values.yes === true;
  const { site = null } = values;
  return ok({ site, trust: trust.value, user: user.value, confirmed, waitMs: wait.value * 1_000 });
}
