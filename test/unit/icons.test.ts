import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import configuration from '../../build/electron-builder.config.ts';
import { icns, ico } from '../../build/icon-files.ts';

const folder = join('build', 'icons');
const pngSignature = '89504e470d0a1a0a';

/** Width and height of a PNG. */
const pngSize = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** The pictures of an .ico: their size and their bytes. */
function icoPictures(file: Buffer): { size: number; data: Buffer }[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const offset = file.readUInt32LE(at + 12);
    return {
      size: file.readUInt8(at) || 256,
      data: file.subarray(offset, offset + file.readUInt32LE(at + 8)),
    };
  });
}

/** The parts of an .icns by their type. */
function icnsParts(file: Buffer): Record<string, Buffer> {
  const parts: Record<string, Buffer> = {};
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    parts[file.toString('latin1', at, at + 4)] = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
  }
  return parts;
}

describe('The program’s icons', () => {
  test('are there for Linux as one file a size', async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png'));
    const sizes = names.map((name) => Number.parseInt(name)).sort((a, b) => a - b);
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
    for (const name of names) {
      const png = await readFile(join(folder, name));
      expect(png.toString('hex', 0, 8), name).toBe(pngSignature);
      expect(pngSize(png).join('x'), name).toBe(name.replace('.png', ''));
    }
  });

  test('are there for Windows in one file, with a PNG for the largest alone', async () => {
    const pictures = icoPictures(await readFile(join(folder, 'icon.ico')));
    expect(pictures.map(({ size }) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
    for (const { size, data } of pictures) {
      if (size === 256) expect(pngSize(data)).toEqual([256, 256]);
      // As high again for the mask that follows the picture.
      else expect([data.readInt32LE(4), data.readInt32LE(8)]).toEqual([size, 2 * size]);
    }
  });

  test('are there for macOS in one file, for plain and for fine displays', async () => {
    const file = await readFile(join(folder, 'icon.icns'));
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const sizes = Object.entries(icnsParts(file)).map(([type, png]) => [type, pngSize(png)[0]]);
    expect(Object.fromEntries(sizes)).toEqual({
      ic07: 128,
      ic08: 256,
      ic09: 512,
      ic10: 1024,
      ic11: 32,
      ic12: 64,
      ic13: 256,
      ic14: 512,
    });
  });

  test('are what the packages are given', async () => {
    const { linux, win, mac } = configuration;
    expect([linux?.icon, win?.icon, mac?.icon]).toEqual([
      'build/icons',
      'build/icons/icon.ico',
      'build/icons/icon.icns',
    ]);
    for (const path of [linux?.icon, win?.icon, mac?.icon]) await stat(String(path));
  });

  test('keep their pixels in the order and the rows that Windows reads', () => {
    const rgba = Buffer.from('11223344 55667788 99aabbcc ddeeff00'.replaceAll(' ', ''), 'hex');
    const [picture] = icoPictures(ico([{ size: 2, png: Buffer.alloc(0), rgba }]));
    expect(picture?.data.toString('hex', 40)).toBe(
      'bbaa99cc' + 'ffeedd00' + '33221144' + '77665588' + '00'.repeat(8),
    );
  });

  test('take no place in an .icns in a size that macOS has no name for', () => {
    expect(icns([{ size: 20, png: Buffer.alloc(4), rgba: null }])).toHaveLength(8);
  });
});
