/**
 * Text from the network (mDNS names, SSIDs, device answers) is data. It is bounded and cleaned of what could
 * reorder or hide other text before it is shown or logged.
 */

/**
 * Signs that hide, reorder or break other text: control and formatting characters, what has no width, separators of lines,
 * halves of characters. For `replace`. Joiner and selectors stay: emoji are built with them.
 */
export const tricks =
  /(?![\u200D\uFE0E\uFE0F])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/gu;

/** `text` fit for showing: unsafe characters become U+FFFD, at most `limit` code points, then an ellipsis. */
export function cleanText(text: string, limit = 200): string {
  const cleaned = text.replace(tricks, '\uFFFD');
  const points = [...cleaned];
  return points.length <= limit ? cleaned : `${points.slice(0, limit - 1).join('')}…`;
}

/** The same of a text of several lines, which keeps them: what a person wrote as a note. */
export function cleanLines(text: string, limit: number): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replaceAll('\t', ' ').replace(tricks, '\uFFFD'));
  const points = [...lines.join('\n')];
  return points.length <= limit ? points.join('') : `${points.slice(0, limit - 1).join('')}…`;
}

/** 12 hex digits in upper case from `B8A44F631339`, `b8:a4:4f:63:13:39` or `B8-A4-…`; null for anything else. */
export function parseSerial(text: string): string | null {
  const digits = text.trim().replace(/[:-]/g, '').toUpperCase();
  return /^[0-9A-F]{12}$/.test(digits) ? digits : null;
}

const byteOrderMarks: { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The text that somebody else's program wrote: UTF-8, with a byte order mark or without, or UTF-16 with one. The mark is
 * no part of the text. Null for what is in no encoding that can be read. Throws where the text is too long to be held.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  try {
    // The decoder takes the mark off.
    return new TextDecoder(marked?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
