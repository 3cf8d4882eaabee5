/** The end of the log: of a large one no more is read than is shown. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../storage/files.ts';

/** Of both files together. */
const mostBytes = 512 * 1024;

/** The newest lines of the log in the data folder, whole ones alone; empty where there is none. Throws where it cannot be read. */
export async function logTail(dataFolder: string): Promise<string> {
  const newest = await tail(join(dataFolder, 'logs', 'main.log'), mostBytes);
  const older = await tail(join(dataFolder, 'logs', 'main.old.log'), mostBytes - newest.length);
  return Buffer.concat([older, newest]).toString('utf8');
}

async function tail(path: string, most: number): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (!file) return Buffer.alloc(0);
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - most);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, most)), 0, null, from);
    const bytes = buffer.subarray(0, bytesRead);
    // What was cut in its middle is no line any more.
    return from === 0 ? bytes : bytes.subarray(bytes.indexOf(0x0a) + 1 || bytes.length);
  } finally {
    await file.close();
  }
}
