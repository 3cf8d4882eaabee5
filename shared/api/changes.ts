/** Looks changes up in their table (changes/table.ts). */
import type { Change, Source } from './change.ts';
import { changes } from './changes/table.ts';
import { networkSettings } from './network-settings.ts';

export type ChangeMethod = keyof typeof changes;

export const changeMethods = Object.keys(changes) as ChangeMethod[];

const network: Source = { api: networkSettings, reads: 'getNetworkInfo' };

/** The record of a change, whatever is read for it, and where it belongs to. */
export function changeOf(method: ChangeMethod): Change<unknown> & { from: Source } {
  const change: Change<unknown> = changes[method];
  return { ...change, from: change.from ?? network };
}
