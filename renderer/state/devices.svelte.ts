import { SvelteMap } from 'svelte/reactivity';
import type {
  Device,
  DeviceDetail,
  DevicesDelta,
  DevicesSnapshot,
  KnownDevice,
} from '../../shared/contract/device.ts';
import { nothingLeftOut, type LeftOut } from '../../shared/contract/left-out.ts';
import type { Api } from '../../shared/contract/ipc.ts';
import type { Failure } from '../../shared/contract/result.ts';
import { Follower } from './follow.ts';
import { noRows, rowsAfter, type Rows } from './rows.ts';
import { shownName } from './shown-name.ts';
import { Watchers } from './watchers.ts';
import type { Said } from '../../shared/texts/said.ts';

/** The devices as main knows them, by serial number: every row, and the detail of those that somebody watches. */
export class DevicesState {
  all = $state.raw<Rows>(noRows);
  loaded = $state(false);
  /** What keeps the search from working. */
  problem = $state.raw<Said | null>(null);
  /** What announces itself and is not in the list. */
  leftOut = $state.raw<LeftOut>(nothingLeftOut);
  /** The list itself could not be had from main. */
  failure = $state.raw<Failure | null>(null);

  /** Of every device that was watched in this run: it shows at once what was true then, and what is true soon after. */
  private readonly details = new SvelteMap<string, DeviceDetail>();
  private readonly watchers = new Watchers((serial) => this.refresh(serial));
  private readonly follower: Follower<DevicesSnapshot, DevicesDelta>;

  /** `lost`: told when devices have gone off the list. */
  constructor(
    private readonly source: Pick<Api['devices'], 'snapshot' | 'changed' | 'detail'>,
    lost: () => void = () => undefined,
  ) {
    this.follower = new Follower<DevicesSnapshot, DevicesDelta>(source, {
      reset: (snapshot) => {
        this.all = rowsAfter(noRows, { changed: snapshot.devices, removed: [] });
        this.problem = snapshot.searchProblem;
        this.leftOut = snapshot.leftOut;
        this.failure = null;
        this.loaded = true;
        this.watchers.allChanged();
        lost();
      },
      apply: (delta) => {
        this.all = rowsAfter(this.all, delta);
        for (const { serial } of delta.changed) this.watchers.changed(serial);
        for (const serial of delta.removed) this.details.delete(serial);
        this.problem = delta.searchProblem;
        this.leftOut = delta.leftOut;
        if (delta.removed.length > 0) lost();
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

  /** What a device is called where its serial number stands beside; empty where the list does not have it. */
  nameOf(serial: string): string {
    const device = this.all.get(serial);
    return device ? shownName(device) : '';
  }

  /** The device with its detail; null as well while that of a device that is watched is on its way for the first time. */
  known(serial: string): KnownDevice | null {
    const device = this.all.get(serial);
    const detail = this.details.get(serial);
    return device && detail ? { ...device, ...detail } : null;
  }

  /** Keeps the detail of a device up to date until the answer is called. */
  watch(serial: string): () => void {
    return this.watchers.watch(serial);
  }

  private async refresh(serial: string): Promise<void> {
    const answer = await this.source.detail({ serial });
    if (!answer.ok || !this.all.has(serial)) return;
    // What is the same stays the same value: nothing that is drawn from it is drawn again.
    const same = JSON.stringify(answer.value) === JSON.stringify(this.details.get(serial));
    if (!same) this.details.set(serial, answer.value);
  }
}
