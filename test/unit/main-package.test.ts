import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import configuration from '../../build/electron-builder.config.ts';

describe('The packages', () => {
  test('are built for Linux, Windows and macOS', () => {
    expect(configuration.linux?.target).toEqual(['AppImage', 'deb']);
    expect(configuration.win?.target).toEqual(['nsis']);
    expect(configuration.mac?.target).toEqual(['dmg']);
  });

  test('ask macOS for the local network, with a reason and every service type that is searched', () => {
    const plist = configuration.mac?.extendInfo as Record<string, unknown>;
    expect(plist['NSLocalNetworkUsageDescription']).toMatch(/Axis devices.*local network/);
    expect(plist['NSBonjourServices']).toEqual([
      '_axis-video._tcp',
      '_axis-nvr._tcp',
      '_axis-bwsc._tcp',
      '_axis-audiosite._tcp',
      '_vapix-http._tcp',
      '_vapix-https._tcp',
    ]);
  });

  test('have the fuses set that keep them from being used as something else', () => {
    expect(configuration.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
    expect(configuration.asar).toBe(true);
  });

  test('hold the built program alone, and are published by nobody unasked', () => {
    expect(configuration.files).toEqual(['out/**', 'package.json', '!node_modules/**']);
    expect(configuration.publish).toBeNull();
  });

  test('never hold the test runtime, which has a folder and a lockfile of its own', async () => {
    const lockfile = await readFile('build/runtime/package-lock.json', 'utf8');
    expect(lockfile).toContain(
      'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA',
    );
    expect(lockfile).not.toMatch(/https?:/);
    expect(await readFile('package-lock.json', 'utf8')).not.toContain('cypress');
  });
});
