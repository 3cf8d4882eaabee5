/** A document as versions before kept it, for what stands elsewhere now: it is taken over once and renamed. */
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import { readBytes, renameFile, stampOf, storageFailure } from './files.ts';
import type { Place } from './json-document.ts';
import { setDocumentAside } from './json-document.ts';
import { locked } from './lock.ts';
import { readDocument, type Shape } from './shape.ts';

/**
 * Hands the records of an earlier version's document to `take`, and renames the file when that has put all of them on disk. What is
 * interrupted is done again at the next start. A damaged file is set aside, a newer one left as it is; both are said. Fails with
 * `storage` where the file is there and could not be read or taken over.
 */
export async function takeEarlier<R extends object>(
  place: Place,
  shape: Shape<R>,
  take: (records: readonly R[]) => Promise<Result<null>>,
): Promise<Result<null>> {
  const { file, files, name, notices } = place;
  try {
    notices.put(`${name}:read`, null);
    if ((await stampOf(files, file)) === null) return ok(null);
    const taken = await locked(files, file, () => takeAlone(place, shape, take));
    return taken.ok ? taken.value : taken;
  } catch (error) {
    const { message, advice } = storageFailure(place, 'read', error).error;
    notices.put(`${name}:read`, { file: name, happened: 'still', message, advice });
    return fail('storage', message, { advice });
  }
}

async function takeAlone<R extends object>(
  place: Place,
  shape: Shape<R>,
  take: (records: readonly R[]) => Promise<Result<null>>,
): Promise<Result<null>> {
  const { file, files, name, notices } = place;
  const bytes = await readBytes(files, file);
  if (bytes === null) return ok(null);
  const document = readDocument(bytes, shape, new Map());
  if (document.state === 'newer') {
    const message = said('storage.newerNotTaken', { name });
    notices.put(`${name}:read`, {
      file: name,
      happened: 'still',
      message,
      advice: said('storage.newerAdvice'),
    });
    return ok(null);
  }
  if (document.state === 'damaged' || document.misfits.length > 0) {
    await setDocumentAside(place, file, document, shape);
  }
  if (document.state === 'damaged') return ok(null);
  const taken = await take([...document.records.values()].map(({ record }) => record));
  if (!taken.ok) return taken;
  await renameFile(files, file, await freeName(place));
  return ok(null);
}

async function freeName({ file, files }: Place): Promise<string> {
  for (let count = 0; ; count += 1) {
    const name = `${file}.migrated${count === 0 ? '' : `-${count}`}`;
    if ((await stampOf(files, name)) === null) return name;
  }
}
