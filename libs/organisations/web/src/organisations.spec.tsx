import { afterEach, describe, expect, it } from '@jest/globals';
import { LeerkringError } from '@leerkring/platform/web';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { OrganisationsTable } from './organisations-table';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const union = {
  __typename: 'Organisation',
  id: 'unie',
  name: 'Unie van Dorpen',
  kind: 'association',
  province: null,
  formerNames: ['Bond van Dorpen'],
  endDate: null,
  active: true,
  revision: 2,
  viewerCan: ['organisation.read', 'organisation.rename', 'organisation.end'],
};
const zutphen = { ...union, id: 'zutphen', name: 'Zutphen', kind: 'municipality', province: 'Gelderland', formerNames: [], revision: 1, viewerCan: ['organisation.read'] };
const page = (nodes: object[]) => ({ data: { organisations: { __typename: 'OrganisationConnection', totalCount: nodes.length, pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false }, nodes } } });

function show(answers: Answers, canAdd = true) {
  render(
    <TestProviders client={aClient(answers)} accountId="manager">
      <OrganisationsTable canAdd={canAdd} />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluit melding' }} />
    </TestProviders>,
  );
  return userEvent.setup();
}

async function choose(user: ReturnType<typeof userEvent.setup>, action: RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Wat kun je doen met Unie van Dorpen?' }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

describe('organisations on screen', () => {
  it('are those that people entered at first, with the names that they had; by kind and by name when one asks', async () => {
    const asked: object[] = [];
    const user = show({ Organisations: (variables) => (asked.push(variables), page(variables['kind'] === 'municipality' ? [zutphen] : [union])) });
    const row = within(await screen.findByRole('row', { name: /Unie van Dorpen/ }));
    expect([row.getByText('Eerder: Bond van Dorpen'), row.getByText('Bestaat')]).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: /Alle, zonder gemeenten/ }));
    await user.click(await screen.findByRole('option', { name: 'Gemeente' }));
    expect((await screen.findByRole('row', { name: /Zutphen/ })).textContent).toContain('Gemeente, Gelderland');
    expect(screen.queryByRole('button', { name: /^Wat kun je doen/ })).toBeNull();
    await user.type(screen.getByRole('searchbox'), 'zut');
    await waitFor(() => expect(asked.at(-1)).toEqual({ search: 'zut', kind: 'municipality', entered: false }));
    expect(asked[0]).toEqual({ search: '', kind: null, entered: true });
  });

  it('are entered with a kind and a name, and the name that is taken says so in its place', async () => {
    const sent: unknown[] = [];
    const user = show({
      Organisations: () => page([]),
      AddOrganisation: ({ input }) => {
        sent.push(input);
        throw new LeerkringError('ORGANISATION_EXISTS');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Voeg een organisatie toe' }));
    const form = within(await screen.findByRole('dialog'));
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    expect([form.getByText('Kies een soort.'), form.getByText('Vul een naam in.'), sent]).toEqual([expect.anything(), expect.anything(), []]);
    await user.click(form.getByRole('button', { name: /Kies een soort/ }));
    await user.click(await screen.findByRole('option', { name: 'Ministerie' }));
    await user.type(form.getByLabelText('Naam'), 'Ministerie van Dorpen');
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    expect(await form.findByText('Zo heet al een organisatie van deze soort.')).toBeTruthy();
    expect(sent).toEqual([{ kind: 'ministry', name: 'Ministerie van Dorpen' }]);
  });

  it('keep the new name that was written when somebody else was ahead, and show what stands now', async () => {
    let stands = union;
    const sent: unknown[] = [];
    const user = show({
      Organisations: () => page([stands]),
      RenameOrganisation: ({ input }) => {
        sent.push(input);
        stands = { ...union, name: 'Bond', revision: 3 };
        throw new LeerkringError('ORGANISATION_CHANGED');
      },
    });
    await choose(user, /^Wijzig de naam/);
    const field = within(await screen.findByRole('dialog')).getByLabelText<HTMLInputElement>('Naam');
    await user.clear(field);
    await user.type(field, 'Unie');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText(/Iemand anders wijzigde deze organisatie net/)).toBeTruthy();
    await screen.findByRole('dialog', { name: 'Wijzig de naam van Bond' });
    expect(screen.getByLabelText<HTMLInputElement>('Naam').value).toBe('Unie');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(sent).toEqual([
      { id: 'unie', revision: 2, name: 'Unie' },
      { id: 'unie', revision: 3, name: 'Unie' },
    ]);
  });

  it('end on a day, and go on when that was a mistake', async () => {
    let stands: object = union;
    const sent: unknown[] = [];
    const user = show({
      Organisations: () => page([stands]),
      EndOrganisation: ({ input }) => {
        sent.push(input);
        stands = { ...union, endDate: (input as unknown as { endDate: string | null }).endDate, revision: 3 };
        return { data: { endOrganisation: { __typename: 'OrganisationPayload', organisation: stands } } };
      },
    });
    await choose(user, /^Laat eindigen/);
    await user.type(within(await screen.findByRole('dialog')).getByLabelText('Laatste dag'), '2090-12-31');
    await user.click(screen.getByRole('button', { name: 'Leg de dag vast' }));
    expect(await screen.findByText(/^Tot en met .*2090$/)).toBeTruthy();
    await choose(user, /^Laat toch doorgaan/);
    expect(await screen.findByText('Bestaat')).toBeTruthy();
    expect(sent).toEqual([
      { id: 'unie', revision: 2, endDate: '2090-12-31' },
      { id: 'unie', revision: 3, endDate: null },
    ]);
  });
});
