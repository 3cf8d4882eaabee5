/** The list as versions before kept it: one file, `site.json`, for rows, answers and pins. It is taken over once and renamed. */
import { z } from 'zod';
import { keptOfDevice, schemes } from '../../../shared/contract/device.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import { readBytes, stampOf, storageFailure } from './files.ts';
import type { Place } from './json-document.ts';
import { setDocumentAside } from './json-document.ts';
import { locked } from './lock.ts';
import { readDocument, type Shape } from './shape.ts';

const earlierSchema = keptOfDevice.extend({
  scheme: z.enum(schemes).nullable(),
  network: z.object({ readAt: z.number(), data: z.unknown() }).nullable(),
});
export type EarlierDevice = z.infer<typeof earlierSchema>;

const earlierShape: Shape<EarlierDevice> = {
  field: 'devices',
  key: 'serial',
  schema: earlierSchema,
  title: (serial) => (serial === null ? said('storage.deviceWithout') : said('storage.device', { serial })),
  time: ({ lastSeen }) => lastSeen ?? 0,
  most: null,
  settle: (_base, mine) => mine,
  migrations: [],
};

/**
 * Hands the devices of an earlier version's list to `take`, and renames the file when that has put all of them on disk. What is
 * interrupted is done again at the next start. A damaged file is set aside, a newer one left as it is; both are said. Fails with
 * `storage` where the file is there and could not be read or taken over.
 */
export async function takeEarlierList(
  place: Place,
  take: (devices: readonly EarlierDevice[]) => Promise<Result<null>>,
): Promise<Result<null>> {
  const { file, files, name, notices } = place;
  try {
    notices.put(`${name}:read`, null);
    if ((await stampOf(files, file)) === null) return ok(null);
    const taken = await locked(files, file, () => takeAlone(place, take));
    return taken.ok ? taken.value : taken;
  } catch (error) {
    const { message, advice } = storageFailure(place, 'read', error).error;
    notices.put(`${name}:read`, { file: name, happened: 'still', message, advice });
    return fail('storage', message, { advice });
  }
}

async function takeAlone(
  place: Place,
  take: (devices: readonly EarlierDevice[]) => Promise<Result<null>>,
): Promise<Result<null>> {
  const { file, files, name, notices } = place;
  const bytes = await readBytes(files, file);
  if (bytes === null) return ok(null);
  const document = readDocument(bytes, earlierShape, new Map());
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
    await setDocumentAside(place, file, document, earlierShape);
  }
  if (document.state === 'damaged') return ok(null);
  const taken = await take([...document.records.values()].map(({ record }) => record));
  if (!taken.ok) return taken;
  await files.rename(file, await freeName(place));
  return ok(null);
}

async function freeName({ file, files }: Place): Promise<string> {
  for (let count = 0; ; count += 1) {
    const name = `${file}.migrated${count === 0 ? '' : `-${count}`}`;
    if ((await stampOf(files, name)) === null) return name;
  }
}
