import { afterEach, describe, expect, it } from '@jest/globals';
import { LeerkringError } from '@leerkring/platform/web';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ContactsTable } from './contacts-table';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const ada = {
  __typename: 'Contact',
  id: 'ada',
  name: 'Ada Lovink',
  email: 'ada@zutphen.example',
  function: 'griffier',
  telephone: null,
  note: 'Belt liever',
  invitedAt: null,
  hasAccount: false,
  revision: 3,
  organisation: { __typename: 'Organisation', id: 'zutphen', name: 'Zutphen' },
  viewerCan: ['contact.read', 'contact.update', 'contact.invite', 'contact.delete'],
};
const page = (nodes: object[]) => ({ data: { contacts: { __typename: 'ContactConnection', totalCount: nodes.length, pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false }, nodes } } });

function show(answers: Answers, canAdd = true) {
  render(
    <TestProviders client={aClient(answers)}>
      <ContactsTable canAdd={canAdd} />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluit melding' }} />
    </TestProviders>,
  );
  return userEvent.setup();
}

async function choose(user: ReturnType<typeof userEvent.setup>, action: RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Wat kun je doen met Ada Lovink?' }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

describe('contact persons on screen', () => {
  it('are found by what is typed', async () => {
    const asked: unknown[] = [];
    const user = show({
      Contacts: (variables) => {
        asked.push(variables['search']);
        return page(variables['search'] === 'zut' ? [ada] : []);
      },
    });
    await screen.findByText('Geen contactpersoon gevonden');
    await user.type(screen.getByRole('searchbox'), 'zut');
    await screen.findByText('Ada Lovink');
    expect(asked).toEqual(['', 'zut']);
  });

  it('keep what was written when somebody else was ahead, and say so', async () => {
    const sent: unknown[] = [];
    const user = show({
      Contacts: () => page([ada]),
      UpdateContact: (variables) => {
        sent.push(variables['input']);
        throw new LeerkringError('CONTACT_CHANGED');
      },
    });
    await choose(user, /^Wijzig/);
    const form = within(await screen.findByRole('dialog'));
    await user.clear(form.getByLabelText('Naam'));
    await user.type(form.getByLabelText('Naam'), 'Ada Nieuw');
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    await form.findByText(/Iemand anders wijzigde deze contactpersoon net/);
    expect(sent).toEqual([{ id: 'ada', revision: 3, name: 'Ada Nieuw', email: ada.email, function: 'griffier', telephone: '', note: 'Belt liever' }]);
    expect((form.getByLabelText('Naam') as HTMLInputElement).value).toBe('Ada Nieuw');
  });

  it('are deleted for good only after asking', async () => {
    let there = [ada];
    const user = show({
      Contacts: () => page(there),
      DeleteContact: () => {
        there = [];
        return { data: { deleteContact: { __typename: 'DeleteContactPayload', deletedContactId: 'ada' } } };
      },
    });
    await choose(user, /^Verwijder/);
    await user.click(await screen.findByRole('button', { name: 'Verwijder voorgoed' }));
    await waitFor(() => expect(screen.queryByText('ada@zutphen.example')).toBeNull());
  });

  it('offer a coordinator nothing but reading', async () => {
    show({ Contacts: () => page([{ ...ada, viewerCan: ['contact.read'] }]) }, false);
    await screen.findByText('Ada Lovink');
    expect(screen.queryByRole('button', { name: /^(Wat kun je doen|Voeg)/ })).toBeNull();
  });
});
