import type { Failure, Result } from '../../shared/contract/result.ts';

/** Calls to main, one at a time: whether one is on its way, and what the last one failed on. */
export class Call {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);

  /** Its answer; null, with nothing sent, where one is on its way already. */
  async run<Value>(send: () => Promise<Result<Value>>): Promise<Result<Value> | null> {
    if (this.busy) return null;
    this.busy = true;
    this.failure = null;
    const answer = await send();
    this.busy = false;
    if (!answer.ok) this.failure = answer.error;
    return answer;
  }
}
