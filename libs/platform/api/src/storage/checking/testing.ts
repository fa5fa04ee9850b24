import { crc32, deflateRawSync } from 'node:zlib';

/** One file in a package, as its table of contents tells it; what is left out is as it should be. */
export interface PackedPart {
  name: string;
  content?: string | Uint8Array;
  /** What the table says that it unpacks to, in bytes. */
  saidSize?: number;
  /** What the table says that it takes packed, in bytes. */
  saidPacked?: number;
  encrypted?: boolean;
  /** Rights and kind of file, as Unix has them. */
  mode?: number;
  /** Number of the way that it is packed; 8 = deflate. */
  method?: number;
  /** Begins where this other part begins. */
  sharesWith?: string;
}

/** A package written byte by byte, also such as no program writes. */
export function aPackage(parts: readonly PackedPart[], { before = '', after = '', remark = '' } = {}): Buffer {
  const begins = new Map<string, number>();
  const bodies: Buffer[] = [];
  let at = 0;
  const table = parts.map((part) => {
    const content = Buffer.from(part.content ?? '');
    const packed = part.method === 0 ? content : deflateRawSync(content);
    const facts = { ...part, packed, crc: crc32(content), size: content.length };
    const shared = part.sharesWith === undefined ? undefined : begins.get(part.sharesWith);
    if (shared === undefined) {
      const body = Buffer.concat([localHeader(facts), packed]);
      begins.set(part.name, at);
      bodies.push(body);
      at += body.length;
    }
    return tableEntry(facts, shared ?? begins.get(part.name)!);
  });
  const contents = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(at + before.length, 16);
  end.writeUInt16LE(remark.length, 20);
  // Who puts something before the rest, moves all places with it.
  for (const [index, entry] of table.entries()) contents.writeUInt32LE(entry.readUInt32LE(42) + before.length, offsetOf(table, index) + 42);
  return Buffer.concat([Buffer.from(before), ...bodies, contents, end, Buffer.from(remark), Buffer.from(after)]);
}

const offsetOf = (table: readonly Buffer[], index: number): number => table.slice(0, index).reduce((sum, { length }) => sum + length, 0);

interface Facts extends PackedPart {
  packed: Buffer;
  crc: number;
  size: number;
}

function localHeader({ name, packed, crc, size, method = 8, encrypted }: Facts): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(encrypted ? 0x801 : 0x800, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([head, Buffer.from(name)]);
}

function tableEntry({ name, packed, crc, size, method = 8, encrypted, mode = 0o100644, saidSize = size, saidPacked = packed.length }: Facts, at: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(0x0314, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(encrypted ? 0x801 : 0x800, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(saidPacked, 20);
  entry.writeUInt32LE(saidSize, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt32LE((mode << 16) >>> 0, 38);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, Buffer.from(name)]);
}
