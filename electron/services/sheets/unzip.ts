/** ZIP as it comes from others: nothing is taken apart beyond what was allowed, whatever the archive says of itself. */
import { crc32, inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import { codeOf } from '../storage/files.ts';

const inflate = promisify(inflateRaw);

interface UnzipLimits {
  /** So many bytes may come out of the wanted entries together. */
  mostBytes: number;
  /** So many entries the archive may have, wanted or not. */
  mostEntries: number;
}

/** `damaged`: no ZIP archive, or not whole; also one with a password, in parts, or beyond 4 GiB. */
export type Unzipped = { state: 'read'; parts: Map<string, Buffer> } | { state: 'damaged' | 'too-large' };

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: Buffer;
  size: number;
}

const damaged = { state: 'damaged' } as const;
const tooLarge = { state: 'too-large' } as const;

/** The wanted entries by name, as the archive's directory lists them, each checked by length and checksum. */
export async function unzip(
  archive: Buffer,
  wants: (name: string) => boolean,
  { mostBytes, mostEntries }: UnzipLimits,
): Promise<Unzipped> {
  const entries = listEntries(archive, mostEntries);
  if (!Array.isArray(entries)) return entries;
  const wanted = entries.filter(({ name }) => wants(name));
  // The announced sizes are a promise: `inflate` stops each entry at its own.
  if (wanted.reduce((sum, { size }) => sum + size, 0) > mostBytes) return tooLarge;
  const parts = new Map<string, Buffer>();
  for (const { name, method, crc, packed, size } of wanted) {
    const part = method === 0 ? packed : method === 8 ? await unpack(packed, size) : null;
    if (part === 'too-large') return tooLarge;
    if (part?.length !== size || crc32(part) !== crc || parts.has(name)) return damaged;
    parts.set(name, part);
  }
  return { state: 'read', parts };
}

async function unpack(packed: Buffer, size: number): Promise<Buffer | 'too-large' | null> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : null;
  }
}

function listEntries(archive: Buffer, mostEntries: number): Entry[] | typeof damaged | typeof tooLarge {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > archive.length) return damaged;
  const count = archive.readUInt16LE(end + 10);
  if (count > mostEntries) return tooLarge;
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== 0x02014b50) return damaged;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      archive.readUInt16LE(at + field),
    );
    const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    const packed = packedBytes(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20));
    const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
    if (next > end || packed === null || isEncrypted) return damaged;
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed,
      size: archive.readUInt32LE(at + 24),
    });
    at = next;
  }
  return entries;
}

function packedBytes(archive: Buffer, header: number, length: number): Buffer | null {
  if (header + 30 > archive.length || archive.readUInt32LE(header) !== 0x04034b50) return null;
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  return start + length > archive.length ? null : archive.subarray(start, start + length);
}
