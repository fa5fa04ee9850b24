import type { JSONContent } from '@tiptap/react';
import type { BlockContent, ListItem, PhrasingContent, Table, TableCell } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { writing } from './rich-text-grammar';

type Mark = NonNullable<JSONContent['marks']>[number];
type AlignedCell = { cell: TableCell; align: 'left' | 'right' | 'center' | null };

/** The Markdown of what stands in the editor; '' when nothing does. Empty lines between blocks count for nothing. */
export function markdownOf(doc: JSONContent): string {
  const children = blocksOf(doc.content);
  return toMarkdown({ type: 'root', children }, { extensions: writing, bullet: '-', rule: '-', resourceLink: true, listItemIndent: 'one' }).trim();
}

const blocksOf = (nodes: readonly JSONContent[] = []): BlockContent[] => nodes.flatMap((node) => blockOf(node) ?? []);

function blockOf(node: JSONContent): BlockContent | null {
  switch (node.type) {
    case 'paragraph':
      return textBlock(node, (children) => ({ type: 'paragraph', children }));
    case 'heading':
      return textBlock(withoutBreaks(node), (children) => ({ type: 'heading', depth: (node.attrs?.['level'] ?? 2) as 2, children }));
    case 'blockquote': {
      const children = blocksOf(node.content);
      return children.length ? { type: 'blockquote', children } : null;
    }
    case 'bulletList':
      return { type: 'list', ordered: false, spread: false, children: (node.content ?? []).map(itemOf) };
    case 'orderedList':
      return { type: 'list', ordered: true, start: (node.attrs?.['start'] ?? 1) as number, spread: false, children: (node.content ?? []).map(itemOf) };
    case 'codeBlock':
      return { type: 'code', lang: (node.attrs?.['language'] ?? null) as string | null, value: wordsOf(node) };
    case 'horizontalRule':
      return { type: 'thematicBreak' };
    case 'table':
      return tableOf(node);
    default:
      return null;
  }
}

function itemOf(node: JSONContent): ListItem {
  const children = blocksOf(node.content);
  return { type: 'listItem', spread: children.filter((child) => child.type !== 'list').length > 1, children };
}

function textBlock<B extends BlockContent>(node: JSONContent, make: (children: PhrasingContent[]) => B): B | null {
  const children = phrasing(trimmed(node.content ?? []));
  return children.length ? make(children) : null;
}

/** Rows of a table in Markdown are as wide as its head, and every cell is one line. */
function tableOf(node: JSONContent): Table | null {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).map(cellOf));
  const head = rows[0];
  if (!head?.length) return null;
  const align = head.map((_, column) => rows.find((row) => row[column]?.align)?.[column]?.align ?? null);
  const empty = (): TableCell => ({ type: 'tableCell', children: [] });
  return { type: 'table', align, children: rows.map((row) => ({ type: 'tableRow', children: head.map((_, column) => row[column]?.cell ?? empty()) })) };
}

function cellOf(node: JSONContent): AlignedCell {
  const lines = (node.content ?? []).flatMap((block, at) => [...(at ? [{ type: 'text', text: ' ' }] : []), ...(withoutBreaks(block).content ?? [])]);
  return { cell: { type: 'tableCell', children: phrasing(trimmed(lines)) }, align: (node.attrs?.['align'] ?? null) as AlignedCell['align'] };
}

function withoutBreaks(node: JSONContent): JSONContent {
  return { ...node, content: (node.content ?? []).map((part) => (part.type === 'hardBreak' ? { type: 'text', text: ' ' } : part)) };
}

const wordsOf = (node: JSONContent): string => node.text ?? (node.content ?? []).map(wordsOf).join('');

/** Nobody sees the spaces at the ends of a line, nor a line break at the end. */
function trimmed(nodes: readonly JSONContent[]): JSONContent[] {
  const lines: JSONContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)!.push(node);
  }
  const kept = lines.map((line) => trimmedAt(trimmedAt(line, 'end', true), 'start', true));
  while (kept.length && !kept.at(-1)!.length) kept.pop();
  while (kept.length && !kept[0]!.length) kept.shift();
  return kept.flatMap((line, at) => (at ? [{ type: 'hardBreak' }, ...line] : line));
}

function trimmedAt(line: readonly JSONContent[], side: 'start' | 'end', inCodeToo = false): JSONContent[] {
  const at = side === 'start' ? 0 : line.length - 1;
  const node = line[at];
  if (node?.type !== 'text' || (hasMark(node, 'code') && !inCodeToo)) return [...line];
  const text = side === 'start' ? node.text!.trimStart() : node.text!.trimEnd();
  return text ? line.with(at, { ...node, text }) : trimmedAt(line.toSpliced(at, 1), side, inCodeToo);
}

/** Nests what carries marks: around each piece the mark that lasts longest. */
function phrasing(nodes: readonly JSONContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let at = 0; at < nodes.length; ) {
    const [mark, end] = longestMark(nodes, at);
    if (mark) out.push(...wrapped(mark, nodes.slice(at, end)));
    else out.push(leafOf(nodes[at]!));
    at = end;
  }
  return out;
}

function longestMark(nodes: readonly JSONContent[], from: number): [Mark | undefined, number] {
  let best: [Mark | undefined, number] = [undefined, from + 1];
  for (const mark of marksOf(nodes[from]!)) {
    let end = from + 1;
    while (end < nodes.length && marksOf(nodes[end]!).some((other) => isSame(other, mark))) end++;
    if (!best[0] || end > best[1] || (end === best[1] && mark.type === 'link')) best = [mark, end];
  }
  return best;
}

/** Spaces at the ends of something bold are not bold: Markdown has no way to say so. */
function wrapped(mark: Mark, nodes: readonly JSONContent[]): PhrasingContent[] {
  const inside = nodes.map((node) => ({ ...node, marks: node.marks!.filter((other) => !isSame(other as Mark, mark)) }));
  if (mark.type === 'link') return [{ type: 'link', url: String(mark.attrs?.['href'] ?? ''), children: phrasing(inside) as never }];
  const ended = trimmedAt(inside, 'end');
  const core = trimmedAt(ended, 'start');
  const [all, withStart, rest] = [inside, ended, core].map((part) => part.map(wordsOf).join(''));
  const type = ({ bold: 'strong', italic: 'emphasis', strike: 'delete' } as const)[mark.type as 'bold'];
  const space = (words: string): PhrasingContent[] => (words ? [{ type: 'text', value: words }] : []);
  if (!core.length) return space(all!);
  const before = withStart!.slice(0, withStart!.length - rest!.length);
  return [...space(before), { type, children: phrasing(core) }, ...space(all!.slice(withStart!.length))];
}

function leafOf(node: JSONContent): PhrasingContent {
  if (node.type === 'hardBreak') return { type: 'break' };
  if (node.type === 'image') return { type: 'image', url: `attachment:${node.attrs?.['attachment']}`, alt: String(node.attrs?.['alt'] ?? '') };
  if (node.type === 'mention') return { type: 'link', url: `mention:${node.attrs?.['id']}`, children: [{ type: 'text', value: `@${node.attrs?.['label'] ?? ''}` }] };
  return hasMark(node, 'code') ? { type: 'inlineCode', value: node.text! } : { type: 'text', value: node.text ?? '' };
}

const MARKS = ['bold', 'italic', 'strike', 'link'];

/** The marks that go around a piece; a link around a link is none, nor is anything around a line break. */
function marksOf(node: JSONContent): Mark[] {
  if (node.type === 'hardBreak') return [];
  return (node.marks ?? []).filter((mark) => MARKS.includes(mark.type) && !(mark.type === 'link' && node.type === 'mention')) as Mark[];
}

const isSame = (one: Mark, other: Mark): boolean => one.type === other.type && one.attrs?.['href'] === other.attrs?.['href'];
const hasMark = (node: JSONContent, type: string): boolean => (node.marks ?? []).some((mark) => mark.type === type);
