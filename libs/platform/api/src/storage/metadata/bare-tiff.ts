/** A TIFF as it is, dot for dot, without what it tells of who made it, where, with what and when. */

/** By number: what a page needs no such thing for. Lists behind Exif, GPS and interoperability go with all that is in them. */
const TOLD = new Set([
  0x010d, 0x010e, 0x010f, 0x0110, 0x011d, 0x0131, 0x0132, 0x013b, 0x013c, 0x0151, 0x02bc, 0x1001, 0x4746, 0x4749, 0x8298, 0x83bb, 0x8649, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f, 0xc4a5, 0xc614, 0xc62f, 0xc68b, 0x935c, 0xa430, 0xa431, 0xa433, 0xa434, 0xa435,
]);
const LISTS = new Set([0x8769, 0x8825, 0xa005]);
const SUB_PAGES = 0x014a;
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const MOST_LISTS = 1000;

/** @returns null when it is no TIFF, or is broken */
export function bareTiff(bytes: Uint8Array): Buffer | null {
  const image = Buffer.from(bytes);
  try {
    return new Tiff(image).bare();
  } catch (error) {
    if (['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'].includes((error as { code: string }).code)) return null;
    throw error;
  }
}

class Tiff {
  private readonly image: Buffer;
  private readonly little: boolean;
  private readonly seen = new Set<number>();

  constructor(image: Buffer) {
    this.image = image;
    this.little = image.toString('latin1', 0, 2) === 'II';
  }

  bare(): Buffer | null {
    if (!['II*\0', 'MM\0*'].includes(this.image.toString('latin1', 0, 4))) return null;
    this.barePages(this.long(4));
    return this.image;
  }

  /** Of one list after another: what is told is wiped, and the entries that stay close up. */
  private barePages(first: number): void {
    for (let at = first; this.isNew(at); ) {
      const count = this.short(at);
      const next = this.long(at + 2 + count * 12);
      const kept: Buffer[] = [];
      for (let index = 0; index < count; index += 1) {
        const entry = at + 2 + index * 12;
        if (this.isTold(entry)) this.wipe(entry);
        else kept.push(Buffer.from(this.image.subarray(entry, entry + 12)));
        if (this.short(entry) === SUB_PAGES) for (const page of this.longs(entry)) this.barePages(page);
      }
      this.image.fill(0, at, at + 2 + count * 12 + 4);
      this.put(kept.length, at, 2);
      Buffer.concat(kept).copy(this.image, at + 2);
      this.put(next, at + 2 + kept.length * 12, 4);
      at = next;
    }
  }

  private isTold(entry: number): boolean {
    const tag = this.short(entry);
    return TOLD.has(tag) || LISTS.has(tag);
  }

  private wipe(entry: number): void {
    if (LISTS.has(this.short(entry))) this.wipeList(this.long(entry + 8));
    const size = this.sizeOf(entry);
    if (size > 4) this.image.fill(0, this.long(entry + 8), this.long(entry + 8) + size);
  }

  private wipeList(at: number): void {
    if (!this.isNew(at)) return;
    const count = this.short(at);
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) this.wipe(entry);
    this.image.fill(0, at, at + 2 + count * 12);
  }

  /** A list that leads back to itself is read once. */
  private isNew(at: number): boolean {
    if (at === 0 || this.seen.has(at) || this.seen.size > MOST_LISTS) return false;
    this.seen.add(at);
    return true;
  }

  private longs(entry: number): number[] {
    const count = Math.min(this.long(entry + 4), 100);
    const from = count === 1 ? entry + 8 : this.long(entry + 8);
    return Array.from({ length: count }, (_, index) => this.long(from + index * 4));
  }

  private sizeOf(entry: number): number {
    return (SIZES[this.short(entry + 2)] ?? 0) * this.long(entry + 4);
  }

  private short(at: number): number {
    return this.little ? this.image.readUInt16LE(at) : this.image.readUInt16BE(at);
  }

  private long(at: number): number {
    return this.little ? this.image.readUInt32LE(at) : this.image.readUInt32BE(at);
  }

  private put(value: number, at: number, size: 2 | 4): void {
    if (this.little) this.image.writeUIntLE(value, at, size);
    else this.image.writeUIntBE(value, at, size);
  }
}
