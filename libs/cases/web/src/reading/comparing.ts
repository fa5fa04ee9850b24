import { diffArrays, diffWordsWithSpace, type Change } from 'diff';
import type { Words } from './words-view';

/** A stretch of two versions beside each other: the same in both, or what stood here and what stands here now. */
export type Row = { same: string[] } | { before: Piece[]; after: Piece[] };

/** Words of one version; marked where the other one has others. */
export interface Piece {
  words: string;
  marked: boolean;
}

/** So long finding differences may take before they are too many to show. */
const MOST_MS = 3000;
/** A line with more changes than this is another line. */
const MOST_CHANGES = 400;

/** What differs between the words of two versions, line by line, and within lines word by word. Null: too much to lay side by side. */
export function rowsOf(before: Words, after: Words): Row[] | null {
  const changes = diffArrays(linesOf(before), linesOf(after), { timeout: MOST_MS });
  if (!changes) return null;
  const rows: Row[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const { value, added, removed } = changes[at]!;
    if (!added && !removed) rows.push({ same: value });
    else if (removed && changes[at + 1]?.added) rows.push(...pairsOf(value, changes[(at += 1)]!.value));
    else rows.push({ before: added ? [] : whole(value), after: added ? whole(value) : [] });
  }
  return rows;
}

const linesOf = ({ parts }: Words): string[] => parts.flatMap(({ name, body }) => [...(name ? [name] : []), ...body.split('\n')]).filter((line) => line.trim());

const whole = (lines: readonly string[]): Piece[] => [{ words: lines.join('\n'), marked: true }];

/** Lines that took each other's place, one beside the other. */
function pairsOf(before: readonly string[], after: readonly string[]): Row[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const [one, other] = [before[index], after[index]];
    if (one === undefined || other === undefined) return { before: one === undefined ? [] : whole([one]), after: other === undefined ? [] : whole([other]) };
    const words = diffWordsWithSpace(one, other, { maxEditLength: MOST_CHANGES });
    if (!words) return { before: whole([one]), after: whole([other]) };
    return { before: piecesOf(words, 'added'), after: piecesOf(words, 'removed') };
  });
}

/** @param left what the other side has, and this one does not */
function piecesOf(changes: readonly Change[], left: 'added' | 'removed'): Piece[] {
  return changes.filter((change) => !change[left]).map(({ value, added, removed }) => ({ words: value, marked: Boolean(added) || Boolean(removed) }));
}
