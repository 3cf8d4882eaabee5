import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useFolder } from '../../electron/main/data-folder.ts';
import { inEnglish } from '../english.ts';

const everywhere = existsSync('/sys/kernel') && existsSync('/proc/self');
if (!everywhere)
  console.log('Skipped: folders that nobody may write, because there is no /sys and no /proc here.');

describe('The folder for everything that is kept', () => {
  let room: string;
  beforeAll(async () => {
    room = await mkdtemp(join(tmpdir(), 'field-installer-'));
    await writeFile(join(room, 'file'), 'somebody’s');
  });
  afterAll(() => rm(room, { recursive: true }));

  test('is made where it is missing, and nothing is left in it', async () => {
    const folder = join(room, 'a', 'b');
    expect(useFolder(folder)).toEqual({ ok: true, value: null });
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([['file'], ['file/below']])(
    'is refused in words where a file stands in its place: %s',
    (name) => {
      const folder = join(room, name);
      expect(inEnglish(useFolder(folder))).toMatchObject({
        ok: false,
        error: {
          kind: 'storage',
          message: `The folder ${folder} cannot be used: there is a file in its place.`,
          advice: expect.stringContaining('--data') as string,
        },
      });
    },
  );

  // Not even root may write there.
  test.skipIf(!everywhere)('is refused in words where nothing may be written', () => {
    expect(inEnglish(useFolder('/sys/kernel'))).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/may not write there|only be read/) as string },
    });
  });

  test.skipIf(!everywhere)('is refused at once where no folder can be made', () => {
    expect(useFolder('/proc/self/missing')).toMatchObject({ ok: false, error: { kind: 'storage' } });
  });
});
