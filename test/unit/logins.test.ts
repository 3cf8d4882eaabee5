import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Logins } from '../../electron/services/credentials/logins.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { FakeVault } from '../vault.ts';

const serial = 'B8A44F000001';
const fingerprint = 'AB'.repeat(32);

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-logins-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function loginsIn(folder: string): Promise<Logins> {
  const report = () => undefined;
  const logins = new Logins(new Store({ folder, clock: systemClock, report }), new FakeVault(), report);
  await logins.load();
  return logins;
}

describe('A login that is remembered', () => {
  test('is there at the next start, with the certificate that was seen with it', async () => {
    const folder = await folderForTest();
    const login = { user: 'root', password: 'a password', fingerprint };
    await (await loginsIn(folder)).set(serial, login, true);
    expect((await loginsIn(folder)).get(serial)).toEqual(login);
  });

  test('of an earlier program counts as one without a certificate', async () => {
    const folder = await folderForTest();
    await (await loginsIn(folder)).set(serial, { user: 'root', password: 'a', fingerprint: null }, true);
    const file = join(folder, 'logins.json');
    const kept = JSON.parse(await readFile(file, 'utf8')) as { logins: Record<string, object> };
    Reflect.deleteProperty(kept.logins[serial] ?? {}, 'fingerprint');
    await writeFile(file, JSON.stringify(kept));
    expect((await loginsIn(folder)).get(serial)).toEqual({ user: 'root', password: 'a', fingerprint: null });
  });

  test('has no readable password on disk', async () => {
    const folder = await folderForTest();
    await (
      await loginsIn(folder)
    ).set(serial, { user: 'root', password: 'like no other', fingerprint }, true);
    expect(await readFile(join(folder, 'logins.json'), 'utf8')).not.toContain('like no other');
  });
});
