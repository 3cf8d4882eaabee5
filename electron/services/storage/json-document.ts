/** A JSON document on disk: read with checks, written whole and atomically, set aside and never thrown away when damaged. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface Loaded<T> {
  value: T;
  /** Set when a damaged file was found: what was done with it, for the user. */
  problem: string | null;
}

export class JsonDocument<T> {
  private writing: Promise<Result<null>> = Promise.resolve(ok(null));

  /** `schema` checks the whole document, its version included; `empty` is what a missing file means. */
  constructor(
    readonly file: string,
    private readonly schema: z.ZodType<T>,
    private readonly empty: () => T,
    private readonly now: () => number,
  ) {}

  /** The document's content. A damaged file is renamed beside itself; an unreadable one is a `storage` failure. */
  async load(): Promise<Result<Loaded<T>>> {
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return ok({ value: this.empty(), problem: null });
      return fail('storage', `${this.file} cannot be read: ${reason(error)}.`);
    }
    const checked = this.schema.safeParse(parseJson(text));
    if (checked.success) return ok({ value: checked.data, problem: null });
    const aside = `${this.file}.damaged-${this.now()}`;
    try {
      await rename(this.file, aside);
    } catch (error) {
      return fail('storage', `${this.file} is damaged and cannot be set aside: ${reason(error)}.`);
    }
    return ok({
      value: this.empty(),
      problem: `A file was damaged or written by a newer version of this program; it was kept as ${aside}.`,
    });
  }

  /** Writes the whole document; writes queue up behind one another. Readable by its owner alone. */
  save(value: T): Promise<Result<null>> {
    const text = `${JSON.stringify(value, null, 1)}\n`;
    this.writing = this.writing.then(() => this.write(text));
    return this.writing;
  }

  private async write(text: string): Promise<Result<null>> {
    const temporary = `${this.file}.${process.pid}.tmp`;
    try {
      await mkdir(dirname(this.file), { recursive: true });
      const handle = await open(temporary, 'w', 0o600);
      try {
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, this.file);
      return ok(null);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      return fail('storage', `${this.file} cannot be written: ${reason(error)}.`);
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
