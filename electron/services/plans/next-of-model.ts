/** Rows of a plan that wait for the next new device of their model. */
import type { Device } from '../../../shared/contract/device.ts';
import { nextOfModel, waitsForNext } from '../../../shared/plan/binding.ts';
import type { NumberedRow } from '../../../shared/plan/steps.ts';
import type { Clock } from '../clock.ts';
import type { Devices } from '../devices/devices.ts';

interface Needs {
  devices: Devices;
  clock: Clock;
}

/** Told of a row that a device takes, with all rows as they are then; waited for. */
type Take = (rows: readonly NumberedRow[], row: NumberedRow, serial: string) => Promise<void>;

/**
 * Gives the rows, in their order, the devices that are here, have no administrator yet and are named by no row. Resolves when
 * each row has its device, `waitMs` are over, or `signal` is aborted.
 */
export function bindNext(
  { devices, clock }: Needs,
  rows: readonly NumberedRow[],
  waitMs: number,
  signal: AbortSignal,
  take: Take,
): Promise<void> {
  let now = rows;
  const taken: Promise<void>[] = [];
  const over = new Promise<void>((resolve) => {
    const look = (found: readonly Device[]) => {
      for (const device of found) {
        if (device.presence !== 'here' || device.needsSetup !== true || signal.aborted) continue;
        const id = nextOfModel(
          now.map(({ row }) => row),
          device,
        )?.id;
        const one = now.find(({ row }) => row.id === id);
        if (!one) continue;
        const { serial } = device;
        const bound = { ...one, row: { ...one.row, cells: { ...one.row.cells, serial } } };
        now = now.map((other) => (other === one ? bound : other));
        taken.push(take(now, bound, serial));
      }
      if (!now.some(({ row }) => waitsForNext(row))) end();
    };
    const unfollow = devices.onChange(({ changed }) => look(changed));
    const cancelTimer = clock.setTimeout(end, waitMs);
    signal.addEventListener('abort', end, { once: true });
    function end() {
      unfollow();
      cancelTimer();
      signal.removeEventListener('abort', end);
      resolve();
    }
    look(devices.snapshot().devices);
  });
  return over.then(() => Promise.all(taken)).then(() => undefined);
}
