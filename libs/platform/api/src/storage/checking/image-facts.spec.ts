import { describe, expect, it } from '@jest/globals';
import { imageFactsIn } from './image-facts';
import { aPng } from '../testing';

const bytes = (...parts: (string | number[])[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const FRAME = [0xff, 0xc0, 0, 17, 8, 0x01, 0x2c, 0x02, 0x58, 3];
/** What a camera that was held on its side writes. */
const TURNED = bytes([0xff, 0xe1, 0, 34], 'Exif\0\0', 'II*\0', [8, 0, 0, 0], [1, 0], [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0], [0, 0, 0, 0]);
const AVIF = bytes([0, 0, 0, 20], 'ftypavif', [0, 0, 0, 0], 'mif1', [0, 0, 0, 20], 'ispe', [0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0], [0, 0, 0, 20], 'ispe', [0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 3, 0]);

describe('what a file is', () => {
  it.each<[string, Buffer, string, number, number]>([
    ['a PNG', aPng(640, 480), 'image/png', 640, 480],
    ['a GIF', bytes('GIF89a', [0x40, 1, 0xf0, 0]), 'image/gif', 320, 240],
    ['a WebP with extras', bytes('RIFF____WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x7f, 2, 0], [0xdf, 1, 0]), 'image/webp', 640, 480],
    ['a lossy WebP', bytes('RIFF____WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1]), 'image/webp', 640, 480],
    ['a lossless WebP', bytes('RIFF____WEBPVP8L', [0, 0, 0, 0, 0x2f], [0x7f, 0xc2, 0x77, 0]), 'image/webp', 640, 480],
    ['an AVIF of tiles', AVIF, 'image/avif', 1024, 768],
    ['a JPEG', bytes([0xff, 0xd8], FRAME), 'image/jpeg', 600, 300],
    ['a photograph taken sideways', bytes([0xff, 0xd8], [...TURNED], FRAME), 'image/jpeg', 300, 600],
  ])('is read in the content of %s', (_, content, mediaType, width, height) => {
    expect(imageFactsIn(content)).toEqual({ mediaType, width, height });
  });

  it.each<[string, Buffer]>([
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>alert(1)</script></svg>')],
    ['a page', bytes('<!doctype html><img src=x>')],
    ['half a PNG', aPng(640, 480).subarray(0, 18)],
    ['a PNG without size', aPng(0, 0)],
    ['half a photograph', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 200])],
    ['an AVIF that does not say how large it is', AVIF.subarray(0, 20)],
    ['nothing', Buffer.alloc(0)],
  ])('is no image to show when it is %s', (_, content) => {
    expect(imageFactsIn(content)).toBeNull();
  });
});
