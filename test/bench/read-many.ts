/**
 * Reads the network of 500 simulated devices on loopback, as the window does it for a selection: beside the same reads from
 * devices that ask nobody for a login. The devices live in a process of their own. Each way runs on a program that has
 * just started (connection, proof of the serial number, versions, answer) and then again on the connections that it kept.
 * Requests are counted by the devices; the table shows the median of the rounds.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noVault } from '../../electron/services/credentials/vault.ts';
import { Services } from '../../electron/services/services.ts';
import { startSite } from '../device/site.ts';

const count = 500;
const rounds = 3;
const limitMs = 240_000;
const password = 'pass';

interface Known {
  serial: string;
  address: string;
  port: number;
  httpsPort: number;
  fingerprint: string;
}

const ways = [
  { name: 'https, Basic', scheme: 'https' },
  { name: 'http, Digest', scheme: 'http' },
] as const;

async function serve(): Promise<void> {
  const make = (openToAll: boolean) => Array.from({ length: count }, () => ({ openToAll, password }));
  const site = await startSite({ mdns: false, devices: [...make(true), ...make(false)] });
  const known = site.devices.map(({ serial, address, port, httpsPort, fingerprint }): Known => {
    return { serial, address, port, httpsPort, fingerprint };
  });
  process.on('message', () => process.send?.(site.devices.map(({ requests }) => requests.length)));
  process.send?.(known);
}

/** Milliseconds and requests of a first and a second reading of these devices. */
async function measure(
  devices: readonly Known[],
  scheme: 'http' | 'https',
  asked: () => Promise<number>,
): Promise<{ ms: number; requests: number }[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'field-installer-bench-'));
  const services = new Services({
    dataFolder,
    interfaces: ['127.0.0.1'],
    vault: noVault,
    report: console.error,
  });
  try {
    await services.load();
    const waiting = [...devices];
    const add = async ({ serial, address, port, httpsPort, fingerprint }: Known) => {
      const endpoint = { scheme, host: address, port: scheme === 'http' ? port : httpsPort };
      await services.devices.presence.add(endpoint, true);
      if (scheme === 'https') await services.devices.access.trust(serial, { fingerprint });
      services.logins.use(serial, {
        user: 'root',
        password,
        fingerprint: scheme === 'https' ? fingerprint : null,
      });
    };
    const worker = async () => {
      for (let one = waiting.pop(); one; one = waiting.pop()) await add(one);
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    const measured: { ms: number; requests: number }[] = [];
    for (let reading = 0; reading < 2; reading += 1) {
      const before = await asked();
      const start = performance.now();
      const begun = services.devices.readMany(devices.map(({ serial }) => serial));
      const run = begun.ok ? await services.devices.runs.over(begun.value.id) : null;
      const ms = performance.now() - start;
      const odd = run?.results.find(({ outcome }) => outcome !== 'done');
      if (!run || odd) throw new Error(`Not read: ${JSON.stringify(odd)}`);
      measured.push({ ms, requests: (await asked()) - before });
    }
    return measured;
  } finally {
    await services.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function main(): Promise<void> {
  const site = fork(fileURLToPath(import.meta.url), ['serve']);
  const told = <T>() => new Promise<T>((resolve) => site.once('message', (value) => resolve(value as T)));
  const limit = setTimeout(() => {
    console.error(`Reading many: not done within ${limitMs / 1000} s.`);
    site.kill();
    process.exit(1);
  }, limitMs);
  const known = await told<Known[]>();
  const asked = async () => {
    const answer = told<number[]>();
    site.send('asked');
    return (await answer).reduce((sum, one) => sum + one, 0);
  };
  const rows: Record<string, Record<string, number>> = {};
  for (const { name, scheme } of ways) {
    const open: { ms: number; requests: number }[][] = [];
    const withLogin: { ms: number; requests: number }[][] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const both = [
        await measure(known.slice(0, count), scheme, asked),
        await measure(known.slice(count), scheme, asked),
      ];
      if (round === 0) continue;
      open.push(both[0] ?? []);
      withLogin.push(both[1] ?? []);
    }
    for (const [reading, title] of ['first', 'again'].entries()) {
      const of = (all: typeof open, what: 'ms' | 'requests') =>
        median(all.map((readings) => readings[reading]?.[what] ?? NaN));
      rows[`${name}, ${title}`] = {
        'no login (ms)': Math.round(of(open, 'ms')),
        'login (ms)': Math.round(of(withLogin, 'ms')),
        'times as long': Number((of(withLogin, 'ms') / of(open, 'ms')).toFixed(2)),
        'requests, no login': of(open, 'requests') / count,
        'requests, login': of(withLogin, 'requests') / count,
      };
    }
  }
  clearTimeout(limit);
  console.log(`Reading the network of ${count} simulated devices on loopback, median of ${rounds}`);
  console.table(rows);
  site.kill();
}

await (process.argv[2] === 'serve' ? serve() : main());
