/** `plan apply` and `plan undo`: a spreadsheet, and every device of a site is set up; a line a step, and what came of all. */
import { randomUUID } from 'node:crypto';
import { fail, ok, type Failure, type Result } from '../../shared/contract/result.ts';
import { boundBefore } from '../../shared/plan/binding.ts';
import { checkPlan } from '../../shared/plan/check.ts';
import { serialOf, wantsEapPassword, wantsWlanKey, type PlanStep } from '../../shared/plan/plan.ts';
import { sightingSaid, type DeviceWork, type WorkSnapshot } from '../../shared/plan/progress.ts';
import { said, type Said } from '../../shared/texts/said.ts';
import { titleOf, workCounts, type DeviceSteps } from '../services/plans/applying.ts';
import { keyOf, outcomeOf, type ApplySecrets } from '../services/plans/device-apply.ts';
import { askedFacts, knownFacts } from '../services/plans/plan-facts.ts';
import { readPlanTable } from '../services/plans/plan-sheet.ts';
import type { Runner } from '../services/plans/runner.ts';
import type { Services } from '../services/services.ts';
import { readTableFile } from '../services/sheets/read.ts';
import type { Command } from './arguments.ts';
import type { Common } from './arguments/given.ts';
import type { Applying } from './arguments/plan.ts';
import { openNamed, withKept } from './kept.ts';
import { adviceFor, exitCode, saidJson, type Output } from './output.ts';
import { tellFindings, tellNotes } from './plan.ts';
import { onStopSignal } from './stop-signals.ts';

/** What is to be done at a device; the next of its row's model where it has no serial number. */
type Steps = Pick<DeviceSteps, 'serial' | 'steps'> & Partial<DeviceSteps>;

type Of<N extends Command['name']> = Extract<Command, { name: N }>;

/** So long it is looked who is here before the plan is checked. */
const lookMs = 5_000;
const lookEveryMs = 1_000;

export function applyPlan(command: Of<'plan-apply'>, output: Output): Promise<Result<number>> {
  return withSearch(command, output, async (services) => {
    const table = await readTableFile(command.file);
    if (!table.ok) return table;
    const sheet = readPlanTable(table.value, randomUUID);
    if (!sheet.ok) return sheet;
    const records = await services.applying.records();
    if (!records.ok) return records;
    const { problems } = sheet.value;
    tellNotes(sheet.value, output);
    const rows = boundBefore(sheet.value.rows, records.value.all());
    const serials = rows.flatMap(({ row }) => serialOf(row) ?? []);
    await seen(services, serials, Math.min(lookMs, command.waitMs), output);
    const needs = { devices: services.devices, interfaces: command.interfaces };
    const known = await knownFacts(needs, rows);
    const facts = await askedFacts(needs, rows, known, new AbortController().signal);
    const findings = [...problems, ...checkPlan(rows, facts)].sort((a, b) => a.row - b.row);
    if (findings.some(({ severity }) => severity === 'error')) {
      return ok(tellFindings(rows.length, findings, output));
    }
    for (const { row, message } of findings) output.warning(said('apply.warning', { row, message }));
    const planned = await services.applying.compile(rows, facts);
    if (!command.confirmed) return unconfirmed(planned, output);
    const secrets = secretsFor(command, planned);
    if (!secrets.ok) return secrets;
    const begun = await services.applying.apply(rows, facts, secrets.value, command.waitMs);
    if (!begun.ok) return begun;
    return follow(services, begun.value, command.waitMs, output);
  });
}

export function undoApplied(command: Of<'plan-undo'>, output: Output): Promise<Result<number>> {
  return withSearch(command, output, async (services) => {
    const records = await services.applying.records();
    if (!records.ok) return records;
    const serials = records.value.all().map(({ serial }) => serial);
    await seen(services, serials, Math.min(lookMs, command.waitMs), output);
    const undoing = await services.applying.undoing(null);
    if (!undoing.ok) return undoing;
    for (const { serial, stays } of undoing.value) {
      for (const message of stays) tellStep(output, serial, 'stays', 'kept', message);
    }
    const isEmpty = undoing.value.length === 0;
    // What is not known may be put back all the same: that was said.
    if (isEmpty && records.value.isWhole) output.progress(said('apply.nothingToUndo'));
    if (!isEmpty && !command.confirmed) return unconfirmed(undoing.value, output);
    const secrets = secretsFor(command, undoing.value);
    if (!secrets.ok) return secrets;
    const begun = await services.applying.undo(undoing.value, secrets.value, command.waitMs);
    return begun.ok ? follow(services, begun.value, 0, output) : begun;
  });
}

/** Runs `work` on the site that was named, and looks for its devices meanwhile. */
function withSearch(
  command: Common & Applying,
  output: Output,
  work: (services: Services) => Promise<Result<number>>,
): Promise<Result<number>> {
  return withKept(command, output, async (services) => {
    const opened = await openNamed(services, command.site);
    if (!opened.ok) return opened;
    services.start();
    return work(services);
  });
}

/** Waits until all of them are here, and no longer than that. */
async function seen({ devices }: Services, serials: readonly string[], ms: number, output: Output) {
  const isHere = (serial: string) => {
    const device = devices.get(serial);
    return device?.presence === 'here' && device.reachability.state === 'reachable';
  };
  if (serials.every(isHere)) return;
  output.progress(said('readMany.looking', { seconds: Math.round(ms / 1_000) }));
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      unfollow();
      resolve();
    };
    const timer = setTimeout(end, ms);
    const unfollow = devices.onChange(() => serials.every(isHere) && end());
  });
}

/** Says what would be sent, in order, and sends none of it. */
function unconfirmed(planned: readonly Steps[], output: Output): Result<number> {
  for (const { serial, row, steps } of planned) {
    const next = serial === null ? { row } : {};
    const who = serial ?? output.told(said('apply.nextDevice', { row: row ?? 0 }));
    for (const step of steps) {
      const { method = null, params = null } = step.name === 'change' ? step : {};
      const message = titleOf(step);
      const line = {
        serial,
        ...next,
        step: keyOf(step),
        state: 'todo',
        ...saidJson(message),
        method,
        params,
      };
      output.result(line, () =>
        [who, output.told(message), params === null ? [] : JSON.stringify(params)].flat().join('  '),
      );
    }
  }
  return fail('input', said('apply.unconfirmed'), { parameter: 'yes', advice: said('terminal.giveYes') });
}

/** What the environment holds, where the steps need it. */
function secretsFor({ user, trust }: Applying, planned: readonly Steps[]): Result<ApplySecrets> {
  const { AXIS_PASSWORD, AXIS_NEW_PASSWORD, AXIS_WLAN_KEY, AXIS_EAP_PASSWORD } = process.env;
  const has = (test: (step: PlanStep) => boolean) => planned.some(({ steps }) => steps.some(test));
  if (has(({ name }) => name === 'administrator') && !AXIS_NEW_PASSWORD) {
    return fail('input', said('apply.noNewPassword'), {
      parameter: 'password',
      advice: said('apply.newPasswordAdvice'),
    });
  }
  if (has(({ name }) => name === 'login') && !AXIS_PASSWORD && !AXIS_NEW_PASSWORD) {
    return fail('input', said('terminal.noPassword'), {
      parameter: 'password',
      advice: said('apply.passwordAdvice'),
    });
  }
  if (has(wantsEapPassword) && !AXIS_EAP_PASSWORD) {
    return fail('input', said('apply.noEapPassword'), {
      parameter: 'password',
      advice: said('apply.eapPasswordAdvice'),
    });
  }
  if (has(wantsWlanKey) && !AXIS_WLAN_KEY) {
    return fail('input', said('argument.noKey'), { parameter: 'key', advice: said('argument.noKeyAdvice') });
  }
  return ok({
    login: AXIS_PASSWORD ? { user, password: AXIS_PASSWORD } : null,
    newPassword: AXIS_NEW_PASSWORD || null,
    wlanKey: AXIS_WLAN_KEY || null,
    eapPassword: AXIS_EAP_PASSWORD || null,
    trust,
    remember: false,
  });
}

/** A line for each step that begins or ends, and at last what came of all; Ctrl-C stops at the next safe points. */
async function follow(
  services: Services,
  runner: Runner,
  waitMs: number,
  output: Output,
): Promise<Result<number>> {
  const told = new Map<string, DeviceWork>();
  const look = (work: DeviceWork) => {
    const before = told.get(work.serial);
    told.set(work.serial, work);
    tellDevice(output, work, before);
  };
  runner.snapshot().devices.forEach(look);
  runner.onChange(({ device, state, alike }) => {
    if (device) look(device);
    if (state !== 'asking' || alike === null || device !== null) return;
    // More of the same refusals would lock people out; of everything else the plan was confirmed as a whole.
    const stops = alike.failure.kind === 'login';
    output.warning(said(stops ? 'apply.alikeStopped' : 'apply.alikeGoesOn', { serials: alike.serials }));
    if (stops) runner.cancel();
    else runner.goOn();
  });
  let stopped = false;
  const cancel = () => {
    stopped = true;
    output.progress(said('terminal.cancelling'));
    runner.cancel();
  };
  onStopSignal(cancel);
  const ended = await runner.ended();
  const outcome = workCounts(ended);
  if (ended.unbound > 0) output.warning(said('apply.noNext', { count: ended.unbound }));
  const serials = ended.devices.filter(({ state }) => state === 'done').map(({ serial }) => serial);
  const wlan = stopped ? ok(null) : await seeOnWlan(services, serials, waitMs, output);
  if (!wlan.ok) return wlan;
  const more = wlan.value ? { wlan: wlan.value } : {};
  output.result({ outcome, ...more, site: services.sites.current().id }, () =>
    output.told(said('apply.outcome', outcome)),
  );
  tellAdvice(ended, output);
  if (outcome.failed > 0) return ok(exitCode(firstFailure(ended)));
  return ok(outcome.notReached > 0 ? 3 : 0);
}

/**
 * Tells of those that were set up for a WLAN which are seen there, and which hang on their cables still, until all are seen
 * and no longer than that; null where there are none. What is not seen yet is done as planned all the same.
 */
async function seeOnWlan(
  { wlanQueue }: Services,
  serials: readonly string[],
  waitMs: number,
  output: Output,
): Promise<Result<{ seen: number; notSeen: number } | null>> {
  const until = Date.now() + waitMs;
  const told = new Map<string, string>();
  for (;;) {
    const looked = await wlanQueue.look(serials, AbortSignal.timeout(Math.max(lookMs, until - Date.now())));
    if (!looked.ok) return looked;
    const mine = looked.value.filter(({ serial }) => serials.includes(serial));
    if (mine.length === 0) return ok(null);
    for (const { serial, sighting } of mine) {
      const message = sightingSaid(sighting);
      const state = sighting?.state ?? 'unseen';
      if (told.get(serial) === state) continue;
      told.set(serial, state);
      tellStep(output, serial, 'wlanSeen', state, message);
    }
    const seen = mine.filter(({ sighting }) => sighting?.state === 'seen').length;
    if (seen === mine.length || Date.now() >= until) return ok({ seen, notSeen: mine.length - seen });
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

function tellDevice(
  output: Output,
  { serial, state, steps, failure }: DeviceWork,
  before?: DeviceWork,
): void {
  steps.forEach(({ name, title, state: now, message }, at) => {
    if (now === 'todo' || now === before?.steps[at]?.state) return;
    const head = said('terminal.step', { state: said(`stepState.${now}`), message: title });
    tellStep(output, serial, name, now, message ?? title, head);
  });
  if (state === before?.state) return;
  if (state === 'left') tellStep(output, serial, nextOf(steps), 'left', said('apply.leftOver'));
  if (state === 'failed' && failure && !steps.some((step) => step.state === 'failed')) {
    tellStep(output, serial, 'find', 'failed', failure.message);
  }
}

/** What to do about those that failed or were not reached, each once: many fail for one reason. */
function tellAdvice({ devices }: WorkSnapshot, output: Output): void {
  const advice = devices.flatMap(({ failure }) => (failure ? adviceFor(failure) : []));
  const each = new Map(advice.map((one) => [output.told(one), one]));
  output.warning(...each.values());
}

const nextOf = (steps: DeviceWork['steps']) => steps.find(({ state }) => state !== 'done')?.name ?? '';

/** A line of JSON, or for people the message, behind what it is about where it does not say so itself. */
function tellStep(
  output: Output,
  serial: string,
  step: string,
  state: string,
  message: Said,
  head: Said | null = null,
): void {
  // What has just begun has nothing else to say than its title.
  const words = head === null ? [message] : state === 'running' ? [head] : [head, message];
  output.result({ serial, step, state, ...saidJson(message) }, () =>
    [serial, ...words.map((one) => output.told(one))].join('  '),
  );
}

function firstFailure({ devices }: WorkSnapshot): Failure {
  const failures = devices.flatMap(({ failure }) => failure ?? []);
  const [first] = failures.filter(({ kind }) => outcomeOf(kind) === 'failed');
  if (!first) throw new Error('Something has failed.');
  return first;
}
