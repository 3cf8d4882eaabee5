import { readFile, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import configuration from '../../build/electron-builder.config.ts';

describe('The packages', () => {
  test('are built for Linux, Windows and macOS', () => {
    expect(configuration.linux?.target).toEqual(['AppImage', 'deb']);
    expect(configuration.win?.target).toEqual(['nsis', 'portable']);
    expect(configuration.mac?.target).toEqual([
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ]);
  });

  test('open site files by a double click on each system', () => {
    expect(configuration.fileAssociations).toMatchObject([{ ext: 'fieldsite', role: 'Editor' }]);
  });

  test('bring a command for the terminal on each system, named as its program is', async () => {
    const window = `${configuration.productName ?? ''}.exe`;
    expect(configuration.win?.extraFiles).toMatchObject([{ to: 'field-installer.cmd' }]);
    expect(await readFile('build/package/field-installer.cmd', 'utf8')).toContain(`"%~dp0${window}" %*\r\n`);

    expect(configuration.mac?.extraResources).toMatchObject([{ to: 'field-installer' }]);
    const script = 'build/package/field-installer.sh';
    expect((await stat(script)).mode & 0o111).not.toBe(0);
    expect(await readFile(script, 'utf8')).toContain(`/../MacOS/${configuration.productName ?? ''}" "$@"`);

    // The Debian package links the executable into the path by its name.
    expect(configuration.linux?.executableName).toBe('field-installer');
    expect(configuration.deb?.fpm).toEqual([
      expect.stringMatching(/=\/usr\/share\/bash-completion\/completions\/field-installer$/),
    ]);
  });

  test('give up nothing of macOS’ hardened runtime but what V8 needs', async () => {
    expect(configuration.mac).toMatchObject({ hardenedRuntime: true });
    const { entitlements = '', entitlementsInherit } = configuration.mac ?? {};
    expect(entitlementsInherit).toBe(entitlements);
    const keys = (await readFile(entitlements ?? '', 'utf8')).matchAll(/<key>(.*)<\/key>/g);
    expect([...keys].map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit']);
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
