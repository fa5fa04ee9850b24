/** Images that pages show, by media type: pictures of dots, in which nothing can run. What a file is, its content says. */
export const shownImages = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;

export type ShownImage = (typeof shownImages)[number];

/** Files that may go with words, by the ending of their name → media type. Nothing that a browser would run: no HTML, no SVG, no scripts. */
const attachmentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  txt: 'text/plain',
  md: 'text/markdown',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ics: 'text/calendar',
  vcf: 'text/vcard',
  eml: 'message/rfc822',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
};

/** Files that may become documents of a case besides: with macros (they are marked), drawings and data; none of them opens in a page. */
const documentTypes: Readonly<Record<string, string>> = {
  ...attachmentTypes,
  docm: 'application/vnd.ms-word.document.macroEnabled.12',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  pptm: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
  markdown: 'text/markdown',
  text: 'text/plain',
  log: 'text/plain',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  geojson: 'application/geo+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  webm: 'video/webm',
};

/** What stands behind the last dot of a name, in small letters; empty when nothing does. */
export function endingOf(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** All endings of names that documents may have. */
export const documentEndings: readonly string[] = Object.keys(documentTypes);

const typeIn = (types: Readonly<Record<string, string>>, fileName: string): string | undefined => {
  const ending = endingOf(fileName);
  return Object.hasOwn(types, ending) ? types[ending] : undefined;
};

/** The media type that the ending of a name stands for; undefined: such a file cannot go with words. */
export const attachmentTypeOf = (fileName: string): string | undefined => typeIn(attachmentTypes, fileName);

/** The media type that the ending of a name stands for; undefined: such a file cannot be a document of a case. */
export const documentTypeOf = (fileName: string): string | undefined => typeIn(documentTypes, fileName);

/** Separators of folders, characters that one does not see, and those that turn the direction of writing: `annexe\u202Efdp.exe` reads as `annexeexe.pdf`. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff/\\]/u;

/** Whether people see of a file name what it is; its length is another matter. */
export function isPlainFileName(fileName: string): boolean {
  return fileName.isWellFormed() && !HIDDEN.test(fileName) && !/^\.*$/.test(fileName.trim());
}

/** What is known of a file about viruses: nobody looked, it is held until somebody did, nothing was found, something was. */
export const fileScans = ['not_scanned', 'waiting', 'clean', 'infected'] as const;
export type FileScan = (typeof fileScans)[number];

/** What a file tells besides its content is about: people, organisations, a place, a device, a program, a moment, or something else. */
export const metadataKinds = ['person', 'organisation', 'place', 'device', 'program', 'moment', 'other'] as const;
export type MetadataKind = (typeof metadataKinds)[number];
