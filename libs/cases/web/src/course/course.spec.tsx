import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CaseOwners } from '../case-people';
import type { CaseFileData } from '../cases.queries';
import { aCaseFile } from '../testing';
import { CaseHistory } from './case-history';
import { CaseStates } from './case-states';
import { MoveCase } from './move-case';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

function show(caseFile: CaseFileData, client: ApolloClient = aClient()): void {
  render(
    <TestProviders client={client}>
      <CaseStates caseFile={caseFile} />
      <MoveCase caseFile={caseFile} />
      <CaseOwners caseFile={caseFile} />
      <CaseHistory caseFile={caseFile} />
    </TestProviders>,
  );
}

describe('the state of a case', () => {
  it('stands among all states, with the day since which it is so', () => {
    show(aCaseFile());
    const states = within(screen.getByRole('list', { name: 'Status van de casus' })).getAllByRole('listitem');
    expect(states.map((state) => state.textContent)).toEqual(['Open', 'In behandelingsinds do 21 mei', 'Lessen getrokken', 'Gesloten', 'Archief']);
    expect(states.map((state) => state.getAttribute('aria-current'))).toEqual([null, 'step', null, null, null]);
  });

  it('offers exactly the steps that one may take, and no button to who may take none', async () => {
    const user = userEvent.setup();
    show(aCaseFile());
    await user.click(screen.getByRole('button', { name: 'Wijzig de status' }));
    await user.click(screen.getByRole('button', { name: /Nieuwe status/ }));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Lessen getrokkenOpgeschreven wat dit anderen leert.', 'GeslotenAlleen nog te lezen. De gemeente kan hem weer oppakken.']);
    cleanup();
    show(aCaseFile({ viewerCan: ['case_file.discuss'] }));
    expect(screen.queryByRole('button', { name: 'Wijzig de status' })).toBeNull();
  });

  it('asks why before it is sent where a step needs it', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    const moved = { ...aCaseFile({ state: 'closed' }), viewerCan: ['case_file.settle'] };
    show(aCaseFile({ viewerCan: ['case_file.settle'] }), aClient({ MoveCaseFile: ({ input }) => ({ data: { moveCaseFile: { __typename: 'CaseCoursePayload', caseFile: moved, asked: inputs.push(input) } } }) }));
    await user.click(screen.getByRole('button', { name: 'Wijzig de status' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Wijzig de status' }));
    expect(dialog.getByText('Schrijf op waarom.')).toBeDefined();
    expect(inputs).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Waarom' }), 'De raad besliste al.');
    await user.click(dialog.getByRole('button', { name: 'Wijzig de status' }));
    expect(inputs).toEqual([{ id: aCaseFile().id, from: 'in_progress', to: 'closed', reason: 'De raad besliste al.' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says it when somebody else was ahead, and keeps what was written', async () => {
    const user = userEvent.setup();
    show(aCaseFile({ viewerCan: ['case_file.settle'] }), aClient({ MoveCaseFile: () => ({ errors: [{ message: 'no', extensions: { code: 'CASE_FILE_MOVED' } }] }) }));
    await user.click(screen.getByRole('button', { name: 'Wijzig de status' }));
    const dialog = within(screen.getByRole('dialog'));
    const reason = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Waarom' });
    await user.type(reason, 'Daarom.');
    await user.click(dialog.getByRole('button', { name: 'Wijzig de status' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Iemand was je net voor');
    expect(reason.value).toBe('Daarom.');
  });
});

describe('the contact of a case', () => {
  const ruud = { id: 'ruud', name: 'Ruud Wessinkhof' };
  function twoOfBerkelland(): CaseFileData {
    const { group } = aCaseFile();
    const [femke] = group.members.nodes;
    const nodes = [{ ...femke!, id: 'seat-ruud', account: { ...femke!.account, ...ruud } }, ...group.members.nodes];
    return aCaseFile({ group: { ...group, members: { ...group.members, nodes } } });
  }

  it('stands first among the people of its municipality', () => {
    show(twoOfBerkelland());
    const people = within(screen.getByRole('region', { name: 'Namens Berkelland' })).getAllByRole('listitem');
    expect(people.map((person) => person.textContent)).toEqual([expect.stringContaining('Femke Oldenkotte'), expect.stringContaining('Ruud Wessinkhof')]);
    expect(people.map((person) => person.textContent!.includes('aanspreekpunt'))).toEqual([true, false]);
  });

  it('can be handed over to a colleague of the same municipality', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    const answer = { ...aCaseFile(), contact: { __typename: 'Account', ...ruud } };
    show(twoOfBerkelland(), aClient({ HandOverCaseFile: ({ input }) => ({ data: { handOverCaseFile: { __typename: 'CaseCoursePayload', caseFile: answer, asked: inputs.push(input) } } }) }));
    await user.click(screen.getByRole('button', { name: 'Draag over' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Draag over' }));
    expect(inputs).toEqual([{ id: answer.id, fromAccountId: 'femke', toAccountId: 'ruud', reason: '' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('cannot be handed over where nobody else of the municipality sits in the group', () => {
    show(aCaseFile());
    expect(screen.queryByRole('button', { name: 'Draag over' })).toBeNull();
  });

  it('is said to be missing when everybody of the municipality left', () => {
    const { group } = aCaseFile();
    show(aCaseFile({ contact: null, group: { ...group, members: { ...group.members, nodes: group.members.nodes.slice(1) } } }));
    expect(screen.getByRole('region', { name: 'Namens Berkelland' }).textContent).toContain('Zonder aanspreekpunt');
  });
});

describe('the history of a case', () => {
  it('tells each step with who, when and why, down to where it was brought in', () => {
    const [moved] = aCaseFile().changes;
    const handed = { ...moved!, id: 'change-2', fromState: null, toState: null, reason: 'Na de verkiezingen.', fromContact: moved!.madeBy, toContact: { ...moved!.madeBy!, id: 'ruud', name: 'Ruud Wessinkhof' } };
    show(aCaseFile({ changes: [handed, { ...handed, id: 'change-3', toContact: null, madeBy: null, reason: '' }, moved!] }));
    const steps = within(screen.getByRole('region', { name: 'Verloop' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'Aanspreekpunt: Femke Oldenkotte → Ruud WessinkhofNa de verkiezingen.Femke Oldenkotte, do 21 mei 11:00',
      'Aanspreekpunt: Femke Oldenkotte → niemanddoor wie er kwam of ging, do 21 mei 11:00',
      'Open → In behandelingFemke Oldenkotte, do 21 mei 11:00',
      'Ingebrachtdo 12 mrt 10:00',
    ]);
  });
});
