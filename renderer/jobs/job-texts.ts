/** A job in words. */
import {
  isWlanInstallation,
  type Job,
  type JobOutcome,
  type JobOutcomeKind,
} from '../../shared/contract/job.ts';
import { changeOf } from '../../shared/api/changes.ts';
import { isLacking } from '../../shared/contract/result.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import { said, type Said } from '../../shared/texts/said.ts';

type Tone = 'good' | 'warn' | 'bad' | 'plain';

const tones: Record<JobOutcomeKind, Tone> = {
  'on-network': 'good',
  tested: 'good',
  confirmed: 'good',
  'not-taken': 'warn',
  'rolled-back': 'warn',
  'out-of-reach': 'warn',
  'not-seen': 'warn',
  failed: 'bad',
  cancelled: 'plain',
};

/** How it went, in a word or two. A device that cannot do a thing has not failed at it. */
export function outcomeText({ kind, failure }: JobOutcome): { title: Said; tone: Tone } {
  return failure && isLacking(failure)
    ? { title: said('parts.lacking'), tone: 'plain' }
    : { title: said(`outcomeTitles.${kind}`), tone: tones[kind] };
}

/** How the job stands, in a word or two. */
export function jobWord(job: Job): Said {
  if (job.outcome) return outcomeText(job.outcome).title;
  if (job.cancelling) return said('jobCard.stopping');
  return job.state === 'waiting' ? said('jobCard.waits') : said('jobCard.running');
}

/** The kind of work, such as "WLAN installation". */
export function jobKind(job: Job): Said {
  return job.request.kind === 'wlan-installation'
    ? said('jobCard.wlanInstallation')
    : changeOf(job.request.method).title;
}

export function jobTitle(job: Job): Said {
  const device = cleanText(job.deviceLabel, 80);
  return isWlanInstallation(job)
    ? said('jobCard.joins', { device, ssid: cleanText(job.request.ssid, 60) })
    : said('jobCard.changes', { device, kind: jobKind(job) });
}
