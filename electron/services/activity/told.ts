/** What jobs and pins do, as the site's log tells it. */
import { changeOf } from '../../../shared/api/changes.ts';
import type { Done } from '../../../shared/contract/activity.ts';
import type { Job } from '../../../shared/contract/job.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Pinned } from '../storage/pins.ts';

/** So much of what was asked of a device stands with its job. */
const longestAsked = 800;

/** A job that has ended; null for one that has not. */
export function doneByJob(
  { id, serial, request, outcome }: Job,
  /** How strongly the device heard that network when it last looked, in dBm; null where it is not known. */
  signalOf: (serial: string, ssid: string) => number | null,
): Done | null {
  if (!outcome) return null;
  const isInstallation = request.kind === 'wlan-installation';
  const asked = isInstallation ? { ssid: request.ssid, mode: request.mode } : request.params;
  const text = JSON.stringify(asked);
  const signal = isInstallation ? signalOf(serial, request.ssid) : null;
  return {
    serial,
    kind: 'job',
    message: said('activity.job', {
      kind: isInstallation ? said('jobCard.wlanInstallation') : changeOf(request.method).title,
      outcome: outcome.message,
    }),
    facts: {
      job: id,
      what: isInstallation ? request.kind : request.method,
      outcome: outcome.kind,
      ...(isInstallation ? { ssid: request.ssid } : {}),
      ...(signal === null ? {} : { signal: String(signal) }),
      ...(outcome.address === undefined ? {} : { address: outcome.address }),
      ...(text.length > longestAsked ? {} : { asked: text }),
    },
  };
}

export function doneByPin({ serial, fingerprint, before, why }: Pinned): Done {
  const texts = {
    accepted: before === null ? said('activity.pinned') : said('activity.pinnedAnew'),
    forgotten: said('activity.unpinned'),
    'own-job': said('activity.pinnedByJob'),
  };
  return {
    serial,
    kind: 'certificate',
    message: texts[why],
    facts: {
      ...(fingerprint === null ? {} : { fingerprint }),
      ...(before === null ? {} : { before }),
    },
  };
}
