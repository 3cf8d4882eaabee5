/** Whether the folder for everything that is kept can be used, found out before anything relies on it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    mkdirSync(folder, { recursive: true });
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
