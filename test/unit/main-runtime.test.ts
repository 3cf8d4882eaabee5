import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { electronPath } from '../../build/electron.ts';

const executables: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
};

describe('The Electron that is started', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'field-installer-'));
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  test('is the one that the environment names', async () => {
    const executable = executables[process.platform] ?? 'electron';
    await mkdir(dirname(join(folder, executable)), { recursive: true });
    await writeFile(join(folder, executable), '');
    expect(await electronPath()).toBe(join(folder, executable));
  });

  test('is not sought elsewhere when the environment names a folder without one', async () => {
    await expect(electronPath()).rejects.toThrow(folder);
  });
});
