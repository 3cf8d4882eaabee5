/** CSV as spreadsheets write it, in their encodings and with their separators, and as they read it. */
import Papa from 'papaparse';
import { decodeText } from '../../../shared/texts/clean-text.ts';
import { disarm, rearm } from './cells.ts';

export type Separator = ',' | ';' | '\t';
const separators: readonly Separator[] = [',', ';', '\t'];

export interface Csv {
  rows: string[][];
  encoding: string;
  separator: Separator;
  /** The row in which a quote is never closed: it has swallowed whatever follows. Null where all are. */
  openQuoteIn: number | null;
}

/** Rows of cells; at most `mostRows`. Null for what is no text. */
export function readCsv(bytes: Buffer, mostRows: number): Csv | null {
  const decoded = decode(bytes);
  // A text has no NUL, and no control characters but those that end lines and fill blanks.
  if (decoded === null || /[\u0000-\u0008\u000E-\u001B]/.test(decoded.text)) return null;
  const lines = decoded.text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const named = /^"?sep=([,;\t])"?\n/i.exec(lines);
  const text = named ? lines.slice(named[0].length) : lines;
  const told = separators.find((one) => one === named?.[1]);
  const separator = told ?? likeliest(text);
  const { data, errors } = parse(text, separator, mostRows);
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  // A quote that the row limit has cut off is none that was left open.
  const openQuoteIn = open && data.length < mostRows ? (open.row ?? 0) + 1 : null;
  return { rows: data.map((row) => row.map(rearm)), encoding: decoded.encoding, separator, openQuoteIn };
}

const parse = (text: string, delimiter: Separator, preview: number) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });

/** The one that makes the most of the first row that has several cells: there stand the columns' names. */
function likeliest(text: string): Separator {
  const tries = separators.map((one) => parse(text, one, rowsTried).data);
  for (let row = 0; row < rowsTried; row += 1) {
    const widths = tries.map((rows) => rows[row]?.length ?? 0);
    const widest = Math.max(...widths);
    if (widest > 1) return separators[widths.indexOf(widest)] ?? ',';
  }
  return ',';
}
const rowsTried = 20;

/** What 0x80 to 0x9F are in Windows-1252: the decoder of Node 20 takes them for control characters. */
const fromWindows = '€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ';

function decode(bytes: Buffer): { text: string; encoding: string } | null {
  const mark = bytes.subarray(0, 2).toString('hex');
  const isUtf16 = mark === 'fffe' || mark === 'feff';
  const text = decodeText(bytes);
  if (text !== null) return { text, encoding: isUtf16 ? 'UTF-16' : 'UTF-8' };
  if (isUtf16) return null;
  // Excel for Macintosh ends its lines in CR alone where it writes this encoding; five bytes mean nothing to Windows.
  const isMacintosh =
    (bytes.includes(0x0d) && !bytes.includes(0x0a)) ||
    bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
  if (isMacintosh) return { text: new TextDecoder('macintosh').decode(bytes), encoding: 'Macintosh' };
  const windows = bytes
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (sign) => fromWindows[sign.charCodeAt(0) - 0x80] ?? '');
  return { text: windows, encoding: 'Windows-1252' };
}

/** UTF-8 with the mark by which Excel knows it, lines ended by CRLF, formulas disarmed. */
export function writeCsv(rows: readonly (readonly string[])[], separator: Separator): Buffer {
  const cells = rows.map((row) => row.map(disarm));
  return Buffer.from(`\uFEFF${Papa.unparse(cells, { delimiter: separator, newline: '\r\n' })}\r\n`);
}
