/** The data folder: its documents, and what there is to say of them. */
import { constants } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import type { Clock } from '../clock.ts';
import { disk, makeFolder, reasonOf, type Files } from './files.ts';
import { JsonDocument, type Holder, type Place } from './json-document.ts';
import { StorageNotices } from './notices.ts';
import type { Shape } from './shape.ts';
import { said } from '../../../shared/texts/said.ts';

export interface StoreNeeds {
  /** The data folder. */
  folder: string;
  clock: Clock;
  /** Told of faults of this program. */
  report: (fault: unknown, where: string) => void;
  /** The operating system's unless given. */
  files?: Files;
}

export class Store {
  readonly notices = new StorageNotices();

  constructor(private readonly options: StoreNeeds) {}

  /** `name`: the file in the data folder, as notices call it. */
  place(name: string): Place {
    const { folder, clock, report, files = disk } = this.options;
    return { file: join(folder, name), name, clock, notices: this.notices, report, files };
  }

  document<R extends object>(name: string, shape: Shape<R>, holder: Holder<R>): JsonDocument<R> {
    return new JsonDocument(this.place(name), shape, holder);
  }
}

/** Makes the data folder where it is not there yet. Fails with `storage` when it cannot be used. */
export async function prepareFolder(folder: string, files: Files = disk): Promise<Result<null>> {
  try {
    await makeFolder(files, resolve(folder));
    await files.access(folder, constants.R_OK | constants.X_OK);
    return ok(null);
  } catch (error) {
    return fail('storage', said('storage.noFolder', { folder, reason: reasonOf(error) }), {
      advice: said('storage.noFolderAdvice'),
    });
  }
}
