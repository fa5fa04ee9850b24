import { NOTES_ROOT, limits } from '@leerkring/contract';
import { DomainError } from '@leerkring/platform/api';
import * as Y from 'yjs';

/** The document that these updates make, in order. What was deleted in it is garbage, and in no encoding of it. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/**
 * Puts an update into the document, which is of no use any more when it is refused: it may hold anything.
 * @returns what was not there yet, as Yjs writes it; null when all of it was
 * @throws DomainError SESSION_NOTES_INVALID, SESSION_NOTES_FULL
 */
export function add(doc: Y.Doc, update: Uint8Array): Uint8Array | null {
  if (piecesIn(update) > limits.notesUpdatePieces) throw new DomainError('SESSION_NOTES_FULL');
  const fresh: Uint8Array[] = [];
  doc.on('update', (news: Uint8Array) => fresh.push(news));
  try {
    Y.applyUpdate(doc, update);
  } catch {
    throw new DomainError('SESSION_NOTES_INVALID');
  }
  // What goes with words that are not here would wait for them.
  if (doc.store.pendingStructs || doc.store.pendingDs || !isSound(doc)) throw new DomainError('SESSION_NOTES_INVALID');
  if (stateOf(doc).length > limits.notesBytes) throw new DomainError('SESSION_NOTES_FULL');
  return fresh.length ? Y.mergeUpdates(fresh) : null;
}

export const stateOf = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);

/** Whether it takes words out. */
export const deletes = (update: Uint8Array): boolean => Y.decodeUpdate(update).ds.clients.size > 0;

/** Takes everything out; false when nothing was in it. */
export function empty(doc: Y.Doc): boolean {
  const root = doc.getXmlFragment(NOTES_ROOT);
  if (!root.length) return false;
  root.delete(0, root.length);
  return true;
}

/** Pieces that stand in each other make Yjs work for each of each. Reading it so first also shows whether it is whole, before room is made for what it claims to hold. */
function piecesIn(update: Uint8Array): number {
  try {
    return Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentType).length;
  } catch {
    throw new DomainError('SESSION_NOTES_INVALID');
  }
}

/** Whether it is one tree of elements and texts that is not too deep for those who draw it. */
function isSound(doc: Y.Doc): boolean {
  const root = doc.getXmlFragment(NOTES_ROOT);
  if (doc.share.size > 1 || root._map.size) return false;
  const open: [Y.XmlFragment, number][] = [[root, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, depth] = next;
    if (depth > limits.notesDepth) return false;
    for (const child of parent.toArray() as unknown[]) {
      if (child instanceof Y.XmlElement) open.push([child, depth + 1]);
      else if (!(child instanceof Y.XmlText && isText(child))) return false;
      if (Object.values((child as Y.XmlElement).getAttributes()).some((value: unknown) => value instanceof Y.AbstractType)) return false;
    }
  }
  return true;
}

const isText = (text: Y.XmlText): boolean => (text.toDelta() as { insert: unknown }[]).every(({ insert }) => typeof insert === 'string');
