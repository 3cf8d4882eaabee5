/** The files in which Windows and macOS keep an icon in all its sizes. */

export interface Raster {
  /** Width and height in pixels. */
  size: number;
  png: Buffer;
  /** Four bytes a pixel, row by row from the top; null above `largestBitmap`. */
  rgba: Buffer | null;
}

/** In pixels: up to here an .ico holds bitmaps, which everything on Windows reads, and PNG above. */
export const largestBitmap = 128;

/** A Windows .ico. */
export function ico(rasters: readonly Raster[]): Buffer {
  const entries = rasters.map(({ size, png, rgba }) => ({
    size,
    data: rgba === null ? png : bitmap(size, rgba),
  }));
  const header = Buffer.alloc(6 + 16 * entries.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(entries.length, 4);
  let offset = header.length;
  entries.forEach(({ size, data }, index) => {
    const at = 6 + 16 * index;
    // 256 does not fit into the byte and is said as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(data.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += data.length;
  });
  return Buffer.concat([header, ...entries.map(({ data }) => data)]);
}

/** A BITMAPINFOHEADER, BGRA rows from the bottom, and the mask of one bit a pixel that its height counts along. */
function bitmap(size: number, rgba: Buffer): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(header.length, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const rows = Array.from({ length: size }, (_, row) => {
    const line = Buffer.from(rgba.subarray((size - 1 - row) * size * 4, (size - row) * size * 4));
    for (let at = 0; at < line.length; at += 4) line.subarray(at, at + 3).reverse();
    return line;
  });
  // All zero: what is seen through is told by the alpha channel.
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, ...rows, mask]);
}

/** What macOS calls each raster, by its pixels: for plain displays, and at half the size for fine ones. */
const icnsTypes: Record<number, readonly string[]> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** A macOS .icns of PNG, in the sizes 32, 64, 128, 256, 512 and 1024. */
export function icns(rasters: readonly Raster[]): Buffer {
  const parts = rasters.flatMap(({ size, png }) =>
    (icnsTypes[size] ?? []).map((type) => Buffer.concat([Buffer.from(type), length(8 + png.length), png])),
  );
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from('icns'), length(8 + body.length), body]);
}

function length(bytes: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
}
