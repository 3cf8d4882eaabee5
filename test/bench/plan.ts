/**
 * What checking and applying a plan costs. The check of 2,000 rows is measured by itself; then 200 factory-new simulated devices
 * get administrator, name, address and resolver through the services, eight at a time. The devices live in a process of their own and take as long as real ones; the time is compared with the
 * sum of what they themselves take, over eight.
 */
import { fork } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { knownFacts } from '../../electron/services/plans/plan-facts.ts';
import { Services } from '../../electron/services/services.ts';
import { inTurns } from '../../electron/services/turns.ts';
import { checkPieces } from '../../shared/plan/check.ts';
import { mostPlanRows } from '../../shared/plan/plan.ts';
import type { NumberedRow, PlanDevice } from '../../shared/plan/steps.ts';
import { realisticDelays } from '../device/options.ts';
import { startSite } from '../device/site.ts';

const count = Number(process.argv[2] ?? 200);
const atOnce = 8;
const limitMs = 600_000;
/** From the first administrator to its first login, and what a change of the address takes. */
const ownMs = realisticDelays.setup + realisticDelays.change + realisticDelays.settle;

interface Known {
  serial: string;
  address: string;
  httpsPort: number;
}

async function serve(): Promise<void> {
  const devices = Array.from({ length: count }, () => ({ factoryNew: true, delays: realisticDelays }));
  const site = await startSite({ mdns: false, devices });
  const known = site.devices.map(({ serial, address, httpsPort }): Known => ({ serial, address, httpsPort }));
  process.send?.(known);
}

function rowsFor(devices: readonly Omit<Known, 'httpsPort'>[]): NumberedRow[] {
  return devices.map(({ serial, address }, at) => ({
    number: at + 2,
    row: {
      id: String(at),
      cells: {
        serial,
        administrator: 'root',
        name: `Gate ${at}`,
        host_name: `gate-${at}`,
        ipv4: 'static',
        // The same place in a block that no simulated site claims.
        address: address.replace(/^127\.\d+/, '127.22'),
        prefix: '24',
        name_servers: '127.0.0.53',
      },
      notes: {},
    },
  }));
}

/** The check of the longest plan: its devices move on by some addresses each, into those of others. */
async function check(): Promise<void> {
  const at = (index: number) => `10.1.${Math.floor(index / 200)}.${(index % 200) + 1}`;
  const devices = Array.from({ length: mostPlanRows }, (_, index): PlanDevice => {
    const serial = `B8A44F${(index + 1).toString(16).toUpperCase().padStart(6, '0')}`;
    const address = at(index + 1);
    return {
      ...{ serial, name: `Gate ${index}`, model: 'AXIS P3265-V', osVersion: '12.1.1', needsSetup: true },
      ...{ isHere: true, addresses: [address], prefixes: [{ address, prefixLength: 16 }], picture: null },
    };
  });
  const rows = rowsFor(devices.map(({ serial }, index) => ({ serial, address: at(index + 501) })));
  const facts = {
    devices: new Map(devices.map((device) => [device.serial, device])),
    own: [{ address: '10.1.250.1', prefixLength: 16 }],
    heldOnTheWire: new Map<string, string>(),
  };
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const start = performance.now();
  const found = await inTurns(checkPieces(rows, facts));
  tell(`a plan of ${rows.length} rows checked`, `${(performance.now() - start).toFixed(0)} ms`);
  // It tells of a block once that is over.
  await new Promise((resolve) => setTimeout(resolve, 10));
  tell('  longest block', `${(delays.max / 1e6).toFixed(1)} ms`, 'goal <= 50 ms');
  delays.disable();
  if (found.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(found[0]));
}

function tell(what: string, value: string, goal = ''): void {
  console.log(`${what.padEnd(52)} ${value.padStart(12)}   ${goal}`);
}

async function apply(devices: readonly Known[], dataFolder: string): Promise<void> {
  const faults: unknown[] = [];
  const services = new Services({
    dataFolder,
    interfaces: ['127.0.0.1'],
    vault: noVault,
    report: (fault) => faults.push(fault),
  });
  await services.load();
  const waiting = [...devices];
  const meet = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      await services.devices.presence.add({ scheme: 'https', host: one.address, port: one.httpsPort }, false);
    }
  };
  await Promise.all(Array.from({ length: 16 }, meet));
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const longest = () => `${(delays.max / 1e6).toFixed(1)} ms`;
  delays.enable();
  const before = process.cpuUsage();
  const start = performance.now();
  const rows = rowsFor(devices);
  const facts = await knownFacts({ devices: services.devices, interfaces: ['127.0.0.1'] }, rows);
  const secrets = {
    login: null,
    newPassword: 'New-Sesame-4711-long',
    wlanKey: null,
    eapPassword: null,
    trust: 'refuse',
    remember: false,
  } as const;
  const begun = await services.applying.apply(rows, facts, secrets, 1_000);
  if (!begun.ok) throw new Error(JSON.stringify(begun.error));
  const begunMs = performance.now() - start;
  const blockAtStart = longest();
  delays.reset();
  const ended = await begun.value.ended();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const odd = ended.devices.find(({ state }) => state !== 'done');
  if (odd || faults.length > 0) throw new Error(`Not applied: ${JSON.stringify([odd, ...faults])}`);
  const least = (count * ownMs) / atOnce;
  tell('the devices’ own delays, eight at a time', `${(least / 1000).toFixed(1)} s`);
  tell(
    'applied, every device proved',
    `${(ms / 1000).toFixed(1)} s`,
    `${(ms / least).toFixed(2)} times that`,
  );
  tell('  until it had begun', `${begunMs.toFixed(0)} ms`);
  tell('    longest block', blockAtStart, 'goal <= 20 ms');
  tell('  longest block while it went on', longest(), 'goal <= 20 ms');
  tell('  processor time', `${((user + system) / 1e6).toFixed(1)} s`);
  delays.reset();
  const again = await services.applying.apply(rows, facts, secrets, 1_000);
  if (!again.ok) throw new Error(JSON.stringify(again.error));
  const againStart = performance.now();
  await again.value.ended();
  tell('once more: nothing to be sent', `${((performance.now() - againStart) / 1000).toFixed(1)} s`);
  tell('  longest block', longest(), 'goal <= 20 ms');
  tell('  jobs that are kept', String(services.jobs.snapshot().jobs.length));
  delays.reset();
  const stopping = performance.now();
  await services.stop();
  tell('closing', `${(performance.now() - stopping).toFixed(0)} ms`);
  tell('  longest block', longest(), 'goal <= 20 ms');
}

async function main(): Promise<void> {
  await check();
  const site = fork(fileURLToPath(import.meta.url), [String(count), 'serve']);
  const limit = setTimeout(() => {
    console.error(`The plan: not applied within ${limitMs / 1000} s.`);
    site.kill();
    process.exit(1);
  }, limitMs);
  const dataFolder = await mkdtemp(join(tmpdir(), 'field-installer-bench-'));
  try {
    const known = await new Promise<Known[]>((resolve) =>
      // Written by `serve`.
      site.once('message', (value) => resolve(value as Known[])),
    );
    console.log(`A plan for ${known.length} new devices on loopback`);
    await apply(known, dataFolder);
    const folders = await readdir(join(dataFolder, 'sites'));
    if (folders.length === 0) throw new Error('Nothing was kept.');
  } finally {
    clearTimeout(limit);
    site.kill();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

await (process.argv[3] === 'serve' ? serve() : main());
