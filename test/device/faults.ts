/** What can be made to go wrong with an answer. "Done" is whether the device does what it was asked. */
export const faultKinds = [
  // Done, and the answer can be read.
  'slow', // the right answer, `ms` late
  'wrong-type', // the right answer called application/octet-stream
  'twice', // the right answer, and once more behind it
  'reset-after-answer', // the whole answer, then the connection is reset
  'data-null', // `data` is null
  'data-text', // `data` is a text
  'data-bad-utf8', // `data` holds bytes that are no UTF-8
  'prototype', // `__proto__` and `constructor` among the data

  // Done, and the answer is cut off.
  'reset-after', // reset without a byte of the answer
  'end-after', // ended without a byte of the answer
  'reset-in-head', // and in the middle of its head or its body
  'end-in-head',
  'reset-in-body',
  'truncated', // ended in the middle of the body

  // Done, and the answer does not come to its end.
  'hang-after', // nothing is said, the connection stays open
  'drip', // one byte a second
  'length-too-long', // more bytes announced than come

  // Done, and the answer makes no sense.
  'length-too-short',
  'two-lengths', // two Content-Length that differ
  'negative-length',
  'bad-chunk',
  'huge-head', // 2 MB of headers
  'rubbish', // no HTTP at all
  'html', // status 200 with a web page in place of JSON
  'empty', // status 200 without a body
  'no-content', // status 204
  'null', // JSON, but no object
  'list',
  'error-text', // `error` is a text
  'endless-code', // an error with the code 1e999
  'oversized', // a body of more than 4 MiB, its length not announced
  'large', // 10 MiB, announced
  'endless', // 64 MiB in chunks
  'bomb', // 100 MB packed into a few kilobytes
  'deep-lists', // 100,000 deep
  'deep-objects',
  'server-error-after', // status 500 with a web page

  // Not done.
  'closed', // the connection is reset, and from then on the ports are closed
  'reset', // the connection is reset
  'hang', // no answer, the connection stays open
  'continue', // `102 Processing`, again and again
  'server-error', // status 500 with a web page
  'internal', // status 500 with the API's error 1000
  'error', // one of the API's errors: see `code`
  'strange-error', // an error with a code that nobody knows, and control characters in its message
  'booting', // status 503 before any login is asked for
  'unauthorized', // 401, however right the login
  'stale', // 401, the nonce is out of date
  'redirect', // sent elsewhere: see `location`

  // Secrets come back: done where nothing is set; settings are refused with the request in the message.
  'echo',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  kind: FaultKind;
  /** Only requests for this path, such as `/axis-cgi/network_settings.cgi`. */
  path?: string;
  /** Only calls of this API method, such as `getNetworkInfo`. */
  method?: string;
  /** Only once a call of this method has come. */
  after?: string;
  /** The code of an `error`, and its sub-code; 1000 comes with status 500, all others with 200. */
  code?: number;
  subCode?: number;
  /** Where a `redirect` leads, and its status (302 unless given). */
  location?: string;
  status?: 302 | 307;
  /** How often it happens; until cleared when absent. */
  times?: number;
  /** How late a `slow` answer is, in milliseconds. */
  ms?: number;
  /** Also for requests that get no further than the login challenge. `booting` always does. */
  beforeLogin?: boolean;
}

/** The faults of one device. */
export class Faults {
  private active: { fault: Fault; left: number }[] = [];
  private readonly called = new Set<string>();

  /** The returned function clears this fault alone. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Infinity };
    this.active.push(entry);
    return () => {
      this.active = this.active.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.active = [];
  }

  /** The fault for this request, used up by one. */
  take(path: string, method: string | undefined, beforeLogin: boolean): Fault | undefined {
    if (method !== undefined) this.called.add(method);
    const entry = this.active.find(
      ({ fault }) =>
        (fault.path === undefined || fault.path === path) &&
        (fault.method === undefined || fault.method === method) &&
        (fault.after === undefined || this.called.has(fault.after)) &&
        (!beforeLogin || fault.beforeLogin === true || fault.kind === 'booting'),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.active = this.active.filter((other) => other !== entry);
    return entry.fault;
  }
}
