/**
 * Writes mDNS responses. dns-packet cannot: it cuts names at dots, and an instance name may hold dots, which have to
 * stay inside one label. Names are compressed, as devices do it.
 */

export interface Record {
  /** Labels from left to right, so that a dot inside one stays there. */
  name: readonly string[];
  type: 'PTR' | 'SRV' | 'TXT' | 'A';
  ttl: number;
  /** The cache-flush bit: this record replaces what was known. */
  flush: boolean;
  data:
    | { labels: readonly string[] }
    | { port: number; target: readonly string[] }
    | { strings: readonly string[] }
    | { address: string };
}

export interface WireQuestion {
  name: readonly string[];
  type: number;
}

const typeNumbers = { A: 1, PTR: 12, TXT: 16, SRV: 33 };

/** A response packet; `id` and `questions` are for legacy unicast answers alone. */
export function encodeResponse(
  answers: readonly Record[],
  additionals: readonly Record[],
  legacy?: { id: number; questions: readonly WireQuestion[] },
): Buffer {
  const writer = new Writer();
  const questions = legacy?.questions ?? [];
  for (const number of [legacy?.id ?? 0, 0x8400, questions.length, answers.length, 0, additionals.length])
    writer.uint16(number);
  for (const question of questions) {
    writer.name(question.name);
    writer.uint16(question.type);
    writer.uint16(1);
  }
  for (const record of [...answers, ...additionals]) writer.record(record);
  return writer.bytes();
}

class Writer {
  readonly #buffer = Buffer.alloc(9000);
  readonly #names = new Map<string, number>();
  #at = 0;

  bytes(): Buffer {
    return Buffer.from(this.#buffer.subarray(0, this.#at));
  }

  uint16(value: number): void {
    this.#at = this.#buffer.writeUInt16BE(value, this.#at);
  }

  name(labels: readonly string[]): void {
    for (let index = 0; index < labels.length; index += 1) {
      const rest = labels.slice(index).join('\0').toLowerCase();
      const known = this.#names.get(rest);
      if (known !== undefined) return this.uint16(0xc000 | known);
      this.#names.set(rest, this.#at);
      this.#text(labels[index] ?? '');
    }
    this.#at = this.#buffer.writeUInt8(0, this.#at);
  }

  record({ name, type, ttl, flush, data }: Record): void {
    this.name(name);
    this.uint16(typeNumbers[type]);
    this.uint16(flush ? 0x8001 : 1);
    this.#at = this.#buffer.writeUInt32BE(ttl, this.#at);
    const lengthAt = this.#at;
    this.uint16(0);
    if ('labels' in data) this.name(data.labels);
    else if ('strings' in data) for (const text of data.strings) this.#text(text);
    else if ('address' in data) for (const byte of data.address.split('.')) this.#byte(Number(byte));
    else {
      this.uint16(0); // priority
      this.uint16(0); // weight
      this.uint16(data.port);
      this.name(data.target);
    }
    this.#buffer.writeUInt16BE(this.#at - lengthAt - 2, lengthAt);
  }

  #byte(value: number): void {
    this.#at = this.#buffer.writeUInt8(value, this.#at);
  }

  /** A length byte and at most 63 bytes of UTF-8. */
  #text(text: string): void {
    const bytes = Buffer.from(text);
    if (bytes.length > 63) throw new Error(`Too long for mDNS (63 bytes): ${text}`);
    this.#byte(bytes.length);
    this.#at += bytes.copy(this.#buffer, this.#at);
  }
}
