/** What is kept of earlier times, without asking any device. */
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { ownSiteId, type Site, type SiteAnswer } from '../../shared/contract/site.ts';
import { answerDifferences, type Difference } from '../../shared/history/differences.ts';
import { countsOf, deviceHistory, type DeviceComparison } from '../../shared/history/site-history.ts';
import { differenceTitle, valueText } from '../../shared/history/words.ts';
import { textsIn } from '../../shared/texts/catalogue.ts';
import { plain, said } from '../../shared/texts/said.ts';
import type { Services } from '../services/services.ts';
import { compareSite } from '../services/sites/history.ts';
import type { Command } from './arguments.ts';
import { siteNamed, withKept } from './kept.ts';
import type { Output } from './output.ts';

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

const nothingKept = ({ id, name }: Site) =>
  fail(
    'input',
    said('historyTerminal.noAnswer', { site: id === ownSiteId ? said('sites.own') : plain(name) }),
    { advice: said('historyTerminal.noAnswerAdvice'), parameter: 'serial' },
  );

/** The answers of a device, the newest first, each with what was other than in the one before it. */
export function history(command: Of<'history'>, output: Output): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const { serial } = command;
    const found = await keptOf(services, command.site, serial);
    if (!found.ok) return found;
    const { kept, site } = found.value;
    if (kept.length === 0) return nothingKept(site);
    const answers = kept.map((answer, index) => {
      const before = kept[index + 1];
      const { readAt, lastReadAt, model, osVersion, fingerprint } = answer;
      const differences = before ? answerDifferences(before, answer) : [];
      return { readAt: iso(readAt), lastReadAt: iso(lastReadAt), model, osVersion, fingerprint, differences };
    });
    output.result({ serial, answers }, () =>
      kept
        .map(({ readAt, lastReadAt, osVersion }, index) => {
          const [first, last] = [time(readAt, output), time(lastReadAt, output)];
          const title = said('historyTerminal.kept', { first, last, system: osVersion });
          return [output.told(title), ...lines(answers[index]?.differences ?? [], output)].join('\n');
        })
        .join('\n'),
    );
    return ok(0);
  });
}

export function diff(command: Of<'diff'>, output: Output): Promise<Result<number>> {
  const { serial, site, from, to } = command;
  return withKept(command, output, async (services) => {
    const compared =
      serial === null
        ? await ofSite(services, command)
        : await ofDevice(services, site, serial, { from, to });
    if (!compared.ok) return compared;
    const devices = compared.value;
    const { history, historyStates: states } = textsIn(output.language);
    output.result({ from: iso(from), to: iso(to), devices }, () =>
      [
        ...devices.flatMap(({ serial, name, state, differences }) => [
          `${serial}  ${name}  ${states[state]}`,
          ...lines(differences, output),
        ]),
        ...(serial === null ? [history.counts(countsOf(devices))] : []),
      ].join('\n'),
    );
    return ok(devices.every(({ state }) => state === 'same') ? 0 : 1);
  });
}

async function ofSite(services: Services, { site, from, to }: Of<'diff'>) {
  const named = site === null ? ok({ id: ownSiteId }) : siteNamed(services, site);
  return named.ok ? compareSite(services, named.value.id, from, to) : named;
}

async function ofDevice(
  services: Services,
  site: string | null,
  serial: string,
  { from, to }: { from: number; to: number },
): Promise<Result<DeviceComparison[]>> {
  const found = await keptOf(services, site, serial);
  if (!found.ok) return found;
  const compared = deviceHistory(found.value.kept, from, to);
  if (compared.state === 'untold') return nothingKept(found.value.site);
  return ok([{ serial, name: found.value.name, place: null, ...compared }]);
}

interface Kept {
  site: Site;
  /** What the site calls the device. */
  name: string;
  kept: SiteAnswer[];
}

/** What is kept of a device in the site that is named, or else in the list of this computer. */
async function keptOf(services: Services, named: string | null, serial: string): Promise<Result<Kept>> {
  const site = siteNamed(services, named ?? ownSiteId);
  if (!site.ok) return site;
  return services.sites.readSite(site.value.id, async ({ answers, rows }) => {
    const kept = await answers(serial);
    const name = rows.get(serial)?.name ?? serial;
    return kept.ok ? ok({ site: site.value, name, kept: kept.value }) : kept;
  });
}

function lines(differences: readonly Difference[], output: Output): string[] {
  const words = textsIn(output.language);
  return differences.map((difference) =>
    output.told(
      said('historyTerminal.change', {
        what: differenceTitle(difference, words),
        before: valueText(difference.before, words),
        after: valueText(difference.after, words),
      }),
    ),
  );
}

const iso = (at: number) => new Date(at).toISOString();
const time = (at: number, { language }: Output) => textsIn(language).times.dayAndClock({ at });
