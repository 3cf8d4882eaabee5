import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../electron/main/file-name.ts';

describe('The name that a file is offered under', () => {
  test.each([
    ['Gate 3, pole 2', 'Gate 3, pole 2'],
    ['Porte d’entrée – été', 'Porte d’entrée – été'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\system32', 'C Windows system32'],
    ['.hidden', 'hidden'],
    ['Gate...', 'Gate'],
    ['CON', 'CON_'],
    ['nul.txt', 'nul_.txt'],
    ['COM1 .', 'COM1_'],
    ['Console', 'Console'],
    // Turned round by U+202E it would read as another ending.
    ['site\u202Etisdleif.exe', 'site tisdleif.exe'],
    ['\u0000\u2028', 'site'],
    ['   ', 'site'],
  ])('of %j is %j', (name, wanted) => {
    expect(fileName(name, 'site')).toBe(wanted);
  });

  test('fits in a folder of every system, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const made = fileName(name, 'site');
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(201);
        expect(made).toMatch(/^[^\s./\\:*?"<>|\p{Cc}](?:[^/\\:*?"<>|\p{Cc}]*[^\s./\\:*?"<>|\p{Cc}])?$/u);
      }),
    );
  });
});
