/** What a command has to say beside its result: of the files that are kept, and of faults of the program. */
import type { StorageSnapshot } from '../../shared/contract/storage.ts';
import { isOfWriter } from '../services/storage/open-site.ts';
import type { Store } from '../services/storage/store.ts';
import type { Output } from './output.ts';
import { said } from '../../shared/texts/said.ts';

/** Says what there is to know of the kept files, now and as it comes, each once. */
export function sayNotices({ notices }: Store, output: Output): void {
  const told = new Set<string>();
  const say = (snapshot: StorageSnapshot) => {
    for (const { id, message, advice } of snapshot.notices) {
      // A command to one device has its result whoever writes the list; one that changes a site fails, with words.
      if (told.has(id) || isOfWriter(id)) continue;
      told.add(id);
      output.warning(message, advice);
    }
  };
  say(notices.snapshot());
  notices.onChange(say);
}

/** Says that something went wrong in the program itself; the command goes on as far as it can. */
export function sayFaults(output: Output): (fault: unknown, where: string) => void {
  return (fault, where) => {
    const name = fault instanceof Error ? fault.name : 'unknown';
    output.warning(said('terminal.faultBeside', { where, name }));
  };
}
