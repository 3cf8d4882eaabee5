import { join } from 'node:path';
import electronLog from 'electron-log/node';

export interface Log {
  info(text: string, details?: unknown): void;
  warn(text: string, details?: unknown): void;
  error(text: string, details?: unknown): void;
}

const hidden = '(hidden)';
const secretName =
  /(?:pass(?:word|phrase)?|pwd|psk|hex|key|cak|secret|authorization|credentials?|cookie|token|nonce|response)$/i;
const secretTexts: [RegExp, string][] = [
  // Header values: everything up to the end of the line.
  [/\b((?:proxy-)?authorization|cookie|set-cookie)(["']?\s*[:=]\s*).*/gi, `$1$2${hidden}`],
  [/\b(basic|digest|bearer)\s+[A-Za-z0-9+/=_-]{8,}/gi, `$1 ${hidden}`],
  // name=value and "name": "value", quoted or not.
  [
    /\b((?:[a-z_]*(?:password|passphrase|pwd|psk|secret|cak|axis_wlan_key)|key|hex)["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s&,;}]+)/gi,
    `$1${hidden}`,
  ],
  // A login inside a URL.
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, `$1${hidden}@`],
];

function redactText(text: string): string {
  return secretTexts.reduce((cleaned, [pattern, replacement]) => cleaned.replace(pattern, replacement), text);
}

/**
 * A copy of `value` fit for the log: what is named like a secret is hidden, in objects and inside texts. Depth and
 * length are bounded, since a device's answer can be anything.
 */
export function redact(value: unknown, depth = 6): unknown {
  if (typeof value === 'string') return redactText(value).slice(0, 4000);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '[function]' : value;
  if (depth === 0) return '[…]';
  if (value instanceof Error) {
    const cause = value.cause === undefined ? {} : { cause: redact(value.cause, depth - 1) };
    return { name: value.name, message: redact(value.message), stack: redact(value.stack ?? ''), ...cause };
  }
  if (ArrayBuffer.isView(value)) return `[${String(value.byteLength)} bytes]`;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 100)
      .map(([name, item]) => [name, secretName.test(name) ? hidden : redact(item, depth - 1)]),
  );
}

/**
 * A log in `folder`/main.log (1 MiB, then one older file), readable by its owner alone. Everything that goes in is
 * redacted first.
 */
export function openLog(folder: string): Log {
  const logger = electronLog.create({ logId: 'main' });
  logger.transports.file.resolvePathFn = () => join(folder, 'main.log');
  logger.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  logger.transports.file.maxSize = 1024 * 1024;
  logger.transports.file.level = 'info';
  logger.transports.console.level = process.env['FIELD_INSTALLER_LOG'] === '1' ? 'info' : false;
  const write = (level: 'info' | 'warn' | 'error') => (text: string, details?: unknown) => {
    if (details === undefined) logger[level](redact(text));
    else logger[level](redact(text), redact(details));
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
