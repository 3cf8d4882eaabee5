/** What is piped in: a password in one line, or parameters as a whole. */

/** Whoever pipes more than this in one line pipes something other than a password. */
const longestLine = 1_000;
/** Far beyond any method's parameters. */
const longestText = 100_000;

/** The first line of standard input, without its end; empty where there is none to read. */
export async function readLine(): Promise<string> {
  const text = await readUntil((read) => read.includes('\n') || read.length > longestLine);
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  return line.length > longestLine ? '' : line;
}

/** All of standard input; empty where there is none to read or too much of it. */
export async function readAll(): Promise<string> {
  const text = await readUntil((read) => read.length > longestText);
  return text.length > longestText ? '' : text;
}

async function readUntil(enough: (read: string) => boolean): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  try {
    for await (const chunk of process.stdin) {
      text += String(chunk);
      if (enough(text)) break;
    }
  } catch {
    return '';
  }
  process.stdin.destroy();
  return text;
}
