/**
 * Every fault of an answer against every request that matters: how it ends, what the device has really done, and that
 * no word says otherwise. The table of what was seen is printed.
 */
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultKinds, type Fault } from '../device/faults.ts';
import {
  cellsFor,
  play as playCells,
  targets,
  wlanKey,
  type Cell,
  type Laptop,
  type Seen,
  type Target,
} from './fault-matrix-cells.ts';
import {
  expected,
  laptopFaults,
  leavesOpen,
  saysDone,
  mostSendings,
  sorts,
  written,
  type Sort,
} from './fault-matrix-rules.ts';

const seenCells = new Map<string, string>();
let canary: Server;
let visits = 0;

beforeAll(async () => {
  canary = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => void canary.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  canary.close();
  console.log(table());
});

interface Row {
  sort: Sort;
  fault: Fault;
  name: string;
  laptop: Laptop | null;
}

const sortNames = Object.keys(sorts) as Sort[];
const faultsOf = (sort: Sort) =>
  sorts[sort].faults.map((fault: Fault): Row => ({ sort, fault, name: nameOf(fault), laptop: null }));
const ofLaptop = laptopFaults.map((one): Row => ({ ...one, name: one.laptop }));
const rows = [...sortNames.flatMap(faultsOf), ...ofLaptop];

function nameOf({ kind, status, times }: Fault): string {
  return [kind, status, times === 1 ? 'once' : undefined].filter((part) => part !== undefined).join(' ');
}

test('the matrix plays every fault that there is', () => {
  expect(new Set(rows.map(({ fault }) => fault.kind))).toEqual(new Set(faultKinds));
});

describe.each(targets)('$name', (target) => {
  // Devices of one laptop, side by side: it costs more to set one up than to ask a device.
  test.each(sortNames)('%s', (sort) => play(faultsOf(sort)));

  test('laptop', async () => {
    const ends = await Promise.allSettled(ofLaptop.map((row) => play([row])));
    expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  async function play(rows: readonly Row[]): Promise<void> {
    const address = canary.address();
    if (address === null || typeof address === 'string') throw new Error('The canary has no port.');
    const location = `http://root:pass@127.0.0.1:${address.port}/`;
    const cells = await cellsFor(target, rows.length);
    const played = cells.flatMap((cell, at) => {
      const row = rows[at];
      return row ? [{ cell, row, fault: { ...row.fault, location }, laptop: row.laptop }] : [];
    });
    const seen = await playCells(target, played);
    const wrong: string[] = [];
    for (const [at, { cell, row }] of played.entries()) {
      try {
        judge(row, cell, seen[at] ?? { ends: 'none', words: '', seconds: 0 });
      } catch (error) {
        wrong.push(`${row.name}: ${String(error)}`);
      }
    }
    expect(wrong).toEqual([]);
  }

  function judge(
    { sort, fault, name }: Row,
    cell: Cell,
    { ends, words, seconds }: Seen & { seconds: number },
  ): void {
    const acted = target.acted?.(cell.device);
    const seen = written(ends, acted);
    seenCells.set(`${target.name}, ${name}`, `${seen}${seconds > 9 ? ` ${seconds}s` : ''}`);

    expect(seen, `${name}: ${words}`).toBe(expected(target.name, sort, name));
    // A folder of these tests has the beginning of it in its name.
    expect(words).not.toContain(wlanKey.slice(0, 11));
    if (acted === true) {
      expect(words).not.toMatch(sort === 'closed' ? /nothing (else )?was/i : target.lie);
      if (!seen.startsWith('ok')) expect(words).toMatch(seen.startsWith('S') ? saysDone : leavesOpen);
    }
    expect(sendings(target, cell)).toBeLessThanOrEqual(mostSendings(target.name, fault));
    if (sort !== 'stale') expect(refusedLogins(cell)).toBeLessThanOrEqual(1);
    expect(visits).toBe(0);
  }
});

/** How often the change was sent with a login, or without where none is wanted. */
function sendings({ acted, hits, changes = hits }: Target, { device }: Cell): number {
  if (acted === null) return 0;
  return device.requests.filter(
    ({ path, method, login }) =>
      (changes.method === undefined || (changes.method === method && login !== 'none')) &&
      (changes.path === undefined || changes.path === path),
  ).length;
}

function refusedLogins({ device }: Cell): number {
  return device.requests.filter(({ login, status }) => login !== 'none' && status === 401).length;
}

/** A row for each fault, with how each target ended and, from ten seconds on, after how long. */
function table(): string {
  const lines = rows.map(({ name }) => ({
    name,
    cells: targets.map((target) => seenCells.get(`${target.name}, ${name}`) ?? ''),
  }));
  const widths = targets.map(({ name }, at) =>
    Math.max(name.length, ...lines.map(({ cells }) => cells[at]?.length ?? 0)),
  );
  const line = (first: string, cells: readonly string[]) =>
    [first.padEnd(20), ...cells.map((cell, at) => cell.padEnd(widths[at] ?? 0))].join('  ').trimEnd();
  const head = line(
    '',
    targets.map(({ name }) => name),
  );
  return [head, ...lines.map(({ name, cells }) => line(name, cells))].join('\n');
}
