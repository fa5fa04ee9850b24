import { afterEach, describe, expect, it } from '@jest/globals';
import { useQuery } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { LeerkringError } from '@leerkring/platform/web';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { AccountsTable } from './accounts-table';
import { InviteAccount } from './invite-account';
import { SignInSessions, SignInSessionsFragment } from './sign-in-sessions';

afterEach(cleanup);

function show(children: ReactNode, answers: Answers) {
  render(
    <TestProviders client={aClient(answers)}>
      {children}
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluit melding' }} />
    </TestProviders>,
  );
  return userEvent.setup();
}

describe('where somebody is signed in', () => {
  const Own = graphql(`query Own { viewer { ...SignInSessions_viewer } }`, [SignInSessionsFragment]);
  const session = { __typename: 'SignInSession', createdAt: '2026-11-19T08:00:00.000Z', seenAt: '2026-11-19T13:00:00.000Z' };
  const here = { ...session, id: 'here', device: 'Firefox, Windows', current: true };
  const phone = { ...session, id: 'phone', device: 'Safari, iOS', current: false };

  function Sessions() {
    const { data } = useQuery(Own);
    return data?.viewer ? <SignInSessions viewer={data.viewer} /> : null;
  }

  it('shows every device, and ends one that is elsewhere', async () => {
    const user = show(<Sessions />, {
      Own: () => ({ data: { viewer: { __typename: 'Viewer', signInSessions: [here, phone] } } }),
      EndSignInSession: () => ({ data: { endSignInSession: { __typename: 'EndSignInSessionPayload', viewer: { __typename: 'Viewer', signInSessions: [here] } } } }),
    });
    const own = (await screen.findByText('Firefox, Windows')).closest('li')!;
    expect(within(own).getByText('Dit apparaat')).toBeTruthy();
    expect(within(own).queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Log uit op Safari, iOS' }));
    await waitFor(() => expect(screen.queryByText('Safari, iOS')).toBeNull());
    expect(screen.getByText('Firefox, Windows')).toBeTruthy();
  });
});

describe('looking after accounts', () => {
  const femke = {
    __typename: 'Account',
    id: 'femke',
    name: 'Femke Oldenkotte',
    email: 'femke@example.org',
    function: 'ambtenaar',
    jobTitle: null,
    organisation: { __typename: 'Organisation', id: 'berkelland', name: 'Berkelland' },
    roles: ['participant'],
    blockedAt: null,
    viewerCan: ['account.block', 'role.grant'],
  };
  const page = (nodes: object[]) => ({
    data: { accounts: { __typename: 'AccountConnection', totalCount: nodes.length, pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false }, nodes } },
  });
  const choose = async (user: ReturnType<typeof userEvent.setup>, action: RegExp): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: 'Acties voor Femke Oldenkotte' }));
    await user.click(await screen.findByRole('menuitem', { name: action }));
  };

  it('finds people by what is typed', async () => {
    const asked: string[] = [];
    const user = show(<AccountsTable />, {
      Accounts: (variables) => {
        const { search } = variables as unknown as { search: string };
        asked.push(search);
        return page(search ? [] : [femke]);
      },
    });
    expect(await screen.findByRole('rowheader', { name: /Femke Oldenkotte/ })).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Zoek op naam of e-mailadres' }), 'atlantis');
    await screen.findByText('Niemand gevonden');
    expect(asked).toEqual(['', 'atlantis']);
  });

  it('grants a role at once, and says why when it cannot be taken back', async () => {
    const user = show(<AccountsTable />, {
      Accounts: () => page([{ ...femke, roles: ['admin'] }]),
      GrantRole: () => ({ data: { grantRole: { __typename: 'AccountPayload', account: { __typename: 'Account', id: 'femke', roles: ['admin', 'editor'] } } } }),
      RevokeRole: () => Promise.reject(new LeerkringError('ACCOUNT_LAST_ADMIN')),
    });
    await choose(user, /Verander rollen/);
    const dialog = await screen.findByRole('dialog', { name: 'Rollen van Femke Oldenkotte' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'redacteur' }));
    await waitFor(() => expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: 'redacteur' }).checked).toBe(true));
    await user.click(within(dialog).getByRole('checkbox', { name: 'beheerder' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Er moet minstens één beheerder overblijven.');
    expect(within(dialog).getByRole<HTMLInputElement>('checkbox', { name: 'beheerder' }).checked).toBe(true);
  });

  it('blocks somebody, with a way back', async () => {
    const answer = (name: string, blockedAt: string | null) => () => ({
      data: { [name]: { __typename: 'AccountPayload', account: { __typename: 'Account', id: 'femke', blockedAt } } },
    });
    const user = show(<AccountsTable />, {
      Accounts: () => page([femke]),
      BlockAccount: answer('blockAccount', '2026-11-19T13:00:00.000Z'),
      UnblockAccount: answer('unblockAccount', null),
    });
    await choose(user, /Blokkeer/);
    await screen.findByText('Geblokkeerd');
    await user.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    await screen.findByText('Actief');
  });

  it('erases somebody only after the name was written out', async () => {
    const asked: unknown[] = [];
    const user = show(<AccountsTable />, {
      Accounts: () => page(asked.length ? [] : [{ ...femke, viewerCan: ['account.block', 'account.erase'] }]),
      EraseAccount: ({ input }) => {
        asked.push(input);
        return { data: { eraseAccount: { __typename: 'AccountPayload', account: { __typename: 'Account', id: 'femke', name: 'Oud-deelnemer' } } } };
      },
    });
    await choose(user, /Verwijder het account/);
    const question = await screen.findByRole('alertdialog', { name: 'Het account van Femke Oldenkotte verwijderen?' });
    await user.click(within(question).getByRole('button', { name: 'Verwijder voorgoed' }));
    expect(within(question).getByText('Dit is niet dezelfde naam.')).toBeTruthy();
    await user.click(within(question).getByRole('checkbox', { name: /Verwijder ook wat deze persoon/ }));
    await user.type(within(question).getByRole('textbox'), 'Femke Oldenkotte');
    await user.click(within(question).getByRole('button', { name: 'Verwijder voorgoed' }));
    await screen.findByText('Niemand gevonden');
    expect(asked).toEqual([{ accountId: 'femke', withWords: true }]);
  });

  it('shows no roles and no actions to who may only look', async () => {
    show(<AccountsTable />, { Accounts: () => page([{ ...femke, email: null, roles: null, viewerCan: [] }]) });
    await screen.findByRole('rowheader', { name: /Femke Oldenkotte/ });
    expect(screen.queryByRole('columnheader', { name: 'Rollen' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Acties/ })).toBeNull();
  });

  it('invites somebody, and says so when there is an account already', async () => {
    const known = 'femke@example.org';
    const user = show(<InviteAccount />, {
      InviteAccount: (variables) => {
        const { email } = (variables as unknown as { input: { email: string } }).input;
        if (email === known) return Promise.reject(new LeerkringError('ACCOUNT_EXISTS'));
        return { data: { inviteAccount: { __typename: 'InviteAccountPayload', invitation: { __typename: 'Invitation', email } } } };
      },
    });
    await user.click(screen.getByRole('button', { name: 'Nodig iemand uit' }));
    const field = await screen.findByRole('textbox', { name: 'E-mailadres' });
    expect(document.activeElement).toBe(field);
    await user.type(field, known);
    await user.click(screen.getByRole('button', { name: 'Verstuur de uitnodiging' }));
    await screen.findByText('Er is al een account met dit e-mailadres.');
    await user.clear(field);
    await user.type(field, 'nieuw@example.org');
    await user.click(screen.getByRole('button', { name: 'Verstuur de uitnodiging' }));
    await screen.findByText('Uitnodiging verstuurd naar nieuw@example.org');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
