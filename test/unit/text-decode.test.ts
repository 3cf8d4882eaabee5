import { describe, expect, test } from 'vitest';
import { cleanLines, decodeText } from '../../shared/texts/clean-text.ts';

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('Text that another program wrote', () => {
  test.each([
    ['UTF-8', Buffer.from('Tür 🚪')],
    ['UTF-8 with its mark', Buffer.from('\uFEFFTür 🚪')],
    ['UTF-16 as Windows writes it', Buffer.from('\uFEFFTür 🚪', 'utf16le')],
    ['UTF-16 the other way round', bigEndian('\uFEFFTür 🚪')],
  ])('is read from %s, without the mark', (_name, bytes) => {
    expect(decodeText(bytes)).toBe('Tür 🚪');
  });

  test.each([
    ['Latin-1', Buffer.from('Tür', 'latin1')],
    ['UTF-16 that breaks off within a sign', Buffer.from('\uFEFFTür', 'utf16le').subarray(0, -1)],
    ['UTF-8 that breaks off within a sign', Buffer.from('🚪').subarray(0, 2)],
  ])('is refused in %s', (_name, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  test('may be empty', () => {
    expect(decodeText(Buffer.alloc(0))).toBe('');
  });
});

test('A note keeps its lines, loses what could hide text, and is cut where it is too long', () => {
  expect(cleanLines('Gate 3\r\nPole\t2\u202e', 40)).toBe('Gate 3\nPole 2\uFFFD');
  expect(cleanLines('One\nTwo\nThree', 6)).toBe('One\nT…');
});
