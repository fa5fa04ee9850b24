import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import { alternate, spreadOf } from '../bench/figures.ts';
import { graphql } from '../chaos/graphql.ts';
import type { Person } from '../chaos/recording.ts';
import { addPost } from './long-thread-words.ts';

const person = 'id name function jobTitle organisation { id name }';
const post = `id threadId parentId ordinal seq clientId body createdAt editedAt deletedAt viewerCan author { ${person} } mentions { id name } attachments { id } reactions { kind count mine people { id name } }`;
const page = `nodes { ${post} } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } totalCount`;
const newest = `query ($id: ID!) { thread(id: $id) { id head lastOrdinal readOrdinal unreadCount viewerCan participants { ${person} } openingPost { ${post} } posts(last: 50) { ${page} } } }`;
const around = `query ($id: ID!, $from: Int!) { thread(id: $id) { id head openingPost { ${post} } posts(first: 50, from: $from) { ${page} } } }`;

const ROUNDS = 40;
const WARM_UP = 20;
/** A long thread may cost at most so many times what a small one does (docs: growth). */
const GROWTH = 1.2;

export interface Sized {
  id: string;
  posts: number;
}

/** Measures a long thread against a small one in turns: its first page, its middle, and a reply until it is with a reader. @returns what was not held */
export async function compareOnServer(node: string, people: readonly Person[], small: Sized, long: Sized): Promise<string[]> {
  const [reader, writer] = people as [Person, Person];
  const socket = await socketOf(node, reader);
  for (const { id } of [small, long]) await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: 1_000_000 });
  const questions: Record<string, (thread: Sized) => Promise<unknown>> = {
    'first page': ({ id }) => graphql(node, reader.cookie, newest, { id }),
    'the middle': ({ id, posts }) => graphql(node, reader.cookie, around, { id, from: Math.floor(posts / 2) }),
    'a live reply': ({ id }) => liveReply(node, socket, writer, id),
  };
  const broken: string[] = [];
  for (const [what, question] of Object.entries(questions)) {
    const times = new Map<Sized, number[]>([[small, []], [long, []]]);
    for (let n = 0; n < WARM_UP; n++) for (const thread of [small, long]) await question(thread);
    for (const thread of alternate([small, long], ROUNDS)) {
      const startedAt = performance.now();
      await question(thread);
      times.get(thread)!.push(performance.now() - startedAt);
    }
    const [ofSmall, ofLong] = [small, long].map((thread) => spreadOf(Float64Array.from(times.get(thread)!))) as [ReturnType<typeof spreadOf>, ReturnType<typeof spreadOf>];
    const ratio = ofLong.p50 / ofSmall.p50;
    console.log(`long-thread: ${what.padEnd(12)} ${ofSmall.p50.toFixed(1)} ms of ${small.posts} posts, ${ofLong.p50.toFixed(1)} ms of ${long.posts} (p50), × ${ratio.toFixed(2)}`);
    if (ratio > GROWTH) broken.push(`${what} costs ${ratio.toFixed(2)} × as much`);
  }
  socket.disconnect();
  return broken;
}

async function socketOf(node: string, { cookie }: Person): Promise<Socket> {
  const socket = io(node, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } });
  await once(socket as never, 'connect');
  return socket;
}

/** From asking to store it until somebody else has the words. */
async function liveReply(node: string, socket: Socket, writer: Person, threadId: string): Promise<void> {
  const words = `Net geschreven ${Math.random()}`;
  const told = new Promise<void>((resolve) => {
    const hear = (news: unknown): void => {
      if (!JSON.stringify(news).includes(words)) return;
      socket.off('news', hear);
      resolve();
    };
    socket.on('news', hear);
  });
  await Promise.all([addPost(node, writer, threadId, words), told]);
}
