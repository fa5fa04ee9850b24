import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import { aCaseFile } from '../testing';
import { CaseAsked } from './case-asked';
import { CaseInvolved } from './case-involved';
import { CaseTimeline } from './case-timeline';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** The case on screen, and news that changes it. */
function show(caseFile: CaseFileData, { client = aClient(), news }: { client?: ApolloClient; news?: CaseFileData } = {}): void {
  function Screen() {
    const [shown, setShown] = useState(caseFile);
    return (
      <>
        <CaseAsked caseFile={shown} />
        <CaseTimeline caseFile={shown} />
        <CaseInvolved caseFile={shown} />
        {news && <output onMouseEnter={() => setShown(news)}>nieuws</output>}
      </>
    );
  }
  render(
    <TestProviders client={client}>
      <Screen />
    </TestProviders>,
  );
}

/** A server that stores changes and remembers what came. */
function aServer() {
  const inputs: unknown[] = [];
  const client = aClient({ UpdateCaseFile: ({ input }) => ({ data: { updateCaseFile: { __typename: 'UpdateCaseFilePayload', caseFile: { ...aCaseFile(), asked_: inputs.push(input) } } } }) });
  return { inputs, client };
}

describe('the timeline of a case', () => {
  it('reads as a list of days, each with what happens and of what kind', () => {
    show(aCaseFile());
    const moments = within(screen.getByRole('region', { name: 'Tijdlijn' })).getAllByRole('listitem');
    expect(moments.map((moment) => moment.textContent)).toEqual([expect.stringMatching(/9 jul.*Dorpen kiezen het onderwerpGesprek of bijeenkomst/), expect.stringMatching(/13 jan.*Raad stelt de spelregels vastBesluit/)]);
  });

  it('is changed as a whole, with the revision that is on screen', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    show(aCaseFile(), { client });
    await user.click(screen.getByRole('button', { name: 'Bewerk de tijdlijn' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Haal weg: Dorpen kiezen het onderwerp' }));
    await user.click(dialog.getByRole('button', { name: 'Voeg een moment toe' }));
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(dialog.getByText('Schrijf op wat er gebeurt.')).toBeDefined();
    expect(inputs).toEqual([]);
    await user.type(dialog.getAllByLabelText('Dag')[1]!, '2026-12-03');
    await user.type(dialog.getAllByRole('textbox', { name: 'Wat er gebeurt' })[1]!, 'Dorpenronde');
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toMatchObject([
      { revision: 3, moments: [{ on: '2027-01-13', what: 'Raad stelt de spelregels vast', kind: 'decision' }, { on: '2026-12-03', what: 'Dorpenronde', kind: 'step' }] },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows what stands when somebody else changed it meanwhile, and keeps what was written', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    const [first] = aCaseFile().moments;
    show(aCaseFile(), { client, news: aCaseFile({ revision: 4, moments: [{ ...first!, what: 'Het onderwerp is gekozen' }] }) });
    await user.click(screen.getByRole('button', { name: 'Bewerk de tijdlijn' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getAllByRole('textbox', { name: 'Wat er gebeurt' })[0]!, ' zelf');
    await user.hover(screen.getByText('nieuws'));
    const alert = dialog.getByRole('alert');
    expect(alert.textContent).toContain('Het onderwerp is gekozen');
    expect(dialog.getByDisplayValue('Dorpen kiezen het onderwerp zelf')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Bewaar die van mij' }));
    expect(inputs).toMatchObject([{ revision: 4 }]);
  });

  it('is left out for readers as long as it is empty', () => {
    show(aCaseFile({ moments: [], people: [], asked: '', viewerCan: [] }));
    expect(screen.queryAllByRole('region')).toEqual([]);
  });
});

describe('who has a part in a case', () => {
  it('is a function with what it does, or a member by name', () => {
    const member = { __typename: 'CasePerson' as const, function: 'ambtenaar' as const, description: 'schrijft de notitie', account: { __typename: 'Account' as const, id: 'femke', name: 'Femke Oldenkotte' } };
    show(aCaseFile({ people: [...aCaseFile().people, member] }));
    const people = within(screen.getByRole('region', { name: 'Wie er een rol hebben' })).getAllByRole('listitem');
    expect(people.map((person) => person.textContent)).toEqual(['Bewaakt de spelregelsgriffier', 'Femke Oldenkotteambtenaar · schrijft de notitie']);
  });

  it('asks for a part where nobody is named', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    show(aCaseFile({ people: [] }), { client });
    await user.click(screen.getByRole('button', { name: 'Bewerk wie er een rol hebben' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Voeg iemand toe' }));
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(dialog.getByText('Schrijf op welke rol het is.')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: /^Wie|Wie$/ }));
    await user.click(screen.getByRole('option', { name: 'Anniek Scholtemeijer' }));
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toMatchObject([{ people: [{ accountId: 'anniek', description: '', function: 'ambtenaar' }] }]);
  });
});
