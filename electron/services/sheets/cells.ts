/** A cell's text on its way out and in. */
import { tricks } from '../../../shared/texts/clean-text.ts';

// What XML may not hold or advises against, and the sign that stands for what was not understood.
const noText =
  /[\uFDD0-\uFDEF\uFFFD-\uFFFF\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/gu;

/** The text without control, bidirectional and zero-width characters; lines end in a line feed. */
export function cleanCell(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(tricks, (sign) => (/[\n\t]/.test(sign) ? sign : ''))
    .replace(noText, '');
}

/** Begins with a sign that makes a spreadsheet calculate, behind blanks and quotes, which some programs take off first. */
const formula = /^[\s'"]*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The same behind a sign that parts cells or rows: read with another separator than the file was written with, as a
 * spreadsheet of another country does, it stands at the beginning of a cell.
 */
const inner = /(?<=[,;\t\n])(?=[\t'"]*[=+\-@＝＋－＠])/gu;
const innerDisarmed = /(?<=[,;\t\n])'(?=[\t'"]*[=+\-@＝＋－＠])/gu;

/** What a spreadsheet would calculate gets an apostrophe in front, which says "text" to it. */
export function disarm(text: string): string {
  const safe = text.replace(inner, "'");
  return formula.test(safe) ? `'${safe}` : safe;
}

/** Takes off the apostrophes that `disarm` has put in: for every text, rearm(disarm(text)) is that text. */
export function rearm(text: string): string {
  const safe = text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
  return safe.replace(innerDisarmed, '');
}
