import type { JSONContent } from '@tiptap/react';
import type { Definition, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { attachedId, mentionedId, safeUrl } from './rich-text-address';
import { reading } from './rich-text-grammar';

type Marks = NonNullable<JSONContent['marks']>;
type Definitions = ReadonlyMap<string, Definition>;

/** What the editor shows of Markdown; HTML in it and what is not allowed are left out. */
export function docOf(markdown: string): JSONContent {
  const { children } = fromMarkdown(markdown, reading);
  const definitions = new Map(children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])));
  return { type: 'doc', content: atLeastOne(blocksOf(children, definitions)) };
}

const atLeastOne = (blocks: JSONContent[]): JSONContent[] => (blocks.length ? blocks : [{ type: 'paragraph' }]);

function blocksOf(nodes: readonly RootContent[], definitions: Definitions): JSONContent[] {
  return nodes.flatMap((node) => blockOf(node, definitions) ?? []);
}

function blockOf(node: RootContent, definitions: Definitions): JSONContent | null {
  switch (node.type) {
    case 'paragraph':
      return withText('paragraph', inlineOf(node.children, definitions));
    case 'heading':
      return { ...withText('heading', inlineOf(node.children, definitions)), attrs: { level: node.depth } };
    case 'blockquote':
      return { type: 'blockquote', content: atLeastOne(blocksOf(node.children, definitions)) };
    case 'list': {
      const content = node.children.map((item) => itemOf(item, definitions));
      return node.ordered ? { type: 'orderedList', attrs: { start: node.start ?? 1 }, content } : { type: 'bulletList', content };
    }
    case 'code':
      return { type: 'codeBlock', attrs: { language: node.lang ?? null }, ...(node.value && { content: [{ type: 'text', text: node.value }] }) };
    case 'thematicBreak':
      return { type: 'horizontalRule' };
    case 'table':
      return tableOf(node, definitions);
    default:
      return null;
  }
}

/** In the editor an item begins with a line of text. */
function itemOf(item: ListItem, definitions: Definitions): JSONContent {
  const blocks = blocksOf(item.children, definitions);
  return { type: 'listItem', content: blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks] };
}

function tableOf({ align, children }: Table, definitions: Definitions): JSONContent {
  const columns = children[0]!.children.length;
  const rows = children.map((row, at) => {
    const cells = Array.from({ length: columns }, (_, column) => {
      const line = withText('paragraph', inlineOf(row.children[column]?.children ?? [], definitions));
      return { type: at === 0 ? 'tableHeader' : 'tableCell', attrs: { align: align?.[column] ?? null }, content: [line] };
    });
    return { type: 'tableRow', content: cells };
  });
  return { type: 'table', content: rows };
}

function withText(type: string, content: JSONContent[]): JSONContent {
  const blank = content.every((node) => node.type === 'text' && !node.marks?.some(({ type: mark }) => mark === 'code') && /^[\s\u00a0]*$/.test(node.text ?? ''));
  return blank ? { type } : { type, content };
}

/** Words, marks and what stands between words. `marks` are those of everything around. */
function inlineOf(nodes: readonly PhrasingContent[], definitions: Definitions, marks: Marks = []): JSONContent[] {
  const within = (node: { children: PhrasingContent[] }, ...mark: Marks): JSONContent[] => inlineOf(node.children, definitions, [...marks, ...mark]);
  const urlOf = (node: { identifier: string }): string => definitions.get(node.identifier)?.url ?? '';
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return text(node.value.replace(/\n/g, ' '), marks);
      case 'inlineCode':
        return text(node.value, [...marks, { type: 'code' }]);
      case 'strong':
        return within(node, { type: 'bold' });
      case 'emphasis':
        return within(node, { type: 'italic' });
      case 'delete':
        return within(node, { type: 'strike' });
      case 'break':
        return [{ type: 'hardBreak' }];
      case 'link':
        return mentionOf(node, node.url, marks) ?? within(node, ...linkTo(node.url));
      case 'linkReference':
        return mentionOf(node, urlOf(node), marks) ?? within(node, ...linkTo(urlOf(node)));
      case 'image':
        return imageOf(node.url, node.alt, marks);
      case 'imageReference':
        return imageOf(urlOf(node), node.alt, marks);
      default:
        return [];
    }
  });
}

const marked = (marks: Marks): Pick<JSONContent, 'marks'> => (marks.length ? { marks } : {});

function text(words: string, marks: Marks): JSONContent[] {
  return words ? [{ type: 'text', text: words, ...marked(marks) }] : [];
}

function linkTo(href: string): Marks {
  return safeUrl(href) ? [{ type: 'link', attrs: { href } }] : [];
}

function mentionOf(node: Nodes, url: string, marks: Marks): JSONContent[] | null {
  const id = mentionedId(url);
  return id ? [{ type: 'mention', attrs: { id, label: wordsIn(node).replace(/^@/, '') }, ...marked(marks) }] : null;
}

/** Whatever is no attachment is only its words. */
function imageOf(url: string, alt: string | null | undefined, marks: Marks): JSONContent[] {
  const attachment = attachedId(url);
  return attachment ? [{ type: 'image', attrs: { attachment, alt: alt ?? '' }, ...marked(marks) }] : text(alt ?? '', marks);
}

/** Plain words of a piece of Markdown. */
function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => wordsIn(child)).join('') : '';
}
