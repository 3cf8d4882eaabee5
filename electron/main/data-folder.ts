/** Whether the folder for everything that is kept can be used, found out before anything relies on it. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { said, type Said } from '../../shared/texts/said.ts';

const reasons: Partial<Record<string, Said>> = {
  ENOTDIR: said('start.fileInItsPlace'),
  EEXIST: said('start.fileInItsPlace'),
  EACCES: said('start.mayNotWrite'),
  EPERM: said('start.mayNotWrite'),
  EROFS: said('start.diskReadOnly'),
  ENOSPC: said('start.diskFull'),
};

/** Makes `folder` where it is missing and writes to it once; nothing of that stays. A failure is of kind `storage`. */
export function useFolder(folder: string): Result<null> {
  const trial = join(folder, `.trial-${String(process.pid)}`);
  try {
    makeFolder(folder);
    writeFileSync(trial, 'x');
    rmSync(trial);
    return ok(null);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail('storage', said('storage.noFolder', { folder, reason: reasons[code] ?? code }), {
      advice: said('start.noFolderAdvice'),
    });
  }
}

/** Not by Node's `recursive`, which asks for ever where a folder that is there says that there is none, as those of /proc do. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder);
}
