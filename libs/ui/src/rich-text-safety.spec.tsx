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
  img: ['src', 'alt', 'loading', 'decoding'],
  ol: ['start'],
  span: ['class'],
  td: ['class'],
  th: ['class'],
};

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
  for (const image of root.querySelectorAll('img')) expect(image.getAttribute('src')).toMatch(/^\/files\/[0-9a-f-]{36}\/image$/);
  expect('__canary' in window).toBe(false);
}

describe('what somebody wrote to do harm', () => {
  it('is known in more than two hundred forms', () => expect(new Set(vectors).size).toBeGreaterThan(200));

  it.each(vectors)('is only words on the page: %j', (markdown) => {
    expectSafe(render(<RichTextView headingLevel={2}>{markdown}</RichTextView>).container);
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
  const own = '/files/0198f6a2-0000-7000-8000-000000000002/image';

  it('is shown when this site serves it, and is only its words when it comes from elsewhere', () => {
    const { container } = render(<RichTextView headingLevel={2}>{`![kaart](${own}) ![spion](https://kwaad.example/volg.png)`}</RichTextView>);
    expect([...container.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([own]);
    expect(container.textContent).toContain('spion');
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
