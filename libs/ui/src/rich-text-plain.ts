/** Signs that may mean something in Markdown, wherever they stand: such words are left to the real reader. */
const marks = /[\\`*_[\]<>#~|&@\r\t]|https?:|www\.| \n/i;
/** A line that may begin a list, a rule, a quote or code, or makes a heading of the line above. */
const blocks = /^(?: |[-+=]|\d+[.)])/m;

/** The paragraphs of words that mean the same in Markdown as without; null when they may mean more. Most posts are such words, and reading Markdown costs the most of showing one. */
export function plainParagraphs(words: string): string[] | null {
  if (marks.test(words) || blocks.test(words)) return null;
  return words.split(/\n{2,}/).filter(Boolean);
}
