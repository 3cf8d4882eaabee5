/** The two guides of the practice site: what to do next, by what the program has seen done. */
import { isWlanInstallation } from '../../shared/contract/job.ts';
import type { Practice } from '../../shared/contract/ipc.ts';
import { serialOf } from '../../shared/plan/plan.ts';
import { t } from '../parts/language.svelte.ts';
import type { AppState } from '../state/app.svelte.ts';

export const guides = ['wlan', 'plan'] as const;
export type Guide = (typeof guides)[number];

interface Step {
  done: boolean;
  says: string;
}

/** Where a person stands: the step to do now, from 1; `number` is null once all are done. */
export function standing(
  guide: Guide,
  app: AppState,
  practice: Practice,
): { number: number | null; of: number; says: string } {
  const { steps, end } = guide === 'wlan' ? wlan(app, practice) : plan(app, practice);
  // Who has done a later one needs no earlier one.
  const last = steps.findLastIndex(({ done }) => done);
  const now = steps[last + 1];
  return { number: now ? last + 2 : null, of: steps.length, says: now?.says ?? end };
}

function wlan(app: AppState, { gate, user, password, ssid, key }: Practice): { steps: Step[]; end: string } {
  const words = t().practiceWlan;
  const device = app.devices.get(gate);
  const jobs = app.jobs.sorted.filter((job) => job.serial === gate && isWlanInstallation(job));
  const { view } = app;
  const isOpen =
    (view.page === 'device' && view.serial === gate) ||
    (view.page === 'install' && view.wizard.serial === gate);
  return {
    steps: [
      { done: isOpen, says: words.open },
      { done: device?.login === 'accepted', says: words.logIn({ user, password }) },
      { done: jobs.length > 0, says: words.install({ button: t().nextStep.install, ssid, key }) },
      { done: jobs.some(({ outcome }) => outcome?.kind === 'on-network'), says: words.wait },
    ],
    end: words.done,
  };
}

function plan(app: AppState, { fresh }: Practice): { steps: Step[]; end: string } {
  const words = t().practicePlan;
  const rows = app.plan.rows.filter((row) => fresh.includes(serialOf(row) ?? ''));
  const { kind, state, devices } = app.apply;
  const applied = kind === 'apply';
  const all = [...devices.values()];
  return {
    steps: [
      { done: app.view.page === 'plan', says: words.open },
      { done: rows.length > 0, says: words.rows({ serials: fresh }) },
      { done: rows.some(({ cells }) => (cells.administrator ?? '') !== ''), says: words.cells },
      {
        done: applied && state === 'ended' && all.length > 0 && all.every((one) => one.state === 'done'),
        says: words.apply,
      },
    ],
    end: words.done,
  };
}
