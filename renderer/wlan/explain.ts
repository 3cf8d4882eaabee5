import type { Job, JobOutcomeKind } from '../../shared/contract/job.ts';
import { t } from '../parts/language.svelte.ts';
import type { WizardStep } from '../state/wlan-form.ts';

/** The text at the side, in the language of the moment: what will happen, or what an ended job means. */
export function sideText(step: WizardStep, job: Job | null): { title: string; paragraphs: string[] } {
  if (!job?.outcome)
    return { title: t().wlanWizard.whatHappens, paragraphs: t().wlanReasons[step].split('\n') };
  const ends: Partial<Record<JobOutcomeKind, string>> = t().wlanAfterwards;
  return { title: t().wlanWizard.whatNow, paragraphs: ends[job.outcome.kind]?.split('\n') ?? [] };
}
