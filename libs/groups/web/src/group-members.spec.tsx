import { useQuery } from '@apollo/client/react';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ErrorCode, Permission } from '@leerkring/contract';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { GroupMembersList } from './group-members';
import { GroupNews } from './groups.live';

afterEach(cleanup);

const id = '0199d000-0000-7000-8000-000000000001';
const dalfsen = { __typename: 'Organisation', id: 'dalfsen', name: 'Dalfsen' };
const berkelland = { __typename: 'Organisation', id: 'berkelland', name: 'Berkelland' };

function seat(account: string, name: string, organisation: object, role = 'participant'): object {
  const person = { __typename: 'Account', id: account, name, function: 'griffier', jobTitle: null };
  return { __typename: 'Membership', id: `seat-${account}`, role, joinedAt: '2026-03-12T13:00:00.000Z', account: person, organisation };
}

const everybody = [seat('rohan', 'Rohan', dalfsen, 'facilitator'), seat('anniek', 'Anniek', dalfsen), seat('ruud', 'Ruud', berkelland)];

function group(viewerCan: Permission[], nodes = everybody, invitations: object[] = []): { __typename: 'Group' } & Record<string, unknown> {
  return {
    __typename: 'Group',
    id,
    name: 'Noordoost',
    purpose: 'Dorpen meer te zeggen geven.',
    head: 1,
    archivedAt: null,
    viewerRole: 'participant',
    viewerCan,
    members: { __typename: 'MembershipConnection', totalCount: nodes.length, nodes },
    invitations,
  };
}

/** As the page does it: reads the group and shows its members. */
function Members({ onLeft }: { onLeft: () => void }) {
  const { data } = useQuery(GroupNews, { variables: { id } });
  return data ? <GroupMembersList group={data.group} onLeft={onLeft} /> : null;
}

function show(viewerCan: Permission[], answers: Answers = {}): { onLeft: jest.Mock<() => void> } {
  const onLeft = jest.fn<() => void>();
  const client = aClient({ GroupNews: () => ({ data: { group: group(viewerCan) } }), ...answers });
  render(
    <TestProviders client={client}>
      <Members onLeft={onLeft} />
    </TestProviders>,
  );
  return { onLeft };
}

const refuse = (code: ErrorCode) => ({ errors: [{ message: code, extensions: { code } }] });

describe('members of a group', () => {
  it('stand together by municipality, facilitators first', async () => {
    show([]);
    expect((await screen.findAllByRole('heading', { level: 3 })).map((heading) => heading.textContent)).toEqual(['Begeleider', 'Berkelland', 'Dalfsen']);
    expect(screen.getByRole('heading', { level: 2 }).nextSibling?.textContent).toBe('2');
  });

  it('offers nothing to people who may not change the group', async () => {
    show([]);
    await screen.findByText('Anniek');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('takes somebody out only after saying what follows', async () => {
    const ended: unknown[] = [];
    const left = group(['membership.end'], everybody.slice(0, 2));
    show(['membership.end'], {
      EndMembership: ({ input }) => {
        ended.push(input);
        return { data: { endMembership: { __typename: 'EndMembershipPayload', group: left } } };
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Haal Anniek uit de groep' }));
    expect(within(screen.getByRole('alertdialog')).getByText(/ziet meteen niets meer/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Annuleer' }));
    expect(ended).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Haal Ruud uit de groep' }));
    await user.click(screen.getByRole('button', { name: 'Haal uit de groep' }));
    await waitFor(() => expect(screen.queryByText('Berkelland')).toBeNull());
    expect(ended).toEqual([{ id: 'seat-ruud' }]);
    await waitFor(() => expect(document.activeElement?.closest('h2')).toBe(screen.getByRole('heading', { level: 2 })));
  });

  it('says why somebody could not be taken out, and keeps the list', async () => {
    show(['membership.end'], { EndMembership: () => refuse('MEMBERSHIP_LAST_FACILITATOR') });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Haal Rohan uit de groep' }));
    await user.click(screen.getByRole('button', { name: 'Haal uit de groep' }));
    expect((await screen.findByRole('alert')).textContent).toContain('minstens één begeleider');
  });

  it('lets the viewer leave after a warning', async () => {
    const membership = { __typename: 'Membership', id: 'seat-femke', endedAt: '2026-11-19T13:00:00.000Z' };
    const { onLeft } = show(['membership.leave'], { LeaveGroup: () => ({ data: { leaveGroup: { __typename: 'LeaveGroupPayload', membership } } }) });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Verlaat de leergroep' }));
    expect(onLeft).not.toHaveBeenCalled();
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Verlaat de leergroep' }));
    await waitFor(() => expect(onLeft).toHaveBeenCalled());
  });
});

describe('adding a member', () => {
  it('gives somebody with an account a seat at once', async () => {
    const asked: unknown[] = [];
    const jelle = seat('jelle', 'Jelle', dalfsen);
    show(['membership.add'], {
      AddMember: ({ input }) => {
        asked.push(input);
        return { data: { addMember: { __typename: 'AddMemberPayload', membership: jelle, group: group(['membership.add'], [...everybody, jelle]) } } };
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Lid toevoegen' }));
    await user.type(screen.getByRole('textbox', { name: /E-mailadres/ }), 'jelle@example.org');
    await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
    expect(await screen.findByText('Jelle')).toBeTruthy();
    expect(asked).toEqual([{ groupId: id, email: 'jelle@example.org', role: 'participant' }]);
  });

  it('turns into an invitation when nobody has the address, and asks for which organisation', async () => {
    const invited: unknown[] = [];
    const found = { ...dalfsen, kind: 'municipality', province: 'Overijssel', active: true, successors: [] };
    const waiting = { __typename: 'GroupInvitation', id: 'i', email: 'nieuw@example.org', role: 'facilitator', invitedAt: '2026-11-19T13:00:00.000Z', sentAt: '2026-11-19T13:00:00.000Z' };
    show(['membership.add'], {
      AddMember: () => refuse('ACCOUNT_UNKNOWN'),
      SearchOrganisations: () => ({ data: { organisations: { __typename: 'OrganisationConnection', nodes: [found] } } }),
      InviteMember: ({ input }) => {
        invited.push(input);
        return { data: { inviteMember: { __typename: 'InviteMemberPayload', group: group(['membership.add'], everybody, [{ ...waiting, organisation: dalfsen }]) } } };
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Lid toevoegen' }));
    await user.type(screen.getByRole('textbox', { name: /E-mailadres/ }), 'nieuw@example.org');
    await user.click(screen.getByRole('radio', { name: 'Begeleider' }));
    await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
    await user.click(await screen.findByRole('button', { name: 'Stuur uitnodiging' }));
    expect(invited).toEqual([]);
    expect(await screen.findByText('Kies een organisatie.')).toBeTruthy();
    await user.type(screen.getByRole('combobox', { name: /Doet mee namens/ }), 'Dalf');
    await user.click(await screen.findByRole('option', { name: /Dalfsen/ }));
    await user.click(screen.getByRole('button', { name: 'Stuur uitnodiging' }));
    expect(await screen.findByText('nieuw@example.org')).toBeTruthy();
    expect(invited).toEqual([{ groupId: id, email: 'nieuw@example.org', role: 'facilitator', organisationId: 'dalfsen' }]);
  });
});
