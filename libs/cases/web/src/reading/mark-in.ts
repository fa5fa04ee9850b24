const ALL = 'reading-found';
const CURRENT = 'reading-current';

/** Marks words in what is drawn, without changing it; `current` is the place among them that stands out. Returns how to stop. */
export function markIn(root: HTMLElement, words: string, current: number | null): (() => void) | undefined {
  // Older browsers go to the page and mark nothing on it.
  if (!words || typeof Highlight === 'undefined') return undefined;
  const ranges = rangesOf(root, words.toLowerCase());
  const here = current === null ? [] : ranges.slice(current, current + 1);
  for (const range of ranges) highlight(ALL).add(range);
  for (const range of here) highlight(CURRENT).add(range);
  return () => {
    for (const range of ranges) highlight(ALL).delete(range);
    for (const range of here) highlight(CURRENT).delete(range);
  };
}

function highlight(name: string): Highlight {
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
}

/** Where the words stand, also where they go on in another piece of the layer. */
function rangesOf(root: HTMLElement, words: string): Range[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push({ node, start: text.length });
    text += node.data.toLowerCase();
  }
  const pointAt = (place: number): [Text, number] => {
    const { node, start } = nodes.findLast((one) => one.start <= place)!;
    return [node, Math.min(place - start, node.length)];
  };
  const ranges: Range[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const range = document.createRange();
    range.setStart(...pointAt(at));
    range.setEnd(...pointAt(at + words.length - 1));
    range.setEnd(range.endContainer, range.endOffset + 1);
    ranges.push(range);
  }
  return ranges;
}
