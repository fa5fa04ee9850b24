const LENGTH = 160;

/** The beginning of a Markdown text as one plain line, at a word's end. */
export function excerptOf(markdown: string, length = LENGTH): string {
  const plain = markdown
    .replace(/^ {0,3}(?:`{3,}.*|\|[-:| ]+\|)$/gm, '')
    .replace(/^ {0,3}(?:#{1,6} |> ?|[-*+] |\d+[.)] )+/gm, '')
    .replace(/!?\[((?:\\.|[^\]\\])*)\]\((?:\\.|[^)\\])*\)/g, '$1')
    .replace(/(?<!\\)\|/g, ' ')
    .replace(/&#x([0-9A-F]{1,5});/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/(?<!\\)[*_`~]{1,3}(?=\S)|(?<=\S)(?<!\\)[*_`~]{1,3}/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= length) return plain;
  return `${plain.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
