import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../shared/contract/ipc.ts';
import type { ApplySnapshot, DeviceWork, WorkDelta } from '../../shared/plan/progress.ts';
import { Follower } from './follow.ts';

/** The open site's plan as it is applied or undone. */
export class ApplyState {
  kind = $state<ApplySnapshot['kind']>(null);
  state = $state<ApplySnapshot['state']>('ended');
  alike = $state.raw<ApplySnapshot['alike']>(null);
  /** Rows that wait for the next new device of their model, or have waited in vain. */
  unbound = $state(0);
  /** By serial number. */
  readonly devices = new SvelteMap<string, DeviceWork>();

  private readonly follower: Follower<ApplySnapshot, WorkDelta>;

  /** `bound`: told of a device that has taken a row while the plan is applied; more than once. */
  constructor(
    source: Pick<Api['apply'], 'snapshot' | 'changed'>,
    bound: (rowId: string, serial: string) => void,
  ) {
    const take = ({ rowId, serial }: DeviceWork) => rowId !== null && bound(rowId, serial);
    this.follower = new Follower(source, {
      reset: ({ kind, state, alike, unbound, devices }) => {
        this.kind = kind;
        this.state = state;
        this.alike = alike;
        this.unbound = unbound;
        this.devices.clear();
        for (const device of devices) this.devices.set(device.serial, device);
        if (state !== 'ended') devices.forEach(take);
      },
      apply: ({ state, alike, unbound, device }) => {
        this.state = state;
        this.alike = alike;
        this.unbound = unbound;
        if (!device) return;
        // The first that is told of it.
        if (!this.devices.has(device.serial)) take(device);
        this.devices.set(device.serial, device);
      },
      // A window that cannot ask main at all says so on its pages.
      failed: () => undefined,
    });
  }

  start(): () => void {
    return this.follower.start();
  }
}
