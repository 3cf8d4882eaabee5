/** What a document does with the disk, and what went wrong there in words. */
import { constants } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Failure, type Result } from '../../../shared/contract/result.ts';
import { plain, said, type Said } from '../../../shared/texts/said.ts';

/** The calls of node:fs/promises that are used; a test may put others in their place. */
export type Files = Pick<
  typeof nodeFiles,
  'access' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'readlink' | 'realpath' | 'rename' | 'rm' | 'stat'
>;

export const disk: Files = nodeFiles;

/**
 * Makes a folder and those above it where they are not there yet. Not by Node's `recursive`, which asks for ever where a folder that
 * is there says that there is none, as those of /proc do.
 */
export async function makeFolder(files: Files, folder: string): Promise<void> {
  try {
    await files.mkdir(folder);
  } catch (error) {
    const above = dirname(folder);
    if (await isFolder(files, folder)) return;
    if (codeOf(error) !== 'ENOENT' || above === folder || (await isFolder(files, above))) throw error;
    await makeFolder(files, above);
    await makeFolder(files, folder);
  }
}

const isFolder = (files: Files, folder: string): Promise<boolean> =>
  files.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Where `file` really is: a link is followed, also one whose target is not there yet. */
export async function targetOf(files: Files, file: string): Promise<string> {
  try {
    return await files.realpath(file);
  } catch {
    const link = await files.readlink(file).catch(() => null);
    return link === null ? file : resolve(dirname(file), link);
  }
}

/** What tells one state of a file from another; null where there is none. */
export async function stampOf(files: Files, file: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await files.stat(file, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The file's bytes; null where there is none. Throws EFTYPE for what is no file: a pipe or a device may have no end, and
 * must not be renamed or replaced as a damaged file is.
 */
export async function readBytes(files: Files, file: string): Promise<Buffer | null> {
  try {
    const about = await files.stat(file);
    if (!about.isFile() && !about.isDirectory())
      throw Object.assign(new Error('No file'), { code: 'EFTYPE' });
    return await patiently(() => files.readFile(file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The text of a file that says who is at work; null where there is none. Waits for nobody, whatever is in its place. */
export function readMark(files: Files, file: string): Promise<string | null> {
  const flag = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  return files.readFile(file, { encoding: 'utf8', flag }).catch(() => null);
}

/**
 * The bytes of a file that a person named. Fails with `storage` where it cannot be read, and with `input` as `tooLarge` says where
 * it has more bytes than `most`.
 */
export async function readNamedFile(
  path: string,
  most: number,
  tooLarge: { ok: false; error: Failure },
): Promise<Result<Buffer>> {
  const notRead = (reason: Said) =>
    fail('storage', said('storage.namedNotRead', { file: path, reason }), {
      advice: said('storage.namedNotReadAdvice'),
    });
  try {
    const about = await nodeFiles.stat(path);
    // Whatever is no file may have no beginning and no end.
    if (!about.isFile()) return notRead(said('storage.noFile'));
    return about.size > most ? tooLarge : ok(await nodeFiles.readFile(path));
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return notRead(codeOf(error) === 'ENOENT' ? said('storage.fileMissing') : reasonOf(error));
  }
}

/**
 * Puts `text` in the place of `file` as a whole: written beside it, flushed, renamed; readable by its owner alone. What is
 * there stays when anything goes wrong, and when `mayReplace` says so at the last moment: then the answer is false.
 */
export async function replaceFile(
  files: Files,
  file: string,
  text: string | Uint8Array,
  mayReplace: () => Promise<boolean>,
): Promise<boolean> {
  const temporary = `${file}.${process.pid}.tmp`;
  let replaced = false;
  try {
    await writeNew(files, temporary, text, 'w');
    if (!(await mayReplace())) return false;
    await renameFile(files, temporary, file);
    return (replaced = true);
  } finally {
    if (!replaced) await files.rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Which file it is, and how long: what nobody else may have changed when something is added to it. */
export interface Extent {
  ino: bigint;
  size: number;
}

/** Null where there is no such file. */
export async function extentOf(files: Files, file: string): Promise<Extent | null> {
  try {
    const { ino, size } = await files.stat(file, { bigint: true });
    return { ino, size: Number(size) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Adds `text` to the end of a file that is as `known`; answers how it is then, or null where it was changed by somebody
 * else and nothing was added. What could not be written to its end is taken away again. With `sync` it is flushed.
 */
export async function appendTo(
  files: Files,
  file: string,
  text: string,
  known: Extent,
  sync: boolean,
): Promise<Extent | null> {
  const now = await extentOf(files, file);
  if (now?.ino !== known.ino || now.size !== known.size) return null;
  const bytes = Buffer.from(text);
  const handle = await patiently(() => files.open(file, 'a', 0o600));
  try {
    await written(handle, bytes, sync);
    return { ino: known.ino, size: known.size + bytes.length };
  } catch (error) {
    await cutTo(files, file, known.size).catch(() => undefined);
    throw error;
  }
}

async function cutTo(files: Files, file: string, size: number): Promise<void> {
  const handle = await patiently(() => files.open(file, 'r+'));
  await handle.truncate(size).finally(() => handle.close());
}

/** Has it written and closes the file, whose disk may say only then that there was no room. */
async function written(
  handle: nodeFiles.FileHandle,
  text: string | Uint8Array,
  sync: boolean,
): Promise<void> {
  try {
    await handle.writeFile(text);
    if (sync) await handle.sync();
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
  await handle.close();
}

/** Puts the file in that place, also where somebody holds one of them for a moment. */
export function renameFile(files: Files, from: string, to: string): Promise<void> {
  return patiently(() => files.rename(from, to));
}

/** Takes the file away, also where somebody holds it for a moment; one that is not there is gone. */
export function removeFile(files: Files, file: string): Promise<void> {
  return patiently(() => files.rm(file, { force: true }));
}

/** Renames the file beside itself, under a name that nothing has yet; answers that name. */
export async function renameAside(files: Files, file: string, now: number): Promise<string> {
  for (let count = 0; ; count += 1) {
    const aside = asideName(file, now, count);
    const isFree = (await stampOf(files, aside)) === null;
    if (!isFree) continue;
    await renameFile(files, file, aside);
    return aside;
  }
}

/** Writes `text` into a file of its own beside the file, under a name that nothing has yet; answers that name. */
export async function writeAside(
  files: Files,
  file: string,
  now: number,
  text: string | Uint8Array,
): Promise<string> {
  for (let count = 0; ; count += 1) {
    const aside = asideName(file, now, count);
    try {
      await writeNew(files, aside, text, 'wx');
      return aside;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

const asideName = (file: string, now: number, count: number) =>
  `${file}.damaged-${now}${count === 0 ? '' : `-${count}`}`;

async function writeNew(
  files: Files,
  file: string,
  text: string | Uint8Array,
  flags: 'w' | 'wx',
): Promise<void> {
  await makeFolder(files, dirname(file));
  await written(await patiently(() => files.open(file, flags, 0o600)), text, true);
}

/** Takes away what runs that were killed while they wrote this file have left behind. */
export function removeLeftovers(files: Files, file: string): Promise<void> {
  return removeLeftoversIn(files, dirname(file), (name) => name === basename(file));
}

/** The same for all files of a folder that are `wanted`. */
export async function removeLeftoversIn(
  files: Files,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<void> {
  const names = await files.readdir(folder).catch(() => []);
  for (const name of names) {
    const [, start, writer] = /^(.*)\.(\d+)\.tmp$/.exec(name) ?? [];
    if (start === undefined || !wanted(start) || isRunning(Number(writer))) continue;
    await files.rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** Whether a process of that number runs on this computer. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return codeOf(error) === 'EPERM';
  }
}

/** A virus scanner or a backup holds a file for a moment; Windows then refuses it in one of these ways. */
const passing = new Set<unknown>(['EBUSY', 'EPERM', 'EMFILE', 'ENFILE']);
if (process.platform === 'win32') passing.add('EACCES');
const tries = 10;
const pauseMs = 100;

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await work();
    } catch (error) {
      if (count === tries || !passing.has(codeOf(error))) throw error;
      await pause(pauseMs);
    }
  }
}

/** The operating system's code of a failure, such as ENOENT; null for what is no failure of its. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const words: Record<string, Said> = {
  EACCES: said('storage.notAllowed'),
  EPERM: said('storage.notAllowedOrHeld'),
  EBUSY: said('storage.held'),
  EISDIR: said('storage.isFolder'),
  EFTYPE: said('storage.noFile'),
  ELOOP: said('storage.linkInCircle'),
  ENOTDIR: said('storage.folderIsFile'),
  EEXIST: said('storage.folderIsFile'),
  ENOENT: said('storage.folderMissing'),
  ENOSPC: said('storage.diskFull'),
  EDQUOT: said('storage.quota'),
  EROFS: said('storage.readOnly'),
  EIO: said('storage.diskFault'),
  ERR_STRING_TOO_LONG: said('storage.tooMuchIn'),
  ERR_FS_FILE_TOO_LARGE: said('storage.tooMuchIn'),
};

/** Why the operating system did not do it: follows "cannot be read: …". */
export function reasonOf(error: unknown): Said {
  const code = codeOf(error);
  if (code === null) return said(error instanceof RangeError ? 'storage.tooMuchOf' : 'storage.fault');
  const known = words[code];
  return known === undefined ? plain(code) : said('storage.reason', { reason: known, code });
}

/** What stands in a file's place and is none: no word on the disk's space helps there. */
const inTheWay = new Set<unknown>(['EISDIR', 'EFTYPE', 'ELOOP', 'ENOTDIR', 'EEXIST']);

/** Why a file of that name cannot be read or written; `report` is told where it is no failure of the system's. */
export function storageFailure(
  { file, name, report }: { file: string; name: string; report: (fault: unknown, where: string) => void },
  doing: 'read' | 'write',
  error: unknown,
): { ok: false; error: Failure } {
  if (codeOf(error) === null && !(error instanceof RangeError)) report(error, `Storage, ${name}`);
  const why = { file, reason: reasonOf(error) };
  return fail(
    'storage',
    doing === 'read' ? said('storage.unreadable', why) : said('storage.unwritable', why),
    inTheWay.has(codeOf(error)) ? { advice: said('storage.inTheWayAdvice') } : {},
  );
}

/** Of a damaged file, for a program that may not set it aside: that is left to the one that writes there. */
export function notUnderstood(file: string, reason: Said): { ok: false; error: Failure } {
  return fail('storage', said('storage.unreadable', { file, reason }), {
    advice: said('storage.inTheWayAdvice'),
  });
}
