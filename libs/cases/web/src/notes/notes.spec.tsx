import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { CaseFileData } from '../cases.queries';
import { aCaseFile, aNote } from '../testing';
import { CaseNotes } from './case-notes';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function show(caseFile: CaseFileData, client: ApolloClient = aClient()): void {
  render(
    <TestProviders client={client}>
      <CaseNotes caseFile={caseFile} taken={({ id }) => <p>woorden bij {id}</p>} />
    </TestProviders>,
  );
}

/** A server that stores notes and remembers what came; the first time it is away when asked to. */
function aServer({ away = false } = {}) {
  const inputs: { clientId?: string }[] = [];
  const answer = (name: string) => ({ input }: { input?: unknown }) => {
    inputs.push(input as { clientId?: string });
    if (away && inputs.length === 1) throw new Error('away');
    return { data: { [name]: { __typename: 'CaseNotesPayload', caseFile: { __typename: 'CaseFile', id: aCaseFile().id, notes: [] } } } };
  };
  return { inputs, client: aClient({ WriteCaseNote: answer('writeCaseNote'), EditCaseNote: answer('editCaseNote'), DeleteCaseNote: answer('deleteCaseNote') }) };
}

const notes = () => within(screen.getByRole('region', { name: /^Notities/ }));
const dialog = () => within(screen.getByRole('dialog'));

describe('the notes of a case', () => {
  it('say who wrote what when, that it was edited, and where one was deleted', () => {
    show(aCaseFile({ notes: [aNote({ editedAt: '2026-11-17T09:00:00.000Z' }), aNote({ id: 'note-2', body: '', deletedAt: '2026-11-17T09:00:00.000Z', viewerCan: [] })] }));
    const rows = notes().getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual([expect.stringMatching(/^Femke Oldenkotte.*16 nov.* · bewerktGebeld met de griffier\.$/), expect.stringMatching(/^Femke Oldenkotte.*Deze notitie is verwijderd\.$/)]);
    expect(notes().getAllByRole('button', { name: /^Wat je kunt doen/ })).toHaveLength(1);
  });

  it('show words of a session that they take along, with or without own words, and no more once they are deleted', () => {
    const taking = { liveSessionId: 'session' };
    show(aCaseFile({ notes: [aNote({ ...taking, body: '' }), aNote({ ...taking, id: 'note-2', body: '', deletedAt: '2026-11-17T09:00:00.000Z' }), aNote({ id: 'note-3' })] }));
    expect(screen.getAllByText(/^woorden bij/).map((words) => words.textContent)).toEqual(['woorden bij note-1']);
  });

  it('are left out for readers as long as there are none, and cannot be written by them', () => {
    show(aCaseFile({ notes: [], viewerCan: [] }));
    expect(screen.queryByRole('region')).toBeNull();
    cleanup();
    show(aCaseFile({ viewerCan: [] }));
    expect(screen.queryByRole('button', { name: 'Schrijf een notitie' })).toBeNull();
  });

  it('show five at first, and the others when asked', async () => {
    show(aCaseFile({ notes: Array.from({ length: 7 }, (_, place) => aNote({ id: `note-${place}` })) }));
    expect(notes().getAllByRole('listitem')).toHaveLength(5);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Toon alle 7 notities' }));
    expect(notes().getAllByRole('listitem')).toHaveLength(7);
  });

  it('take a new one, which is kept when it cannot be stored, and is the same note when it is sent again', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer({ away: true });
    show(aCaseFile(), client);
    await user.click(screen.getByRole('button', { name: 'Schrijf een notitie' }));
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect(dialog().getByText('Schrijf op wat er te noteren is.')).toBeDefined();
    await user.type(dialog().getByRole('textbox', { name: 'Notitie' }), 'De raad wil meer tijd.');
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    await dialog().findByRole('alert');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Schrijf een notitie' }));
    expect(dialog().getByDisplayValue('De raad wil meer tijd.')).toBeDefined();
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toMatchObject([{ body: 'De raad wil meer tijd.' }, { caseFileId: aCaseFile().id, body: 'De raad wil meer tijd.' }]);
    expect(inputs[0]!.clientId).toBe(inputs[1]!.clientId);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are edited and deleted by who wrote them; deleting asks once more', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    show(aCaseFile(), client);
    const choose = async (name: string): Promise<void> => {
      await user.click(notes().getByRole('button', { name: /^Wat je kunt doen/ }));
      await user.click(screen.getByRole('menuitem', { name }));
    };
    await choose('Bewerk');
    await user.type(dialog().getByRole('textbox', { name: 'Notitie' }), ' Twee keer.');
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    await choose('Verwijder');
    expect(inputs).toEqual([{ id: 'note-1', body: 'Gebeld met de griffier. Twee keer.' }]);
    await user.click(dialog().getByRole('button', { name: 'Verwijder' }));
    expect(inputs[1]).toEqual({ id: 'note-1' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
