/**
 * How long it takes until every announced device of a site is listed, from a cold start, on loopback. The simulated devices
 * answer in a process of their own, as real ones do. Target: 1000 within 2 s.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../electron/services/clock.ts';
import { Discovery } from '../../electron/services/discovery/discovery.ts';
import { startSite } from '../device/site.ts';

const giveUpAfter = 20_000;

if (process.argv[2] === 'site') {
  const site = await startSite({ devices: Array.from({ length: Number(process.argv[3]) }, () => ({})) });
  // The announcements of the start are over after a second; from then on devices speak when they are asked.
  systemClock.setTimeout(() => console.log(JSON.stringify(site.devices.map(({ serial }) => serial))), 1500);
  process.stdin.once('end', () => void site.close().then(() => process.exit(0))).resume();
} else {
  console.log('\nDiscovery on loopback: from the start until every announced device is listed\n');
  console.log('devices    found   seconds');
  for (const count of [100, 500, 1000]) {
    const { found, seconds } = await measure(count);
    const cells = [String(count).padStart(7), String(found).padStart(8), seconds.toFixed(2).padStart(9)];
    console.log(cells.join(' '));
    if (found < count) process.exitCode = 1;
  }
}

async function measure(count: number): Promise<{ found: number; seconds: number }> {
  const self = fileURLToPath(import.meta.url);
  const site = spawn(process.execPath, ['--import', 'tsx', self, 'site', String(count)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(site.stdout);
  const line = await new Promise<string>((resolve) => lines.once('line', resolve));
  // Written above, by ourselves.
  const wanted = new Set(JSON.parse(line) as string[]);

  const discovery = new Discovery({ clock: systemClock, interfaces: ['127.0.0.1'] });
  const started = performance.now();
  // Complete means: listed with its address. Other programs' devices on this computer do not count.
  const listed = () =>
    discovery.sightings().filter(({ serial, addresses }) => wanted.has(serial) && addresses.length > 0)
      .length;
  const seconds = await new Promise<number>((resolve) => {
    const passed = () => resolve((performance.now() - started) / 1000);
    const cancel = systemClock.setTimeout(passed, giveUpAfter);
    discovery.onChange(() => {
      if (listed() < count) return;
      cancel();
      passed();
    });
    discovery.start();
  });
  const found = listed();
  discovery.stop();
  site.stdin.end();
  await once(site, 'exit');
  return { found, seconds };
}
