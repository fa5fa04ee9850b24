import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import * as Y from 'yjs';
import { SharedTextEditor } from './shared-text-editor';
import type { SharedCaret, SharedCaretPlace } from './shared-text-carets';
import type { RichTextEditorLabels } from './rich-text-editor';
import './testing';

const labels = new Proxy({}, { get: (_, name) => String(name) }) as unknown as RichTextEditorLabels;

afterEach(cleanup);

/** A text of one sentence, and a screen on which it is written. */
function aText() {
  const fragment = new Y.Doc().getXmlFragment('notes');
  const words = new Y.XmlText('Wie betaalt de koffie?');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [words]);
  fragment.push([paragraph]);
  const told: (SharedCaretPlace | null)[] = [];
  const editor = (carets: SharedCaret[] = []) => <SharedTextEditor fragment={fragment} label="Aantekeningen" carets={carets} onCaret={(place) => told.push(place)} labels={labels} />;
  const { rerender } = render(editor());
  const at = (index: number): string => btoa(String.fromCharCode(...Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(words, index))));
  return { words, told, at, show: (carets: SharedCaret[]) => rerender(editor(carets)), box: () => screen.findByRole('textbox', { name: 'Aantekeningen' }) };
}

const drawn = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('.lk-caret')].map(({ dataset, previousSibling }) => [dataset['name'], previousSibling?.textContent]);

describe('where others have their cursor', () => {
  it('stands between the words with a first name, moves along with what is written before it, and is no part of the words', async () => {
    const { words, at, show, box } = aText();
    const text = await box();
    show([{ id: 'rohan', name: 'Rohan Bisseswar', anchor: at(3), head: at(3) }]);
    await waitFor(() => expect(drawn(text)).toEqual([['Rohan', 'Wie']]));
    words.insert(0, 'Nu: ');
    await waitFor(() => expect(drawn(text)).toEqual([['Rohan', 'Nu: Wie']]));
    expect(text.textContent).toBe('Nu: Wie betaalt de koffie?');
    show([]);
    await waitFor(() => expect(drawn(text)).toEqual([]));
  });

  it('stays where it was while the words before it are still under way', async () => {
    const { words, at, show, box } = aText();
    const text = await box();
    show([{ id: 'rohan', name: 'Rohan', anchor: at(3), head: at(3) }]);
    await waitFor(() => expect(drawn(text)).toEqual([['Rohan', 'Wie']]));
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(words.doc!));
    const theirs = (there.getXmlFragment('notes').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    theirs.insert(3, ' dan');
    const head = btoa(String.fromCharCode(...Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(theirs, 7, -1))));
    show([{ id: 'rohan', name: 'Rohan', anchor: head, head }]);
    await new Promise((done) => queueMicrotask(() => done(null)));
    expect(drawn(text)).toEqual([['Rohan', 'Wie']]);
    Y.applyUpdate(words.doc!, Y.encodeStateAsUpdate(there));
    await waitFor(() => expect(drawn(text)).toEqual([['Rohan', 'Wie dan']]));
  });

  it('is nowhere when what came says nothing here', async () => {
    const { at, show, box } = aText();
    const text = await box();
    const elsewhere = btoa(String.fromCharCode(...Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(new Y.Doc().getText('x'), 0))));
    show([...['AAAA', '////', elsewhere].map((head, index) => ({ id: `${index}`, name: 'Iemand', anchor: head, head })), { id: 'rohan', name: 'Rohan', anchor: at(3), head: at(11) }]);
    await waitFor(() => expect(drawn(text).map(([name]) => name)).toContain('Rohan'));
    expect(drawn(text)).toHaveLength(1);
    expect(text.querySelector('.lk-caret-range')!.textContent).toBe(' betaalt');
  });

  it('is told of one\'s own when one comes into the text, and that it left', async () => {
    const { told, box } = aText();
    const text = await box();
    text.focus();
    await waitFor(() => expect(told.at(-1)).toEqual({ anchor: expect.any(String), head: expect.any(String) }));
    text.blur();
    await waitFor(() => expect(told.at(-1)).toBeNull());
  });
});
