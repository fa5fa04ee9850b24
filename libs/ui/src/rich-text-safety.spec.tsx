import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { Editor } from '@tiptap/react';
import { docOf } from './rich-text-reader';
import { schema } from './rich-text-schema';
import { RichTextSurroundings } from './rich-text-surroundings';
import vectorsText from './rich-text-vectors.txt';
import RichTextView from './rich-text-view';
import './testing';

jest.setTimeout(60_000);
afterEach(cleanup);

const vectors = vectorsText.split('\n').filter((line) => line.startsWith('"')).map((line) => JSON.parse(line) as string);

/** The whole list: an element that is not here may not appear, nor an attribute that does not stand beside it. */
const allowed: Record<string, string[]> = {
  ...Object.fromEntries('p h2 h3 h4 h5 h6 ul li blockquote pre hr table thead tbody tr strong em del br'.split(' ').map((name) => [name, []])),
  a: ['class', 'href', 'rel', 'target'],
  code: ['class'],
  div: [],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
  ol: ['start'],
  span: ['class'],
  td: ['class'],
  th: ['class'],
};

const MAP = '0198f6a2-0000-7000-8000-000000000002';
const map = { src: `/files/attachments/${MAP}/image`, width: 640, height: 480 };
const images = new Map([[MAP, map]]);
const page = (markdown: string): Element =>
  render(
    <RichTextSurroundings images={images}>
      <RichTextView headingLevel={2}>{markdown}</RichTextView>
    </RichTextSurroundings>,
  ).container;

/** Addresses that are no attachment of what is shown: each would fetch something that others can see, or run. */
const foreign = [
  'https://kwaad.example/volg.png',
  '//kwaad.example/volg.png',
  'http://localhost/files/attachments/0198f6a2-0000-7000-8000-000000000002/image',
  '/files/attachments/0198f6a2-0000-7000-8000-000000000002/image',
  'files/attachments/0198f6a2-0000-7000-8000-000000000002/image',
  'data:image/png;base64,iVBORw0KGgo=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:http://localhost/0198f6a2-0000-7000-8000-000000000002',
  'javascript:alert(1)',
  'attachment:0198f6a2-0000-7000-8000-000000000009',
  'attachment:0198f6a2-0000-7000-8000-000000000002/../../graphql',
  'attachment:0198f6a2-0000-7000-8000-000000000002?volg=1',
  'ATTACHMENT:0198f6a2-0000-7000-8000-000000000002',
  'attachment: 0198f6a2-0000-7000-8000-000000000002',
  'attachment://0198f6a2-0000-7000-8000-000000000002',
  'mention:0198f6a2-0000-7000-8000-000000000002',
  '__proto__',
  '',
];

function expectSafe(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    const attributes = allowed[element.localName];
    expect(`${element.localName} ${attributes ? '' : 'is not allowed'}`).toBe(`${element.localName} `);
    expect(element.getAttributeNames().filter((name) => !attributes!.includes(name))).toEqual([]);
  }
  for (const link of root.querySelectorAll('a')) {
    expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|mailto:)/);
    expect(link.getAttribute('rel')).toBe('noopener nofollow ugc');
  }
  for (const image of root.querySelectorAll('img')) expect(image.getAttribute('src')).toBe(map.src);
  expect('__canary' in window).toBe(false);
}

describe('what somebody wrote to do harm', () => {
  it('is known in more than two hundred forms', () => expect(new Set(vectors).size).toBeGreaterThan(200));

  it.each(vectors)('is only words on the page: %j', (markdown) => {
    expectSafe(page(markdown));
  });

  it.each(vectors)('is only words in the editor: %j', (markdown) => {
    const element = document.createElement('div');
    const editor = new Editor({ element, extensions: schema(), content: docOf(markdown), injectCSS: false });
    expect(element.querySelectorAll('script, iframe, object, embed, form, style, link, meta, base, svg, math, input, template, audio, video')).toHaveLength(0);
    for (const inside of element.querySelectorAll('.tiptap *')) expect(inside.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc')).toEqual([]);
    for (const link of element.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|mailto:)/);
    expect([...element.querySelectorAll('img')].filter((image) => !image.classList.contains('ProseMirror-separator'))).toEqual([]);
    expect('__canary' in window).toBe(false);
    editor.destroy();
  });
});

describe('an image', () => {
  const editorOf = (content: ReturnType<typeof docOf>): { element: HTMLElement; editor: Editor } => {
    const element = document.createElement('div');
    return { element, editor: new Editor({ element, extensions: schema(() => images), content, injectCSS: false }) };
  };
  const shownIn = (root: Element): string[] => [...root.querySelectorAll('img:not(.ProseMirror-separator)')].map((image) => image.getAttribute('src')!);

  it('is shown when it is an attachment of these words, as large as it is', () => {
    const shown = page(`![Kaart van het dorp](attachment:${MAP})`);
    expect(shownIn(shown)).toEqual([map.src]);
    const image = shown.querySelector('img')!;
    expect([image.alt, image.width, image.height, image.getAttribute('loading')]).toEqual(['Kaart van het dorp', 640, 480, 'lazy']);
    const { element, editor } = editorOf(docOf(`![Kaart](attachment:${MAP})`));
    expect(shownIn(element)).toEqual([map.src]);
    editor.destroy();
  });

  it.each(foreign)('is only its words when it is no attachment of these words: %j', (address) => {
    for (const markdown of [`![spion](<${address}>)`, `![spion](${address})`, `![spion][x]\n\n[x]: <${address}>`]) {
      const shown = page(markdown);
      expectSafe(shown);
      expect(shownIn(shown)).toEqual([]);
      const { element, editor } = editorOf(docOf(markdown));
      expect(shownIn(element)).toEqual([]);
      editor.destroy();
      cleanup();
    }
  });

  it.each(foreign)('does not come in by pasting: %j', (address) => {
    const { element, editor } = editorOf(docOf(''));
    editor.commands.insertContent(`<p>voor <img src="${address}" alt="spion"> <img data-attachment="${address}" src="${address}" alt="spion"> na</p>`);
    expect(shownIn(element)).toEqual([]);
    editor.destroy();
  });

  it('is only its words where no attachments are told of', () => {
    const { container } = render(<RichTextView headingLevel={2}>{`![kaart](attachment:${MAP})`}</RichTextView>);
    expect(container.textContent).toBe('kaart');
    expect(shownIn(container)).toEqual([]);
  });
});

describe('a mention', () => {
  const anniek = '0198f6a2-0000-7000-8000-000000000001';
  const shown = (people: Map<string, string>) =>
    render(
      <RichTextSurroundings people={people}>
        <RichTextView headingLevel={2}>{`Dag [@Oude naam](mention:${anniek})!`}</RichTextView>
      </RichTextSurroundings>,
    ).container;

  it('shows the name of now', () => {
    const chip = shown(new Map([[anniek, 'Anniek Scholtemeijer']])).querySelector('.lk-mention');
    expect(chip?.textContent).toBe('@Anniek Scholtemeijer');
  });

  it('is plain words when the reader is not told of that person', () => {
    const container = shown(new Map());
    expect(container.querySelector('.lk-mention, a')).toBeNull();
    expect(container.textContent).toBe('Dag @Oude naam!');
  });
});
