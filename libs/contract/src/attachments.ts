/** Images that pages show, by media type: pictures of dots, in which nothing can run. What a file is, its content says. */
export const shownImages = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;

export type ShownImage = (typeof shownImages)[number];

/** Files that may go with a post, by the ending of their name → media type. Nothing that a browser would run: no HTML, no SVG, no scripts. */
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

/** The media type that the ending of a name stands for; undefined: such a file cannot go with a post. */
export function attachmentTypeOf(fileName: string): string | undefined {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  return ending && Object.hasOwn(attachmentTypes, ending) ? attachmentTypes[ending] : undefined;
}

/** What a screen needs of a file that goes with a post. */
export interface AttachmentNews {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  /** Of an image that pages show, in pixels. */
  width: number | null;
  height: number | null;
}
