/** Writes the questions that go out. */
import { nameKey, root, type Name } from './names.ts';
import { classInternet, headerLength, typeNumbers, type AskedType } from './packets.ts';

export interface Question {
  name: Name;
  type: AskedType;
}
/** A PTR record that is known already and need not be sent again. `ttl` is what is left of it, in seconds. */
export interface KnownAnswer {
  name: Name;
  target: Name;
  ttl: number;
}

// Fits an Ethernet frame with room for a tunnel's headers.
const packetRoom = 1380;
const truncated = 0x0200;

/**
 * Questions with the answers known already, in as many packets as it takes: the answers of one query may go on in
 * packets that follow it at once (RFC 6762, 7.2). A name is repeated by a pointer, which makes a list of known answers
 * half as long.
 */
export function writeQuery(questions: readonly Question[], known: readonly KnownAnswer[] = []): Buffer[] {
  const done: PacketWriter[] = [];
  let current = new PacketWriter();
  const put = (write: (packet: PacketWriter) => boolean): boolean => {
    if (write(current)) return false;
    done.push(current);
    current = new PacketWriter();
    write(current);
    return true;
  };
  for (const question of questions) put((packet) => packet.question(question));
  for (const answer of known) {
    if (put((packet) => packet.answer(answer))) done.at(-1)?.setTruncated();
  }
  return [...done, current].filter((packet) => !packet.empty).map((packet) => packet.bytes());
}

class PacketWriter {
  private readonly buffer = Buffer.alloc(packetRoom);
  private readonly offsets = new Map<string, number>();
  private length = headerLength;
  private questions = 0;
  private answers = 0;

  get empty(): boolean {
    return this.length === headerLength;
  }

  setTruncated(): void {
    this.buffer.writeUInt16BE(truncated, 2);
  }

  /** False where the packet is full. */
  question({ name, type }: Question): boolean {
    if (this.length + name.length + 4 > packetRoom) return false;
    this.name(name);
    this.numbers16(typeNumbers[type], classInternet);
    this.questions += 1;
    return true;
  }

  /** False where the packet is full. */
  answer({ name, target, ttl }: KnownAnswer): boolean {
    if (this.length + name.length + 10 + target.length > packetRoom) return false;
    this.name(name);
    this.numbers16(typeNumbers.PTR, classInternet);
    this.length = this.buffer.writeUInt32BE(ttl, this.length);
    const lengthAt = this.length;
    this.length += 2;
    this.name(target);
    this.buffer.writeUInt16BE(this.length - lengthAt - 2, lengthAt);
    this.answers += 1;
    return true;
  }

  bytes(): Buffer {
    this.buffer.writeUInt16BE(this.questions, 4);
    this.buffer.writeUInt16BE(this.answers, 6);
    return this.buffer.subarray(0, this.length);
  }

  private numbers16(...numbers: number[]): void {
    for (const number of numbers) this.length = this.buffer.writeUInt16BE(number, this.length);
  }

  private name(name: Name): void {
    for (let rest = name; rest !== root; rest = rest.slice(1 + rest.charCodeAt(0))) {
      const key = nameKey(rest);
      const earlier = this.offsets.get(key);
      if (earlier !== undefined) {
        this.numbers16(0xc000 | earlier);
        return;
      }
      this.offsets.set(key, this.length);
      this.length += this.buffer.write(rest.slice(0, 1 + rest.charCodeAt(0)), this.length, 'latin1');
    }
    this.length = this.buffer.writeUInt8(0, this.length);
  }
}
