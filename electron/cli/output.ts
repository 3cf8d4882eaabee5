/** What the command line prints: JSON alone on standard output, or text for people with progress on standard error. */
import { tooOldToTell, type Identity } from '../../shared/contract/device.ts';
import { leftOutTexts, type LeftOut } from '../../shared/contract/left-out.ts';
import { passphraseRule } from '../../shared/api/passphrase.ts';
import type { Failure, FailureKind } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/texts/language.ts';
import { cleanText, tricks } from '../../shared/texts/clean-text.ts';
import { say, textsIn } from '../../shared/texts/catalogue.ts';
import { said, type Said } from '../../shared/texts/said.ts';

const exitCodes: Record<FailureKind, number> = {
  api: 1,
  cancelled: 1,
  storage: 1,
  internal: 1,
  input: 2,
  unreachable: 3,
  timeout: 3,
  login: 4,
  certificate: 5,
  protocol: 6,
};

/** A device that announced itself, as `discover` tells it. */
export interface ListedDevice {
  serial: string;
  name: string;
  addresses: string[];
  port: number | null;
  httpsPort: number | null;
  services: string[];
  interfaces: string[];
}

export class Output {
  private broken = false;

  constructor(
    private readonly json: boolean,
    readonly language: Language,
  ) {
    for (const stream of [process.stdout, process.stderr]) {
      stream.on('error', (error: NodeJS.ErrnoException) => {
        // Whoever read it has gone (`| head`): what was begun at a device goes on all the same.
        this.broken ||= error.code !== 'EPIPE';
      });
    }
  }

  /** Waits for standard output. False, and said so, when it could not be written although somebody reads it. */
  async written(): Promise<boolean> {
    await new Promise((resolve) => process.stdout.write('', resolve));
    if (this.broken) this.warning(said('terminal.notWritten'));
    return !this.broken;
  }

  /** A result: as it is in JSON, or as `text` for people. */
  result(value: unknown, text: () => string): void {
    process.stdout.write(`${this.json ? printableJson(value) : cleanLines(text())}\n`);
  }

  /** A step on the way to the result: a line of JSON, or progress for people. */
  step(value: unknown, text: Said): void {
    if (this.json) this.result(value, () => this.told(text));
    else this.progress(text);
  }

  progress(text: Said): void {
    if (!this.json) this.warning(text);
  }

  /** What has to be known before it happens: on standard error, with JSON on standard output too. */
  warning(...texts: readonly Said[]): void {
    for (const text of texts) process.stderr.write(`${cleanLines(this.told(text))}\n`);
  }

  /** Prints a failure and answers the exit code that belongs to it. */
  failure(error: Failure): number {
    if (this.json) process.stdout.write(`${printableJson({ error: failureJson(error) })}\n`);
    else this.warning(error.message, adviceFor(error));
    return exitCodes[error.kind];
  }

  /** The sentence in the language of the terminal. */
  told(text: Said): string {
    return say(this.language, text);
  }
}

/** JSON as it is, with what could play tricks on a terminal written as escapes: it reads back the same. */
export function printableJson(value: unknown, indent?: number): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Its own ends of lines are no part of a value.
  return JSON.stringify(value, null, indent).replace(tricks, (sign) =>
    sign === '\n' ? sign : sign.split('').map(escaped).join(''),
  );
}

function cleanLines(text: string): string {
  return text
    .split('\n')
    .map((line) => cleanText(line, Infinity))
    .join('\n');
}

/** The failure's advice, and in terms of the command line where the failure does not know of it. */
export function adviceFor({ kind, advice }: Failure): Said {
  return kind === 'certificate' ? said('terminal.trustAdvice', { advice }) : advice;
}

/** The failure as it stands in JSON: in English, with its advice, and beside it the id and parts of what happened. */
export function failureJson(error: Failure) {
  const { kind, message, code, subCode, parameter } = error;
  return { kind, ...saidJson(message, adviceFor(error)), code, subCode, parameter };
}

/** Something said as it stands in JSON: the English sentence, with `more` behind it, and its id and parts. */
export function saidJson({ id, parts }: Said, ...more: readonly Said[]) {
  return { message: [{ id, parts }, ...more].map((one) => say('en', one)).join(' '), id, parts };
}

export function exitCode(error: Failure): number {
  return exitCodes[error.kind];
}

/** Columns as wide as their widest cell. */
export function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function devicesText(devices: ListedDevice[], leftOut: LeftOut, language: Language): string {
  const left = leftOutTexts(leftOut).map((text) => say(language, text));
  const words = textsIn(language).terminal;
  if (leftOut.namelessCount > 0) left.push(words.tryIdentify);
  if (devices.length === 0) {
    return left.length > 0 ? left.join('\n') : words.noDevice;
  }
  const rows = devices.map(({ serial, name, addresses, port, httpsPort }) => [
    serial,
    name,
    addresses.join(' '),
    [port === null ? [] : words.port({ port }), httpsPort === null ? [] : `https ${httpsPort}`]
      .flat()
      .join(', '),
  ]);
  return [table([[...words.deviceColumns.split('|'), ''], ...rows]), ...left].join('\n');
}

/** What `identify` tells; `versions` are those of the network settings API, null where they are not told. */
export function identityText(
  identity: Identity,
  versions: readonly string[] | null,
  language: Language,
): string {
  const { serial, model, osVersion, needsSetup, passphrasePolicy, starting } = identity;
  const rule = passphraseRule(passphrasePolicy);
  const words = textsIn(language).identity;
  const none = osVersion === tooOldToTell ? words.cameLater : words.notToldUnasked;
  const administrator = needsSetup === null ? words.notTold : needsSetup ? words.missing : words.exists;
  const version = osVersion === tooOldToTell ? words.tooOldToTell : (osVersion ?? words.notTold);
  const lines = [
    [words.serial, serial],
    [words.model, model ?? words.notTold],
    ['AXIS OS', version],
    [words.administrator, administrator],
    ...(needsSetup === true && rule !== null ? [[words.itsPassword, say(language, rule)]] : []),
    [words.api, versions?.join(', ') ?? none],
  ];
  return [...(starting ? [words.starting] : []), table(lines)].join('\n');
}
