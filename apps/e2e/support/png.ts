import { crc32, deflateSync } from 'node:zlib';

/** A picture of this size, in pixels: a house in the evening, in flat colours. */
export function aPng(width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows.set(colourAt(x / width, y / height), y * (width * 3 + 1) + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function colourAt(x: number, y: number): [number, number, number] {
  const window = y > 0.62 && y < 0.75 && (Math.abs(x - 0.4) < 0.05 || Math.abs(x - 0.6) < 0.05);
  if (window) return [255, 214, 130];
  if (y > 0.5 && y < 0.9 && x > 0.25 && x < 0.75) return [150, 84, 66];
  if (y > 0.25 && y <= 0.5 && Math.abs(x - 0.5) < (y - 0.25) * 1.2) return [92, 52, 46];
  return y > 0.85 ? [74, 110, 80] : [Math.round(60 + 120 * y), Math.round(90 + 90 * y), 150];
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
