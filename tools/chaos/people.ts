import { v7 as uuid } from 'uuid';
import { Refusal, graphql, insist } from './graphql.ts';
import type { Person, Place } from './recording.ts';
import { membershipsOf } from './stored.ts';

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
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { account { id } } }';
  const response = await fetch(`${node}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { email, password: PASSWORD } } }),
  });
  const { data } = (await response.json()) as { data: { signIn: { account: { id: string } } } };
  return { email, accountId: data.signIn.account.id, cookie: response.headers.get('set-cookie')!.split(';')[0]! };
}

export async function groupIdOf(node: string, person: Person): Promise<string> {
  const { viewer } = await graphql<{ viewer: { groups: { nodes: { id: string }[] } } }>(node, person.cookie, '{ viewer { groups { nodes { id } } } }');
  return viewer.groups.nodes[0]!.id;
}

/** A new thread and a new session in the group, with every one of the people as a member. */
export async function openPlace(node: string, databaseUrl: string, groupId: string, people: Person[]): Promise<Place> {
  const { cookie } = people[0]!;
  const members = await membershipsOf(databaseUrl, groupId);
  const add = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { membership { id } } }';
  for (const { email } of people.filter(({ accountId }) => !members.has(accountId))) {
    await graphql(node, cookie, add, { input: { groupId, email, role: 'participant' } });
  }
  await closeSession(node, cookie, groupId);
  const start = 'mutation ($input: StartThreadInput!) { startThread(input: $input) { post { threadId } } }';
  const thread = { groupId, kind: 'question', title: 'Blijft alles staan?', body: 'We schrijven door.', clientId: uuid() };
  const { startThread } = await graphql<{ startThread: { post: { threadId: string } } }>(node, cookie, start, { input: thread });
  const open = 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }';
  const { openLiveSession } = await graphql<{ openLiveSession: { liveSession: { id: string } } }>(node, cookie, open, { input: { groupId, title: 'Doorschrijven' } });
  return { groupId, threadId: startThread.post.threadId, liveSessionId: openLiveSession.liveSession.id };
}

/** Closes the session that is open in the group, if there is one. */
export async function closeSession(node: string, cookie: string, groupId: string): Promise<void> {
  const { group } = await graphql<{ group: { openLiveSession: { id: string } | null } }>(node, cookie, 'query ($id: ID!) { group(id: $id) { openLiveSession { id } } }', { id: groupId });
  if (!group.openLiveSession) return;
  const close = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }';
  await insist(() => graphql(node, cookie, close, { input: { id: group.openLiveSession!.id } })).catch((error: unknown) => {
    // A close whose answer was lost was a close.
    if (!(error instanceof Refusal)) throw error;
  });
}
