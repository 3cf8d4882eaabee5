/** A job in words. */
import type { Job, JobOutcomeKind, StepState } from '../../shared/job.ts';
import { cleanText } from '../../shared/text.ts';

export const outcomeTexts: Record<
  JobOutcomeKind,
  { title: string; tone: 'good' | 'warn' | 'bad' | 'plain' }
> = {
  'on-network': { title: 'On the site’s network', tone: 'good' },
  tested: { title: 'Stored and tested, not switched', tone: 'good' },
  'not-seen': { title: 'Switched, not seen yet', tone: 'warn' },
  failed: { title: 'Failed', tone: 'bad' },
  cancelled: { title: 'Stopped', tone: 'plain' },
};

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
  if (job.outcome) return outcomeTexts[job.outcome.kind].title;
  if (job.cancelling) return 'Stopping';
  return job.state === 'waiting' ? 'Waits for you' : 'Running';
}

export function jobTitle(job: Job): string {
  return `${cleanText(job.deviceLabel, 80)} to ${cleanText(job.request.ssid, 60)}`;
}
