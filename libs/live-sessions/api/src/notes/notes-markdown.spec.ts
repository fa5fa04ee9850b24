import { describe, expect, it } from '@jest/globals';
import { NOTES_ROOT, limits } from '@leerkring/contract';
import * as Y from 'yjs';
import { blocksOf } from '@leerkring/platform/api';
import { add, documentOf } from './notes-document';
import { markdownOf } from './notes-markdown';

type Piece = Y.XmlElement | Y.XmlText;

const text = (words: string, marks: object = {}): Y.XmlText => {
  const made = new Y.XmlText();
  made.insert(0, words, marks);
  return made;
};

function element(name: string, children: Piece[] = [], attributes: Record<string, unknown> = {}): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}

const paragraph = (...children: Piece[]): Y.XmlElement => element('paragraph', children);

/** As it went through the service: put into a document, stored and read. */
function written(pieces: Piece[], below = 0): string {
  const doc = new Y.Doc();
  doc.getXmlFragment(NOTES_ROOT).insert(0, pieces);
  return markdownOf(documentOf([add(new Y.Doc(), Y.encodeStateAsUpdate(doc))!]), below);
}

describe('notes as Markdown', () => {
  it('have everything that the editor can write', () => {
    const item = (words: string, ...more: Piece[]): Y.XmlElement => element('listItem', [paragraph(text(words)), ...more]);
    const pieces = [
      element('heading', [text('Kop')], { level: 2 }),
      paragraph(text('vet en ', { bold: {} }), text('schuin', { bold: {}, italic: {} }), text(' weg', { strike: {} }), text('code', { 'code--AbCdEf12': {} })),
      element('bulletList', [item('een', element('orderedList', [item('binnen')], { start: 3 })), item('twee')]),
      element('blockquote', [paragraph(text('gezegd'))]),
      element('codeBlock', [text('```\nx')]),
      element('horizontalRule'),
      paragraph(text('goed', { link: { href: 'https://voorbeeld.nl/a' } }), element('hardBreak'), text('regel')),
    ];
    expect(written(pieces)).toBe(
      ['## Kop', '**vet en _schuin_** ~~weg~~`code`', '- een\n\n  3. binnen\n- twee', '> gezegd', '````\n```\nx\n````', '---', '[goed](https://voorbeeld.nl/a)\\\nregel'].join('\n\n'),
    );
  });

  it('stand under the heading of their phase', () => {
    expect(written([element('heading', [text('Kop')], { level: 1 }), element('heading', [text('Klein')], { level: 6 })], 3)).toBe('#### Kop\n\n###### Klein');
  });

  it('have words, and nothing of what somebody smuggled in', () => {
    const words = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) [@Rohan](mention:0190cccc-0000-7000-8000-000000000001) # *a* _b_ | `c` ![d](https://elders.nl/pixel.png)';
    const pieces = [
      element('heading', [text('Kop')], { level: 'h1 onload=x' }),
      paragraph(text(words)),
      paragraph(text('slecht', { link: { href: 'javascript:alert(1)' } }), text(' en ook', { link: { href: 'mention:0190cccc-0000-7000-8000-000000000001' } }), text(' slecht', { link: 'x', underline: {} })),
      element('script', [text('alert(1)')]),
      element('image', [], { src: 'https://elders.nl/pixel.png' }),
      paragraph(text('nul\u0000teken'), element('image', [], { attachment: 'x', alt: 'weg' })),
      element('bulletList', [paragraph(text('geen punt'))]),
      element('codeBlock', [text('x')], { language: 'js onload=x' }),
      element('paragraph', [element('paragraph', [text('in een regel')])]),
      element('orderedList', [element('listItem', [paragraph(text('een'))])], { start: -5 }),
    ];
    const markdown = written(pieces);
    expect(blocksOf(markdown)).toEqual([
      { kind: 'heading', text: 'Kop' },
      { kind: 'paragraph', text: words },
      { kind: 'paragraph', text: 'slecht en ook slecht' },
      { kind: 'paragraph', text: 'nulteken' },
      { kind: 'paragraph', text: 'x' },
      { kind: 'list', ordered: true, items: ['een'] },
    ]);
    expect(markdown).not.toMatch(/\u0000|onload|\]\(mention:/);
  });

  it('are made of what stands as deep as it may', () => {
    let deep = paragraph(text('diep'));
    for (let depth = 0; depth < limits.notesDepth - 2; depth++) deep = element('blockquote', [deep]);
    expect(written([deep])).toBe(`${'> '.repeat(limits.notesDepth - 2)}diep`);
  });
});
