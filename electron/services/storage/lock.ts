/** One program at a time: a file beside the one to be written says who is at it. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { makeFolder, codeOf, isRunning, readMark, removeFile, type Files } from './files.ts';
import { said } from '../../../shared/texts/said.ts';

const pollMs = 15;
/** Writing takes a moment. Whoever holds the lock unchanged for so long was stopped in the middle, on whatever computer. */
const stuckMs = 10_000;
/** Its name is in it at once, unless it was killed before. */
const unnamedMs = 1_000;
/** So many programs at one file would be a fault of their own. */
const mostMs = 15_000;

/**
 * Runs `work` while no other program of this kind does so for `file`. A lock that a killed program has left is taken over,
 * and so is one that does not move for ten seconds: `isMine` says whether that has happened to this one meanwhile, to be
 * asked before what was worked out is put in place. Fails with `storage` when the lock cannot be had; throws what the
 * operating system says and what `work` throws.
 */
export async function locked<T>(
  files: Files,
  file: string,
  work: (isMine: () => Promise<boolean>) => Promise<T>,
): Promise<Result<T>> {
  const lock = `${file}.lock`;
  await makeFolder(files, dirname(lock));
  const mine = `${process.pid} ${hostname()} ${randomUUID()}`;
  held.add(mine);
  try {
    if (!(await take(files, lock, mine))) {
      return fail('storage', said('storage.locked', { file }), {
        advice: said('storage.lockedAdvice', { lock }),
      });
    }
    const isMine = async () => (await readMark(files, lock)) === mine;
    try {
      return ok(await work(isMine));
    } finally {
      if (await isMine()) await removeFile(files, lock).catch(() => undefined);
    }
  } finally {
    held.delete(mine);
  }
}

/** Those that this program holds or is about to hold: one that it could not take away does not stop it. */
const held = new Set<string>();

async function take(files: Files, lock: string, mine: string): Promise<boolean> {
  const began = performance.now();
  let seen: { text: string | null; since: number } = { text: null, since: began };
  for (;;) {
    if (await create(files, lock, mine)) return true;
    const now = performance.now();
    if (now - began > mostMs) return false;
    const text = await readMark(files, lock);
    if (text !== seen.text) seen = { text, since: now };
    const patience = text === '' ? unnamedMs : stuckMs;
    const isStuck = text !== null && (isLeft(text) || now - seen.since > patience);
    // This may hit one that was taken just now; its holder sees that before it writes.
    if (isStuck) await removeFile(files, lock);
    else await pause(pollMs);
  }
}

async function create(files: Files, lock: string, mine: string): Promise<boolean> {
  let handle;
  try {
    handle = await files.open(lock, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || isBeingRemoved(error)) return false;
    throw error;
  }
  try {
    await handle.writeFile(mine).finally(() => handle.close());
    return true;
  } catch (error) {
    await removeFile(files, lock);
    throw error;
  }
}

/** Windows refuses the name of a file that somebody still has open. */
const isBeingRemoved = (error: unknown) => process.platform === 'win32' && codeOf(error) === 'EPERM';

/** Whether its holder was on this computer and is not any more. */
function isLeft(text: string): boolean {
  const [pid, host] = text.split(' ');
  if (host !== hostname()) return false;
  return Number(pid) === process.pid ? !held.has(text) : !isRunning(Number(pid));
}
