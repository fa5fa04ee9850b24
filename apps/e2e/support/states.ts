import type { Page } from '@playwright/test';
import { aGroup, aPost, aThread, signedIn } from './api.ts';
import type { Place } from './places.ts';

/** A page in a state that does not come by itself. */
export interface State extends Place {
  /** Brings it about on the page that is open; without it the page is just opened. */
  bring?: (page: Page) => Promise<void>;
}

interface Found {
  viewer: { groups: { nodes: { id: string; name: string; threads: { nodes: { id: string; title: string; kind: string; answeredAt: string | null; lockedAt: string | null; closedAt: string | null; lastOrdinal: number; bestPractice: object | null; hotIssue: { stake: string } | null }[] } }[] } };
}

/** Conversations in every state, as Femke meets them in the demo. */
export async function allStates(): Promise<State[]> {
  const femke = await signedIn('participant');
  const { viewer } = await femke.ask<Found>(
    '{ viewer { groups { nodes { id name threads(first: 50) { nodes { id title kind answeredAt lockedAt closedAt lastOrdinal bestPractice { situation } hotIssue { stake } } } } } } }',
  );
  const { threads } = viewer.groups.nodes.find(({ name }) => name === 'Kernendemocratie Noordoost')!;
  type Thread = (typeof threads.nodes)[number];
  const one = (which: (thread: Thread) => unknown): string => `/gesprekken/${threads.nodes.find(which)!.id}`;
  const empty = await aGroup('Nog leeg', ['participant']);
  const states: Record<string, Omit<State, 'name'>> = {
    'state-empty-group': { path: `/groepen/${empty.id}` },
    'state-long-thread': { path: one((thread) => thread.lastOrdinal === Math.max(...threads.nodes.map((other) => other.lastOrdinal))) },
    'state-answered': { path: one((thread) => thread.answeredAt) },
    'state-hot-issue': { path: one((thread) => thread.hotIssue?.stake && !thread.closedAt) },
    'state-best-practice': { path: one((thread) => thread.bestPractice) },
    'state-locked': { path: one((thread) => thread.lockedAt && !thread.closedAt) },
    'state-closed': { path: one((thread) => thread.closedAt && !thread.lockedAt) },
    'state-announcement': { path: one((thread) => thread.kind === 'announcement' && !thread.lockedAt) },
    'state-tombstone': { path: await tombstone(threads.nodes.map(({ id }) => id)) },
    'state-moved': { path: await moved() },
    'state-not-found': { path: '/gesprekken/0198f6a2-0000-7000-8000-000000000000' },
    'state-server-away': { path: one((thread) => thread.answeredAt), bring: serverAway },
    'state-offline': { path: one((thread) => thread.answeredAt), bring: offline },
  };
  return Object.entries(states).map(([name, state]) => ({ name, who: 'participant', ...state }));
}

/** The first of these threads in which somebody took a post back, at that place. */
async function tombstone(threadIds: string[]): Promise<string> {
  const femke = await signedIn('participant');
  for (const id of threadIds) {
    const { thread } = await femke.ask<{ thread: { posts: { nodes: { ordinal: number; deletedAt: string | null }[] } } }>('query ($id: ID!) { thread(id: $id) { posts(first: 50) { nodes { ordinal deletedAt } } } }', { id });
    const gone = thread.posts.nodes.find((post) => post.deletedAt);
    if (gone) return `/gesprekken/${id}#bericht-${gone.ordinal}`;
  }
  throw new Error('Nobody took a post back in the demo');
}

/** A thread out of which a facilitator made another one. */
async function moved(): Promise<string> {
  const group = await aGroup('Verder in een ander gesprek', ['participant']);
  const [femke, facilitator] = [await signedIn('participant'), await signedIn('facilitator')];
  const threadId = await aThread(femke, group.id, 'Wie houdt de sleutel van het dorpshuis?');
  await aPost(femke, threadId, 'Bij ons de koster, al twintig jaar.');
  const postIds = [await aPost(facilitator, threadId, 'En wie betaalt de koffie?'), await aPost(femke, threadId, 'Die betaalt de gemeente.')];
  const input = { threadId, postIds, newThread: { kind: 'question', title: 'Wie betaalt de koffie?' } };
  await facilitator.ask('mutation ($input: MovePostsInput!) { movePosts(input: $input) { __typename } }', { input });
  return `/gesprekken/${threadId}`;
}

async function serverAway(page: Page): Promise<void> {
  await page.route('**/graphql', (route) => (route.request().postData()?.includes('"Thread"') ? route.abort() : route.continue()));
  await page.reload();
  await page.getByRole('button', { name: 'Probeer opnieuw' }).waitFor();
}

async function offline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.locator('.lk-offline-strip').waitFor();
}
