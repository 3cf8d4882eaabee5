import { SvelteMap } from 'svelte/reactivity';
import type { Device, DevicesDelta, DevicesSnapshot } from '../../shared/contract/device.ts';
import { nothingLeftOut, type LeftOut } from '../../shared/contract/left-out.ts';
import type { Api } from '../../shared/contract/ipc.ts';
import type { Failure } from '../../shared/contract/result.ts';
import { Follower } from './follow.ts';
import type { Said } from '../../shared/texts/said.ts';

/** The devices as main knows them, by serial number. */
export class DevicesState {
  readonly all = new SvelteMap<string, Device>();
  loaded = $state(false);
  /** What keeps the search from working. */
  problem = $state.raw<Said | null>(null);
  /** What announces itself and is not in the list. */
  leftOut = $state.raw<LeftOut>(nothingLeftOut);
  /** The list itself could not be had from main. */
  failure = $state.raw<Failure | null>(null);

  private readonly follower: Follower<DevicesSnapshot, DevicesDelta>;

  constructor(source: Pick<Api['devices'], 'snapshot' | 'changed'>) {
    this.follower = new Follower<DevicesSnapshot, DevicesDelta>(source, {
      reset: (snapshot) => {
        this.all.clear();
        for (const device of snapshot.devices) this.all.set(device.serial, device);
        this.problem = snapshot.searchProblem;
        this.leftOut = snapshot.leftOut;
        this.failure = null;
        this.loaded = true;
      },
      apply: (delta) => {
        for (const device of delta.changed) this.all.set(device.serial, device);
        for (const serial of delta.removed) this.all.delete(serial);
        this.problem = delta.searchProblem;
        this.leftOut = delta.leftOut;
      },
      failed: (failure) => {
        this.failure = failure;
        this.loaded = true;
      },
    });
  }

  start(): () => void {
    return this.follower.start();
  }

  /** Asks main for the whole list again. */
  retry(): void {
    void this.follower.ask();
  }

  get(serial: string): Device | null {
    return this.all.get(serial) ?? null;
  }
}
