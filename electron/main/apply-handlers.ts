/** What the window asks of applying the open site's plan. */
import type { Handlers } from '../../shared/contract/ipc.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { checkPieces } from '../../shared/plan/check.ts';
import { setCell } from '../../shared/plan/edit.ts';
import { serialOf, wantsEapPassword, wantsWlanKey, type PlanStep } from '../../shared/plan/plan.ts';
import type { NumberedRow } from '../../shared/plan/steps.ts';
import { said } from '../../shared/texts/said.ts';
import type { ApplySecrets } from '../services/plans/device-apply.ts';
import { askedFacts, knownFacts } from '../services/plans/plan-facts.ts';
import type { Services } from '../services/services.ts';
import { inTurns } from '../services/turns.ts';

interface ApplyHandlersNeeds {
  services: Services;
  /** Settled once the disk was read. */
  loaded: Promise<unknown>;
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: readonly string[] | null;
}

/** So long devices are waited for that are plugged in one after the other; whoever waits can stop it. */
const waitMs = 30 * 60_000;

/** One look, however many do not answer. */
const lookMs = 20_000;

export function applyHandlers({ services, loaded, interfaces }: ApplyHandlersNeeds): Handlers['apply'] {
  const { applying, devices } = services;
  const needs = { devices, interfaces };
  const readRows = async (): Promise<Result<NumberedRow[]>> => {
    await loaded;
    const rows = await services.plan.read();
    return rows.ok ? ok(rows.value.map((row, index) => ({ number: index + 1, row }))) : rows;
  };
  /** Into the plan, where nobody has filled the cell meanwhile. */
  const bound = async (rowId: string, serial: string): Promise<Result<null>> => {
    const rows = await services.plan.read();
    if (!rows.ok) return rows;
    const index = rows.value.findIndex((row) => row.id === rowId && serialOf(row) === null);
    return index < 0
      ? ok(null)
      : services.plan.write(setCell(rows.value, index, 'serial', serial, () => rowId));
  };
  const runner = () => applying.current ?? null;
  const over = fail('input', said('work.notRunning'));

  return {
    snapshot: async () => {
      await loaded;
      return ok(applying.snapshot());
    },
    needed: async () => {
      const rows = await readRows();
      if (!rows.ok) return rows;
      const records = await applying.records();
      if (!records.ok) return records;
      const planned = await applying.compile(rows.value, await knownFacts(needs, rows.value));
      const count = (wanted: (step: PlanStep) => boolean) =>
        planned.filter(({ steps }) => steps.some(wanted)).length;
      const lacksLogin = planned.filter(
        ({ serial, steps }) =>
          steps.some(({ name }) => name === 'login') &&
          !steps.some(({ name }) => name === 'administrator') &&
          serial !== null &&
          devices.get(serial)?.login !== 'accepted',
      );
      const kept = planned.flatMap(({ serial }) => records.value.get(serial ?? '') ?? []);
      return ok({
        devices: planned.filter(({ serial }) => serial !== null).length,
        unbound: rows.value.filter(({ row }) => serialOf(row) === null).length,
        administrators: count(({ name }) => name === 'administrator'),
        logins: lacksLogin.length,
        wlanKey: count(wantsWlanKey) > 0,
        eapPassword: count(wantsEapPassword) > 0,
        moves: count((step) => step.name === 'change' && step.method === 'setIPv4AddressConfiguration'),
        done: kept.filter(({ outcome }) => outcome === 'done').length,
        open: kept.filter(({ outcome }) => outcome !== 'done' && outcome !== 'undone').length,
      });
    },
    start: async (given) => {
      const rows = await readRows();
      if (!rows.ok) return rows;
      const known = await knownFacts(needs, rows.value);
      const facts = await askedFacts(needs, rows.value, known, new AbortController().signal);
      const findings = await inTurns(checkPieces(rows.value, facts));
      const errors = findings.filter(({ severity }) => severity === 'error');
      const [first] = errors;
      if (first) {
        const { row, message } = first;
        return fail('input', said('apply.hasErrors', { count: errors.length, row, message }));
      }
      const begun = await applying.apply(rows.value, facts, secretsOf(given), waitMs, bound);
      return begun.ok ? ok(null) : begun;
    },
    undoNeeded: async ({ serials }) => {
      await loaded;
      const undoing = await applying.undoing(serials);
      if (!undoing.ok) return undoing;
      return ok(
        undoing.value.map(({ serial, steps, stays }) => ({
          serial,
          changes: steps.filter(({ name }) => name === 'change').length,
          stays,
        })),
      );
    },
    undo: async ({ serials, ...given }) => {
      await loaded;
      const undoing = await applying.undoing(serials);
      if (!undoing.ok) return undoing;
      const begun = await applying.undo(undoing.value, secretsOf(given), waitMs);
      return begun.ok ? ok(null) : begun;
    },
    pause: () => Promise.resolve(runner()?.pause() ?? over),
    goOn: () => Promise.resolve(runner()?.goOn() ?? over),
    cancel: () => Promise.resolve(runner()?.cancel() ?? over),
    retry: () => Promise.resolve(runner()?.retry() ?? over),
    wlan: async ({ look }) => {
      await loaded;
      return services.wlanQueue.look(look, AbortSignal.timeout(lookMs));
    },
  };
}

/** A certificate that nobody has seen waits on its page: a person looks at it there. */
const secretsOf = (given: Omit<ApplySecrets, 'trust'>): ApplySecrets => ({ ...given, trust: 'refuse' });
