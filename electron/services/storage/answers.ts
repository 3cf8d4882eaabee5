/**
 * What a site's devices answered: a document a device, read when that device is opened and written when it was read, so that
 * neither costs more on a large site. A history of answers that differ is kept with it, of bounded length.
 */
import { z } from 'zod';
import { isDeeperThan, isRecord } from '../../../shared/api/fields.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import {
  mostAnswers,
  serialSchema,
  siteAnswerSchema,
  type SiteAnswer,
} from '../../../shared/contract/site.ts';
import { decodeText } from '../../../shared/texts/clean-text.ts';
import { said, type Said } from '../../../shared/texts/said.ts';
import {
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

export interface AnswersNeeds extends Omit<Place, 'file' | 'name'> {
  /** The folder of the documents, and what notices call it. */
  folder: string;
  name: string;
  /** Whether this program is the one that writes here, asked before each writing. */
  mayWrite: () => Promise<boolean>;
}

const version = 1;
const documentSchema = z.object({ serial: serialSchema, answers: z.array(siteAnswerSchema) });

/** Far beyond any device's answer, which has some thousand signs: what is longer is shown in this run and not kept. */
export const longestAnswer = 256 * 1024;
/** So many signs of a device's answers are kept at most: the older ones make room. */
const mostSigns = 1024 * 1024;
/** getNetworkInfo is about ten deep: this came by an accident, or to do harm. */
const deepest = 100;
const retryMs = 30_000;
/** What could not be written waits in memory for so many devices. */
const mostWaiting = 500;

/** `answers`: null where a newer program's are not understood. */
interface Stored {
  answers: SiteAnswer[] | null;
  isNewer: boolean;
}

export class AnswerStore {
  /** What was answered and is not on disk yet, oldest first. */
  private readonly waiting = new Map<string, SiteAnswer[]>();
  /** A device's documents are read and written one after the other. */
  private readonly working = new Map<string, Promise<unknown>>();
  private cancelRetry: (() => void) | null = null;
  private closed = false;
  /** What killed runs have left of any document is taken away before the first is written. */
  private cleaned: Promise<void> | null = null;

  constructor(private readonly needs: AnswersNeeds) {}

  /**
   * The answers of that device, the newest first; empty where there are none. Fails with `storage` where the document cannot be
   * read; a damaged one is set aside and said, by the program that writes here.
   */
  read(serial: string): Promise<Result<SiteAnswer[]>> {
    return this.inTurn(serial, async () => {
      const stored = await this.load(serial);
      if (!stored.ok) return stored;
      const { answers } = stored.value;
      return answers ? ok(joined(answers, this.waiting.get(serial) ?? [])) : this.newer(serial);
    });
  }

  /** Keeps what a device has answered. Where it cannot be written it is tried again, and a notice says so. */
  keep(serial: string, answer: SiteAnswer): Promise<Result<null>> {
    if (JSON.stringify(answer.data).length > longestAnswer) return Promise.resolve(ok(null));
    return this.put(serial, [answer]);
  }

  /** Takes over answers of another site, the newest first. */
  put(serial: string, answers: readonly SiteAnswer[]): Promise<Result<null>> {
    if (answers.length === 0) return Promise.resolve(ok(null));
    this.waiting.set(serial, joined(this.waiting.get(serial) ?? [], answers).reverse());
    return this.inTurn(serial, () => this.write(serial));
  }

  /** Takes a device's answers off the disk. */
  remove(serial: string): Promise<Result<null>> {
    this.waiting.delete(serial);
    return this.inTurn(serial, async () => {
      const mine = await this.needs.mayWrite();
      if (!mine) return otherWriter;
      try {
        await removeFile(this.needs.files, this.fileOf(serial));
        return ok(null);
      } catch (error) {
        return this.failed('write', serial, error);
      }
    });
  }

  /** The serial numbers of whom there are answers. */
  async serials(): Promise<string[]> {
    await Promise.all(this.working.values());
    const names = await this.needs.files.readdir(this.needs.folder).catch(() => []);
    const kept = names.flatMap((name) => /^([0-9A-F]{12})\.json$/.exec(name)?.[1] ?? []);
    return [...new Set([...kept, ...this.waiting.keys()])];
  }

  /** Writes for the last time. */
  async close(): Promise<void> {
    this.closed = true;
    this.cancelRetry?.();
    for (const serial of [...this.waiting.keys()]) await this.inTurn(serial, () => this.write(serial));
  }

  private inTurn<T>(serial: string, work: () => Promise<T>): Promise<T> {
    const done = (this.working.get(serial) ?? Promise.resolve()).then(work);
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    this.working.set(serial, settled);
    void settled.then(() => {
      if (this.working.get(serial) === settled) this.working.delete(serial);
    });
    return done;
  }

  private async write(serial: string): Promise<Result<null>> {
    const fresh = this.waiting.get(serial);
    if (!fresh) return ok(null);
    const { notices, name, mayWrite } = this.needs;
    if (!(await mayWrite())) {
      this.waiting.delete(serial);
      return otherWriter;
    }
    this.cleaned ??= removeLeftoversIn(this.needs.files, this.needs.folder, (one) => one.endsWith('.json'));
    await this.cleaned;
    const stored = await this.load(serial);
    if (!stored.ok) return this.again(stored);
    // A newer program's document stays as it is; the answer is known in this run.
    if (stored.value.isNewer) {
      this.waiting.delete(serial);
      notices.put(`${name}:newer`, {
        file: name,
        happened: 'still',
        message: said('storage.newer', { name: `${name}/${serial}.json` }),
        advice: said('storage.newerAdvice'),
      });
      return ok(null);
    }
    const answers = bounded(joined(stored.value.answers ?? [], fresh));
    try {
      const file = this.fileOf(serial);
      if (!(await replaceFile(this.needs.files, file, write(serial, answers), mayWrite))) {
        this.waiting.delete(serial);
        return otherWriter;
      }
      if (this.waiting.get(serial) === fresh) this.waiting.delete(serial);
      if (this.waiting.size === 0) notices.put(`${name}:write`, null);
      return ok(null);
    } catch (error) {
      return this.again(this.failed('write', serial, error));
    }
  }

  private again(failed: { ok: false; error: Failure }): { ok: false; error: Failure } {
    for (const serial of [...this.waiting.keys()].slice(0, -mostWaiting)) this.waiting.delete(serial);
    if (!this.closed) this.cancelRetry ??= this.needs.clock.setTimeout(() => void this.retry(), retryMs);
    return failed;
  }

  private async retry(): Promise<void> {
    this.cancelRetry = null;
    for (const serial of [...this.waiting.keys()]) {
      const written = await this.inTurn(serial, () => this.write(serial));
      if (!written.ok) return;
    }
  }

  private async load(serial: string): Promise<Result<Stored>> {
    const { files, notices, name, mayWrite, clock } = this.needs;
    const file = this.fileOf(serial);
    try {
      const bytes = await readBytes(files, file);
      if (bytes === null) return ok({ answers: [], isNewer: false });
      const document = read(serial, bytes);
      if (!('why' in document)) return ok(document);
      if (!(await mayWrite())) return notUnderstood(file, document.why);
      const aside = await renameAside(files, file, clock.now());
      const title = `${name}/${serial}.json`;
      notices.put(`${title}:${aside}`, {
        file: title,
        happened: 'once',
        message: said('storage.damaged', { name: title, why: document.why, aside }),
        advice: said('storage.asideAdvice'),
      });
      return ok({ answers: [], isNewer: false });
    } catch (error) {
      return this.failed('read', serial, error);
    }
  }

  private newer(serial: string): { ok: false; error: Failure } {
    const name = `${this.needs.name}/${serial}.json`;
    return fail('storage', said('storage.newerNotTaken', { name }), { advice: said('storage.newerAdvice') });
  }

  private fileOf(serial: string): string {
    // The serial number becomes a file's name: nothing else may.
    return `${this.needs.folder}/${serialSchema.parse(serial)}.json`;
  }

  private failed(doing: 'read' | 'write', serial: string, error: unknown): { ok: false; error: Failure } {
    const { name, notices, report } = this.needs;
    const place = { file: this.fileOf(serial), name: `${name}/${serial}.json`, report };
    const failed = storageFailure(place, doing, error);
    const { message, advice } = failed.error;
    // One notice for all of them: a full disk would say so once for each device.
    if (doing === 'write') notices.put(`${name}:write`, { file: name, happened: 'still', message, advice });
    return failed;
  }
}

/** `known`, the newest first, with `fresh` among them; one that says what the one before said moves its time alone. */
function joined(known: readonly SiteAnswer[], fresh: readonly SiteAnswer[]): SiteAnswer[] {
  const answers: SiteAnswer[] = [];
  for (const answer of [...known, ...fresh].sort((a, b) => a.readAt - b.readAt)) {
    const before = answers.at(-1);
    if (before && contentOf(before) === contentOf(answer)) {
      answers[answers.length - 1] = {
        ...before,
        lastReadAt: Math.max(before.lastReadAt, answer.lastReadAt),
      };
    } else {
      answers.push(answer);
    }
  }
  return answers.reverse();
}

const contentOf = ({ model, osVersion, fingerprint, data }: SiteAnswer) =>
  JSON.stringify([model, osVersion, fingerprint, data]);

/** As many of them as there is room for; the newest is always among them. */
function bounded(answers: readonly SiteAnswer[]): SiteAnswer[] {
  let room = mostSigns;
  return answers
    .slice(0, mostAnswers)
    .filter((answer, index) => (room -= JSON.stringify(answer).length) >= 0 || index === 0);
}

/** An answer a line, so that a person can read it. */
function write(serial: string, answers: readonly SiteAnswer[]): string {
  const lines = answers.map((answer) => JSON.stringify(answer)).join(',\n');
  return `{"version":${version},"serial":"${serial}","answers":[\n${lines}\n]}\n`;
}

function read(serial: string, bytes: Uint8Array): { why: Said } | Stored {
  const text = decodeText(bytes);
  if (text === null) return { why: said('storage.noEncoding') };
  const json = parseJson(text);
  if (!isRecord(json) || isDeeperThan(deepest, json)) return { why: said('storage.otherJson') };
  const { version: written } = json;
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1) {
    return { why: said('storage.noVersion') };
  }
  const isNewer = written > version;
  const document = documentSchema.safeParse(json);
  const fits = document.success && document.data.serial === serial;
  if (fits) return { answers: document.data.answers, isNewer };
  return isNewer ? { answers: null, isNewer } : { why: said('storage.noRecords', { field: 'answers' }) };
}
