import type { Api } from '../../shared/contract/ipc.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { UpdateState } from '../../shared/contract/updates.ts';

/** Whether there is a newer version of the program, as far as somebody was asked. */
export class UpdatesState {
  /** Null before main has told. */
  now = $state.raw<UpdateState | null>(null);

  constructor(private readonly source: Api['updates']) {}

  start(): () => void {
    const stop = this.source.changed((state) => (this.now = state));
    void this.source.snapshot({}).then((answer) => {
      if (answer.ok) this.now ??= answer.value;
    });
    return stop;
  }

  /** Asks this address from now on, and nobody where it is empty. */
  chooseFeed(feed: string): Promise<Result<null>> {
    return this.source.chooseFeed({ feed });
  }

  check(): Promise<Result<UpdateState>> {
    return this.source.check({});
  }
}
