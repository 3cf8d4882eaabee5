import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Logins } from '../../electron/services/credentials/logins.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { Store } from '../../electron/services/storage/store.ts';
import { noVault, type Vault } from '../../electron/services/credentials/vault.ts';
import { FakeVault } from '../vault.ts';
import { inEnglish } from '../english.ts';

const serial = 'B8A44F000001';
const login = { user: 'root', password: 'a password', fingerprint: null };
const fingerprint = 'AB'.repeat(32);

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-installer-logins-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function loginsIn(folder: string, vault: Vault = new FakeVault()): Promise<Logins> {
  return (await runIn(folder, vault)).logins;
}

/** A run of the program on `folder`: its logins, and what it says of what it keeps. */
async function runIn(folder: string, vault: Vault = new FakeVault()) {
  const faults: unknown[] = [];
  const report = (fault: unknown) => faults.push(fault);
  const store = new Store({ folder, clock: systemClock, report });
  const logins = new Logins(store, vault, report);
  await logins.load();
  return {
    logins,
    faults,
    said: () => store.notices.snapshot().notices.map(({ message }) => inEnglish(message)),
  };
}

describe('A login that is remembered', () => {
  test('is there at the next start, with the certificate that was seen with it', async () => {
    const folder = await folderForTest();
    const seen = { ...login, fingerprint };
    await (await loginsIn(folder)).set(serial, seen, true);
    expect((await loginsIn(folder)).get(serial)).toEqual(seen);
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

describe('A login that is not to be remembered', () => {
  test('works in this run, is not there at the next start, and leaves nothing on disk', async () => {
    const folder = await folderForTest();
    const run = await loginsIn(folder);
    await run.set(serial, login, false);
    expect(run.get(serial)).toEqual(login);
    expect((await loginsIn(folder)).get(serial)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  test('removes what was remembered before, also where the vault could not open that', async () => {
    const folder = await folderForTest();
    const vault = new FakeVault();
    await (await loginsIn(folder, vault)).set(serial, login, true);
    vault.locked = true;
    const run = await loginsIn(folder, vault);
    await run.set(serial, { ...login, password: 'another one' }, false);
    vault.locked = false;
    expect((await loginsIn(folder, vault)).get(serial)).toBeNull();
    expect(await readFile(join(folder, 'logins.json'), 'utf8')).not.toContain(serial);
  });

  test('removes it without a vault too', async () => {
    const folder = await folderForTest();
    await (await loginsIn(folder)).set(serial, login, true);
    await (await loginsIn(folder, noVault)).set(serial, login, false);
    expect((await loginsIn(folder)).get(serial)).toBeNull();
  });
});

describe('A vault that fails', () => {
  test('when a password is handed to it: the login works in this run, and it is said that it is not remembered', async () => {
    const folder = await folderForTest();
    const vault = new FakeVault();
    vault.locked = true;
    const { logins, said, faults } = await runIn(folder, vault);
    await logins.set(serial, login, true);
    expect(logins.get(serial)).toEqual(login);
    expect(said()).toEqual([expect.stringMatching(`^The password for ${serial} could not be handed`)]);
    expect(faults).toHaveLength(1);

    vault.locked = false;
    await logins.set(serial, login, true);
    expect(said()).toEqual([]);
    expect((await loginsIn(folder, vault)).get(serial)).toEqual(login);
  });

  test('when it is asked for a password: that is said, and what it sealed stays for a start at which it opens', async () => {
    const folder = await folderForTest();
    const vault = new FakeVault();
    await (await loginsIn(folder, vault)).set(serial, login, true);
    vault.locked = true;
    const { logins, said } = await runIn(folder, vault);
    expect(logins.get(serial)).toBeNull();
    expect(said()).toEqual([expect.stringMatching(`^The password for ${serial} is remembered, but`)]);
    await logins.stop();
    vault.locked = false;
    expect((await loginsIn(folder, vault)).get(serial)).toEqual(login);
  });

  test('keeps no other password than the one that was given last', async () => {
    const folder = await folderForTest();
    const vault = new FakeVault();
    const run = await loginsIn(folder, vault);
    await run.set(serial, login, true);
    vault.locked = true;
    await run.set(serial, { ...login, password: 'changed since' }, true);
    vault.locked = false;
    expect((await loginsIn(folder, vault)).get(serial)).toBeNull();
  });
});

describe('A vault that takes its time', () => {
  /** Seals what it is given once it is told to, the last first where that is wanted. */
  class SlowVault extends FakeVault {
    readonly waiting: (() => void)[] = [];
    override async encrypt(text: string): Promise<Buffer> {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      return super.encrypt(text);
    }
  }

  test('brings nothing to disk that was forgotten meanwhile', async () => {
    const folder = await folderForTest();
    const vault = new SlowVault();
    const run = await loginsIn(folder, vault);
    const set = run.set(serial, login, true);
    expect(await run.forget(serial)).toEqual({ ok: true, value: null });
    vault.waiting.forEach((goOn) => goOn());
    await set;
    await run.stop();
    expect(await readdir(folder)).toEqual([]);
  });

  test('keeps of two logins the later, whichever it seals first', async () => {
    const folder = await folderForTest();
    const vault = new SlowVault();
    const run = await loginsIn(folder, vault);
    const first = run.set(serial, login, true);
    const second = run.set(serial, { ...login, password: 'the later' }, true);
    expect(run.isRemembered(serial)).toBe(true);
    const [goOnFirst, goOnSecond] = vault.waiting;
    goOnSecond?.();
    await second;
    goOnFirst?.();
    await first;
    expect((await loginsIn(folder, new FakeVault())).get(serial)?.password).toBe('the later');
  });

  test('opens no login in place of one that was given meanwhile', async () => {
    const folder = await folderForTest();
    await (await loginsIn(folder)).set(serial, login, true);
    const vault = new FakeVault();
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const begun = new Promise<void>((resolve) => {
      vault.decrypt = async (data) => {
        resolve();
        await held;
        return FakeVault.prototype.decrypt.call(vault, data);
      };
    });
    const report = (fault: unknown) => expect.unreachable(String(fault));
    const logins = new Logins(new Store({ folder, clock: systemClock, report }), vault, report);
    const loading = logins.load();
    await begun;
    await logins.set(serial, { ...login, password: 'typed now' }, false);
    goOn();
    await loading;
    expect(logins.get(serial)?.password).toBe('typed now');
  });
});

test('A login that is forgotten, or that the device refuses, is not there at the next start', async () => {
  for (const leave of ['forget', 'drop'] as const) {
    const folder = await folderForTest();
    const run = await loginsIn(folder);
    await run.set(serial, login, true);
    await run[leave](serial);
    expect(run.get(serial), leave).toBeNull();
    expect((await loginsIn(folder)).get(serial), leave).toBeNull();
  }
});
