/**
 * A text as UTF-8, in which a lone surrogate U+DC80 to U+DCFF stands for the byte 80 to FF: the way to write names that
 * are in no encoding, such as `'B\udcfcro'` for "Büro" in Latin-1. JSON.stringify writes these as `\udcfc`: read back.
 */
export function toBytes(text: string): Buffer {
  const parts = text.split(/((?<![\ud800-\udbff])[\udc80-\udcff]|\\udc[89a-f][0-9a-f])/);
  return Buffer.concat(
    parts.map((part, index) => {
      if (index % 2 === 0) return Buffer.from(part);
      const code = part.length === 1 ? part.charCodeAt(0) : Number.parseInt(part.slice(2), 16);
      return Buffer.from([code & 0xff]);
    }),
  );
}

/** The text of which `toBytes` makes these bytes. */
export function fromBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 | byte)).join('');
  }
}
