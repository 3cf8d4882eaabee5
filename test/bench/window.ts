/**
 * The window with a long list, beside an empty window of the same Electron: how soon it is painted, what it costs while
 * devices change, how it answers keys and scrolling. Prints a table with the goals. Needs a display and the built program.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildProgram, end, hasDisplay, root, typescript } from '../../build/run.ts';
import { noWindowReason, startElectron, type Running } from '../app/electron.ts';
import { writeList } from '../app/long-list.ts';
import { startSite } from '../device/site.ts';

const announcing = 300;
const changesASecond = 30;
const listed = [2_000, 5_000];
const watchedMs = 8_000;
/** Of several starts the fastest counts: whatever else the computer does makes them slower, never faster. */
const starts = 3;

interface Measured {
  goal: string;
  value: string;
  kept: boolean;
}

async function measureAll(): Promise<void> {
  await buildProgram();
  const reason = noWindowReason();
  if (reason !== null) throw new Error(reason);
  const work = await mkdtemp(join(tmpdir(), 'field-installer-bench-'));
  console.log(`\nThe window, with ${listed.at(-1) ?? 0} devices of which ${announcing} announce\n`);
  try {
    const blank = await blankProgram(work);
    const blankMs = await fastest(() => startedAfter([], 'body', blank));
    tell({ value: ms(blankMs), goal: 'an empty window of the same Electron', kept: true });
    const emptyMs = await fastest(() => startedAfter(onLoopback(join(work, 'empty')), 'h1'));
    tell(atMost(ms(emptyMs), 'start with an empty list', emptyMs / blankMs, 1.4, 'of the empty window'));
    for (const count of listed) {
      const data = join(work, String(count));
      await writeList(data, count);
      const paintedMs = await fastest(() => startedAfter(onLoopback(data), '[data-open]'));
      const most = count > 2_000 ? 1.5 : 1.2;
      tell(
        atMost(ms(paintedMs), `list of ${count} painted`, paintedMs / emptyMs, most, 'of the empty start'),
      );
    }
    const emptyMb = await settledMemory(join(work, 'empty'));
    for (const row of await inUse(join(work, String(listed.at(-1))), emptyMb)) tell(row);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function tell({ value, goal, kept }: Measured): void {
  console.log(`${kept ? '      ' : 'missed'} ${value.padStart(9)}  ${goal}`);
}

const ms = (value: number) => `${Math.round(value)} ms`;

function atMost(value: string, what: string, ratio: number, most: number, of: string): Measured {
  return { value, goal: `${what}: ${ratio.toFixed(2)}x ${of}, goal ${most}x`, kept: ratio <= most };
}

function limit(value: number, most: number, unit: string, what: string): Measured {
  return { value: `${value.toFixed(1)} ${unit}`, goal: `${what}, goal ${most} ${unit}`, kept: value <= most };
}

async function fastest(measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let run = 0; run < starts; run += 1) all.push(await measure());
  return Math.min(...all);
}

const onLoopback = (data: string) => ['--data', data, '--interface', '127.0.0.1'];

/** A program that opens a window with a word in it and does nothing else. */
async function blankProgram(work: string): Promise<string> {
  const folder = join(work, 'blank');
  await mkdir(folder);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'blank', productName: 'Blank', version: '1.0.0', main: 'main.cjs' }),
  );
  await writeFile(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<h1>Empty</h1>');
});`,
  );
  return folder;
}

/** Milliseconds from the start of the process until `selector` was painted. */
async function startedAfter(args: string[], selector: string, folder?: string): Promise<number> {
  const before = Date.now();
  const program = await startElectron(args, ...(folder === undefined ? [] : [folder]));
  await program.debugging;
  const painted = await inPage<number>(
    program,
    `new Promise((resolve) => {
      const look = () => document.querySelector(${JSON.stringify(selector)})
        ? requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())))
        : requestAnimationFrame(look);
      look();
    })`,
  );
  await finish(program);
  return painted - before;
}

async function finish(program: Running): Promise<void> {
  program.quit();
  await program.ended;
}

/** Runs a script in the program's page. */
async function inPage<T>(program: Running, script: string): Promise<T> {
  const answer: unknown = await program.main(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  );
  // Each caller names what its own script answers.
  return answer as T;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Megabytes of all processes of the program together. */
function memory(program: Running): Promise<number> {
  return program.main(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory: used }) => sum + used.workingSetSize / 1024, 0),
  );
}

async function settledMemory(data: string): Promise<number> {
  const program = await startElectron(onLoopback(data));
  await program.debugging;
  await pause(watchedMs);
  const used = await memory(program);
  await finish(program);
  return used;
}

async function inUse(data: string, emptyMb: number): Promise<Measured[]> {
  const site = await startAnnouncing();
  const program = await startElectron(onLoopback(data));
  try {
    await program.debugging;
    await inPage(program, `new Promise((resolve) => setTimeout(resolve, 4000))`);
    const bytes = await inPage<number>(
      program,
      `installer.devices.snapshot({}).then((answer) => JSON.stringify(answer).length)`,
    );
    await watchBlocks(program);
    const frames = await inPage<{ longest: number; late: number }>(program, framesFor(watchedMs));
    const blockMs = await longestBlock(program);
    const scroll = await inPage<{ blanks: number; frames: number }>(program, scrollThrough);
    const keys = await typeIn(program);
    const usedMb = await memory(program);
    return [
      limit(bytes / 1e6, 5, 'MB', 'first snapshot'),
      limit(blockMs, 20, 'ms', 'longest block of the main process'),
      limit(frames.longest, 50, 'ms', `longest frame of the page (${frames.late} longer than 34 ms)`),
      limit(keys.median, 30, 'ms', 'key to paint, median'),
      limit(keys.worst, 60, 'ms', 'key to paint, worst'),
      limit(scroll.blanks, 0, 'blank', `frames of ${scroll.frames} while scrolling`),
      atMost(
        `${Math.round(usedMb)} MB`,
        'memory of all processes',
        usedMb / emptyMb,
        1.3,
        'of the empty start',
      ),
    ];
  } finally {
    await finish(program);
    await end(site);
  }
}

/** A site of its own, whose devices are renamed again and again. */
async function startAnnouncing(): Promise<ChildProcess> {
  const child = spawn(process.execPath, typescript(fileURLToPath(import.meta.url), 'site'), {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => createInterface(child.stdout).once('line', resolve));
  return child;
}

async function beSite(): Promise<void> {
  const site = await startSite({ devices: Array.from({ length: announcing }, () => ({})) });
  let turn = 0;
  const timer = setInterval(() => {
    const device = site.devices[turn % announcing];
    turn += 1;
    if (device === undefined) return;
    site.mdns?.announce({
      serial: device.serial,
      instance: `${device.name} ${String(Math.floor(turn / announcing) % 2)}`,
      host: `axis-${device.serial.toLowerCase()}`,
      addresses: [device.address],
      services: [{ type: '_axis-video._tcp', port: device.port, txt: [`macaddress=${device.serial}`] }],
    });
  }, 1000 / changesASecond);
  console.log('ready');
  process.stdin
    .once('end', () => {
      clearInterval(timer);
      void site.close().then(() => process.exit(0));
    })
    .resume();
}

/** From now on main's event loop is watched, millisecond by millisecond. */
async function watchBlocks(program: Running): Promise<void> {
  await program.main(() => {
    const watch = { last: performance.now(), longest: 0 };
    Object.assign(globalThis, { watch });
    setInterval(() => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.last - 1);
      watch.last = now;
    }, 1);
  });
}

function longestBlock(program: Running): Promise<number> {
  return program.main(() => (globalThis as unknown as { watch: { longest: number } }).watch.longest);
}

const framesFor = (duration: number) => `new Promise((resolve) => {
  const end = performance.now() + ${duration};
  let last = performance.now();
  let longest = 0;
  let late = 0;
  const frame = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    if (now - last > 34) late += 1;
    last = now;
    if (now < end) requestAnimationFrame(frame);
    else resolve({ longest, late });
  };
  requestAnimationFrame(frame);
})`;

/** Through the whole list and back: at each frame, is there a row at the top, in the middle and at the bottom? */
const scrollThrough = `new Promise((resolve) => {
  const body = document.querySelector('[role="grid"] .body');
  const step = body.scrollHeight / 120;
  let frames = 0;
  let blanks = 0;
  const frame = () => {
    const { left, top, bottom } = body.getBoundingClientRect();
    const covered = [top + 2, (top + bottom) / 2, bottom - 2].every(
      (y) => document.elementFromPoint(left + 300, y)?.closest('.row'),
    );
    if (!covered) blanks += 1;
    frames += 1;
    if (frames === 240) return resolve({ blanks, frames });
    body.scrollTop += frames < 120 ? step : -step;
    requestAnimationFrame(() => setTimeout(frame));
  };
  frame();
})`;

/** Types into the search as a keyboard does, and measures from the key to the frame after it. */
async function typeIn(program: Running): Promise<{ median: number; worst: number }> {
  await inPage(
    program,
    `document.querySelector('input[type="search"]').focus();
    window.keyTimes = [];
    document.addEventListener('keydown', (event) => requestAnimationFrame(() => setTimeout(() =>
      window.keyTimes.push(performance.now() - event.timeStamp))), { capture: true });
    null`,
  );
  for (const key of [...'camera 12 gate 7', ...Array.from({ length: 16 }, () => 'Backspace')]) {
    await program.main(({ BrowserWindow }, keyCode) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode });
      if (keyCode.length === 1) contents?.sendInputEvent({ type: 'char', keyCode });
      contents?.sendInputEvent({ type: 'keyUp', keyCode });
    }, key);
    await pause(120);
  }
  const times = await inPage<number[]>(program, 'window.keyTimes');
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? Infinity, worst: sorted.at(-1) ?? Infinity };
}

if (process.argv[2] === 'site') await beSite();
else if (hasDisplay()) await measureAll();
else console.log('\nSkipped: the window, because there is no display (xvfb-run -a npm run bench)\n');
