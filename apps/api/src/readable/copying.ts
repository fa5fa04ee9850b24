import { mayRead, pick, readOn, said, tried, type GroupKey, type ModelPost, type ModelThread, type Who, type World } from './world';

/** The guide proposes a copy of a thread for a group; of its authors these agree. */
export interface Copy {
  do: 'copy';
  thread: number;
  group: GroupKey;
  agree: Who[];
}

/** Proposes, agrees and makes a copy in the software, and writes down what it should hold: the words of who agreed, and of nobody else. */
export async function copy(world: World, { thread: n, group, agree }: Copy): Promise<void> {
  const origin = pick(world.model.threads, n);
  if (!origin) return;
  const [title, word] = [world.word('t'), world.word('w')];
  const input = { threadId: origin.id, groupId: world.groups[group].id, title, body: word };
  const proposed = await tried<{ thread: { proposedCopy: { id: string } } }>(world, 'guide', 'proposeThreadCopy', 'ProposeThreadCopyInput', input, 'thread { proposedCopy { id } }');
  if (!proposed) return;
  for (const who of new Set(agree)) await give(world, who, origin);
  const copyId = proposed.thread.proposedCopy.id;
  const made = await tried<{ copy: { id: string; posts: { nodes: { id: string }[] } } }>(world, 'guide', 'makeThreadCopy', 'ThreadCopyInput', { copyId }, 'copy { id posts(first: 100) { nodes { id } } }');
  const agreed = goingAlong(world, origin, agree);
  if (Boolean(made) !== agreed.length > 0) world.wrong.push(`a copy of ${agreed.length} posts is made: ${Boolean(made)}`);
  if (made) settle(world, { id: made.copy.id, title, place: group, about: 'group', rows: [], mergedInto: null, copiedFrom: origin.id }, made.copy.posts.nodes.map(({ id }) => id), word, agreed);
  else await tried(world, 'guide', 'cancelThreadCopy', 'ThreadCopyInput', { copyId });
}

/** The words of a post that was deleted leave the copies of it too. */
export function copiesOf({ model }: World, postId: string): ModelPost[] {
  return [...model.posts.values()].filter(({ copyOf, word }) => copyOf === postId && word);
}

const CONSENTS = '{ viewer { copyConsents { id madeAt thread { threadId } } } }';

async function give(world: World, who: Who, { id }: ModelThread): Promise<void> {
  const { data } = await world.app.graphql<{ viewer: { copyConsents: { id: string; madeAt: string | null; thread: { threadId: string } | null }[] } }>(CONSENTS, {}, world.callerOf(who));
  const asked = data?.viewer.copyConsents.find(({ madeAt, thread }) => !madeAt && thread?.threadId === id);
  if (asked) await tried(world, who, 'giveCopyConsent', 'CopyConsentInput', { consentId: asked.id });
}

function goingAlong({ model }: World, origin: ModelThread, agree: readonly Who[]): ModelPost[] {
  const posts = origin.rows.flatMap(({ postId, stub }) => (stub ? [] : model.posts.get(postId)!));
  return posts.filter((post) => said(post) && (post.author === 'guide' || (agree.includes(post.author) && mayRead(model, post.author, origin))));
}

function settle({ model }: World, thread: ModelThread, ids: readonly string[], opening: string, agreed: readonly ModelPost[]): void {
  const nobody = { threadId: thread.id, mentions: [], onceMentioned: [], links: [], hidden: null };
  model.threads.push(thread);
  const words = [{ author: 'guide' as Who, word: opening }, ...agreed.map(({ id, author, word }) => ({ author, word, copyOf: id }))];
  for (const [index, said] of words.entries()) {
    model.posts.set(ids[index]!, { ...nobody, ...said, id: ids[index]!, ordinal: index + 1, readBy: new Set() });
    thread.rows.push({ postId: ids[index]!, stub: false });
  }
  readOn(model, 'guide', thread.id, 1);
}
