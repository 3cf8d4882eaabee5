/** How many devices stand with their logins: what the dialog for all of them begins with. */
import type { Device } from '../../shared/contract/device.ts';
import { t } from '../parts/language.svelte.ts';
import type { ShownRun } from '../state/runs.svelte.ts';

type Key = 'hadLogin' | 'noAdministrator' | 'away' | 'pinnedOnes' | 'unseenOnes';

export interface Stand {
  /** Serial numbers of those that a login is looked for, of those among them that nothing is pinned for, and of the rest. */
  without: string[];
  unseen: string[];
  pinned: string[];
  /** What is said of them, none of it about nobody. */
  said: readonly { key: Key; count: number }[];
}

export function standOf(devices: readonly Device[]): Stand {
  const isNew = (device: Device) => device.needsSetup === true;
  const open = devices.filter((device) => device.login !== 'accepted' && !isNew(device));
  const unseen = open.filter(({ fingerprint }) => fingerprint === null);
  const pinned = open.filter(({ fingerprint }) => fingerprint !== null);
  const serials = (some: readonly Device[]) => some.map(({ serial }) => serial);
  const said: { key: Key; count: number }[] = [
    { key: 'pinnedOnes', count: pinned.length },
    { key: 'unseenOnes', count: unseen.length },
    { key: 'away', count: open.filter(({ reachability }) => reachability.state !== 'reachable').length },
    { key: 'hadLogin', count: devices.filter(({ login }) => login === 'accepted').length },
    { key: 'noAdministrator', count: devices.filter((device) => isNew(device)).length },
  ];
  return {
    without: serials(open),
    unseen: serials(unseen),
    pinned: serials(pinned),
    said: said.filter(({ count }) => count > 0),
  };
}

/** The tags that some of them carry, by name. */
export function ownTags(devices: readonly Device[]): string[] {
  return [...new Set(devices.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
}

/** How far it is, or how it ended. */
export function runNews(run: ShownRun): string {
  if (run.state !== 'ended') return t().runs.of({ done: run.results.size, total: run.total });
  return t().runs.summary({
    title: t().runTitle[run.kind],
    done: [...run.results.values()].filter(({ outcome }) => outcome === 'done').length,
    total: run.total,
  });
}
