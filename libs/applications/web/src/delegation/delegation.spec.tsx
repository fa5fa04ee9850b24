import { afterEach, describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ApplicationData } from '../applications.queries';
import { anApplication } from '../testing';
import { Delegation, InvitedColleagues } from './delegation';
import type { MemberData } from './delegation.queries';

afterEach(cleanup);

/** A councillor who was asked and did not begin, unless wished. */
function aMember(change: Partial<MemberData> = {}): MemberData {
  return { __typename: 'ApplicationPerson', id: 'wiebe', name: 'Wiebe Nieuwenkamp', email: 'wiebe@example.org', function: 'raadslid', note: '', revision: 1, state: 'invited', invitedAt: '2026-11-16T09:00:00.000Z', account: null, ...change } as MemberData;
}

function withDelegation(delegation: Partial<ApplicationData['delegation']>, change: Partial<ApplicationData> = {}): ApplicationData {
  return anApplication({ viewerCan: ['application_person.invite', 'delegation.choose_kind'], delegation: { ...anApplication().delegation, ...delegation } as ApplicationData['delegation'], ...change });
}

function show(application: ApplicationData, client: ApolloClient = aClient({})): void {
  render(
    <TestProviders client={client} accountId="marit">
      <Delegation application={application} />
      <InvitedColleagues application={application} />
    </TestProviders>,
  );
}

const refusing = (code: string, details = {}) => () => ({ errors: [{ message: 'no', extensions: { code, details } }] });

describe('the delegation of an application', () => {
  it('names who takes part and who was only asked, and says in plain words what does not fit', () => {
    const joined = aMember({ id: 'ruud', name: 'Ruud', state: 'joined', account: { __typename: 'Account', id: 'ruud', name: 'Ruud Wessinkhof' } as MemberData['account'] });
    show(withDelegation({ kind: 'officer', gaps: ['officer', 'officer_only'], members: [joined, aMember()] }));
    const [first, second] = within(screen.getByRole('region', { name: /De delegatie/ })).getAllByRole('listitem');
    expect(first!.textContent).toMatch(/Ruud Wessinkhof, raadslid.*Doet mee/);
    expect(within(first!).queryByRole('button', { name: /opnieuw/ })).toBeNull();
    expect(second!.textContent).toMatch(/Wiebe Nieuwenkamp.*nog niet begonnen/);
    expect(within(second!).getByRole('button', { name: 'Mail Wiebe Nieuwenkamp opnieuw' })).toBeDefined();
    expect(screen.getByText('Er hoort een ambtenaar of de gemeentesecretaris bij.')).toBeDefined();
  });

  it('shows a facilitator who it is, and nothing to press', () => {
    show(withDelegation({ kind: 'mixed', members: [aMember({ email: null })] }, { viewerCan: ['application.handle'] }));
    expect(screen.getByText('Raad en ambtenaren samen')).toBeDefined();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('asks for what is not filled in, sends what is, and keeps the words when that is refused', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    const refuse = ({ input }: Record<string, unknown>) => {
      inputs.push(input);
      return refusing('APPLICATION_PERSON_EXISTS')();
    };
    show(withDelegation({}), aClient({ InviteApplicationPerson: refuse }));
    await user.click(screen.getByRole('button', { name: 'Vraag iemand voor de delegatie' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Vraag' }));
    expect(dialog.getAllByText('Vul dit in.').length).toBeGreaterThan(2);
    await user.type(dialog.getByRole('textbox', { name: /Naam/ }), 'Wiebe');
    await user.type(dialog.getByRole('textbox', { name: /E-mailadres/ }), 'wiebe@example.org');
    await user.click(dialog.getByRole('button', { name: /Functie/ }));
    await user.click(screen.getByRole('option', { name: 'raadslid' }));
    await user.click(dialog.getByRole('button', { name: 'Vraag' }));
    expect(await dialog.findByText(/is al iemand gevraagd/)).toBeDefined();
    expect(inputs).toEqual([{ id: 'application-1', part: 'delegation', name: 'Wiebe', email: 'wiebe@example.org', function: 'raadslid', note: '' }]);
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /Naam/ }).value).toBe('Wiebe');
  });

  it('shows who was overtaken what stands, and puts the own words there on a second press', async () => {
    const user = userEvent.setup();
    const revisions: number[] = [];
    const standing = { name: 'Wiebe N.', function: 'griffier', note: '', revision: 4 };
    const refuse = ({ input }: Record<string, unknown>) => {
      revisions.push((input as { revision: number }).revision);
      return refusing('APPLICATION_PERSON_CHANGED', standing)();
    };
    show(withDelegation({ members: [aMember()] }), aClient({ ChangeApplicationPerson: refuse }));
    await user.click(screen.getByRole('button', { name: /^Wijzig wat er over/ }));
    const save = within(screen.getByRole('dialog')).getByRole('button', { name: 'Bewaar' });
    await user.click(save);
    expect(await screen.findByText(/Er staat nu: Wiebe N., griffier/)).toBeDefined();
    await user.click(save);
    await waitFor(() => expect(revisions).toEqual([1, 4]));
  });

  it('says what follows before somebody is removed', async () => {
    const user = userEvent.setup();
    show(withDelegation({ members: [aMember()] }), aClient({ RemoveApplicationPerson: refusing('FORBIDDEN') }));
    await user.click(screen.getByRole('button', { name: 'Haal weg: Wiebe Nieuwenkamp' }));
    expect(within(screen.getByRole('dialog')).getByText(/Een link die nog onderweg is, werkt niet meer/)).toBeDefined();
  });
});

describe('colleagues who were asked to work on an application', () => {
  it('stand there until they began, for who may ask', () => {
    show(withDelegation({}, { invitedColleagues: [aMember({ name: 'Karin Collega', function: null })] }));
    expect(screen.getByText('Karin Collega')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Vraag een collega om mee te werken' })).toBeDefined();
  });
});
