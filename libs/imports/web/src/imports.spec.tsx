import { afterEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ImportView } from './import-view';
import { UnsentInvitations } from './unsent-invitations';

afterEach(cleanup);

const reason = { __typename: 'ImportReason', code: 'organisation_unknown', field: 'organisation', value: 'Zutfen', suggestions: ['Zutphen'], number: null };
const lines = (nodes: object[]) => ({ __typename: 'ImportLineConnection', totalCount: nodes.length, pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false }, nodes });
const faulty = { __typename: 'ImportLine', line: 7, outcome: 'faulty', words: ['Bram', 'Zutfen'], reasons: [reason] };
const trying = {
  __typename: 'Import',
  id: 'i',
  kind: 'contacts',
  fileName: 'lijst.csv',
  state: 'trying',
  sheet: 0,
  total: 0,
  done: 0,
  sheets: [{ __typename: 'ImportSheet', name: '', lines: 3, tooLong: false }],
  columns: ['Wie', 'Gemeente', 'E-mail', 'Functie'].map((heading, column) => ({ __typename: 'ImportColumn', column, heading, example: '' })),
  mapping: ['name', 'organisation', 'email', 'function'].map((field, column) => ({ __typename: 'ImportMapping', field, column })),
  missing: [] as string[],
  counts: { __typename: 'ImportCounts', added: 2, changed: 0, same: 0, faulty: 1 } as object | null,
  lines: lines([faulty]),
};

function show(children: ReactNode, answers: Answers) {
  render(<TestProviders client={aClient(answers)}>{children}</TestProviders>);
  return userEvent.setup();
}

describe('a file on screen', () => {
  it('says line by line what is wrong, before anything happens', async () => {
    show(<ImportView id="i" onLeave={() => undefined} />, { Import: () => ({ data: { import: trying } }) });
    const row = (await screen.findByText('Bram · Zutfen')).closest('tr')!;
    expect(row.textContent).toContain('De gemeente “Zutfen” kennen we niet. Bedoel je Zutphen?');
    expect(row.textContent).toContain('7');
    expect(screen.getByRole('button', { name: 'Lees 2 regels in' })).toBeTruthy();
  });

  it('asks for the columns that it does not know, and offers nothing to bring in until then', async () => {
    show(<ImportView id="i" onLeave={() => undefined} />, { Import: () => ({ data: { import: { ...trying, mapping: trying.mapping.slice(1), missing: ['name'], counts: null, lines: lines([]) } } }) });
    await screen.findByText('Kies een kolom.');
    expect(screen.queryByRole('button', { name: /^Lees .* in$/ })).toBeNull();
  });

  it('sends fields and columns when one is chosen, and takes a column that was another one’s', async () => {
    const sent: unknown[] = [];
    const user = show(<ImportView id="i" onLeave={() => undefined} />, {
      Import: () => ({ data: { import: { ...trying, mapping: trying.mapping.slice(0, 2), missing: ['email', 'function'], counts: null, lines: lines([]) } } }),
      MapImport: (variables) => {
        sent.push(variables['input']);
        return { data: { mapImport: { __typename: 'ImportPayload', import: { __typename: 'Import', id: 'i' } } } };
      },
    });
    await user.click(await screen.findByRole('button', { name: /E-mailadres$/ }));
    await user.click(await screen.findByRole('option', { name: 'Wie' }));
    await waitFor(() => expect(sent).toEqual([{ id: 'i', sheet: 0, mapping: [{ field: 'organisation', column: 1 }, { field: 'email', column: 0 }] }]));
  });

  it('is brought in, and says then what happened', async () => {
    let now = trying;
    const user = show(<ImportView id="i" onLeave={() => undefined} />, {
      Import: () => ({ data: { import: now } }),
      BeginImport: () => {
        now = { ...trying, state: 'finished', total: 2, done: 2 };
        return { data: { beginImport: { __typename: 'ImportPayload', import: { __typename: 'Import', id: 'i', state: 'running', total: 2, done: 0 } } } };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Lees 2 regels in' }));
    await screen.findByText('Klaar met inlezen.');
    expect(screen.getByRole('link', { name: 'Download deze regels met de reden' }).getAttribute('href')).toBe('/files/imports/i/faulty?language=nl');
  });
});

describe('invitations that wait', () => {
  it('are sent some at a time until there are none', async () => {
    const left = [120, 70, 20, 0];
    let sent = 0;
    const user = show(<UnsentInvitations />, {
      Imports: () => ({ data: { imports: [], unsentGroupInvitations: left[sent] } }),
      SendGroupInvitations: () => ({ data: { sendGroupInvitations: { __typename: 'SendGroupInvitationsPayload', sent: 50, remaining: left[++sent] } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Verstuur de uitnodigingen' }));
    await screen.findByText('Alle uitnodigingen zijn verstuurd.');
    expect(sent).toBe(3);
  });
});
