/** A file that a person wants, on disk. */
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import { disk, reasonOf, replaceFile, targetOf } from '../storage/files.ts';

/** Puts the file there as a whole; what was there stays when anything goes wrong. Fails with `storage`. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    const target = await targetOf(disk, path);
    // A folder that is not there was mistyped: none is made.
    await disk.access(dirname(target));
    await replaceFile(disk, target, bytes, () => Promise.resolve(true));
    return ok(null);
  } catch (error) {
    return fail('storage', said('sheets.notSaved', { file: path, reason: reasonOf(error) }), {
      advice: said('sheets.notSavedAdvice'),
    });
  }
}
