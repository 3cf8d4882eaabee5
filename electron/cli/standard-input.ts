/** What is piped in: a password in one line, or parameters as a whole. */
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { decodeText } from '../../shared/texts/clean-text.ts';
import { said } from '../../shared/texts/said.ts';

/** Whoever pipes more than this in one line pipes something other than a password. */
const longestLine = 1_000;
/** Far beyond any method's parameters. */
const longestText = 100_000;

/** The first line of standard input, without its end; empty where there is none to read or too much of it. */
export async function readLine(): Promise<Result<string>> {
  const text = await readText(longestLine, (read) => decodeText(read)?.includes('\n') === true);
  return text.ok ? ok(text.value.split(/\r?\n/, 1)[0] ?? '') : text;
}

/** All of standard input; empty where there is none to read or too much of it. */
export function readAll(): Promise<Result<string>> {
  return readText(longestText, () => false);
}

async function readText(longest: number, enough: (read: Buffer) => boolean): Promise<Result<string>> {
  // No encoding that is read takes more than four bytes for a sign.
  const tooMuch = (read: Buffer) => read.length > 4 * longest;
  const bytes = await readUntil((read) => tooMuch(read) || enough(read));
  if (tooMuch(bytes)) return ok('');
  const text = readable(bytes);
  return text.ok && text.value.length > longest ? ok('') : text;
}

/** Text of UTF-16 without a mark reads as UTF-8 that is full of NULs: it would be sent, and refused, as it stands. */
function readable(bytes: Buffer): Result<string> {
  const text = decodeText(bytes);
  if (text !== null && !text.includes('\0')) return ok(text);
  return fail('input', said('terminal.stdinEncoding'), {
    parameter: 'stdin',
    advice: said('terminal.stdinEncodingAdvice'),
  });
}

async function readUntil(enough: (read: Buffer) => boolean): Promise<Buffer> {
  let read = Buffer.alloc(0);
  try {
    for await (const chunk of process.stdin) {
      read = Buffer.concat([read, Buffer.from(chunk as Uint8Array)]);
      if (enough(read)) break;
    }
  } catch {
    return Buffer.alloc(0);
  }
  process.stdin.destroy();
  return read;
}
