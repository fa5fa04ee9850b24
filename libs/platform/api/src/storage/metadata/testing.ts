import { crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** One entry of a list in TIFF: number, type (2 words, 3 short, 4 long, 5 rational) and value. */
type Entry = readonly [tag: number, type: number, value: string | readonly number[]];

/** A TIFF, or the inside of EXIF, big-endian: a list of entries, with lists behind Exif and GPS. */
export function tiffOf(main: readonly Entry[], { exif = [], gps = [], dots = Buffer.alloc(0) }: { exif?: readonly Entry[]; gps?: readonly Entry[]; dots?: Buffer } = {}): Buffer {
  const lists = [main.length + (exif.length ? 1 : 0) + (gps.length ? 1 : 0), exif.length, gps.length];
  const places = [8, 0, 0];
  for (const index of [1, 2]) places[index] = places[index - 1]! + (lists[index - 1] ? 2 + lists[index - 1]! * 12 + 4 : 0);
  const dotsAt = places[2]! + (gps.length ? 2 + gps.length * 12 + 4 : 0);
  const data: Buffer[] = [dots];
  let dataAt = dotsAt + dots.length;
  const list = (entries: readonly Entry[]): Buffer => {
    const sorted = [...entries].sort(([one], [other]) => one - other);
    const rows = sorted.map(([tag, type, value]) => {
      const content = valueOf(type, value);
      const row = Buffer.alloc(12);
      row.writeUInt16BE(tag, 0);
      row.writeUInt16BE(type, 2);
      row.writeUInt32BE(type === 2 ? content.length : (value as number[]).length / (type === 5 ? 2 : 1), 4);
      if (content.length <= 4) content.copy(row, 8);
      else {
        row.writeUInt32BE(dataAt, 8);
        data.push(content);
        dataAt += content.length;
      }
      return row;
    });
    const count = Buffer.alloc(2);
    count.writeUInt16BE(rows.length);
    return Buffer.concat([count, ...rows, Buffer.alloc(4)]);
  };
  const mainEntries: Entry[] = main.map(([tag, type, value]) => [tag, type, tag === STRIP ? [dotsAt] : value]);
  if (exif.length) mainEntries.push([0x8769, 4, [places[1]!]]);
  if (gps.length) mainEntries.push([0x8825, 4, [places[2]!]]);
  const written = [list(mainEntries), ...(exif.length ? [list(exif)] : []), ...(gps.length ? [list(gps)] : [])];
  return Buffer.concat([Buffer.from('MM\0*\0\0\0\x08', 'latin1'), ...written, ...data]);
}

const STRIP = 0x0111;

function valueOf(type: number, value: string | readonly number[]): Buffer {
  if (typeof value === 'string') return Buffer.from(`${value}\0`, 'latin1');
  const size = type === 3 ? 2 : 4;
  const content = Buffer.alloc(value.length * size);
  value.forEach((number, index) => (size === 2 ? content.writeUInt16BE(number, index * 2) : content.writeUInt32BE(number, index * 4)));
  return content;
}

/** What a telephone writes: who, with what, when, and that it was in the town hall of Zandstad; held on its side. */
export function cameraExif(): Buffer {
  const main: Entry[] = [[0x010f, 2, 'Camerabouwer'], [0x0110, 2, 'Telefoon 12'], [0x0112, 3, [6]], [0x013b, 2, 'Hidde Zandstra'], [0x0132, 2, '2026:11:20 10:00:00']];
  return tiffOf(main, {
    exif: [[0x9003, 2, '2026:11:20 10:00:00'], [0xa431, 2, 'SN-0042']],
    gps: [[1, 2, 'N'], [2, 5, [52, 1, 9, 1, 0, 1]], [3, 2, 'E'], [4, 5, [6, 1, 30, 1, 0, 1]]],
  });
}

/** A grey JPEG of eight by eight dots. */
const GREY_JPEG = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==';
export const greyJpeg = (): Buffer => Buffer.from(GREY_JPEG, 'base64');

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

export const xmpOf = (inner: string): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${inner}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const XMP = xmpOf('<dc:creator><rdf:Seq><rdf:li>Hidde Zandstra</rdf:li></rdf:Seq></dc:creator><photoshop:City>Zandstad</photoshop:City>');

/** A photograph as a telephone makes one, with a second picture behind it. */
export function aPhotograph(): Buffer {
  const plain = greyJpeg();
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), cameraExif()]));
  const xmp = segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${XMP}`));
  const remark = segment(0xfe, Buffer.from('van Hidde Zandstra'));
  return Buffer.concat([plain.subarray(0, 2), exif, xmp, remark, plain.subarray(2), plain.subarray(0, 2), exif, plain.subarray(2)]);
}

function chunk(name: string, content: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), content, Buffer.alloc(4)]);
  whole.writeUInt32BE(content.length, 0);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}

/** A PNG of two by two grey dots; with what programs write into one. */
export function aPng(told = true): Buffer {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
  const dots = deflateSync(Buffer.from([0, 10, 20, 0, 30, 40]), { level: 9 });
  const words = [chunk('tEXt', Buffer.from('Author\0Hidde Zandstra')), chunk('eXIf', cameraExif()), chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), ...(told ? words : []), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]);
}

/** A WebP of one dot; with what a telephone writes into one. */
export function aWebp(): Buffer {
  const plain = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');
  const part = (name: string, content: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(content.length);
    return Buffer.concat([Buffer.from(name), size, content, Buffer.alloc(content.length % 2)]);
  };
  const whole = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'), part('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])), plain.subarray(12), part('EXIF', cameraExif()), part('XMP ', Buffer.from(XMP))]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

/** A TIFF of two by two grey dots, by a scanner at the town hall. */
export function aTiff(): Buffer {
  const main: Entry[] = [[0x0100, 4, [2]], [0x0101, 4, [2]], [0x0102, 3, [8]], [0x0103, 3, [1]], [0x0106, 3, [1]], [STRIP, 4, [0]], [0x0115, 3, [1]], [0x0116, 4, [2]], [0x0117, 4, [4]]];
  const told: Entry[] = [[0x010f, 2, 'Scannerbouwer'], [0x0131, 2, 'Scanprogramma'], [0x013b, 2, 'Hidde Zandstra'], [0x013c, 2, 'PC-ZANDSTAD-7']];
  return tiffOf([...main, ...told], { dots: Buffer.from([10, 20, 30, 40]), gps: [[1, 2, 'N'], [2, 5, [52, 1, 9, 1, 0, 1]], [3, 2, 'E'], [4, 5, [6, 1, 30, 1, 0, 1]]] });
}

const part = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? strToU8(content) : content);
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document as a colleague saves one: with properties, remarks, changes and a photograph. */
export function aToldDocx(more: Record<string, string | Uint8Array> = {}): Buffer {
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>Hidde Zandstra</dc:creator><cp:lastModifiedBy>Femke de Vries</cp:lastModifiedBy><dcterms:created>2026-11-20T10:00:00Z</dcterms:created></cp:coreProperties>`,
    'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Gemeente Zandstad</Company><Manager>Anna Baas</Manager><Application>Microsoft Office Word</Application><Pages>3</Pages></Properties>`,
    'docProps/custom.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{1}" pid="2" name="Zaaknummer"><vt:lpwstr>Z-2026-77</vt:lpwstr></property></Properties>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>Zij schreef: w:author="Jan" &lt;w:ins w:author="Jan"&gt;</w:t></w:r><w:ins w:id="1" w:author="Piet Remark" w:date="2026-11-20T10:00:00Z"><w:r><w:t> en meer</w:t></w:r></w:ins></w:p></w:body></w:document>`,
    'word/comments.xml': `${XML}<w:comments xmlns:w="${WORD}"><w:comment w:id="0" w:author="Kees Kanttekening" w:initials="KK"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/media/image1.jpeg': aPhotograph(),
    ...more,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, part(content)]))));
}
