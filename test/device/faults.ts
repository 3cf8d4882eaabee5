/** What can be made to go wrong with an answer. */
export type FaultKind =
  | 'slow' // the right answer, `ms` late
  | 'hang' // no answer, the connection stays open
  | 'reset' // the connection is reset
  | 'truncated' // half of the announced body, then the connection ends
  | 'wrong-type' // the right body called application/octet-stream
  | 'oversized' // a body of more than 4 MiB, its length not announced
  | 'html' // status 200 with a web page in place of JSON
  | 'server-error' // status 500 with a web page
  | 'internal' // status 500 with the API's error 1000
  | 'error' // one of the API's errors: see `code`
  | 'booting'; // status 503 before any login is asked for

export interface Fault {
  kind: FaultKind;
  /** Only requests for this path, such as `/axis-cgi/network_settings.cgi`. */
  path?: string;
  /** Only calls of this API method, such as `getNetworkInfo`. */
  method?: string;
  /** The code of an `error`, and its sub-code; 1000 comes with status 500, all others with 200. */
  code?: number;
  subCode?: number;
  /** How often it happens; until cleared when absent. */
  times?: number;
  /** How late a `slow` answer is, in milliseconds. */
  ms?: number;
  /** Also for requests that get no further than the login challenge. `booting` always does. */
  beforeLogin?: boolean;
}

/** The faults of one device. */
export class Faults {
  #active: { fault: Fault; left: number }[] = [];

  /** The returned function clears this fault alone. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Infinity };
    this.#active.push(entry);
    return () => {
      this.#active = this.#active.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.#active = [];
  }

  /** The fault for this request, used up by one. */
  take(path: string, method: string | undefined, beforeLogin: boolean): Fault | undefined {
    const entry = this.#active.find(
      ({ fault }) =>
        (fault.path === undefined || fault.path === path) &&
        (fault.method === undefined || fault.method === method) &&
        (!beforeLogin || fault.beforeLogin === true || fault.kind === 'booting'),
    );
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#active = this.#active.filter((other) => other !== entry);
    return entry.fault;
  }
}
