import type { Device } from '../../shared/contract/device.ts';

/** The devices by serial number. Not thousands of signals: whoever looks at some of them sees by identity which have changed. */
export type Rows = ReadonlyMap<string, Device>;

/** The rows after a change. */
export function rowsAfter(
  before: Rows,
  { changed, removed }: { changed: readonly Device[]; removed: readonly string[] },
): Rows {
  const rows = new Map(before);
  for (const device of changed) rows.set(device.serial, device);
  for (const serial of removed) rows.delete(serial);
  return rows;
}

export const noRows: Rows = new Map();
