/** A file that a person wants, on disk. */
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import { disk, reasonOf, replaceFile, targetOf } from '../storage/files.ts';

/** Puts the file there as a whole; what was there stays when anything goes wrong. Fails with `storage`. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    const target = await targetOf(disk, path);
    // A folder that is not there was mistyped: none is made.
    await disk.access(dirname(target));
    // A printer, a pipe or /dev/null would be gone, and a file in its place.
    const there = await disk.stat(target).catch(() => null);
    if (there?.isFile() === false) return notSaved(path, said('storage.noFile'));
    await replaceFile(disk, target, bytes, () => Promise.resolve(true));
    return ok(null);
  } catch (error) {
    return notSaved(path, reasonOf(error));
  }
}

const notSaved = (file: string, reason: Said) =>
  fail('storage', said('sheets.notSaved', { file, reason }), { advice: said('sheets.notSavedAdvice') });
