/** `leerkring`: the production build, one node, over its public API. */
import { v7 as uuid } from 'uuid';
import { call } from '../load/http.ts';
import { newsSocket } from '../load/news-socket.ts';
import type { Ground, Person, Target } from '../target.ts';
import { start } from './leerkring-server.ts';

/** As the web app asks, without what the goals do not name. */
const addPost = 'mutation AddPost($input: AddPostInput!) { addPost(input: $input) { post { id ordinal seq } } }';
const editPost = 'mutation EditPost($input: EditPostInput!) { editPost(input: $input) { post { id } } }';
const deletePost = 'mutation DeletePost($input: DeletePostInput!) { deletePost(input: $input) { post { id } } }';
const author = 'author { id name function jobTitle organisation { id name } }';
const readPage = `query Thread($id: ID!) { thread(id: $id) { id title head lastOrdinal unreadCount viewerCan posts(first: 20) {
  nodes { id threadId parentId ordinal seq clientId body createdAt editedAt deletedAt viewerCan ${author} }
  pageInfo { hasPreviousPage hasNextPage startCursor endCursor } totalCount } } }`;
const readList = `query Threads($groupId: ID!) { group(id: $groupId) { id threads(first: 20) {
  nodes { id kind title lastPostAt lastOrdinal unreadCount excerpt ${author} lastAuthor { id name } }
  pageInfo { hasNextPage endCursor } totalCount } } }`;
const threadHead = 'query Head($id: ID!) { it: thread(id: $id) { head } }';
const readRevision = 'query Revision($id: ID!) { it: liveSession(id: $id) { rundown { revision } } }';
const stepRundown = 'mutation Step($input: StepRundownInput!) { stepRundown(input: $input) { __typename } }';
const sessionHead = 'query Head($id: ID!) { it: liveSession(id: $id) { head } }';

/** @returns the answer as it came @throws Error when there is an error in it */
export async function ask({ url, people }: Ground, index: number, query: string, variables: object): Promise<string> {
  const answer = await call('POST', `${url}/graphql`, { cookie: people[index]! }, JSON.stringify({ query, variables }));
  if (answer.startsWith('{"errors"') || answer.includes('"errors":[{')) throw new Error(answer.slice(0, 500));
  return answer;
}

function person(ground: Ground, index: number): Person {
  const socket = newsSocket(ground.url, { cookie: ground.people[index]! });
  const asking = (query: string, variables: object): Promise<string> => ask(ground, index, query, variables);
  const open = async (kind: string, id: string, query: string): Promise<void> => {
    const { data } = JSON.parse(await asking(query, { id })) as { data: { it: { head: number } } };
    await socket.open(`${kind}:${id}`, data.it.head);
  };
  return {
    ...socket,
    async addReply(threadId, body) {
      const answer = await asking(addPost, { input: { threadId, body, clientId: uuid() } });
      return (JSON.parse(answer) as { data: { addPost: { post: { id: string } } } }).data.addPost.post.id;
    },
    editReply: async (id, body) => void (await asking(editPost, { input: { id, body } })),
    deleteReply: async (id) => void (await asking(deletePost, { input: { id } })),
    readPage: (id) => asking(readPage, { id }),
    readList: (groupId) => asking(readList, { groupId }),
    async step(liveSessionId, step) {
      const { data } = JSON.parse(await asking(readRevision, { id: liveSessionId })) as { data: { it: { rundown: { revision: number } } } };
      await asking(stepRundown, { input: { liveSessionId, step, revision: data.it.rundown.revision } });
    },
    openThread: (threadId) => open('thread', threadId, threadHead),
    openSession: (liveSessionId) => open('live_session', liveSessionId, sessionHead),
  };
}

export const target: Target = { name: 'leerkring', start, person };
