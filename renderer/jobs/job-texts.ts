/** A job in words. */
import {
  isWlanInstallation,
  type Job,
  type JobOutcome,
  type JobOutcomeKind,
  type StepState,
} from '../../shared/contract/job.ts';
import { say } from '../parts/language.svelte.ts';
import { changeOf } from '../../shared/api/changes.ts';
import { isLacking } from '../../shared/contract/result.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';

interface OutcomeText {
  title: string;
  tone: 'good' | 'warn' | 'bad' | 'plain';
}

const outcomeTexts: Record<JobOutcomeKind, OutcomeText> = {
  'on-network': { title: 'On the site’s network', tone: 'good' },
  tested: { title: 'Stored and tested, not switched', tone: 'good' },
  confirmed: { title: 'Changed and read back', tone: 'good' },
  'not-taken': { title: 'Not as asked', tone: 'warn' },
  'rolled-back': { title: 'Rolled back by the device', tone: 'warn' },
  'out-of-reach': { title: 'Moved out of reach', tone: 'warn' },
  'not-seen': { title: 'Sent, not seen yet', tone: 'warn' },
  failed: { title: 'Failed', tone: 'bad' },
  cancelled: { title: 'Stopped', tone: 'plain' },
};

/** How it went, in a word or two. A device that cannot do a thing has not failed at it. */
export function outcomeText({ kind, failure }: JobOutcome): OutcomeText {
  return failure && isLacking(failure) ? { title: 'Not on this device', tone: 'plain' } : outcomeTexts[kind];
}

export const stepWords: Record<StepState, string> = {
  todo: 'To come',
  running: 'Running',
  done: 'Done',
  skipped: 'Skipped',
  failed: 'Failed',
  unknown: 'Sent, not confirmed',
};

/** How the job stands, in a word or two. */
export function jobWord(job: Job): string {
  if (job.outcome) return outcomeText(job.outcome).title;
  if (job.cancelling) return 'Stopping';
  return job.state === 'waiting' ? 'Waits for you' : 'Running';
}

/** The kind of work, such as "WLAN installation". */
export function jobKind(job: Job): string {
  return job.request.kind === 'wlan-installation'
    ? 'WLAN installation'
    : say(changeOf(job.request.method).title);
}

export function jobTitle(job: Job): string {
  const label = cleanText(job.deviceLabel, 80);
  return isWlanInstallation(job)
    ? `${label} to ${cleanText(job.request.ssid, 60)}`
    : `${label}: ${jobKind(job)}`;
}
