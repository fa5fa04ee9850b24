/** Stands in the place of what somebody else said. */
const LEFT_OUT = '> …';

const fence = /^\s*(?:`{3,}|~{3,})/;
/** A line that quotes, also within a list; in code too, because where that ends is not looked for: better too little than too much. */
const quotes = /^\s*(?:(?:[-*+]|\d+[.)])\s+)*>/;
const image = /!\[((?:\\.|[^\]\\])*)\]\(attachment:[^)]*\)/g;

/**
 * What of a post goes along with a copy: the words of its author alone. Quotes are left out, because whoever is quoted was perhaps not
 * asked or does not agree, and so are images, because files stay where they are. Null: nothing of their own is left.
 */
export function wordsToCopy(body: string): string | null {
  const lines: string[] = [];
  let quoting = false;
  for (const line of body.split('\n')) {
    // What follows a quote without an empty line belongs to it, unless it begins or ends code.
    const quoted: boolean = quotes.test(line) || (quoting && line.trim() !== '' && !fence.test(line));
    if (quoted && !quoting) lines.push(LEFT_OUT);
    if (!quoted) lines.push(line.replace(image, '$1'));
    quoting = quoted;
  }
  const words = lines.join('\n').trim();
  return lines.some((line) => line.trim() && line !== LEFT_OUT && line.trim() !== '&nbsp;') ? words : null;
}
