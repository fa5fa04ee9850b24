import type { MetadataKind } from '@leerkring/contract';
import exifReader from 'exifreader';
import type { Found } from './metadata.ts';

/** What each is about, by its name in EXIF, IPTC or XMP; what is not named here tells how the dots are written. */
const KINDS: readonly [MetadataKind, RegExp][] = [
  ['place', /^(GPS.*|Location.*|City|Country.*|State|Province.*|Sub-?location|Sublocation|LocationCreated.*)$/i],
  ['person', /^(Artist|XPAuthor|CameraOwnerName|OwnerName|By-line.*|Writer\/Editor|Contact|creator|Author|AuthorsPosition|CaptionWriter|PersonInImage|Copyright.*|rights|Credit)$/i],
  ['device', /^(Make|Model|HostComputer|BodySerialNumber|SerialNumber|InternalSerialNumber|LensMake|LensModel|LensSerialNumber|Lens|UniqueCameraModel|CameraSerialNumber|ImageUniqueID|LensID)$/i],
  ['program', /^(Software|CreatorTool|ProcessingSoftware|Originating Program|softwareAgent)$/i],
  ['moment', /^(DateTime.*|Date Created|Time Created|CreateDate|ModifyDate|MetadataDate|DateCreated|Creation Time|Modify Date)$/i],
  ['other', /^(ImageDescription|XPTitle|XPComment|XPKeywords|XPSubject|UserComment|Comment|Headline|Caption.*|Keywords|Object Name|title|description|subject|Title|Description|Warning|Source|Special Instructions|Instructions|parameters|RelatedSoundFile)$/i],
];
const GROUPS: Readonly<Record<string, string>> = { exif: 'EXIF', iptc: 'IPTC', xmp: 'XMP', pngText: 'PNG', png: 'PNG' };

/** What a picture tells of people, places and cameras. One that cannot be read tells nothing. */
export async function readImage(bytes: Uint8Array, found: Found, place = ''): Promise<void> {
  const tags = tagsOf(bytes);
  const where = (group: string): string => (place ? `${place}, ${group}` : group);
  const { Latitude, Longitude, Altitude } = tags.gps ?? {};
  if (Number.isFinite(Latitude) && Number.isFinite(Longitude)) found.add('place', 'GPS', `${round(Latitude!)}, ${round(Longitude!)}`, where('EXIF'));
  if (Number.isFinite(Altitude)) found.add('place', 'GPSAltitude', `${Math.round(Altitude!)} m`, where('EXIF'));
  for (const [group, name] of Object.entries(GROUPS)) {
    for (const [tag, told] of Object.entries((tags as Record<string, Record<string, unknown> | undefined>)[group] ?? {})) addTag(found, tag, told, where(name));
  }
}

function addTag(found: Found, tag: string, told: unknown, place: string): void {
  const { description, value } = (told ?? {}) as { description?: unknown; value?: unknown };
  // What is said twice, as a number for machines, is told once.
  const kind = KINDS.find(([, names]) => names.test(tag))?.[0] ?? (place.endsWith('PNG') && /[a-z]/i.test(tag) && !TECHNICAL.test(tag) ? 'other' : null);
  const words = typeof description === 'string' && description ? description : typeof value === 'string' ? value : '';
  if (kind && !/^\[.* omitted\]$|^\[Unknown\]$/.test(words)) found.add(kind, tag, words, place);
}

/** What PNG says of the dots themselves. */
const TECHNICAL = /^(Image (Width|Height)|Bit Depth|Color Type|Compression|Filter|Interlace|Pixel.*|Palette|Physical.*|sRGB.*|Gamma|Background.*|Transparency)$/i;

interface Tags {
  gps?: { Latitude?: number; Longitude?: number; Altitude?: number };
}

function tagsOf(bytes: Uint8Array): Tags {
  try {
    const own = new Uint8Array(bytes);
    return exifReader.load(own.buffer, { expanded: true, includeUnknown: false }) as unknown as Tags;
  } catch {
    return {};
  }
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
