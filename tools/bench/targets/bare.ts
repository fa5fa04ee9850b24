/** `bare`: Socket.IO without any storage; it only passes chat on. */
import { join } from 'node:path';
import { freePort } from '../../setup/processes.mjs';
import { newsSocket } from '../load/news-socket.ts';
import { startNode, stop } from '../processes.ts';
import { firstAnswer } from '../servers/ready.ts';
import type { Ground, Person, Server, Site, Target } from '../target.ts';

async function start(_site: Site, people: number): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const env = { ...process.env, NODE_ENV: 'production', PORT: String(port), PEOPLE: String(people) };
  const child = startNode(join(import.meta.dirname, '../servers/bare.ts'), [], env);
  const startMs = await firstAnswer(child, url, startedAt);
  const everyone = Array.from({ length: people }, (_, n) => String(n));
  const ground = { url, people: everyone, groupId: 'bare', threadId: 'bare', longThreadId: 'bare', liveSessionId: 'bare' };
  return { pid: child.pid!, startMs, ground, stop: () => stop(child) };
}

function person({ url, people }: Ground, index: number): Person {
  const socket = newsSocket(url, { 'x-person': people[index]! });
  const never = () => Promise.reject(new Error('Nothing is stored here.'));
  return {
    ...socket,
    addReply: never,
    editReply: never,
    deleteReply: never,
    readPage: never,
    readList: never,
    openThread: never,
    openSession: (liveSessionId) => socket.open(`live_session:${liveSessionId}`, 0),
  };
}

export const target: Target = { name: 'bare', start, person };
