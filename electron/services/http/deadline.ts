import { fail, type Failure } from '../../../shared/contract/result.ts';
import { said } from '../../../shared/texts/said.ts';
import type { Clock } from '../clock.ts';

/** The end of one request: out of time, cancelled by the caller, or closed. Whatever comes first counts. */
export class Deadline {
  /** Aborted when the request is over. */
  readonly signal: AbortSignal;
  /** Settles when the request is over before its answer; never otherwise. */
  readonly over: Promise<{ ok: false; error: Failure }>;
  private failure: { ok: false; error: Failure } | undefined;
  private endWith!: (failed: { ok: false; error: Failure }) => void;
  private forget: () => void;

  constructor(clock: Clock, timeoutMs: number, where: string, cancel: AbortSignal | undefined) {
    const controller = new AbortController();
    this.signal = controller.signal;
    this.over = new Promise((resolve) => {
      this.endWith = (failed) => {
        if (this.failure !== undefined) return;
        this.failure = failed;
        resolve(failed);
        controller.abort();
      };
    });
    const stopTimer = clock.setTimeout(
      () =>
        this.endWith(
          fail('timeout', said('http.noAnswerIn', { where, seconds: Math.ceil(timeoutMs / 1000) })),
        ),
      timeoutMs,
    );
    const cancelled = () => this.endWith(fail('cancelled', said('http.requestCancelled')));
    if (cancel?.aborted === true) cancelled();
    cancel?.addEventListener('abort', cancelled);
    this.forget = () => {
      stopTimer();
      cancel?.removeEventListener('abort', cancelled);
    };
  }

  /** Why the request is over, or undefined while it is not. */
  get failed(): { ok: false; error: Failure } | undefined {
    return this.failure;
  }

  /** Ends the request for a reason of the caller's. */
  end(failed: { ok: false; error: Failure }): void {
    this.endWith(failed);
  }

  /** To be called when the answer is there. */
  settle(): void {
    this.forget();
  }
}
