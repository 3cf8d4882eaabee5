/** A folder of small documents, one a record: each is read, checked and written by itself, whatever becomes of the others. */
import type { z } from 'zod';
import { isDeeperThan, isRecord } from '../../../shared/api/fields.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import { decodeText } from '../../../shared/texts/clean-text.ts';
import { said } from '../../../shared/texts/said.ts';
import {
  codeOf,
  notUnderstood,
  readBytes,
  removeFile,
  removeLeftoversIn,
  renameAside,
  replaceFile,
  storageFailure,
} from './files.ts';
import type { Place } from './json-document.ts';
import { parseJson } from './shape.ts';
import { otherWriter } from './site-lock.ts';

export interface RecordFilesNeeds<R> {
  /** The folder of the documents. */
  place: Place;
  schema: z.ZodType<R>;
  idOf: (record: R) => string;
  /** An id becomes a file's name: nothing else may. */
  ids: RegExp;
  /** Whether this program is the one that writes here. */
  mayWrite: () => boolean;
}

const version = 1;
const deepest = 100;
const atOnce = 16;

export class RecordFiles<R extends object> {
  /** Those that a newer program wrote: they stay as they are. */
  private readonly newer = new Set<string>();

  constructor(private readonly needs: RecordFilesNeeds<R>) {}

  /**
   * Those records whose ids are wanted, all unless told, by their ids. A damaged one is set aside and said, by the program that writes here,
   * and one of a newer program is said. Fails with `storage` where one cannot be read: the others are there all the same.
   */
  async read(isWanted: (id: string) => boolean = () => true): Promise<{ records: R[]; read: Result<null> }> {
    const { files, file: folder, report, name } = this.needs.place;
    const records: R[] = [];
    let read: Result<null> = ok(null);
    let names: string[];
    try {
      names = await files.readdir(folder);
    } catch (error) {
      const isThere = codeOf(error) !== 'ENOENT';
      return {
        records,
        read: isThere ? storageFailure({ file: folder, name, report }, 'read', error) : ok(null),
      };
    }
    if (this.needs.mayWrite()) await removeLeftoversIn(files, folder, (one) => one.endsWith('.json'));
    const waiting = names.flatMap((one) => {
      const id = /^(.*)\.json$/.exec(one)?.[1] ?? '';
      return this.needs.ids.test(id) && isWanted(id) ? [id] : [];
    });
    const work = async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const one = await this.readOne(id);
        if (!one.ok) read = one;
        else if (one.value) records.push(one.value);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    records.sort((a, b) => (this.needs.idOf(a) < this.needs.idOf(b) ? -1 : 1));
    return { records, read };
  }

  /** Has it on disk. Fails with `storage` where it could not be written. */
  async put(record: R): Promise<Result<null>> {
    const { place, idOf, mayWrite } = this.needs;
    const id = idOf(record);
    if (!mayWrite()) return otherWriter;
    if (this.newer.has(id)) {
      return fail('storage', said('storage.newer', { name: this.nameOf(id) }), {
        advice: said('storage.newerAdvice'),
      });
    }
    const text = `${JSON.stringify({ version, ...record })}\n`;
    try {
      const written = await replaceFile(place.files, this.fileOf(id), text, () =>
        Promise.resolve(mayWrite()),
      );
      return written ? ok(null) : otherWriter;
    } catch (error) {
      return this.failed('write', id, error);
    }
  }

  async remove(id: string): Promise<Result<null>> {
    if (!this.needs.mayWrite()) return otherWriter;
    if (this.newer.has(id)) return ok(null);
    try {
      await removeFile(this.needs.place.files, this.fileOf(id));
      return ok(null);
    } catch (error) {
      return this.failed('write', id, error);
    }
  }

  private async readOne(id: string): Promise<Result<R | null>> {
    const { place, schema, idOf, mayWrite } = this.needs;
    const { files, notices, clock } = place;
    const file = this.fileOf(id);
    try {
      const bytes = await readBytes(files, file);
      if (bytes === null) return ok(null);
      const text = decodeText(bytes);
      const document = text === null ? null : parseJson(text);
      const fits = isRecord(document) && !isDeeperThan(deepest, document);
      if (fits && typeof document.version === 'number' && document.version > version) {
        this.newer.add(id);
        this.sayNewer(id);
        return ok(null);
      }
      const read = schema.safeParse(fits ? document : null);
      if (read.success && idOf(read.data) === id) return ok(read.data);
      const why = said('storage.otherJson');
      if (!mayWrite()) return notUnderstood(file, why);
      const aside = await renameAside(files, file, clock.now());
      const name = this.nameOf(id);
      notices.put(`${name}:${aside}`, {
        file: name,
        happened: 'once',
        message: said('storage.damaged', { name, why, aside }),
        advice: said('storage.asideAdvice'),
      });
      return ok(null);
    } catch (error) {
      return this.failed('read', id, error);
    }
  }

  /** Whether there are none of a newer program, of which nothing is known. */
  get isWhole(): boolean {
    return this.newer.size === 0;
  }

  /** One notice for all of them. */
  private sayNewer(id: string): void {
    const { notices, name: folder } = this.needs.place;
    notices.put(`${folder}:newer`, {
      file: folder,
      happened: 'still',
      message: said('storage.newerNotTaken', { name: this.newer.size === 1 ? this.nameOf(id) : folder }),
      advice: said('storage.newerAdvice'),
    });
  }

  private nameOf = (id: string) => `${this.needs.place.name}/${id}.json`;

  private fileOf(id: string): string {
    if (!this.needs.ids.test(id)) throw new Error('That is no name of a file.');
    return `${this.needs.place.file}/${id}.json`;
  }

  private failed(doing: 'read' | 'write', id: string, error: unknown): { ok: false; error: Failure } {
    const { report } = this.needs.place;
    return storageFailure({ file: this.fileOf(id), name: this.nameOf(id), report }, doing, error);
  }
}
