import { minutesSectionNames } from '@leerkring/contract';
import type { List, Nodes, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Minutes, MinutesSection } from '../minutes.entity';
import { named } from '../minutes-words';

/** A piece of minutes: a heading, words to read, a list, or a table with a row of headings. */
export type MinutesBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; headings: string[]; rows: string[][] };

/** Minutes as a file holds them, with the names that people have now; in Dutch, as minutes are. */
export interface MinutesDocument {
  title: string;
  facts: string[];
  sections: { heading: string; text: string; blocks: MinutesBlock[] }[];
}

const zone = { timeZone: 'Europe/Amsterdam' } as const;
const day = new Intl.DateTimeFormat('nl', { ...zone, dateStyle: 'full' });
const time = new Intl.DateTimeFormat('nl', { ...zone, timeStyle: 'short' });

/** @param names of the people in them, by account id */
export function documentOf(minutes: Minutes, sections: readonly MinutesSection[], names: ReadonlyMap<string, string>): MinutesDocument {
  const written = sections.filter(({ text }) => text);
  return {
    title: `Verslag van ${minutes.title}`,
    facts: factsOf(minutes),
    sections: written.map(({ key, text }) => {
      const words = named(text, names);
      return { heading: minutesSectionNames[key].nl, text: words, blocks: blocksOf(words) };
    }),
  };
}

function factsOf({ startedAt, endedAt, place, version, state, reason, finalAt, hash }: Minutes): string[] {
  const states = { draft: 'Concept', submitted: 'Ter vaststelling', final: `Vastgesteld op ${finalAt ? day.format(finalAt) : ''}` };
  return [
    `${day.format(startedAt)}, ${time.format(startedAt)} tot ${time.format(endedAt)} uur`,
    ...(place ? [`Plaats: ${place}`] : []),
    `${states[state]}, versie ${version}`,
    ...(reason ? [`Correctie op versie ${version - 1}: ${reason}`] : []),
    ...(hash ? [`Controlegetal (SHA-256): ${hash}`] : []),
  ];
}

/** What Markdown says, without its looks. */
export function blocksOf(markdown: string): MinutesBlock[] {
  const { children } = fromMarkdown(markdown, { extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })], mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()] });
  return children.flatMap(blockOf);
}

function blockOf(node: RootContent): MinutesBlock[] {
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
