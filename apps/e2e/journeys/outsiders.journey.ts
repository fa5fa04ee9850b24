import { randomUUID } from 'node:crypto';
import { aCaseFile, aGroup, aLiveSession, aThread, signedIn, type Caller } from '../support/api';
import { expect, test } from '../support/browser';
import { quiet } from '../support/quiet';

const notFound = /bestaat niet|niet gevonden/i;

interface Evening {
  groupId: string;
  threadId: string;
  liveSessionId: string;
  caseFileId: string;
}

async function anEvening(members: string[]): Promise<Evening> {
  const group = await aGroup('Besloten kring', members);
  const facilitator = await signedIn('facilitator');
  const member = await signedIn(members[0]!);
  return {
    groupId: group.id,
    threadId: await aThread(member, group.id, 'Wat we hier zeggen blijft hier'),
    liveSessionId: await aLiveSession(facilitator, group.id, 'Onder ons'),
    caseFileId: await aCaseFile(member, group.id, 'Een gevoelige casus'),
  };
}

const pagesOf = (it: Evening): string[] => [`/groepen/${it.groupId}`, `/gesprekken/${it.threadId}`, `/live/${it.liveSessionId}`, `/casussen/${it.caseFileId}`];
const streamsOf = (it: Evening): string[] => [`group:${it.groupId}`, `thread:${it.threadId}`, `live_session:${it.liveSessionId}`, `case_file:${it.caseFileId}`];

async function refusals(caller: Caller, it: Evening): Promise<(string | null)[]> {
  const words = { body: 'Mag ik mee?', clientId: randomUUID() };
  return Promise.all([
    caller.refusal('query ($id: ID!) { group(id: $id) { name } }', { id: it.groupId }),
    caller.refusal('query ($id: ID!) { thread(id: $id) { title } }', { id: it.threadId }),
    caller.refusal('query ($id: ID!) { liveSession(id: $id) { title } }', { id: it.liveSessionId }),
    caller.refusal('query ($id: ID!) { caseFile(id: $id) { title } }', { id: it.caseFileId }),
    caller.refusal('mutation ($input: AddPostInput!) { addPost(input: $input) { post { id } } }', { input: { threadId: it.threadId, ...words } }),
    caller.refusal('mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id } } }', { input: { liveSessionId: it.liveSessionId, ...words } }),
  ]);
}

test('a participant of another group finds nothing: not by page, not by GraphQL, not by stream', async ({ atScreen }) => {
  const evening = await anEvening(['participant']);
  const { page, caller } = await atScreen('coordinator');
  for (const path of pagesOf(evening)) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: notFound })).toBeVisible();
  }
  expect(new Set(await refusals(caller, evening))).toEqual(new Set(['NOT_FOUND']));
  const socket = await caller.socket();
  for (const stream of streamsOf(evening)) {
    expect(await socket.emitWithAck('stream.open', { stream, after: 0 })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
  }
  socket.disconnect();
  const stranger = await atScreen();
  await stranger.page.goto(pagesOf(evening)[0]!);
  await expect(stranger.page).toHaveURL(/inloggen/);
});

test('a member who is removed loses all of it within a second, without reloading', async ({ atScreen }) => {
  const evening = await anEvening(['participant', 'newcomer']);
  const { page, caller } = await atScreen('newcomer');
  const socket = await caller.socket();
  const closed: string[] = [];
  socket.on('stream.closed', (frame: { stream: string }) => closed.push(frame.stream));
  for (const stream of streamsOf(evening)) expect((await socket.emitWithAck('stream.open', { stream, after: 0 })) as object).toMatchObject({ ok: true });
  await page.goto(`/gesprekken/${evening.threadId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Wat we hier zeggen blijft hier' })).toBeVisible();
  await quiet(page);
  await removeMember(evening.groupId, 'newcomer');
  await expect(page.getByRole('heading', { level: 1, name: notFound })).toBeVisible({ timeout: 1000 });
  await expect.poll(() => [...closed].sort(), { timeout: 1000 }).toEqual(streamsOf(evening).sort());
  expect(new Set(await refusals(caller, evening))).toEqual(new Set(['NOT_FOUND']));
  await page.goto('/');
  await expect(page.getByText('Besloten kring')).toHaveCount(0);
  socket.disconnect();
});

async function removeMember(groupId: string, person: string): Promise<void> {
  const manager = await signedIn('manager');
  const somebody = await signedIn(person);
  const { viewer } = await somebody.ask<{ viewer: { account: { id: string } } }>('{ viewer { account { id } } }');
  const { group } = await manager.ask<{ group: { members: { nodes: { id: string; account: { id: string } }[] } } }>(
    'query ($id: ID!) { group(id: $id) { members { nodes { id account { id } } } } }',
    { id: groupId },
  );
  const membership = group.members.nodes.find((one) => one.account.id === viewer.account.id)!;
  await manager.ask('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }', { input: { id: membership.id } });
}
