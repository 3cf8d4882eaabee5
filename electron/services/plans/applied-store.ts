/** What a site keeps of applying its plan: a document a device, written before and after each step at it. */
import type { Result } from '../../../shared/contract/result.ts';
import { appliedSchema, type Applied } from '../../../shared/plan/applied.ts';
import type { Place } from '../storage/json-document.ts';
import { RecordFiles } from '../storage/record-files.ts';

export interface AppliedStoreNeeds {
  /** The folder of the documents. */
  place: Place;
  /** Whether this program is the one that writes here. */
  mayWrite: () => boolean;
}

export class AppliedStore {
  private readonly records = new Map<string, Applied>();
  private readonly files: RecordFiles<Applied>;

  constructor(needs: AppliedStoreNeeds) {
    const idOf = ({ serial }: Applied) => serial;
    this.files = new RecordFiles({ ...needs, schema: appliedSchema, idOf, ids: /^[0-9A-F]{12}$/ });
  }

  /** Reads all of them. A damaged one is set aside and said; fails with `storage` where one cannot be read. */
  async load(): Promise<Result<null>> {
    const { records, read } = await this.files.read();
    for (const record of records) this.records.set(record.serial, record);
    return read;
  }

  get(serial: string): Applied | null {
    return this.records.get(serial) ?? null;
  }

  /** Whether nothing of a newer program stands there, which is not known. */
  get isWhole(): boolean {
    return this.files.isWhole;
  }

  all(): Applied[] {
    return [...this.records.values()];
  }

  /** Takes it off the disk. */
  remove(serial: string): Promise<Result<null>> {
    this.records.delete(serial);
    return this.files.remove(serial);
  }

  /** Has it on disk. Fails with `storage` where it could not be written: then nothing may be sent. */
  put(record: Applied): Promise<Result<null>> {
    this.records.set(record.serial, record);
    return this.files.put(record);
  }
}
