import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { Editor, type JSONContent } from '@tiptap/react';
import fc from 'fast-check';
import { docOf } from './rich-text-reader';
import { schema } from './rich-text-schema';
import { RichTextSurroundings } from './rich-text-surroundings';
import RichTextView from './rich-text-view';
import { markdownOf } from './rich-text-writer';
import './testing';

jest.setTimeout(60_000);
afterEach(cleanup);

const ANNIEK = '0198f6a2-0000-7000-8000-000000000001';
const IMAGE = '0198f6a2-0000-7000-8000-000000000002';
const images = new Map([[IMAGE, { src: `/files/attachments/${IMAGE}/image`, width: 640, height: 480 }]]);
const people = new Map([[ANNIEK, 'Anniek']]);

/** Each sign with where it stands and what is done to it: what must not be lost. */
type Signs = string[];

/** Marks that nobody sees on a space. */
const unseenOnSpace = ['bold', 'italic', 'strike'];
const sign = (path: string, value: string, marks: readonly string[]): string => {
  const seen = marks.filter((mark) => value.trim() || !unseenOnSpace.includes(mark));
  return `${path} ${JSON.stringify(value)} ${seen.toSorted().join(' ')}`;
};

function signsOfDoc(node: JSONContent, path = ''): Signs {
  const marks = (node.marks ?? []).map((mark) => (mark.type === 'link' ? `link ${new URL(String(mark.attrs!['href'])).href}` : mark.type));
  if (node.type === 'text') return [...node.text!].map((value) => sign(path, value, marks));
  if (node.type === 'hardBreak') return [sign(path, 'break', [])];
  if (node.type === 'mention') return [sign(path, '@Anniek', marks.filter((mark) => !mark.startsWith('link')))];
  if (node.type === 'image') return [sign(path, `image ${images.get(String(node.attrs!['attachment']))?.src} ${node.attrs!['alt']}`, marks)];
  if (node.type === 'horizontalRule') return [sign(path, 'rule', [])];
  const name = { heading: `h${node.attrs?.['level']}`, codeBlock: 'pre', tableHeader: 'th', tableCell: 'td', paragraph: 'p', orderedList: `ol${node.attrs?.['start']}` }[node.type as 'heading'] ?? node.type!;
  const column = (node.type ?? '').startsWith('table') && node.attrs?.['align'] ? `${name}-${node.attrs['align']}` : name;
  return (node.content ?? []).flatMap((child, at) => signsOfDoc(child, `${path}/${column}${['bulletList', 'orderedList', 'table', 'tableRow', 'doc'].includes(node.type!) ? at : ''}`));
}

const tags: Record<string, string> = { STRONG: 'bold', EM: 'italic', DEL: 'strike', CODE: 'code' };

function signsOfPage(node: Node, path = '', marks: string[] = []): Signs {
  if (node.nodeType === 3) return /\/(p|h\d|th|td|pre)/.test(path) ? [...node.nodeValue!.replaceAll('\n', '')].map((value) => sign(path, value, marks)) : [];
  const { tagName, children, childNodes } = node as HTMLElement;
  const within = (step: string, more: string[] = [], from = [...childNodes]): Signs => from.flatMap((child) => signsOfPage(child, path + step, [...marks, ...more]));
  const each = (step: string): Signs => [...children].flatMap((child, at) => signsOfPage(child, `${path}/${step}${at}`, marks));
  if (tagName === 'PRE') return [...node.textContent!.replace(/\n$/, '')].map((value) => sign(`${path}/pre`, value, []));
  if (tags[tagName]) return within('', [tags[tagName]]);
  if (tagName === 'A') return within('', [`link ${(node as HTMLAnchorElement).href}`]);
  if (tagName === 'SPAN') return [sign(path, node.textContent!, marks)];
  if (tagName === 'BR') return [sign(path, 'break', [])];
  if (tagName === 'HR') return [sign(path, 'rule', [])];
  if (tagName === 'IMG') return [sign(path, `image ${(node as HTMLImageElement).getAttribute('src')} ${(node as HTMLImageElement).alt}`, marks)];
  if (tagName === 'UL') return each('bulletList');
  if (tagName === 'OL') return each(`ol${(node as HTMLOListElement).start}`);
  if (tagName === 'LI') return [...children].some(({ tagName: name }) => name === 'P') || !textual(node) ? within('/listItem') : within('/listItem/p', [], lineOf(node)).concat(within('/listItem', [], [...childNodes].filter((child) => !lineOf(node).includes(child))));
  if (tagName === 'TABLE') return [...(node as HTMLTableElement).rows].flatMap((row, at) => signsOfPage(row, `${path}/table${at}`, marks));
  if (tagName === 'TR') return each('tableRow');
  if (tagName === 'TH' || tagName === 'TD') return within(`/${tagName.toLowerCase()}${/__(\w+)/.exec((node as HTMLElement).className)?.[1] ? `-${/__(\w+)/.exec((node as HTMLElement).className)![1]}` : ''}/p`);
  if (/^H\d$/.test(tagName)) return within(`/${tagName.toLowerCase()}`);
  if (tagName === 'P') return within('/p');
  if (tagName === 'BLOCKQUOTE') return within('/blockquote');
  return within('');
}

/** The words of a list item that stand in no paragraph of their own. */
const blocks = ['UL', 'OL', 'PRE', 'BLOCKQUOTE', 'DIV', 'HR', 'TABLE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const lineOf = (node: Node): ChildNode[] => [...node.childNodes].filter((child) => !blocks.includes((child as HTMLElement).tagName) && child.nodeValue !== '\n');
const textual = (node: Node): boolean => lineOf(node).length > 0;

function pageOf(markdown: string): Signs {
  const { container } = render(
    <RichTextSurroundings people={people} images={images}>
      <RichTextView headingLevel={2}>{markdown}</RichTextView>
    </RichTextSurroundings>,
  );
  // The first level of the text stands at h2 here, and the sixth shares h6 with the fifth.
  const signs = [...container.children].flatMap((child, at) => signsOfPage(child, `/doc${at}`)).map((line) => line.replace(/\/h(\d)/, (_, level: string) => `/h${Number(level) - 1}`));
  cleanup();
  return signs;
}

const tricky = fc.constantFrom('*', '_', '~', '`', '[', ']', '(', ')', '<', '>', '#', '+', '-', '.', '!', '|', '\\', '&', ':', '@', '/', '1. ', '- ', '# ', '> ', '**', '~~', '``', '&amp;', '<b>', '<!--', 'www.a.nl', 'http://a.nl', 'a@b.nl', '![x](y)', '[x](y)', '---', '===', '$', '{', '^', '=', '"', "'");
const plain = fc.constantFrom('raad', 'dorp', 'a', 'é', '€', '🤝', '1', ' ', ' ', ' en ', 'x  y');
const words = fc.array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: tricky }), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const link = fc.constantFrom('https://a.nl/b?c=d&e=(f)', 'mailto:griffie@dalfsen.example', 'https://a.nl/x_y*z', 'https://a.nl/%20%5B1%5D').map((href) => ({ type: 'link', attrs: { href } }));
const marks = fc.tuple(fc.subarray([{ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }]), fc.option(link)).map(([set, also]) => (also ? [...set, also] : set));
const piece = fc.tuple(words, marks).map(([text, set]) => ({ type: 'text', text, ...(set.length && { marks: set }) }));
const mention = fc.constant({ type: 'mention', attrs: { id: ANNIEK, label: 'Anniek' } });
const image = fc.constantFrom('kaart', 'a]b').map((alt) => ({ type: 'image', attrs: { attachment: IMAGE, alt } }));
const inline = fc.array(fc.oneof({ weight: 6, arbitrary: piece }, mention, image), { minLength: 1, maxLength: 5 });
const lines = fc.array(inline, { minLength: 1, maxLength: 2 }).map((all) => all.flatMap((line, at) => (at ? [{ type: 'hardBreak' }, ...line] : line)));
const paragraph = lines.map((content) => ({ type: 'paragraph', content }));
const heading = fc.tuple(fc.integer({ min: 1, max: 5 }), inline).map(([level, content]) => ({ type: 'heading', attrs: { level }, content }));
const code = fc.array(words, { maxLength: 3 }).map((rows) => ({ type: 'codeBlock', attrs: { language: null }, ...(rows.length && { content: [{ type: 'text', text: rows.join('\n') }] }) }));
const table = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
  fc.tuple(fc.array(fc.constantFrom(null, 'left', 'right', 'center'), { minLength: columns, maxLength: columns }), fc.array(fc.array(inline, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })).map(([align, cells]) => ({
    type: 'table',
    content: cells.map((row, at) => ({ type: 'tableRow', content: row.map((content, column) => ({ type: at ? 'tableCell' : 'tableHeader', attrs: { align: align[column] }, content: [{ type: 'paragraph', content }] })) })),
  })),
);
const { block } = fc.letrec<{ block: JSONContent }>((tie) => {
  const nested = fc.array(tie('block'), { minLength: 1, maxLength: 2 });
  const item = fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] }));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      paragraph,
      heading,
      code,
      table,
      fc.constant({ type: 'horizontalRule' }),
      nested.map((content) => ({ type: 'blockquote', content })),
      items.map((content) => ({ type: 'bulletList', content })),
      fc.tuple(fc.constantFrom(1, 3), items).map(([start, content]) => ({ type: 'orderedList', attrs: { start }, content })),
    ) as fc.Arbitrary<JSONContent>,
  };
});
const documents = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => ({ type: 'doc', content }));

/** What the editor makes of it, so that it is a document that somebody could have written. */
function edited(doc: JSONContent): JSONContent {
  const editor = new Editor({ extensions: schema(), content: doc, injectCSS: false });
  const written = editor.getJSON();
  editor.destroy();
  return written;
}

describe('what was written', () => {
  it('is the same after it was stored and opened in the editor again, and on the page', () => {
    fc.assert(
      fc.property(documents, (random) => {
        const stored = markdownOf(edited(random));
        // What the ends of lines lose, they lose once: from here on nothing may be lost.
        const opened = edited(docOf(stored));
        expect(plainOf(signsOfDoc(opened))).toEqual(plainOf(signsOfDoc(edited(random))));
        expect(signsOfDoc(edited(docOf(markdownOf(opened))))).toEqual(signsOfDoc(opened));
        expect(pageOf(stored)).toEqual(signsOfDoc(opened));
      }),
      { numRuns: 40 },
    );
  });
});

/** Without what nobody sees: spaces, and lines without words. */
const plainOf = (signs: Signs): Signs => signs.map((line) => line.replaceAll(/\d+/g, '')).filter((line) => !/ " " /.test(line) && !line.includes('"break"'));
