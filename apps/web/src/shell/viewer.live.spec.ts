import { expect, it } from '@jest/globals';
import type { EventName, NewsEvent } from '@leerkring/contract';
import { aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { ViewerQuery } from './viewer';
import { applyAccountNews } from './viewer.live';

const viewer = (wishes: object) => ({
  viewer: {
    __typename: 'Viewer',
    account: { __typename: 'Account', id: 'femke', name: 'Femke', email: 'femke@example.org', function: 'ambtenaar', organisation: null },
    roles: [],
    groups: { __typename: 'GroupConnection', nodes: [] },
    viewerCan: [],
    unreadNotificationCount: 0,
    openReportCount: null,
    waitingApplicationCount: null,
    head: 1,
    ...wishes,
  },
});

const changing: EventName[] = ['account.access_changed', 'account.updated', 'role.granted', 'role.revoked'];

it.each(changing)('shows after %s what the server would show afresh, also when it comes twice', async (name) => {
  const fresh = viewer({ roles: ['programme_manager'], viewerCan: ['group.create'], head: 2 });
  const client = aClient({ Viewer: () => ({ data: fresh }) });
  client.writeQuery({ query: ViewerQuery, data: viewer({}) as never });
  for (let times = 0; times < 2; times++) {
    await applyAccountNews(client, aNewsEvent(name, { accountId: 'femke' } as never, { seq: 2 }));
    expect(client.readQuery({ query: ViewerQuery })).toEqual(fresh);
  }
});

it('does not ask again because somebody signed in elsewhere', async () => {
  let asked = 0;
  const client = aClient({ Viewer: () => ({ data: viewer({ head: ++asked }) }) });
  const event: NewsEvent = aNewsEvent('account.signed_in', { sessionId: 's' }, { seq: 2 });
  await applyAccountNews(client, event);
  expect(asked).toBe(0);
});
