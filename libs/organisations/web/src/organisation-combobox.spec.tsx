import { afterEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { OrganisationCombobox, type ChosenOrganisation } from './organisation-combobox';

afterEach(cleanup);

const zutphen = { __typename: 'Organisation', id: 'zutphen', name: 'Zutphen', kind: 'municipality', province: 'Gelderland', active: true, successors: [] };
const sudwest = { ...zutphen, id: 'sudwest', name: 'Súdwest-Fryslân', province: 'Fryslân' };
const sneek = { ...zutphen, id: 'sneek', name: 'Sneek', province: 'Fryslân', active: false, successors: [sudwest] };

function shown(first: ChosenOrganisation | null = null, kind?: 'municipality') {
  const asked: string[] = [];
  const kinds: unknown[] = [];
  const chosen: (ChosenOrganisation | null)[] = [];
  const client = aClient({
    SearchOrganisations: (variables) => {
      const { search } = variables as unknown as { search: string };
      asked.push(search);
      kinds.push(variables['kind']);
      const nodes = [zutphen, sneek].filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
      return { data: { organisations: { __typename: 'OrganisationConnection', nodes } } };
    },
  });
  function Form() {
    const [value, setValue] = useState(first);
    return <OrganisationCombobox label="Gemeente" {...(kind && { kind })} value={value} onChange={(next) => (chosen.push(next), setValue(next))} />;
  }
  render(
    <TestProviders client={client}>
      <Form />
    </TestProviders>,
  );
  return { user: userEvent.setup(), field: screen.getByRole<HTMLInputElement>('combobox', { name: 'Gemeente' }), asked, kinds, chosen };
}

describe('choosing an organisation', () => {
  it('finds it while typing and says where it lies', async () => {
    const { user, field, chosen } = shown();
    await user.type(field, 'zut');
    const option = await screen.findByRole('option', { name: /Zutphen/ });
    expect(option.textContent).toContain('gemeente, Gelderland');
    await user.click(option);
    expect(chosen.at(-1)).toEqual({ id: 'zutphen', name: 'Zutphen' });
    expect(field.value).toBe('Zutphen');
  });

  it('asks the server once typing pauses, not at every key', async () => {
    const { user, field, asked } = shown();
    await user.type(field, 'zutphen');
    await screen.findByRole('option', { name: /Zutphen/ });
    expect(asked).toEqual(['zutphen']);
  });

  it('leads from a merged municipality to the one that took over', async () => {
    const { user, field, chosen } = shown();
    await user.type(field, 'sneek');
    const option = await screen.findByRole('option', { name: /Súdwest-Fryslân/ });
    expect(option.textContent).toContain('waar Sneek in is opgegaan');
    await user.click(option);
    expect(chosen.at(-1)).toEqual({ id: 'sudwest', name: 'Súdwest-Fryslân' });
  });

  it('says so when nothing is found', async () => {
    const { user, field } = shown();
    await user.type(field, 'atlantis');
    await screen.findByText('Geen organisatie gevonden. Klopt de spelling?');
  });

  it('keeps the chosen one when somebody types on and leaves the field', async () => {
    const { user, field } = shown({ id: 'zutphen', name: 'Zutphen' });
    await user.type(field, ' en verder');
    await user.tab();
    expect(field.value).toBe('Zutphen');
  });

  it('asks for one kind only where no other will do', async () => {
    const { user, field, kinds } = shown(null, 'municipality');
    await user.type(field, 'zut');
    await screen.findByRole('option', { name: /Zutphen/ });
    expect(kinds).toEqual(['municipality']);
  });

  it('can be emptied', async () => {
    const { user, field, chosen } = shown({ id: 'zutphen', name: 'Zutphen' });
    await user.clear(field);
    await user.tab();
    expect(chosen.at(-1)).toBeNull();
    expect(field.value).toBe('');
  });
});
