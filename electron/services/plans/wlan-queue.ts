/**
 * Devices that a plan has set up for a WLAN and tested over the cable: looked for, one look at a time, until each was seen there
 * without its cable. What was seen is kept.
 */
import { interfaceWith } from '../../../shared/api/line.ts';
import type { NetworkPicture } from '../../../shared/api/network-info.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { isForWlan, type Applied, type Sighting } from '../../../shared/plan/applied.ts';
import { sightingSaid, type WlanDevice } from '../../../shared/plan/progress.ts';
import type { Activity } from '../activity/activity.ts';
import type { Clock } from '../clock.ts';
import type { Devices } from '../devices/devices.ts';
import type { AppliedStore } from './applied-store.ts';

export interface WlanQueueNeeds {
  clock: Pick<Clock, 'now'>;
  devices: Devices;
  activity: Activity;
  /** What is kept of the open site. */
  records: () => Promise<Result<AppliedStore>>;
}

/** So many are looked for at once. */
const atOnce = 8;
/** A busy device may miss one look. */
const missesOfOut = 2;

export class WlanQueue {
  /** How often in a row a device did not answer. */
  private readonly misses = new Map<string, number>();

  constructor(private readonly needs: WlanQueueNeeds) {}

  /** As kept, those that were done first coming first. Fails with `storage` where nothing can be read. */
  async standing(): Promise<Result<WlanDevice[]>> {
    const records = await this.needs.records();
    if (!records.ok) return records;
    const waiting = records.value.all().filter(isForWlan);
    waiting.sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
    return ok(waiting.map(({ serial, sighting }) => ({ serial, sighting })));
  }

  /**
   * Looks once for those, of all that were not seen on their WLAN yet, and for every one that is at another address than
   * when it was looked for last; all of them where none are named.
   */
  async look(serials: readonly string[] | null, signal: AbortSignal): Promise<Result<WlanDevice[]>> {
    const records = await this.needs.records();
    if (!records.ok) return records;
    const store = records.value;
    const sought = store
      .all()
      .filter((record) => isForWlan(record) && record.sighting?.state !== 'seen')
      .filter((record) => serials?.includes(record.serial) !== false || this.hasMoved(record));
    const failed: Result<null>[] = [];
    const work = async () => {
      for (let next = sought.shift(); next && !signal.aborted; next = sought.shift()) {
        const sighting = await this.sight(next, signal);
        const kept = sighting ? await this.keep(store, next.serial, sighting) : ok(null);
        if (!kept.ok) failed.push(kept);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const [first] = failed;
    return first?.ok === false ? first : this.standing();
  }

  private hasMoved({ serial, sighting }: Applied): boolean {
    return sighting !== null && this.needs.devices.get(serial)?.address !== sighting.address;
  }

  /** Where it is now; null where the look says nothing new. */
  private async sight(
    { serial, sighting }: Applied,
    signal: AbortSignal,
  ): Promise<Omit<Sighting, 'at'> | null> {
    const { devices } = this.needs;
    const address = await devices.places.seek(serial, signal);
    if (signal.aborted) return null;
    if (address === null) {
      const misses = (this.misses.get(serial) ?? 0) + 1;
      this.misses.set(serial, misses);
      return misses < missesOfOut ? null : { state: 'out', address: null };
    }
    this.misses.delete(serial);
    const read = await devices.calls.readNetwork(serial, { signal });
    if (!read.ok) return read.error.kind === 'login' ? { state: 'unsure', address } : null;
    const { network } = read.value;
    const way = network && wayOf(network.picture, address);
    if (way !== 'cable') return { state: way === 'wlan' ? 'seen' : 'unsure', address };
    const wasOut = sighting?.state === 'out' || sighting?.state === 'back';
    return { state: wasOut ? 'back' : 'ready', address };
  }

  private async keep(
    store: AppliedStore,
    serial: string,
    { state, address }: Omit<Sighting, 'at'>,
  ): Promise<Result<null>> {
    const { clock, activity } = this.needs;
    // It may have been applied anew, or undone, while it was looked for.
    const record = store.get(serial);
    if (!record || !isForWlan(record)) return ok(null);
    if (record.sighting?.state === state && record.sighting.address === address) return ok(null);
    const sighting = { state, at: clock.now(), address };
    const kept = await store.put({ ...record, sighting });
    if (kept.ok && state === 'seen') {
      activity.add({ serial, kind: 'plan', message: sightingSaid(sighting), facts: {} });
    }
    return kept;
  }
}

/** By which way the device is talked to at that address: over the WLAN alone, with a cable in it, or nobody can tell. */
function wayOf(picture: NetworkPicture, address: string): 'wlan' | 'cable' | null {
  const through = interfaceWith(picture, address);
  if (!through) return null;
  const hasCable = picture.devices.some(
    ({ type, link, wired }) => type === 'wired' && link === true && wired?.isDownlink !== true,
  );
  return through.type === 'wlan' && !hasCable ? 'wlan' : 'cable';
}
