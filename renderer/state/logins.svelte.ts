import type { GivenLogin, LoginsSnapshot, WaitingDevice } from '../../shared/contract/given-login.ts';
import type { Api } from '../../shared/contract/ipc.ts';
import { Follower } from './follow.ts';

/** Logins that are given to many, and the devices that wait until a person has looked at them. */
export class LoginsState {
  given = $state.raw<GivenLogin[]>([]);
  waiting = $state.raw<WaitingDevice[]>([]);

  private readonly follower: Follower<LoginsSnapshot, LoginsSnapshot>;

  constructor(source: Pick<Api['logins'], 'snapshot' | 'changed'>) {
    const take = ({ given, waiting }: LoginsSnapshot) => {
      this.given = given;
      this.waiting = waiting;
    };
    // A window that cannot ask main at all says so on its pages.
    this.follower = new Follower(source, { reset: take, apply: take, failed: () => undefined });
  }

  start(): () => void {
    return this.follower.start();
  }
}
