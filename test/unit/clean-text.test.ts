import { describe, expect, test } from 'vitest';
import { cleanText } from '../../shared/texts/clean-text.ts';

const hex = (sign: string) => sign.codePointAt(0)?.toString(16) ?? '';

describe('Text from the network', () => {
  test.each(
    [
      ...['\u0000', '\u001B', '\u007F', '\u009B', '\n', '\t'],
      // Turns what follows round, or marks a direction.
      ...['\u061C', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069', '\u206A'],
      // Is not seen.
      ...['\u00AD', '\u034F', '\u115F', '\u180E', '\u200B', '\u200C', '\u2060', '\u3164', '\uFEFF', '\uFFA0'],
      ...['\u{E0041}', '\u{E0100}', '\u{1D173}'],
      // Ends a line, or stands for no sign.
      ...['\u2028', '\u2029', '\uFFF9', '\uD800', '\uDC00'],
    ].map((sign) => [hex(sign), sign]),
  )('shows U+%s as what it is: nothing to read', (_hex, sign) => {
    expect(cleanText(`Gate${sign}cam`)).toBe('Gate\uFFFDcam');
  });

  test.each(['Größe', 'カメラ', 'كاميرا', '摄像头', '👩‍🔧', '❤️', '🇸🇪', 'e\u0301', 'a\u00A0b'])(
    'keeps %s as it is',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );

  test('is cut between signs and not within one', () => {
    expect(cleanText('🚪🚪🚪', 2)).toBe('🚪…');
  });
});
