/** What is taken out of texts before they are written into the log or handed to whoever is to help: secrets, by how they look. */
const hidden = '(hidden)';
const secretName =
  /(?:pass(?:word|phrase)?|pwd|psk|hex|key|cak|secret|authorization|credentials?|cookie|token|nonce|response)$/i;
const secretTexts: [RegExp, string][] = [
  // Header values: everything up to the end of the line.
  [/\b((?:proxy-)?authorization|cookie|set-cookie)(["']?\s*[:=]\s*).*/gi, `$1$2${hidden}`],
  // A challenge's answer outside of its header.
  [/\bdigest\s+[a-z]+=.*/gi, `Digest ${hidden}`],
  [/\b(basic|digest|bearer)\s+[A-Za-z0-9+/=_-]{8,}/gi, `$1 ${hidden}`],
  // name=value and "name": "value", quoted or not.
  [
    /\b((?:[a-z_]*(?:password|passphrase|pwd|psk|secret|cak|axis_wlan_key)|key|hex)["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s&,;}]+)/gi,
    `$1${hidden}`,
  ],
  // A private key, the rest of one that was cut too: in a log it may be quoted, and go over several lines.
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\w+/=\s\\"':,-]*/g, hidden],
  [/^[\w+/=\s\\"':,-]*-----END [A-Z ]*PRIVATE KEY-----/g, hidden],
  // A login inside a URL.
  [/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]+@/gi, `$1${hidden}@`],
];

/** The text without what looks like a secret in it. */
export function redactText(text: string): string {
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
