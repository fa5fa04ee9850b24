import type { List, Nodes, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A piece of a paper: a heading, words to read, a list, or a table with a row of headings. */
export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; headings: string[]; rows: string[][] };

/** What goes out as a file to read and keep, such as minutes or a case; in Dutch, with the names that people have now. */
export interface Paper {
  title: string;
  facts: string[];
  sections: { heading: string; blocks: PaperBlock[] }[];
}

/** What Markdown says, without its looks. */
export function blocksOf(markdown: string): PaperBlock[] {
  const { children } = fromMarkdown(markdown, { extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })], mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()] });
  return children.flatMap(blockOf);
}

function blockOf(node: RootContent): PaperBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: wordsOf(node) }];
    case 'list':
      return [{ kind: 'list', ordered: node.ordered ?? false, items: itemsOf(node) }];
    case 'table': {
      const [head, ...rows] = node.children.map(cellsOf);
      return [{ kind: 'table', headings: head!, rows: rows.map((row) => head!.map((_, column) => row[column] ?? '')) }];
    }
    case 'blockquote':
      return node.children.flatMap(blockOf);
    case 'paragraph':
    case 'code':
    case 'html':
      return [{ kind: 'paragraph', text: wordsOf(node) }];
    default:
      return [];
  }
}

/** Items with those within them after them: a list in a list is read in one go. */
function itemsOf(list: List): string[] {
  return list.children.flatMap(({ children }) => [children.filter(({ type }) => type !== 'list').map(wordsOf).join(' '), ...children.flatMap((child) => (child.type === 'list' ? itemsOf(child) : []))]);
}

const cellsOf = (row: TableRow): string[] => row.children.map(wordsOf);

/** The words in a node; of a link its address too, of a mention only the name. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return '';
  const words = node.children.map(wordsOf).join('');
  if (node.type !== 'link') return words;
  if (node.url.startsWith('mention:')) return words.replace(/^@/, '');
  return node.url === words ? words : `${words} (${node.url})`;
}
