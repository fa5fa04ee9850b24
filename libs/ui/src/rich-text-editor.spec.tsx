import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import './testing';
import { emojiNamed } from './rich-text-emoji';
import { RichTextEditor, type RichTextEditorProps } from './rich-text-editor';

const labels = {
  toolbar: 'Opmaak',
  heading: 'Kop',
  bold: 'Vet',
  italic: 'Schuin',
  strike: 'Doorgehaald',
  code: 'Code',
  codeBlock: 'Blok code',
  table: 'Tabel',
  addRow: 'Rij eronder',
  addColumn: 'Kolom ernaast',
  removeRow: 'Rij weg',
  removeColumn: 'Kolom weg',
  removeTable: 'Tabel weg',
  more: 'Meer opmaak',
  suggestions: 'Voorstellen',
  bulletList: 'Lijst',
  numberedList: 'Genummerde lijst',
  quote: 'Citaat',
  link: 'Link',
  linkAddress: 'Adres',
  linkApply: 'Maak link',
  linkRemove: 'Haal weg',
  linkWrong: 'Dit is geen adres',
  loading: 'Tekstvak laadt',
};

jest.setTimeout(30_000);
afterEach(cleanup);

function Composer({ start = '', heard, ...rest }: { start?: string; heard: string[] } & Partial<RichTextEditorProps>) {
  const [value, setValue] = useState(start);
  const change = (markdown: string) => {
    heard.push(markdown);
    setValue(markdown);
  };
  return (
    <>
      <RichTextEditor label="Je reactie" value={value} onChange={change} labels={labels} {...rest} />
      <button onClick={() => setValue('')}>Leeg</button>
    </>
  );
}

describe('the editor', () => {
  it('shows stored Markdown and gives Markdown back', async () => {
    const user = userEvent.setup();
    const heard: string[] = [];
    render(<Composer start={'Een **vet** woord\n\n- een\n- twee'} heard={heard} />);
    const box = await screen.findByRole('textbox', { name: 'Je reactie' });
    expect(box.querySelector('strong')?.textContent).toBe('vet');
    expect(box.querySelectorAll('li')).toHaveLength(2);
    box.focus();
    await user.click(screen.getByRole('button', { name: 'Citaat' }));
    await waitFor(() => expect(heard.at(-1)).toContain('> Een **vet** woord'));
  });

  it('empties when its value is emptied, as after sending', async () => {
    const user = userEvent.setup();
    render(<Composer start="Al geschreven" heard={[]} />);
    const box = await screen.findByRole('textbox', { name: 'Je reactie' });
    await user.click(screen.getByRole('button', { name: 'Leeg' }));
    await waitFor(() => expect(box.textContent).toBe(''));
  });

  it('does not take in anything that could run', async () => {
    render(<Composer start={'<img src=x onerror=alert(1)> [klik](javascript:alert(1)) <script>alert(1)</script>'} heard={[]} />);
    const box = await screen.findByRole('textbox', { name: 'Je reactie' });
    expect(box.querySelectorAll('script, img[src], [onerror], a[href^="javascript"]')).toHaveLength(0);
  });

  it('sends with Ctrl+Enter, and Escape goes to the toolbar', async () => {
    const user = userEvent.setup();
    let sent = 0;
    render(<Composer start="Klaar" heard={[]} onSubmit={() => (sent += 1)} />);
    const box = await screen.findByRole('textbox', { name: 'Je reactie' });
    act(() => box.focus());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(sent).toBe(1);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Kop' }));
  });

  it('knows signs by their Dutch and English names, a whole name first', async () => {
    expect((await emojiNamed('handdruk', 8))[0]).toMatchObject({ sign: '🤝', name: ':handdruk:' });
    expect((await emojiNamed('handshake', 8))[0]).toMatchObject({ sign: '🤝' });
    expect(await emojiNamed('zoiets bestaat niet', 8)).toEqual([]);
  });

  it('makes a table and keeps its words in rows and columns', async () => {
    const user = userEvent.setup();
    const heard: string[] = [];
    render(<Composer heard={heard} />);
    const box = await screen.findByRole('textbox', { name: 'Je reactie' });
    await user.click(screen.getByRole('button', { name: 'Meer opmaak' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Tabel' }));
    await waitFor(() => expect(box.querySelectorAll('th')).toHaveLength(3));
    await waitFor(() => expect(heard.at(-1)).toContain('| - | - | - |'));
  });

  it('lets Tab leave it, also from a list', async () => {
    const user = userEvent.setup();
    render(<Composer start={'- een\n- twee'} heard={[]} />);
    const box = await screen.findByRole('textbox', { name: 'Je reactie' });
    act(() => box.focus());
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Leeg' }));
    expect(box.querySelectorAll('li li')).toHaveLength(0);
  });

  it('puts no style element in the page, because the security policy forbids it', async () => {
    render(<Composer heard={[]} />);
    await screen.findByRole('textbox', { name: 'Je reactie' });
    expect(document.querySelectorAll('style')).toHaveLength(0);
  });
});
