import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLog } from '../../electron/main/log.ts';
import { redact } from '../../electron/services/support/redact.ts';

const windows = process.platform === 'win32';
if (windows) console.log('Skipped: who can read the log, because Windows has no modes of files.');

const secret = 'Tr0ub4dor-and-3';

describe('What goes into the log', () => {
  test.each([
    `Authorization: Digest username="root", response="${secret}", uri="/"`,
    `authorization=Basic ${secret}`,
    `sent Basic ${secret}`,
    `action=add&user=root&pwd=${secret}&grp=root`,
    `{"user":"root","password":"${secret}"}`,
    `{"wpaPassphrase": "a \\" ${secret}"}`,
    `AXIS_PASSWORD=${secret}`,
    `AXIS_WLAN_KEY=${secret}`,
    `key: '${secret}'`,
    `psk=${secret}`,
    `connecting to http://root:${secret}@10.0.0.1/`,
  ])('has no secret from the text %s', (text) => {
    expect(redact(text)).not.toContain(secret);
  });

  test('has no secret from objects, however deep, nor from errors and their causes', () => {
    const error = new Error(`password=${secret}`, { cause: { key: secret } });
    const logged = JSON.stringify(
      redact({
        params: [{ password: secret, WPAPassphrase: secret, psk: secret, hex: secret, mkaCak: secret }],
        headers: { Authorization: secret, 'Set-Cookie': secret },
        error,
      }),
    );
    expect(logged).not.toContain(secret);
  });

  test('keeps what a developer needs', () => {
    expect(
      redact({ serial: 'B8A44F631339', code: 4003, ssid: 'Site', sentAt: 5, ok: false, none: null }),
    ).toEqual({
      serial: 'B8A44F631339',
      code: 4003,
      ssid: 'Site',
      sentAt: 5,
      ok: false,
      none: null,
    });
    expect(redact('wlan.scan failed unexpectedly.')).toBe('wlan.scan failed unexpectedly.');
  });

  test('is bounded, whatever a device answers', () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    expect(JSON.stringify(redact(circular)).length).toBeLessThan(200);
    expect(String(redact('x'.repeat(1_000_000)))).toHaveLength(4000);
    expect(redact(new Uint8Array(5_000_000))).toBe('[5000000 bytes]');
  });

  test('reaches the file redacted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'field-installer-'));
    openLog(folder).error('A call failed.', { method: 'setWLANStationConfiguration', psk: secret });
    const written = await readFile(join(folder, 'main.log'), 'utf8');
    expect(written).toContain('setWLANStationConfiguration');
    expect(written).not.toContain(secret);
    await rm(folder, { recursive: true });
  });

  test.skipIf(windows)('can be read by its owner alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'field-installer-'));
    const log = openLog(folder);
    for (let line = 0; line < 300; line += 1) log.info('x'.repeat(4000));
    const modes = await Promise.all(
      ['main.log', 'main.old.log'].map(async (name) => (await stat(join(folder, name))).mode & 0o777),
    );
    expect(modes).toEqual([0o600, 0o600]);
    await rm(folder, { recursive: true });
  });
});
