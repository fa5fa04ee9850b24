import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TakeToCase } from './take-to-case';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const aCase = (id: string, title: string, viewerCan: string[]) => ({ __typename: 'CaseFile', id, title, viewerCan, organisation: { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland' } });
const mine = aCase('mine', 'Wie beslist?', ['case_note.write', 'lesson.draft']);
const second = aCase('second', 'Wie betaalt?', ['case_note.write', 'lesson.draft']);
const theirs = aCase('theirs', 'Van een ander', ['case_file.discuss']);

/** Somebody who takes two messages, in a group with these cases. */
function take(...nodes: object[]) {
  const inputs: unknown[] = [];
  const seen: string[] = [];
  const answer = (verb: string) => ({ input }: { input?: unknown }) => {
    inputs.push([verb, input]);
    return { data: { [verb]: { __typename: 'Payload', caseFile: { __typename: 'CaseFile', id: 'mine', notes: [], lessons: [] } } } };
  };
  const group = { __typename: 'Group', id: 'group', caseFiles: { __typename: 'CaseFileConnection', nodes } };
  const client = aClient({ CasesToWriteIn: () => ({ data: { group } }), WriteCaseNote: answer('writeCaseNote'), DraftLesson: answer('draftLesson') });
  render(
    <TestProviders client={client}>
      <TakeToCase groupId="group" liveSessionId="session" messageIds={['one', 'two']} onTaken={(id) => seen.push(`taken to ${id}`)} onDone={() => seen.push('done')} />
    </TestProviders>,
  );
  return { inputs, seen };
}

const sessionWords = { liveSessionId: 'session', messageIds: ['one', 'two'] };
const dialog = () => within(screen.getByRole('dialog'));

describe('words of a session that go to a case', () => {
  it('go to the only case that one works on as a note, without own words if one likes', async () => {
    const { inputs, seen } = take(theirs, mine);
    expect(await screen.findByText(/^2 berichten gaan mee/)).toBeDefined();
    await userEvent.setup().click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toEqual([['writeCaseNote', { caseFileId: 'mine', clientId: expect.any(String), body: '', sessionWords }]]);
    expect(seen).toEqual(['taken to mine', 'done']);
  });

  it('go to the case that one chooses, as a lesson with its sentence', async () => {
    const user = userEvent.setup();
    const { inputs } = take(mine, second);
    await user.click(await screen.findByRole('radio', { name: 'Les' }));
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect([dialog().getByText('Kies bij welke casus de woorden komen.'), dialog().getByText('Schrijf de les in één zin op.')]).toHaveLength(2);
    await user.click(dialog().getByRole('button', { name: /Casus/ }));
    await user.click(screen.getByRole('option', { name: /^Wie betaalt/ }));
    await user.type(dialog().getByRole('textbox', { name: /^De les in één zin/ }), 'Besluit niet te vroeg');
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toMatchObject([['draftLesson', { caseFileId: 'second', kind: 'success_factor', title: 'Besluit niet te vroeg', situation: '', sessionWords }]]);
  });

  it('go nowhere for who works on no case here', async () => {
    take(theirs);
    expect(await screen.findByText('Je kunt hier in geen enkele casus schrijven')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Bewaar' })).toBeNull();
  });
});
