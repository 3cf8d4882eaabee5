/** What is expected of each cell of the fault matrix: sorts of faults against targets, and the few exceptions by name. */
import type { Fault } from '../device/faults.ts';
import type { Laptop } from './fault-matrix-cells.ts';

interface SortOfFault {
  faults: readonly Fault[];
  /** Whether the device does what it is asked; null where the request decides. */
  done: boolean | null;
}

const all = (...kinds: Fault['kind'][]): Fault[] => kinds.map((kind) => ({ kind }));

export const sorts = {
  right: {
    faults: [{ kind: 'slow', ms: 2_500 }, ...all('wrong-type', 'twice', 'reset-after-answer')],
    done: true,
  },
  'odd data': { faults: all('data-null', 'data-text', 'data-bad-utf8', 'prototype'), done: true },
  'cut off': {
    faults: [
      ...all('reset-after', 'end-after', 'reset-in-head', 'end-in-head', 'reset-in-body', 'truncated'),
      ...all('bad-chunk'),
    ],
    done: true,
  },
  'never ends': { faults: all('hang-after', 'drip', 'length-too-long'), done: true },
  'no answer': {
    faults: [
      ...all('two-lengths', 'negative-length', 'huge-head', 'rubbish'),
      ...all('oversized', 'large', 'endless', 'bomb'),
    ],
    done: true,
  },
  'no API': {
    faults: [
      ...all('length-too-short', 'html', 'empty', 'no-content', 'null', 'list', 'error-text'),
      ...all('endless-code', 'deep-lists', 'deep-objects', 'server-error-after'),
    ],
    done: true,
  },
  closed: { faults: all('closed'), done: false },
  unread: { faults: all('reset'), done: false },
  silent: { faults: all('hang', 'continue'), done: false },
  broken: { faults: all('server-error'), done: false },
  busy: { faults: all('booting'), done: false },
  'busy once': { faults: [{ kind: 'booting', times: 1 }], done: null },
  refused: { faults: [{ kind: 'error', code: 4004 }, ...all('internal', 'strange-error')], done: false },
  'login refused': { faults: all('unauthorized'), done: false },
  stale: { faults: all('stale'), done: false },
  redirect: {
    faults: [
      { kind: 'redirect', status: 302 },
      { kind: 'redirect', status: 307 },
    ],
    done: false,
  },
  echo: { faults: all('echo'), done: null },
} satisfies Record<string, SortOfFault>;

export type Sort = keyof typeof sorts;

/**
 * How each ends. `ok`: the answer, or the effect was seen. U unreachable, T timeout, S storage, P protocol, A api, L login: a
 * failure of that kind, of a question or of a job; in a plan what was not taken is A, and not seen T. NT: not taken, NS: not seen, or seen and not read.
 * `+` where the device has done it, `-` where it has not.
 */
const table = `
              | identify | info | call | log in | find my device | report | first administrator | set: send | set: country | set: read back | wlan: country | wlan: settings | wlan: test | wlan: switch | name | plan: send | plan: read back | undo: send
right         |  ok      |  ok  |  ok  |  ok    |  ok+           |  ok    |  ok+                |  ok+      |  ok+         |  ok+           |  ok+          |  ok+           |  ok        |  ok+| ok   | ok+        | ok+             | ok+
odd data      |  ok      |  P   |  ok  |  P     |  ok+           |  ok    |  P+                 |  ok+      |  ok+         |  NS+           |  ok+          |  ok+           |  P         |  ok+| P    | ok+        | T+              | ok+
cut off       |  U       |  U   |  U   |  U     |  U+            |  ok    |  U+                 |  ok+      |  ok+         |  NS+           |  U+           |  ok+           |  U         |  ok+| U    | ok+        | T+              | ok+
never ends    |  T       |  T   |  T   |  T     |  T+            |  ok    |  T+                 |  ok+      |  ok+         |  NS+           |  T+           |  ok+           |  T         |  ok+| T    | ok+        | T+              | ok+
no answer     |  P       |  P   |  P   |  P     |  P+            |  ok    |  P+                 |  ok+      |  ok+         |  NS+           |  P+           |  ok+           |  P         |  ok+| P    | ok+        | T+              | ok+
no API        |  ok      |  P   |  P   |  P     |  P+            |  ok    |  P+                 |  ok+      |  ok+         |  NS+           |  P+           |  ok+           |  P         |  ok+| P    | ok+        | T+              | ok+
closed        |  U       |  U   |  U   |  U     |  U-            |  ok    |  U-                 |  NS-      |  NS-         |  NS+           |  U-           |  NS-           |  U         |  NS-| U    | T-         | T+              | T-
unread        |  U       |  U   |  U   |  U     |  U-            |  ok    |  U-                 |  NT-      |  NT-         |  NS+           |  U-           |  NT-           |  U         |  NT-| U    | A-         | T+              | A-
silent        |  T       |  T   |  T   |  T     |  T-            |  ok    |  T-                 |  NT-      |  NT-         |  NS+           |  T-           |  NT-           |  T         |  NT-| T    | A-         | T+              | A-
broken        |  ok      |  P   |  P   |  P     |  P-            |  ok    |  P-                 |  NT-      |  NT-         |  NS+           |  P-           |  NT-           |  P         |  NT-| P    | A-         | T+              | A-
busy          |  T       |  T   |  T   |  T     |  T-            |  ok    |  T-                 |  NT-      |  NT-         |  NS+           |  T-           |  NT-           |  T         |  NT-| T    | A-         | T+              | A-
busy once     |  T       |  T   |  T   |  T     |  T-            |  ok    |  T-                 |  NT-      |  NT-         |  ok+           |  T-           |  NT-           |  T         |  NT-| T    | A-         | ok+             | A-
refused       |  ok      |  A   |  A   |  ok    |  A-            |  ok    |  P-                 |  A-       |  A-          |  NS+           |  A-           |  A-            |  A         |  A- | A    | A-         | T+              | A-
login refused |  ok      |  L   |  L   |  L     |  L-            |  ok    |  A-                 |  L-       |  L-          |  L+            |  L-           |  L-            |  L         |  L- | L    | L-         | L+              | L-
stale         |  ok      |  P   |  P   |  P     |  P-            |  ok    |  A-                 |  P-       |  P-          |  NS+           |  P-           |  P-            |  P         |  P- | P    | P-         | T+              | P-
redirect      |  P       |  P   |  P   |  P     |  P-            |  ok    |  P-                 |  P-       |  P-          |  NS+           |  P-           |  P-            |  P         |  P- | P    | P-         | T+              | P-
echo          |  ok      |  ok  |  ok  |  ok    |  ok+           |  ok    |  P+                 |  A-       |  A-          |  ok+           |  A-           |  A-            |  A         |  ok+| ok   | A-         | ok+             | A-
`;

/** What happens to the laptop while the device is at it: it ends as that sort does without. */
export const laptopFaults: readonly { laptop: Laptop; fault: Fault; sort: Sort }[] = [
  { laptop: 'clock ahead', fault: { kind: 'slow', ms: 2_500 }, sort: 'right' },
  { laptop: 'clock behind', fault: { kind: 'slow', ms: 2_500 }, sort: 'right' },
  { laptop: 'asleep', fault: { kind: 'hang-after' }, sort: 'never ends' },
  { laptop: 'disk full', fault: { kind: 'slow', ms: 2_500 }, sort: 'right' },
];

/** By target and fault, where the sort does not say it. */
const exceptions: Record<string, string> = {
  // The page says that the account was made before the place where it is cut.
  'first administrator, length-too-short': 'ok+',
  // It is a name all the same.
  'name, data-bad-utf8': 'ok',
  'name, prototype': 'ok',
  // The next step is not begun, and it is said what was done before.
  'wlan: country, disk full': 'S+',
  'wlan: settings, disk full': 'S+',
  'wlan: test, disk full': 'S',
  'plan: send, disk full': 'S+',
  'plan: read back, disk full': 'S+',
  'undo: send, disk full': 'S+',
};

const rows = table
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

/** `ok+`, `NT-` and so on; throws for a cell that nobody has thought of. */
export function expected(target: string, sort: Sort, fault: string): string {
  const exception = exceptions[`${target}, ${fault}`];
  if (exception !== undefined) return exception;
  const column = rows[0]?.indexOf(target) ?? -1;
  const cell = rows.find(([name]) => name === sort)?.[column];
  if (cell === undefined || cell === '') throw new Error(`Nothing is expected of ${target} with ${fault}.`);
  return cell;
}

const failures: Record<string, string> = {
  unreachable: 'U',
  timeout: 'T',
  protocol: 'P',
  api: 'A',
  login: 'L',
  storage: 'S',
  'not-seen': 'NS',
  'not-taken': 'NT',
  ok: 'ok',
  confirmed: 'ok',
  'on-network': 'ok',
};

/** An end as the table writes it; an unknown one as it is. */
export function written(ends: string, acted: boolean | undefined): string {
  const sign = acted === undefined ? '' : acted ? '+' : '-';
  return `${failures[ends] ?? ends}${sign}`;
}

/** How often a change may be sent: once, but again with a newer nonce, and with the WLAN's key under its other name. */
export function mostSendings(target: string, { kind, code }: Fault): number {
  return kind === 'stale' || (target === 'wlan: settings' && code === 4004) ? 2 : 1;
}

/** Words that say what the device has, where that could not be written down. */
export const saysDone = /has the settings as asked|was set|are stored/i;
/** Words that leave it open whether the device has acted. */
export const leavesOpen =
  /may have|may be stored|is not known|does not say whether|no answer said|was told to|said yes|was sent/i;
