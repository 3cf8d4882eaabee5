/** What somebody who is to help needs to know of this program: texts that a person reads before they are handed over. */
import { release, totalmem, type as systemType, version as systemVersion } from 'node:os';
import { strToU8, zipSync } from 'fflate';
import type { Job } from '../../../shared/contract/job.ts';
import { mostParts, type SupportPart } from '../../../shared/contract/support.ts';
import { changeOf } from '../../../shared/api/changes.ts';
import { learn, say } from '../../../shared/texts/catalogue.ts';
import { cleanText } from '../../../shared/texts/clean-text.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import { activityRows } from '../activity/rows.ts';
import type { Services } from '../services.ts';
import { localTime } from '../sheets/columns.ts';
import { reasonOf } from '../storage/files.ts';
import { cleaner } from './clean.ts';
import { logTail } from './log-tail.ts';

export interface SupportNeeds {
  services: Services;
  dataFolder: string;
  /** What the program was told and how it is set. No secret. */
  settings: Record<string, unknown>;
  /** This program's version. */
  version: string;
  language: Language;
  /** Jobs that went wrong since then are taken along unless a person says otherwise; milliseconds since 1970. */
  since: number;
}

/** The newest. */
const mostJobs = 50;
/** Characters of one part other than the log. */
const longestPart = 512 * 1024;

const wentWell = new Set(['on-network', 'tested', 'confirmed', 'cancelled']);

/** Everything that may be handed over, cleaned. What cannot be read is said in its place. */
export async function supportParts(needs: SupportNeeds): Promise<SupportPart[]> {
  const { services, dataFolder, settings, version, language, since } = needs;
  await learn(language);
  const tell = (value: Said) => say(language, value);
  const clean = cleaner(services.logins.secrets());
  const part = async (
    name: string,
    title: Said,
    make: () => string | Promise<string>,
    chosen = true,
  ): Promise<SupportPart> => {
    const text = await Promise.resolve()
      .then(make)
      .catch((error: unknown) => tell(said('support.notRead', { reason: reasonOf(error) })));
    return { name, title, text: clean(text.slice(0, longestPart)), chosen };
  };
  const { jobs } = services.jobs.snapshot();
  const newest = jobs.sort((one, other) => other.startedAt - one.startedAt).slice(0, mostJobs);
  return Promise.all([
    part('about.json', said('support.about'), () => json(about(services, version))),
    part('settings.json', said('support.settings'), () => json({ ...settings, dataFolder })),
    part('cards.json', said('support.cards'), async () => {
      const { cards } = await services.cards.snapshot({ wait: true });
      const told = ({ tone, message }: (typeof cards)[number]['problems'][number]) =>
        `${tone}: ${tell(message)}`;
      return json(cards.map((card) => ({ ...card, problems: card.problems.map(told) })));
    }),
    part('notices.txt', said('support.notices'), () => {
      const { notices } = services.store.notices.snapshot();
      const lines = notices.map(({ file, message, advice }) => `${file}: ${tell(message)} ${tell(advice)}`);
      return lines.join('\n') || tell(said('support.none'));
    }),
    part(
      'log.txt',
      said('support.log'),
      async () => (await logTail(dataFolder)) || tell(said('support.none')),
    ),
    ...newest.map((job, index) =>
      part(
        `jobs/${String(index + 1).padStart(2, '0')}.txt`,
        said('support.job', { device: cleanText(job.deviceLabel, 80), at: localTime(job.startedAt) }),
        () => story(job, tell),
        job.startedAt >= since && job.outcome !== null && !wentWell.has(job.outcome.kind),
      ),
    ),
    part(
      'activity.txt',
      said('support.activity'),
      async () => {
        const rows = await activityRows(services, { text: '', serial: null, kind: null }, language);
        return rows.ok ? rows.value.map((row) => row.join('\t')).join('\n') : tell(rows.error.message);
      },
      false,
    ),
  ]);
}

/** One file of them. */
export function packParts(parts: readonly Pick<SupportPart, 'name' | 'text'>[]): Uint8Array {
  return zipSync(
    Object.fromEntries(parts.slice(0, mostParts).map(({ name, text }) => [name, strToU8(text)])),
  );
}

const json = (value: unknown) => JSON.stringify(value, null, 2);

function about({ sites, devices }: Services, version: string) {
  return {
    program: version,
    madeAt: localTime(Date.now()),
    electron: process.versions['electron'] ?? null,
    chromium: process.versions['chrome'] ?? null,
    node: process.versions.node,
    system: `${systemType()} ${release()} ${systemVersion()}`,
    platform: `${process.platform} ${process.arch}`,
    memoryGb: Math.round(totalmem() / 1e9),
    sites: sites.all().length,
    devicesListed: devices.snapshot().devices.length,
  };
}

/** A job from its beginning to its end, in words. */
function story(job: Job, tell: (value: Said) => string): string {
  const { request, deviceLabel, serial, steps, outcome, question, startedAt, endedAt } = job;
  const kind =
    request.kind === 'wlan-installation' ? said('jobCard.wlanInstallation') : changeOf(request.method).title;
  const time = (at: number | null) => (at === null ? '–' : localTime(at));
  const lines = [
    `${tell(kind)}: ${deviceLabel} (${serial})`,
    `${time(startedAt)} – ${time(endedAt)}, ${job.state}`,
    json(request),
    '',
    ...steps.map(({ state, title, message, startedAt: began }) =>
      [`${time(began)} [${state}] ${tell(title)}`, ...(message ? [`  ${tell(message)}`] : [])].join('\n'),
    ),
  ];
  if (question) lines.push('', tell(question));
  if (outcome) {
    const { message, advice, failure, address } = outcome;
    lines.push(
      '',
      `${outcome.kind}${address === undefined ? '' : ` ${address}`}: ${tell(message)} ${tell(advice)}`,
    );
    if (failure) {
      const { kind: of, code, subCode, parameter } = failure;
      lines.push(
        `${json({ kind: of, code, subCode, parameter })} ${tell(failure.message)} ${tell(failure.advice)}`,
      );
    }
  }
  return lines.join('\n');
}
