import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../shared/contract/ipc.ts';
import type { ApplySnapshot, DeviceWork, WorkDelta } from '../../shared/plan/progress.ts';
import { Follower } from './follow.ts';

/** The open site's plan as it is applied or undone. */
export class ApplyState {
  kind = $state<ApplySnapshot['kind']>(null);
  state = $state<ApplySnapshot['state']>('ended');
  alike = $state.raw<ApplySnapshot['alike']>(null);
  /** By serial number. */
  readonly devices = new SvelteMap<string, DeviceWork>();

  private readonly follower: Follower<ApplySnapshot, WorkDelta>;

  constructor(source: Pick<Api['apply'], 'snapshot' | 'changed'>) {
    this.follower = new Follower(source, {
      reset: ({ kind, state, alike, devices }) => {
        this.kind = kind;
        this.state = state;
        this.alike = alike;
        this.devices.clear();
        for (const device of devices) this.devices.set(device.serial, device);
      },
      apply: ({ state, alike, device }) => {
        this.state = state;
        this.alike = alike;
        if (device) this.devices.set(device.serial, device);
      },
      // A window that cannot ask main at all says so on its pages.
      failed: () => undefined,
    });
  }

  start(): () => void {
    return this.follower.start();
  }
}
