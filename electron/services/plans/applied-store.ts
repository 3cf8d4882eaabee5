/** What a site keeps of applying its plan: a document a device, written before and after each step at it. */
import { isDeeperThan, isRecord } from '../../../shared/api/fields.ts';
import { fail, ok, type Result } from '../../../shared/contract/result.ts';
import { serialSchema } from '../../../shared/contract/site.ts';
import { appliedSchema, type Applied } from '../../../shared/plan/applied.ts';
import { decodeText } from '../../../shared/texts/clean-text.ts';
import { said } from '../../../shared/texts/said.ts';
import { readBytes, renameAside, replaceFile, storageFailure } from '../storage/files.ts';
import type { Place } from '../storage/json-document.ts';
import { parseJson } from '../storage/shape.ts';
import { otherWriter } from '../storage/site-lock.ts';

export interface AppliedStoreNeeds {
  /** The folder of the documents. */
  place: Place;
  /** Whether this program is the one that writes here. */
  mayWrite: () => boolean;
}

const version = 1;
const deepest = 30;

export class AppliedStore {
  private readonly records = new Map<string, Applied>();
  /** Those that a newer program wrote: they stay as they are. */
  private readonly newer = new Set<string>();

  constructor(private readonly needs: AppliedStoreNeeds) {}

  /** Reads all of them. A damaged one is set aside and said; fails with `storage` where one cannot be read. */
  async load(): Promise<Result<null>> {
    const { files, file: folder } = this.needs.place;
    const names = await files.readdir(folder).catch(() => []);
    for (const name of names) {
      const serial = /^([0-9A-F]{12})\.json$/.exec(name)?.[1];
      if (serial === undefined) continue;
      const loaded = await this.loadOne(serial);
      if (!loaded.ok) return loaded;
    }
    return ok(null);
  }

  get(serial: string): Applied | null {
    return this.records.get(serial) ?? null;
  }

  all(): Applied[] {
    return [...this.records.values()];
  }

  /** Has it on disk. Fails with `storage` where it could not be written: then nothing may be sent. */
  async put(record: Applied): Promise<Result<null>> {
    const { serial } = record;
    const { files, name } = this.needs.place;
    if (!this.needs.mayWrite()) return otherWriter;
    if (this.newer.has(serial)) {
      return fail('storage', said('storage.newer', { name: `${name}/${serial}.json` }), {
        advice: said('storage.newerAdvice'),
      });
    }
    this.records.set(serial, record);
    const text = `${JSON.stringify({ version, ...record })}\n`;
    try {
      const mayWrite = () => Promise.resolve(this.needs.mayWrite());
      const written = await replaceFile(files, this.fileOf(serial), text, mayWrite);
      return written ? ok(null) : otherWriter;
    } catch (error) {
      return this.failed('write', serial, error);
    }
  }

  private async loadOne(serial: string): Promise<Result<null>> {
    const { files, notices, name, clock } = this.needs.place;
    const file = this.fileOf(serial);
    try {
      const bytes = await readBytes(files, file);
      if (bytes === null) return ok(null);
      const text = decodeText(bytes);
      const document = text === null ? null : parseJson(text);
      const fits = isRecord(document) && !isDeeperThan(deepest, document);
      if (fits && typeof document.version === 'number' && document.version > version) {
        this.newer.add(serial);
        return ok(null);
      }
      const read = appliedSchema.safeParse(fits ? document : null);
      if (read.success && read.data.serial === serial) {
        this.records.set(serial, read.data);
        return ok(null);
      }
      if (!this.needs.mayWrite()) return ok(null);
      const aside = await renameAside(files, file, clock.now());
      const title = `${name}/${serial}.json`;
      notices.put(`${title}:${aside}`, {
        file: title,
        happened: 'once',
        message: said('storage.damaged', { name: title, why: said('storage.otherJson'), aside }),
        advice: said('storage.asideAdvice'),
      });
      return ok(null);
    } catch (error) {
      return this.failed('read', serial, error);
    }
  }

  private fileOf(serial: string): string {
    // The serial number becomes a file's name: nothing else may.
    return `${this.needs.place.file}/${serialSchema.parse(serial)}.json`;
  }

  private failed(doing: 'read' | 'write', serial: string, error: unknown) {
    const { name, report } = this.needs.place;
    const place = { file: this.fileOf(serial), name: `${name}/${serial}.json`, report };
    return storageFailure(place, doing, error);
  }
}
