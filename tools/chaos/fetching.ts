import type { Fetched } from './follower.ts';
import { graphql } from './graphql.ts';
import type { Item } from './recording.ts';
import { sessionFields, stateOf, type SessionState, type SessionWords } from './session-state.ts';
import type { Sightings } from './sightings.ts';

interface Row {
  id: string;
  ordinal: number;
  body: string;
  deletedAt: string | null;
}

interface Page {
  subject: Partial<SessionWords> & { head: number; page: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
}

const list = (name: string) => `page: ${name}(first: 100, after: $after) { nodes { id ordinal body deletedAt } pageInfo { hasNextPage endCursor } }`;

const queries: Record<string, string> = {
  thread: `query ($id: ID!, $after: String) { subject: thread(id: $id) { head excerpt ${list('posts')} } }`,
  live_session: `query ($id: ID!, $after: String) { subject: liveSession(id: $id) { head ${sessionFields} ${list('messages')} } }`,
  group: 'query ($id: ID!) { subject: group(id: $id) { head } }',
};

/** All rows of a stream's subject, with a head that was read no later than any of them. */
export async function fetchAll(node: string, cookie: string, stream: string, sightings?: Sightings): Promise<Fetched> {
  const [kind, id] = stream.split(':') as [string, string];
  const items: Item[] = [];
  let head: number | undefined;
  let state: SessionState = {};
  let after: string | null = null;
  do {
    const { subject }: Page = await graphql<Page>(node, cookie, queries[kind]!, { id, after }, sightings);
    if (head === undefined) {
      head = subject.head;
      if (subject.polls) state = stateOf(subject as SessionWords);
    }
    if (!subject.page) break;
    items.push(...subject.page.nodes.map(({ id, ordinal, body, deletedAt }) => ({ id, ordinal, body, deleted: deletedAt !== null })));
    after = subject.page.pageInfo.hasNextPage ? subject.page.pageInfo.endCursor : null;
  } while (after);
  return { head: head!, items, state };
}

const glance = `query ($thread: ID!, $session: ID!) {
  thread(id: $thread) { excerpt posts(last: 20) { nodes { body } } group { threads(first: 3) { nodes { excerpt } } } }
  liveSession(id: $session) { messages(last: 20) { nodes { body } } }
}`;

/** What a screen shows of the thread and the session: the newest words. They are only searched. */
export async function lookAt(node: string, cookie: string, thread: string, session: string, sightings: Sightings): Promise<void> {
  await graphql(node, cookie, glance, { thread, session }, sightings);
}
