import { NOTES_ROOT } from '@leerkring/contract';
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import * as Y from 'yjs';

/** A run of text, or the break of a line. */
interface Run {
  text: string;
  marks: Record<string, unknown>;
  isBreak?: boolean;
}

const wrappers = { bold: 'strong', italic: 'emphasis', strike: 'delete' } as const;
/** From the outside in. */
const MARKS = ['link', 'bold', 'italic', 'strike'] as const;

/**
 * The Markdown of notes, by the grammar of the editor (`libs/ui` rich-text-writer). Whatever that does not know is left out:
 * a client may have put anything in the document.
 * @param below the level of the heading that they stand under; 0: none
 */
export function markdownOf(doc: Y.Doc, below = 0): string {
  const children = blocksOf(doc.getXmlFragment(NOTES_ROOT).toArray(), below);
  const extensions = [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown(), gfmAutolinkLiteralToMarkdown()];
  return toMarkdown({ type: 'root', children }, { extensions, bullet: '-', rule: '-', resourceLink: true, listItemIndent: 'one' }).trim();
}

const blocksOf = (nodes: readonly unknown[], below: number): BlockContent[] => nodes.flatMap((node) => (node instanceof Y.XmlElement ? blockOf(node, below) : []));

function blockOf(node: Y.XmlElement, below: number): BlockContent[] {
  const inside = node.toArray();
  const attributes: Record<string, unknown> = node.getAttributes();
  switch (node.nodeName) {
    case 'paragraph':
      return withText(lineOf(inside), (children) => ({ type: 'paragraph', children }));
    case 'heading': {
      const depth = Math.min(6, numberOf(attributes['level'], 6) + below) as 1;
      return withText(lineOf(inside).map((run) => (run.isBreak ? { text: ' ', marks: {} } : run)), (children) => ({ type: 'heading', depth, children }));
    }
    case 'blockquote': {
      const children = blocksOf(inside, below);
      return children.length ? [{ type: 'blockquote', children }] : [];
    }
    case 'bulletList':
      return withItems(inside, below, (children) => ({ type: 'list', ordered: false, spread: false, children }));
    case 'orderedList':
      return withItems(inside, below, (children) => ({ type: 'list', ordered: true, start: numberOf(attributes['start'], 999_999), spread: false, children }));
    case 'codeBlock': {
      const value = runsOf(inside).map(({ text }) => text).join('');
      return value ? [{ type: 'code', value }] : [];
    }
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }];
    default:
      return [];
  }
}

/** A whole number from 1; anything else counts as 1. */
const numberOf = (value: unknown, most: number): number => (Number.isInteger(value) ? Math.min(most, Math.max(1, value as number)) : 1);

function withText(runs: readonly Run[], make: (children: PhrasingContent[]) => BlockContent): BlockContent[] {
  const children = phrasing(trimmed(runs));
  return children.length ? [make(children)] : [];
}

function withItems(nodes: readonly unknown[], below: number, make: (items: ListItem[]) => BlockContent): BlockContent[] {
  const items = nodes.flatMap((node): ListItem[] => {
    const children = node instanceof Y.XmlElement && node.nodeName === 'listItem' ? blocksOf(node.toArray(), below) : [];
    return children.length ? [{ type: 'listItem', spread: children.filter(({ type }) => type !== 'list').length > 1, children }] : [];
  });
  return items.length ? [make(items)] : [];
}

/** Without signs that nobody sees and no database keeps. */
function runsOf(nodes: readonly unknown[]): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node instanceof Y.XmlElement) return node.nodeName === 'hardBreak' ? [{ text: '\n', marks: {}, isBreak: true }] : [];
    if (!(node instanceof Y.XmlText)) return [];
    const delta = node.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
    return delta.flatMap(({ insert, attributes = {} }) => (typeof insert === 'string' ? [{ text: insert.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''), marks: marksOf(attributes) }] : []));
  });
}

/** Marks that may stand around each other carry a hash in their name. */
function marksOf(attributes: Record<string, unknown>): Run['marks'] {
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (value === null || value === false ? [] : [[name.replace(/--[a-zA-Z0-9+/=]{8}$/, ''), value]])));
}

const lineOf = (nodes: readonly unknown[]): Run[] => runsOf(nodes).map((run) => (run.isBreak ? run : { ...run, text: run.text.replace(/\s+/g, ' ') }));

/** Nobody sees the spaces and breaks at the ends, nor spaces around a break. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = runs.filter(({ text }) => text);
  const isEdge = (run: Run | undefined): boolean => !run || run.isBreak === true;
  const lines = kept
    .map((run, at): Run => {
      if (run.isBreak) return run;
      const text = isEdge(kept[at - 1]) ? run.text.trimStart() : run.text;
      return { ...run, text: isEdge(kept[at + 1]) ? text.trimEnd() : text };
    })
    .filter(({ text }) => text);
  const first = lines.findIndex(({ isBreak }) => !isBreak);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(({ isBreak }) => !isBreak) + 1);
}

function phrasing(runs: readonly Run[], marks: readonly (typeof MARKS)[number][] = MARKS): PhrasingContent[] {
  const [mark, ...within] = marks;
  if (!mark) return runs.map(leafOf);
  return grouped(runs, (run) => valueOf(run, mark)).flatMap(([value, group]) => (value ? wrapped(mark, value, group, within) : phrasing(group, within)));
}

/** The address of a link that may stand; of other marks whether they are there. */
function valueOf({ marks, isBreak }: Run, mark: (typeof MARKS)[number]): string {
  const value = isBreak ? undefined : marks[mark];
  if (!value) return '';
  return mark === 'link' ? safeUrl((value as { href?: unknown }).href) : mark;
}

/** The same rule as for everything that is shown: web and mail addresses. */
function safeUrl(url: unknown): string {
  return typeof url === 'string' && /^(https?:\/\/|mailto:)[^\u0000-\u0020\u007f]+$/i.test(url) && URL.canParse(url) ? url : '';
}

/** Spaces at the ends of something bold are not bold: Markdown has no way to say so. */
function wrapped(mark: (typeof MARKS)[number], value: string, runs: readonly Run[], within: readonly (typeof MARKS)[number][]): PhrasingContent[] {
  if (mark === 'link') return [{ type: 'link', url: value, children: phrasing(runs, within) as never }];
  const core = trimmed(runs);
  const [first, last] = [runs[0]!.text, runs.at(-1)!.text];
  const space = (there: boolean): PhrasingContent[] => (there ? [{ type: 'text', value: ' ' }] : []);
  if (!core.length) return space(true);
  return [...space(/^\s/.test(first)), { type: wrappers[mark], children: phrasing(core, within) }, ...space(/\s$/.test(last))];
}

const leafOf = ({ text, marks, isBreak }: Run): PhrasingContent => (isBreak ? { type: 'break' } : marks['code'] ? { type: 'inlineCode', value: text } : { type: 'text', value: text });

function grouped(runs: readonly Run[], keyOf: (run: Run) => string): [string, Run[]][] {
  const groups: [string, Run[]][] = [];
  for (const run of runs) {
    const key = keyOf(run);
    if (groups.at(-1)?.[0] === key) groups.at(-1)![1].push(run);
    else groups.push([key, [run]]);
  }
  return groups;
}
