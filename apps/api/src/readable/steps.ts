import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { aMember } from '@leerkring/groups/api/testing';
import { copiesOf, copy, type Copy } from './copying';
import { settleReports, takeModerating, type Moderating } from './moderating';
import { cursorKey, groupKeys, mayRead, people, pick, readOn, tried, type GroupKey, type ModelPost, type ModelThread, type Who, type World } from './world';

/** Numbers choose among what is there at that moment. */
export type Step =
  | { do: 'start'; as: Who; place: number }
  | { do: 'post'; as: Who; thread: number; parent: number; mention: Who | null; link: number | null }
  | { do: 'edit' | 'delete'; post: number }
  | { do: 'split'; thread: number; from: number }
  | { do: 'move'; thread: number; posts: number[]; to: number }
  | { do: 'merge'; thread: number; into: number }
  | { do: 'moveThread'; thread: number; group: GroupKey }
  | { do: 'pin'; thread: number }
  | Moderating
  | Copy
  | { do: 'seat'; group: GroupKey };

const who = fc.constantFrom<Who>('member', 'guide', 'host', 'swinger');
const at = fc.nat(40);
const group = fc.constantFrom(...groupKeys);

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('start' as const), as: who, place: fc.nat(4) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('post' as const), as: who, thread: at, parent: at, mention: fc.option(fc.constantFrom<Who>(...people.filter((one) => one !== 'stranger'))), link: fc.option(at) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('edit' as const, 'delete' as const), post: at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('split' as const), thread: at, from: at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), thread: at, posts: fc.array(at, { minLength: 1, maxLength: 3 }), to: at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), thread: at, into: at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('moveThread' as const), thread: at, group }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('copy' as const), thread: at, group, agree: fc.array(who, { maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hide' as const), as: who, post: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unhide' as const), as: who, post: at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('report' as const), as: fc.constantFrom<Who>('member', 'guide', 'host', 'swinger', 'newcomer'), post: at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('uphold' as const, 'dismiss' as const), as: who, report: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pin' as const), thread: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('seat' as const), group: fc.constantFrom<GroupKey>('one', 'three') }) },
);

/** Does it in the software, and writes down what came of it. What is refused changes nothing. */
export async function take(world: World, step: Step): Promise<void> {
  const { model } = world;
  switch (step.do) {
    case 'start':
      return start(world, step);
    case 'post':
      return post(world, step);
    case 'edit':
    case 'delete':
      return change(world, step);
    case 'split':
      return split(world, step);
    case 'move':
      return moveSome(world, step);
    case 'merge':
      return merge(world, step);
    case 'moveThread':
      return moveThread(world, step);
    case 'pin': {
      const thread = pick(model.threads, step.thread);
      if (thread) await tried(world, 'guide', 'pinThread', 'PinThreadInput', { threadId: thread.id });
      return;
    }
    case 'copy':
      return copy(world, step);
    case 'hide':
    case 'unhide':
    case 'report':
    case 'uphold':
    case 'dismiss':
      return takeModerating(world, step);
    case 'seat':
      return seat(world, step.group);
  }
}

async function start(world: World, { as, place }: Step & { do: 'start' }): Promise<void> {
  const [where, about] = ([['one', 'group'], ['two', 'group'], ['three', 'group'], ['one', 'case'], ['track', 'track']] as const)[place]!;
  const [title, word] = [world.word('t'), world.word('w')];
  const input = { subject: world.subjectOf(where, about), kind: 'question', title, body: word, clientId: uuid() };
  const answer = await tried<{ post: { id: string; threadId: string } }>(world, as, 'startThread', 'StartThreadInput', input, 'post { id threadId }');
  if (!answer) return;
  const { id, threadId } = answer.post;
  world.model.posts.set(id, { id, author: as, word, threadId, ordinal: 1, mentions: [], onceMentioned: [], links: [], hidden: null, readBy: new Set() });
  world.model.threads.push({ id: threadId, title, place: where, about, rows: [{ postId: id, stub: false }], mergedInto: null, copiedFrom: null });
  readOn(world.model, as, threadId, 1);
}

async function post(world: World, step: Step & { do: 'post' }): Promise<void> {
  const { model } = world;
  const thread = pick(model.threads, step.thread);
  if (!thread) return;
  const linked = step.link === null ? undefined : pick(model.threads, step.link);
  const word = world.word('w');
  const mentioned = step.mention && step.mention !== 'stranger' ? step.mention : null;
  const body = [word, mentioned && `[@x](mention:${world.accounts[mentioned].id})`, linked && `https://leerkring.example/gesprekken/${linked.id}`].filter(Boolean).join(' ');
  const input = { threadId: thread.id, parentId: pick(thread.rows.filter((row) => !row.stub), step.parent)?.postId, body, clientId: uuid() };
  const answer = await tried<{ post: { id: string; ordinal: number } }>(world, step.as, 'addPost', 'AddPostInput', input, 'post { id ordinal }');
  if (!answer) return;
  const mentions = mentioned && mayRead(model, mentioned, thread) ? [mentioned] : [];
  const links = linked && mayRead(model, step.as, linked) ? [linked.id] : [];
  model.posts.set(answer.post.id, { ...answer.post, author: step.as, word, threadId: thread.id, mentions, onceMentioned: mentions, links, hidden: null, readBy: new Set() });
  thread.rows.push({ postId: answer.post.id, stub: false });
  readOn(model, step.as, thread.id, thread.rows.length);
}

async function change(world: World, step: { do: 'edit' | 'delete'; post: number }): Promise<void> {
  const one = pick([...world.model.posts.values()], step.post);
  if (!one) return;
  const word = step.do === 'edit' ? world.word('w') : '';
  const answer = step.do === 'edit' ? await tried(world, one.author, 'editPost', 'EditPostInput', { id: one.id, body: word }) : await tried(world, one.author, 'deletePost', 'DeletePostInput', { id: one.id });
  if (answer && (one.word || step.do === 'delete')) Object.assign(one, { word, mentions: [], links: [], hidden: null });
  if (!answer || step.do === 'edit') return;
  const gone = copiesOf(world, one.id);
  for (const copied of gone) Object.assign(copied, { word: '', mentions: [], links: [], hidden: null });
  for (const { id } of [one, ...gone]) settleReports(world, id, 'deleted', null);
  if (gone.length) await world.app.settle();
}

async function split(world: World, step: Step & { do: 'split' }): Promise<void> {
  const source = pick(world.model.threads, step.thread);
  if (!source || source.rows.length < 2) return;
  const from = 2 + (step.from % (source.rows.length - 1));
  const moved = source.rows.flatMap((row, index) => (index + 1 >= from && !row.stub ? [world.model.posts.get(row.postId)!] : []));
  const title = world.word('t');
  const input = { threadId: source.id, from, newThread: { title, kind: 'experience' } };
  const answer = await tried<{ target: { id: string } }>(world, 'guide', 'movePosts', 'MovePostsInput', input, 'target { id }');
  if (!answer) return;
  const target: ModelThread = { ...source, id: answer.target.id, title, rows: [], mergedInto: null, copiedFrom: null };
  world.model.threads.push(target);
  carry(world, source, target, moved);
}

async function moveSome(world: World, step: Step & { do: 'move' }): Promise<void> {
  const { model } = world;
  const [source, target] = [pick(model.threads, step.thread), pick(model.threads, step.to)];
  const movable = source?.rows.filter((row, index) => index > 0 && !row.stub) ?? [];
  if (!source || !target || !movable.length) return;
  const ids = new Set(step.posts.map((n) => pick(movable, n)!.postId));
  const answer = await tried(world, 'guide', 'movePosts', 'MovePostsInput', { threadId: source.id, postIds: [...ids], toThreadId: target.id });
  if (answer) carry(world, source, target, movable.filter((row) => ids.has(row.postId)).map((row) => model.posts.get(row.postId)!));
}

async function merge(world: World, step: Step & { do: 'merge' }): Promise<void> {
  const { model } = world;
  const [source, target] = [pick(model.threads, step.thread), pick(model.threads, step.into)];
  if (!source || !target) return;
  if (!(await tried(world, 'guide', 'mergeThread', 'MergeThreadInput', { threadId: source.id, intoThreadId: target.id }))) return;
  carry(world, source, target, source.rows.filter((row) => !row.stub).map((row) => model.posts.get(row.postId)!));
  source.mergedInto = target.id;
}

/** Posts go; what had been read of them stays read for who has read the target to its end. */
function carry({ model }: World, source: ModelThread, target: ModelThread, moved: readonly ModelPost[]): void {
  const last = target.rows.length;
  for (const one of people) {
    const read = moved.filter((post) => post.ordinal <= (model.cursors.get(cursorKey(one, source.id)) ?? 0)).length;
    if (read && (!last || (model.cursors.get(cursorKey(one, target.id)) ?? 0) >= last)) readOn(model, one, target.id, last + read);
  }
  for (const post of moved) {
    source.rows[post.ordinal - 1] = { postId: post.id, stub: true };
    target.rows.push({ postId: post.id, stub: false });
    Object.assign(post, { threadId: target.id, ordinal: target.rows.length });
  }
}

async function moveThread(world: World, step: Step & { do: 'moveThread' }): Promise<void> {
  const { model } = world;
  const thread = pick(model.threads, step.thread);
  if (!thread) return;
  const readers = people.filter((one) => mayRead(model, one, thread));
  if (!(await tried(world, 'guide', 'moveThread', 'MoveThreadInput', { threadId: thread.id, groupId: world.groups[step.group].id }))) return;
  thread.place = step.group;
  const lost = readers.filter((one) => !mayRead(model, one, thread));
  if (lost.length) throw new Error(`A thread moved away from ${lost.join()}`);
}

/** The swinger leaves a group, or comes back. */
async function seat(world: World, key: GroupKey): Promise<void> {
  const seats = world.model.seats.get('swinger')!;
  if (!seats.has(key)) {
    await aMember(world.app, world.groups[key], { account: world.accounts.swinger });
    seats.add(key);
  } else if (await tried(world, 'swinger', 'leaveGroup', 'LeaveGroupInput', { groupId: world.groups[key].id })) seats.delete(key);
}
