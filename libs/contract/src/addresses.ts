import type { SubjectRef, SubjectType } from './subjects';

/** First part of an address of the app → what stands there. */
const places: Record<string, SubjectType> = { gesprekken: 'thread', casussen: 'case_file', live: 'live_session', groepen: 'group' };
const address = /^\/(gesprekken|casussen|live|groepen)\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-z-])/;

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** A version of a document stands at the address of its case, and at one for who may not read that. */
const documentAddress = new RegExp(`^(?:/casussen/${UUID}/document|/documenten)/(${UUID})(?![0-9a-z-])`);

/** The path of the app at which something stands; of what has no page of its own nothing. */
export function addressOf({ type, id }: SubjectRef): string {
  const place = Object.keys(places).find((key) => places[key] === type);
  return place ? `/${place}/${id}` : '/';
}

/** What stands at a path of the app, with or without a place on the page; null for pages that are about nothing in particular. */
export function subjectAt(path: string): SubjectRef | null {
  const version = documentAddress.exec(path)?.[1];
  if (version) return { type: 'document_version', id: version };
  const match = address.exec(path);
  return match ? { type: places[match[1]!]!, id: match[2]! } : null;
}
