/**
 * 500 calls with a login to Debian's Apache with mod_auth_digest on loopback: how many requests each call costs, and
 * how long all take beside the same calls without a login and beside `curl --digest`. All one after another over a
 * kept connection; curl gets the 500 addresses in one process (its start, some milliseconds, counts). Each way runs
 * once to warm up and then five times in turn; the table shows the median. Requests are counted by Apache.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { systemClock } from '../../electron/services/clock.ts';
import { pinned } from '../../electron/services/http/certificates.ts';
import { DeviceHttp } from '../../electron/services/http/device-http.ts';
import { missing, startApache, type Apache } from '../contract/apache.ts';

const calls = 500;
const rounds = 5;
const limitMs = 60_000;
const login = { user: 'root', password: 'pass' };

interface Way {
  name: string;
  path: string;
  run: (address: string) => Promise<void>;
}

const ways: Way[] = [
  { name: 'without login', path: '/open/x', run: (address) => program(address, false) },
  { name: 'with login', path: '/axis-cgi/x', run: (address) => program(address, true) },
  { name: 'curl --digest', path: '/axis-cgi/x', run: curl },
];

async function program(address: string, withLogin: boolean): Promise<void> {
  const url = new URL(address);
  const device = new DeviceHttp({
    endpoint: { scheme: 'http', host: url.hostname, port: Number(url.port) },
    login,
    certificate: pinned(null),
    random: randomBytes,
    clock: systemClock,
  });
  for (let count = 0; count < calls; count += 1) {
    const result = await device.request({ method: 'GET', path: url.pathname, login: withLogin });
    if (!result.ok || result.value.status !== 200) throw new Error(JSON.stringify(result));
  }
  device.close();
}

async function curl(address: string): Promise<void> {
  // The addresses and the login come by standard input, as curl's own configuration.
  const child = spawn('curl', ['--config', '-'], { stdio: ['pipe', 'ignore', 'inherit'], timeout: limitMs });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`curl: ${code}`))));
  });
  const each = `url = "${address}"\noutput = /dev/null\n`;
  child.stdin.end(`silent\nfail\ndigest\nuser = "${login.user}:${login.password}"\n${each.repeat(calls)}`);
  await ended;
}

/** Runs all the ways and answers for each its median time in milliseconds and the requests that one run cost. */
async function measure(apache: Apache): Promise<{ name: string; ms: number; requests: number }[]> {
  const times = ways.map((): number[] => []);
  const requests = ways.map(() => 0);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { path, run }] of ways.entries()) {
      const before = (await apache.statuses(path, 0)).length;
      const start = performance.now();
      await run(`http://127.0.0.1:${apache.port}${path}`);
      const ms = performance.now() - start;
      requests[index] = (await apache.statuses(path, before + calls)).length - before;
      if (round > 0) times[index]?.push(ms);
    }
  }
  return ways.map(({ name }, index) => ({
    name,
    ms: times[index]?.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN,
    requests: requests[index] ?? 0,
  }));
}

async function main(): Promise<void> {
  if (missing !== null) {
    console.log(`HTTP: not measured. ${missing}`);
    return;
  }
  const apache = await startApache(login.user, login.password, []);
  const limit = setTimeout(() => {
    console.error(`HTTP: not done within ${limitMs / 1000} s.`);
    process.exitCode = 1;
    void apache.stop().then(() => process.exit());
  }, limitMs);
  try {
    const measured = await measure(apache);
    const open = measured[0]?.ms ?? NaN;
    console.log(`HTTP: ${calls} calls to Apache on loopback, one after another, median of ${rounds}`);
    console.table(
      Object.fromEntries(
        measured.map(({ name, ms, requests }) => [
          name,
          {
            'time (ms)': Number(ms.toFixed(0)),
            requests,
            'a call': Number((requests / calls).toFixed(3)),
            'beside no login': Number((ms / open).toFixed(2)),
          },
        ]),
      ),
    );
    const [, ours, theirs] = measured;
    if (ours !== undefined && theirs !== undefined) {
      console.log(
        `With a login the program takes ${(ours.ms / theirs.ms).toFixed(2)} times what curl takes.`,
      );
    }
  } finally {
    clearTimeout(limit);
    await apache.stop();
  }
}

await main();
