import type { Place } from './remarks.queries';

/** Where somebody is in a document on screen: its parts are the elements with `data-part`. Letters are characters but white space, as the server counts them. */
const lettersIn = (words: string): string => words.replace(/\s+/g, '');

export const partsIn = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-part]')];
const partOf = (element: HTMLElement): number => Number(element.dataset.part);

/** What is selected in the document; null when nothing is. */
export function selectedIn(root: HTMLElement, selection: Selection | null): Place | null {
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const pieces = partsIn(root).flatMap((element) => {
    const piece = document.createRange();
    piece.selectNodeContents(element);
    if (!range.intersectsNode(element)) return [];
    if (piece.compareBoundaryPoints(Range.START_TO_START, range) < 0) piece.setStart(range.startContainer, range.startOffset);
    if (piece.compareBoundaryPoints(Range.END_TO_END, range) > 0) piece.setEnd(range.endContainer, range.endOffset);
    return lettersIn(piece.toString()) ? [{ element, piece }] : [];
  });
  const [first] = pieces;
  if (!first) return null;
  const before = document.createRange();
  before.selectNodeContents(first.element);
  before.setEnd(first.piece.startContainer, first.piece.startOffset);
  return { part: partOf(first.element), at: lettersIn(before.toString()).length, quote: pieces.map(({ piece }) => piece.toString()).join('\n').trim() };
}

/** The part in the middle of the window, with its words; of what is shown nowhere the first one. */
export function partInView(root: HTMLElement): { part: number; words: string } | null {
  const parts = partsIn(root);
  const middle = window.innerHeight / 2;
  const shown = parts.find((element) => element.getBoundingClientRect().bottom >= middle) ?? parts.at(-1);
  return shown ? { part: partOf(shown), words: shown.textContent.trim() } : null;
}

/** The letters at a place, from one element or more; null when they are not drawn (yet). Before 0 it is anywhere. */
export function rangeOf(root: HTMLElement, { part, at, quote }: Place): Range | null {
  const parts = partsIn(root);
  const begin = parts.findIndex((element) => partOf(element) >= part);
  // What is shown as one text is one part.
  const from = begin < 0 ? parts.slice(-1) : parts.slice(begin, at < 0 ? undefined : begin + 20);
  const wanted = lettersIn(quote);
  const letters: { node: Text; offset: number }[] = [];
  for (const element of from) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let offset = 0; offset < node.length; offset += 1) if (/\S/.test(node.data[offset]!)) letters.push({ node, offset });
    }
    if (at >= 0 && letters.length >= at + wanted.length) break;
  }
  const all = letters.map(({ node, offset }) => node.data[offset]).join('');
  // What shows its words without their marks counts otherwise: there the first place with the same words is meant.
  const start = at >= 0 && all.startsWith(wanted, at) ? at : all.indexOf(wanted);
  if (start < 0 || !wanted) return null;
  const [first, last] = [letters[start]!, letters[start + wanted.length - 1]!];
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** The end of an address that leads to a place: counted, without any words. */
export const hashOf = ({ part, at, quote }: Place): string => `#plek-${part}-${at}-${lettersIn(quote).length}`;

/** The place that the end of an address leads to, once its letters are drawn. */
export function placeAt(root: HTMLElement, hash: string): Place | null {
  const [, part, at, length] = (/^#plek-(\d{1,6})-(\d{1,7})-(\d{1,4})$/.exec(hash) ?? []).map(Number) as [number, number, number, number];
  if (part === undefined) return null;
  const parts = partsIn(root);
  const begin = parts.findIndex((element) => partOf(element) === part);
  const letters = begin < 0 ? '' : lettersIn(parts.slice(begin, begin + 20).map((element) => element.textContent).join(''));
  return letters.length < at + length ? null : { part, at, quote: letters.slice(at, at + length) };
}

const ALL = 'remark-passage';
const CURRENT = 'remark-current';

/** Marks places in what is drawn, without changing it. Returns how to stop. */
export function markPlaces(root: HTMLElement, places: readonly Place[], current: Place | null): () => void {
  if (typeof Highlight === 'undefined') return () => undefined;
  const rangesOf = (some: readonly Place[]): Range[] => some.flatMap((place) => rangeOf(root, place) ?? []);
  CSS.highlights.set(ALL, new Highlight(...rangesOf(places)));
  CSS.highlights.set(CURRENT, new Highlight(...(current ? rangesOf([current]) : [])));
  return () => [ALL, CURRENT].forEach((name) => CSS.highlights.delete(name));
}

/** Brings a place into view: its letters, or while these are not drawn the part that they stand in. */
export function goTo(root: HTMLElement, place: Place): void {
  const range = rangeOf(root, place);
  const element = range?.startContainer.parentElement ?? partsIn(root).find((one) => partOf(one) === place.part);
  element?.scrollIntoView({ block: 'center' });
}
