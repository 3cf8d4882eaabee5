/** The scan as a command: who is at the addresses given. It sends no login and keeps nothing. */
import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { countDevices, scanSummary, type ScanProgress } from '../../shared/contract/scan.ts';
import { bracketed, formatEndpoint } from '../../shared/net/address.ts';
import { textsIn } from '../../shared/texts/catalogue.ts';
import { said } from '../../shared/texts/said.ts';
import { systemClock } from '../services/clock.ts';
import { Links, type Answering } from '../services/devices/links.ts';
import { listCards } from '../services/discovery/cards.ts';
import { readCableTable } from '../services/scan/cable-table.ts';
import { RangeScan } from '../services/scan/range-scan.ts';
import { cables } from '../services/scan/scan.ts';
import type { Command } from './arguments.ts';
import { saidJson, table, type Output } from './output.ts';
import { onStopSignal } from './stop-signals.ts';

const tellEveryMs = 2_000;

/** Answers the exit code: 0 when the scan came to its end or its time, 1 when it was broken off. */
export async function scan(
  { targets, seconds, interfaces }: Extract<Command, { name: 'scan' }>,
  output: Output,
): Promise<number> {
  const found: Answering[] = [];
  const { modelNotTold } = textsIn(output.language).scan;
  let told = systemClock.ticks();
  const run: RangeScan = new RangeScan(
    {
      clock: systemClock,
      links: new Links({ random: randomBytes, clock: systemClock, interfaces }),
      subnets: () => cables(listCards(networkInterfaces, interfaces ?? undefined)),
      cableTable: () => readCableTable(),
      found: (answer) => {
        found.push(answer);
        const { serial, model } = answer.identity;
        const address = addressOf(answer);
        output.progress(said('scan.hit', { serial, model: model ?? modelNotTold, address }));
        return Promise.resolve();
      },
      progress: () => {
        if (systemClock.ticks() - told < tellEveryMs) return;
        told = systemClock.ticks();
        output.progress(
          said('scan.soFar', { done: run.done, total: targets.length, devices: serials(found) }),
        );
      },
    },
    targets,
  );
  let broken = false;
  const breakOff = () => {
    broken = true;
    run.cancel();
  };
  onStopSignal(breakOff);
  output.progress(said('scan.asking', { total: targets.length }));
  const cancelEnd = seconds === null ? null : systemClock.setTimeout(() => run.cancel(), seconds * 1_000);
  await run.run();
  cancelEnd?.();
  const { done, counts, problem } = run;
  const state = run.wasCancelled ? 'cancelled' : 'done';
  report({ id: 1, state, total: targets.length, done, counts, problem }, found, output);
  return broken ? 1 : 0;
}

function report(progress: ScanProgress, found: readonly Answering[], output: Output): void {
  const { state, total, done, counts, problem } = progress;
  const devices = found.map(({ endpoint, identity }) => {
    const { serial, model, osVersion, needsSetup } = identity;
    return { serial, model, osVersion, needsSetup, ...endpoint };
  });
  const json = { state, total, done, devices, counts, problem: problem && saidJson(problem) };
  output.result(json, () => {
    const words = textsIn(output.language);
    const rows = found.map((answer) => {
      const { serial, model, osVersion, needsSetup } = answer.identity;
      const setup = needsSetup === true ? words.scan.needsAdministrator : '';
      return [serial, model ?? words.scan.modelNotTold, osVersion ?? '', addressOf(answer), setup];
    });
    const listed = rows.length > 0 ? [table([[...words.scan.columns.split('|'), ''], ...rows])] : [];
    const summary = scanSummary(progress, serials(found)).map((text) => output.told(text));
    const advice = rows.length === 0 && state === 'done' ? [words.scan.noneFound] : [];
    return [...listed, ...summary, ...advice].join('\n');
  });
}

const serials = (found: readonly Answering[]) => countDevices(found.map(({ identity }) => identity));

/** As the next command takes it: the scheme and the port stand only where they are not the usual ones. */
function addressOf({ endpoint }: Answering): string {
  const { host, port } = endpoint;
  return port === 80 || port === 443 ? bracketed(host) : formatEndpoint(endpoint);
}
