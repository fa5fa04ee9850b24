import { expect, it } from '@jest/globals';
import type { NewsEvent } from '@leerkring/contract';
import { aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { GroupNews, applyGroupNews } from './groups.live';

const id = '0199d000-0000-7000-8000-000000000001';

function member(account: string, name: string): object {
  return {
    __typename: 'Membership',
    id: `seat-${account}`,
    role: 'participant',
    joinedAt: '2026-03-12T13:00:00.000Z',
    account: { __typename: 'Account', id: account, name, function: 'griffier', jobTitle: null },
    organisation: { __typename: 'Organisation', id: 'dalfsen', name: 'Dalfsen' },
  };
}

function state(members: object[], words: object = {}): { group: Record<string, unknown> } {
  return {
    group: {
      __typename: 'Group',
      id,
      name: 'Noordoost',
      purpose: 'Dorpen meer te zeggen geven.',
      head: 1,
      archivedAt: null,
      viewerRole: 'participant',
      viewerCan: ['group.read'],
      members: { __typename: 'MembershipConnection', totalCount: members.length, nodes: members },
      invitations: [],
      ...words,
    },
  };
}

const [anniek, jelle] = [member('anniek', 'Anniek'), member('jelle', 'Jelle')];
const waiting = { __typename: 'GroupInvitation', id: 'i', email: 'nieuw@example.org', role: 'participant', invitedAt: '2026-11-19T13:00:00.000Z', sentAt: '2026-11-19T13:00:00.000Z', organisation: null };
const old = state([anniek]);

const ids = { groupId: id, accountId: 'jelle', invitationId: 'i', threadId: 't', caseFileId: 'c' };
const seq = 2;

/** Every event that the stream of a group carries, the state before and the one that the server has afterwards. */
const news: [NewsEvent, ReturnType<typeof state>, ReturnType<typeof state>][] = [
  [aNewsEvent('membership.added', ids, { seq }), old, state([anniek, jelle], { head: seq })],
  [aNewsEvent('membership.ended', ids, { seq }), state([anniek, jelle]), state([anniek], { head: seq })],
  [aNewsEvent('group.updated', ids, { seq }), old, state([anniek], { name: 'Noord', purpose: 'Anders.', head: seq })],
  [aNewsEvent('group.archived', ids, { seq }), old, state([anniek], { archivedAt: '2026-11-19T13:00:00.000Z', viewerCan: ['group.read'], head: seq })],
  [aNewsEvent('group.reopened', ids, { seq }), state([anniek], { archivedAt: '2026-11-19T13:00:00.000Z' }), state([anniek], { head: seq })],
  [aNewsEvent('membership.invited', ids, { seq }), old, state([anniek], { invitations: [waiting], head: seq })],
  [aNewsEvent('group_invitation.withdrawn', ids, { seq }), state([anniek], { invitations: [waiting] }), state([anniek], { head: seq })],
  [aNewsEvent('thread.started', ids, { seq }), old, state([anniek], { head: seq })],
  [aNewsEvent('case_file.opened', ids, { seq }), old, state([anniek], { head: seq })],
];

it.each(news.map((row) => [row[0].name, ...row] as const))('shows after %s what the server would show afresh, also when it comes twice', async (_, event, before, fresh) => {
  const client = aClient({ GroupNews: () => ({ data: fresh }) });
  client.writeQuery({ query: GroupNews, variables: { id }, data: before as never });
  for (let times = 0; times < 2; times++) {
    await applyGroupNews(client, id, event);
    expect(client.readQuery({ query: GroupNews, variables: { id } })).toEqual(fresh);
  }
});

it('keeps what is on screen when the group may no longer be read', async () => {
  const client = aClient({ GroupNews: () => ({ errors: [{ message: 'no', extensions: { code: 'NOT_FOUND' } }] }) });
  client.writeQuery({ query: GroupNews, variables: { id }, data: old as never });
  await applyGroupNews(client, id, aNewsEvent('group.updated', { groupId: id }));
  expect(client.readQuery({ query: GroupNews, variables: { id } })).toEqual(old);
});
