/** What is kept of earlier times, without asking any device. */
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { ownSiteId, type SiteAnswer } from '../../shared/contract/site.ts';
import { answerDifferences, type Difference } from '../../shared/history/differences.ts';
import { deviceHistory, type DeviceComparison } from '../../shared/history/site-history.ts';
import { differenceTitle, valueText } from '../../shared/history/words.ts';
import { textsIn } from '../../shared/texts/catalogue.ts';
import { said } from '../../shared/texts/said.ts';
import type { Services } from '../services/services.ts';
import { compareSite } from '../services/sites/history.ts';
import type { Command } from './arguments.ts';
import { siteNamed, withKept } from './kept.ts';
import type { Output } from './output.ts';

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

const nothingKept = fail('input', said('historyTerminal.noAnswer'), {
  advice: said('historyTerminal.noAnswerAdvice'),
  parameter: 'serial',
});

/** The answers of a device, the newest first, each with what was other than in the one before it. */
export function history(command: Of<'history'>, output: Output): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const { serial } = command;
    const kept = await answersOf(services, command.site, serial);
    if (!kept.ok) return kept;
    if (kept.value.length === 0) return nothingKept;
    const answers = kept.value.map((answer, index) => {
      const before = kept.value[index + 1];
      const { readAt, lastReadAt, model, osVersion, fingerprint } = answer;
      const differences = before ? answerDifferences(before, answer) : [];
      return { readAt: iso(readAt), lastReadAt: iso(lastReadAt), model, osVersion, fingerprint, differences };
    });
    output.result({ serial, answers }, () =>
      kept.value
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
    const states = textsIn(output.language).historyStates;
    output.result({ from: iso(from), to: iso(to), devices }, () =>
      devices
        .map(({ serial, name, state, differences }) =>
          [`${serial}  ${name}  ${states[state]}`, ...lines(differences, output)].join('\n'),
        )
        .join('\n'),
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
  const kept = await answersOf(services, site, serial);
  if (!kept.ok) return kept;
  const compared = deviceHistory(kept.value, from, to);
  if (!compared) return nothingKept;
  const name = services.devices.get(serial)?.name ?? serial;
  return ok([{ serial, name, place: null, ...compared }]);
}

/** Of the site that is named, or else of the list of this computer. */
async function answersOf(
  services: Services,
  site: string | null,
  serial: string,
): Promise<Result<SiteAnswer[]>> {
  const named = site === null ? ok({ id: ownSiteId }) : siteNamed(services, site);
  return named.ok ? services.sites.readSite(named.value.id, ({ answers }) => answers(serial)) : named;
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
