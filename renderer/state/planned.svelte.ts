import { SvelteMap } from 'svelte/reactivity';
import type { Api } from '../../shared/contract/ipc.ts';
import type {
  PlannedDelta,
  PlannedDevice,
  PlannedItem,
  PlannedRun,
  PlannedSnapshot,
} from '../../shared/contract/planned.ts';
import { Follower } from './follow.ts';

/** The changes that wait in the open site until their device is here, and those that are being made. */
export class PlannedState {
  /** By serial number. */
  readonly devices = new SvelteMap<string, PlannedDevice>();
  /** The changes that are being made, or were made last; those in it by `items`. */
  run = $state.raw<Omit<PlannedRun, 'items'> | null>(null);
  readonly items = new SvelteMap<string, PlannedItem>();
  readonly count: number = $derived.by(() =>
    [...this.devices.values()].reduce((sum, { changes, foreign }) => sum + changes.length + foreign, 0),
  );

  private readonly bySerial = $derived.by(() => {
    const found: Record<string, PlannedItem[]> = {};
    for (const item of this.items.values()) (found[item.serial] ??= []).push(item);
    return found;
  });
  private readonly follower: Follower<PlannedSnapshot, PlannedDelta>;

  constructor(source: Pick<Api['planned'], 'snapshot' | 'changed'>) {
    this.follower = new Follower(source, {
      reset: ({ devices, run }) => {
        this.devices.clear();
        for (const device of devices) this.devices.set(device.serial, device);
        this.run = null;
        this.takeRun(run);
      },
      apply: ({ changed, removed, run }) => {
        for (const device of changed) this.devices.set(device.serial, device);
        for (const serial of removed) this.devices.delete(serial);
        this.takeRun(run);
      },
      // A window that cannot ask main at all says so on its pages.
      failed: () => undefined,
    });
  }

  /** Changes are being made, one way or another. */
  get busy(): boolean {
    return this.run !== null && this.run.state !== 'ended';
  }

  /** How it stands with a change that is being made, or was tried last. */
  itemOf(serial: string, id: string): PlannedItem | null {
    return this.items.get(`${serial} ${id}`) ?? null;
  }

  /** Those of a device that are being made, or were made last. */
  itemsOf(serial: string): PlannedItem[] {
    return this.bySerial[serial] ?? [];
  }

  start(): () => void {
    return this.follower.start();
  }

  private takeRun(run: PlannedRun | null): void {
    if (run?.id !== this.run?.id) this.items.clear();
    for (const item of run?.items ?? []) this.items.set(`${item.serial} ${item.id}`, item);
    this.run = run && { id: run.id, state: run.state };
  }
}
