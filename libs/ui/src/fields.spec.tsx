import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import './testing';
import { Combobox } from './combobox';
import { ErrorSummary } from './error-summary';
import type { Option } from './option';
import { Select } from './select';
import { TextArea } from './text-area';
import { TextField } from './text-field';

afterEach(cleanup);

describe('a field', () => {
  it('says what is wrong to people who see it and to people who hear it', () => {
    render(<TextField label="Tot en met" description="Een dag in de toekomst" error="Deze dag bestaat niet" required />);
    const field = screen.getByRole('textbox', { name: 'Tot en met' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(expect.arrayContaining(['Een dag in de toekomst', 'Deze dag bestaat niet']));
  });

  it('is reached from the summary of a form that could not be sent', async () => {
    const user = userEvent.setup();
    const errors = [{ fieldId: 'titel', message: 'Geef je gesprek een titel' }];
    render(
      <>
        <ErrorSummary title="Nog één ding" errors={errors} />
        <TextField id="titel" label="Titel" error="Geef je gesprek een titel" />
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Nog één ding' }));
    await user.click(screen.getByRole('link', { name: 'Geef je gesprek een titel' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Titel' }));
  });
});

describe('a text of several lines', () => {
  function Chat({ sent }: { sent: string[] }) {
    const [value, setValue] = useState('');
    return <TextArea label="Bericht" value={value} onChange={setValue} submitOnEnter onSubmit={() => sent.push(value)} />;
  }

  it('is sent by Enter in the chat, and Shift+Enter makes a new line', async () => {
    const user = userEvent.setup();
    const sent: string[] = [];
    render(<Chat sent={sent} />);
    await user.type(screen.getByRole('textbox'), 'Eerste{Shift>}{Enter}{/Shift}tweede{Enter}');
    expect(sent).toEqual(['Eerste\ntweede']);
  });
});

describe('a choice', () => {
  const options = [
    { id: 'k', label: 'Kernendemocratie' },
    { id: 'b', label: 'Democratisch begroten' },
  ];

  it('is made from a list by keyboard alone', async () => {
    const user = userEvent.setup();
    const chosen: string[] = [];
    render(<Select label="Leergroep" options={options} value={null} onChange={(id) => chosen.push(id)} placeholder="Kies een leergroep" />);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(2);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toEqual(['b']);
  });

  function Municipality({ chosen }: { chosen: (Option | null)[] }) {
    const [words, setWords] = useState('');
    const found = words === 'ber' ? [{ id: 'gm1859', label: 'Berkelland', line: 'Gelderland' }] : [];
    return (
      <Combobox
        label="Gemeente"
        options={found}
        value={null}
        onChange={(option) => chosen.push(option)}
        inputValue={words}
        onInputChange={setWords}
        labels={{ open: 'Toon', empty: 'Geen gemeente gevonden', loading: 'Zoeken' }}
      />
    );
  }

  it('is found by typing, from options that come from elsewhere', async () => {
    const user = userEvent.setup();
    const chosen: (Option | null)[] = [];
    render(<Municipality chosen={chosen} />);
    await user.type(screen.getByRole('combobox', { name: 'Gemeente' }), 'ber');
    await user.click(await screen.findByRole('option', { name: /Berkelland/ }));
    expect(chosen).toEqual([{ id: 'gm1859', label: 'Berkelland', line: 'Gelderland' }]);
  });

  it('says so when nothing fits', async () => {
    const user = userEvent.setup();
    render(<Municipality chosen={[]} />);
    await user.type(screen.getByRole('combobox', { name: 'Gemeente' }), 'xyz');
    expect(await screen.findByText('Geen gemeente gevonden')).toBeTruthy();
  });
});
