import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCommand, ownArguments, readOptions } from '../../electron/main/options.ts';
import { firstWords } from '../../electron/main/first-words.ts';
import { sayIn } from '../../shared/texts/said.ts';
import { inEnglish } from '../english.ts';

describe('The program’s command line', () => {
  test('without arguments means every card and the usual folder', () => {
    expect(readOptions([])).toEqual({
      ok: true,
      value: { interfaces: null, data: null, file: null, practice: false },
    });
  });

  test('takes several cards and a folder, in either spelling', () => {
    expect(readOptions(['--interface', 'fe80::5%eth0'])).toMatchObject({
      value: { interfaces: ['fe80::5%eth0'] },
    });
    expect(readOptions(['--interface', '127.0.0.1', '--interface=10.0.0.5', '--data', 'site'])).toEqual({
      ok: true,
      value: { interfaces: ['127.0.0.1', '10.0.0.5'], data: resolve('site'), file: null, practice: false },
    });
  });

  test('practises on loopback alone, whatever card was named', () => {
    expect(readOptions(['--practice', '--interface', '10.0.0.5'])).toMatchObject({
      value: { practice: true, interfaces: ['127.0.0.1'] },
    });
  });

  test('takes a site file, and nothing else that is no option', () => {
    expect(readOptions(['gate.fieldsite'])).toMatchObject({ value: { file: resolve('gate.fieldsite') } });
    expect(readOptions(['gate.fieldsite', 'yard.fieldsite'])).toMatchObject({ ok: false });
  });

  test.each([
    [['--interfaces', '127.0.0.1'], '--interfaces'],
    [['--interface'], '--interface'],
    [['--interface', 'eth0'], 'eth0'],
    [['--interface', '::1'], '::1'],
    [['--data='], '--data'],
    [['--practice=now'], '--practice'],
    [['--interface', '--practice'], '--interface'],
    [['--=now'], 'options'],
    [['10.0.0.1'], '10.0.0.1'],
  ])('refuses %j and names what is wrong', (args, named) => {
    const read = readOptions(args);
    expect(read).toMatchObject({ ok: false, error: { kind: 'input' } });
    if (read.ok) return;
    const { message, advice } = read.error;
    expect(inEnglish(message)).toContain(named);
    // No language has been read by then.
    expect([message, advice].map((one) => sayIn(firstWords, one))).toEqual(inEnglish([message, advice]));
  });

  test('leaves to Chromium the switches that it needs on some displays', () => {
    const given = ['--no-sandbox', '--force-device-scale-factor=2', '--data=/x'];
    expect(ownArguments(['field-installer', ...given], true)).toEqual(['--data=/x']);
  });

  test('starts after the program’s folder in development, and after the executable when packaged', () => {
    expect(ownArguments(['electron', '--no-sandbox', '/program', '--data', 'x'], false)).toEqual([
      '--data',
      'x',
    ]);
    expect(ownArguments(['field-installer', '--data', 'x'], true)).toEqual(['--data', 'x']);
  });

  test.each([['discover', '--json'], ['install-wlan', '10.0.0.5'], ['discovr'], ['--help'], ['--version']])(
    'is for the terminal where it begins with a word: %s',
    (...args) => {
      expect(isCommand(args)).toBe(true);
    },
  );

  test.each([[], ['--data', 'discover'], ['gate.fieldsite'], ['/home/me/gate'], ['C:\\gate'], ['10.0.0.1']])(
    'is for the window where it does not: %s',
    (...args) => {
      expect(isCommand(args)).toBe(false);
    },
  );
});
