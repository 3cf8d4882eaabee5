/** `read`: the network of every device that is here, one line a device and a summary. */
import { runOutcomes, type RunOutcome, type RunResult } from '../../shared/contract/run.ts';
import { ok, type Result } from '../../shared/contract/result.ts';
import { said } from '../../shared/texts/said.ts';
import { systemClock } from '../services/clock.ts';
import { noVault } from '../services/credentials/vault.ts';
import { resultOf } from '../services/devices/outcomes.ts';
import { Services } from '../services/services.ts';
import type { Command } from './arguments.ts';
import { sayFaults, sayNotices } from './beside.ts';
import { openNamed } from './kept.ts';
import { saidJson, type Output } from './output.ts';
import type { Credentials } from './reach.ts';

type Read = Extract<Command, { name: 'read' }>;

/** Of several outcomes the first that occurs decides how the command ends. */
const codes: readonly (readonly [RunOutcome, number])[] = [
  ['refused', 4],
  ['blocked', 4],
  ['no-login', 4],
  ['no-administrator', 4],
  ['certificate', 5],
  ['odd', 6],
  ['other-device', 3],
  ['unreached', 3],
  ['left', 1],
];

export async function readAll(command: Read, login: Credentials, output: Output): Promise<Result<number>> {
  const { dataFolder, interfaces, seconds } = command;
  const services = new Services({ dataFolder, interfaces, vault: noVault, report: sayFaults(output) });
  try {
    const loaded = await services.load();
    if (!loaded.ok) return loaded;
    sayNotices(services.store, output);
    const opened = await openNamed(services, command.site);
    if (!opened.ok) return opened;
    services.start();
    output.progress(said('readMany.looking', { seconds }));
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, seconds * 1_000));
    const { devices } = services.devices.snapshot();
    const here = devices
      .filter(({ presence, inSite }) => presence === 'here' && (command.site === null || inSite))
      .map(({ serial }) => serial);
    const begun = services.devices.runs.start('read', here, async (serial, signal) => {
      const result = await readOne(services, serial, { login, command, signal });
      tell(services, result, output);
      return result;
    });
    if (!begun.ok) return begun;
    const run = await services.devices.runs.over(begun.value.id);
    const counts = countsOf(run?.results ?? []);
    output.result({ summary: counts }, () =>
      output.told(
        said('readMany.summary', {
          parts: runOutcomes.flatMap((outcome) => {
            const count = counts[outcome];
            return count === undefined ? [] : [said('readMany.count', { count, outcome })];
          }),
        }),
      ),
    );
    return ok(codes.find(([outcome]) => counts[outcome] !== undefined)?.[1] ?? 0);
  } finally {
    await services.stop();
  }
}

/** Opens the site of that name or id, where one is named. */
/** One try with the login, over what is pinned or what the command trusts; a stranger gets nothing. */
async function readOne(
  { devices }: Services,
  serial: string,
  { login, command: { trust }, signal }: { login: Credentials; command: Read; signal: AbortSignal },
): Promise<RunResult> {
  if (devices.get(serial)?.needsSetup === true) return { serial, outcome: 'no-administrator', detail: null };
  const line = await devices.access.trust(serial, trust);
  if (!line.ok) return resultOf(serial, line.error, false);
  // Over plain HTTP nothing shows who it is.
  if (line.value === null && trust !== 'first-use')
    return { serial, outcome: 'certificate', detail: said('readMany.http') };
  const used = await devices.access.useLogin(serial, login, trust);
  return used.ok ? devices.calls.readOne(serial, signal) : resultOf(serial, used.error, false);
}

function tell({ devices }: Services, { serial, outcome, detail }: RunResult, output: Output): void {
  const { name = serial, address = null } = devices.get(serial) ?? {};
  const why = detail === null ? {} : saidJson(detail);
  output.result({ serial, name, address, outcome, ...why }, () => {
    const word = output.told(said('readMany.word', { outcome }));
    const words = [serial, address ?? '-', name, word, ...(detail === null ? [] : [output.told(detail)])];
    return words.join('  ');
  });
}

function countsOf(results: readonly RunResult[]): Partial<Record<RunOutcome, number>> {
  const counts: Partial<Record<RunOutcome, number>> = {};
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
