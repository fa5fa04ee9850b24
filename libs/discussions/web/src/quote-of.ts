import { postAnchor } from './post-anchor';

/** An empty paragraph, so that one writes on below the quote. */
const EMPTY = '&nbsp;';
const EMPTY_END = /(?:\s|&nbsp;)+$/;

/** Words without the empty paragraph at the end that nobody wrote on in. */
export function withoutEmptyEnd(words: string): string {
  return words.replace(EMPTY_END, '').trim();
}

/** Markdown of a quote, with who said it and where. */
export function quoteOf(who: string, href: string, words: string): string {
  const lines = `[**${who}**](${href}):\n\n${words}`.split('\n').map((line) => (line ? `> ${line}` : '>'));
  return `${lines.join('\n')}\n\n${EMPTY}`;
}

/** What is selected in a post, as Markdown of plain words; '' when nothing is, or something else too. */
export function selectedIn(ordinal: number): string {
  const selection = getSelection();
  const body = document.querySelector(`#${postAnchor(ordinal)} .lk-rich-text`);
  if (!selection || selection.isCollapsed || !body?.contains(selection.anchorNode) || !body.contains(selection.focusNode)) return '';
  return selection.toString().trim().replace(/([\\`*_~[\]<>#|&])/g, '\\$1').replace(/\n+/g, '\n\n');
}
