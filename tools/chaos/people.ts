import { v7 as uuid } from 'uuid';
import { Refusal, graphql, insist } from './graphql.ts';
import type { Person, Place } from './recording.ts';
import { query } from './stored.ts';

const PASSWORD = 'leerkring-demo-2026';

/** Signs in `load-1` to `load-<count>`; the first one facilitates. A few at a time: a password costs work. */
export async function signInAll(node: string, count: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let n = 1; n <= count; n += 4) {
    const some = Array.from({ length: Math.min(4, count - n + 1) }, (_, index) => `load-${n + index}@demo.leerkring.example`);
    people.push(...(await Promise.all(some.map((email) => signIn(node, email)))));
  }
  return people;
}

async function signIn(node: string, email: string): Promise<Person> {
  const mutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { account { id } } }';
  const response = await fetch(`${node}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: mutation, variables: { input: { email, password: PASSWORD } } }),
  });
  const { data } = (await response.json()) as { data: { signIn: { account: { id: string } } } };
  return { email, accountId: data.signIn.account.id, cookie: response.headers.get('set-cookie')!.split(';')[0]! };
}

export async function groupIdOf(node: string, person: Person): Promise<string> {
  const { viewer } = await graphql<{ viewer: { groups: { nodes: { id: string }[] } } }>(node, person.cookie, '{ viewer { groups { nodes { id } } } }');
  return viewer.groups.nodes[0]!.id;
}

/** A new thread and a new session in the group, with everybody as a member. */
export async function openPlace(node: string, databaseUrl: string, groupId: string, people: Person[]): Promise<Place> {
  const { cookie } = people[0]!;
  await seatAgain(databaseUrl, groupId);
  await closeSession(node, cookie, groupId);
  const start = 'mutation ($input: StartThreadInput!) { startThread(input: $input) { post { threadId } } }';
  const thread = { subject: { type: 'group', id: groupId }, kind: 'question', title: 'Blijft alles staan?', body: 'We schrijven door.', clientId: uuid() };
  const { startThread } = await graphql<{ startThread: { post: { threadId: string } } }>(node, cookie, start, { input: thread });
  const open = 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }';
  const { openLiveSession } = await graphql<{ openLiveSession: { liveSession: { id: string } } }>(node, cookie, open, { input: { groupId, title: 'Doorschrijven', format: 'exchange' } });
  return { groupId, threadId: startThread.post.threadId, liveSessionId: openLiveSession.liveSession.id };
}

/** Whoever was removed in an earlier run sits there again. Directly in the tables: while nobody is connected, nobody needs to be told. */
async function seatAgain(databaseUrl: string, groupId: string): Promise<void> {
  await query(
    databaseUrl,
    `WITH again AS (UPDATE memberships SET ended_at = NULL, ended_by_id = NULL WHERE group_id = $1 AND ended_at IS NOT NULL RETURNING account_id)
     UPDATE accounts SET access_version = access_version + 1 WHERE id IN (SELECT account_id FROM again)`,
    [groupId],
  );
}

/** Closes the session that is open in the group, if there is one. */
export async function closeSession(node: string, cookie: string, groupId: string): Promise<void> {
  const open = 'query ($id: ID!) { group(id: $id) { openLiveSession { id } } }';
  const { group } = await insist(() => graphql<{ group: { openLiveSession: { id: string } | null } }>(node, cookie, open, { id: groupId }));
  if (!group.openLiveSession) return;
  const close = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }';
  await insist(() => graphql(node, cookie, close, { input: { id: group.openLiveSession!.id } })).catch((error: unknown) => {
    // A close whose answer was lost was a close.
    if (!(error instanceof Refusal)) throw error;
  });
}
