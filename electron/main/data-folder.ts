/** Whether the folder for everything that is kept can be used, found out before anything relies on it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/contract/result.ts';

const reasons: Partial<Record<string, string>> = {
  ENOTDIR: 'there is a file in its place',
  EEXIST: 'there is a file in its place',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'its disk can only be read',
  ENOSPC: 'its disk is full',
};

/** Makes `folder` where it is missing and writes to it once; nothing of that stays. A failure is of kind `storage`. */
export function useFolder(folder: string): Result<null> {
  const trial = join(folder, `.trial-${String(process.pid)}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, 'x');
    rmSync(trial);
    return ok(null);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail('storage', `The folder ${folder} cannot be used: ${reasons[code] ?? code}.`, {
      advice: 'Name another folder with --data, or make this one writable, and start the program again.',
    });
  }
}
