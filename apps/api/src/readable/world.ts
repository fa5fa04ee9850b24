import { v7 as uuid } from 'uuid';
import { aCaseFile } from '@leerkring/cases/api/testing';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { aStranger, anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { anOpenSession } from '@leerkring/live-sessions/api/testing';
import type { Caller, TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';

export const people = ['member', 'guide', 'host', 'swinger', 'manager', 'newcomer', 'stranger'] as const;
export type Who = (typeof people)[number];
/** Three groups of one track; whoever sits in the first sits in the third too. */
export const groupKeys = ['one', 'two', 'three'] as const;
export type GroupKey = (typeof groupKeys)[number];
export type Place = GroupKey | 'track';

export interface ModelPost {
  id: string;
  author: Who;
  /** A word that stands nowhere else; '' when it was deleted. */
  word: string;
  threadId: string;
  ordinal: number;
  mentions: Who[];
  /** Also those whom later words do not mention any more: that somebody was told so is not taken back. */
  onceMentioned: Who[];
  links: string[];
  hidden: Hidden | null;
  /** The post that it is a copy of. */
  copyOf?: string;
  /** Who has read it, wherever it stood then. */
  readBy: Set<Who>;
}

/** That only its author and who facilitates its thread read a post, and what it linked to. */
export interface Hidden {
  by: Who;
  /** A word that stands nowhere else. */
  reason: string;
  links: string[];
}

export interface ModelReport {
  id: string;
  postId: string;
  by: Who;
  /** Words that stand nowhere else; the note is '' when there is none. */
  words: string;
  note: string;
  outcome: 'hidden' | 'dismissed' | 'deleted' | null;
  settledBy: Who | null;
}

export interface ModelThread {
  id: string;
  /** A word that stands nowhere else. */
  title: string;
  place: Place;
  about: 'group' | 'case' | 'track';
  /** Ids of posts by place; what is not in the thread any more keeps its place as a stub. */
  rows: { postId: string; stub: boolean }[];
  mergedInto: string | null;
  copiedFrom: string | null;
}

/** What happened so far, kept apart from the software and without asking it who may read what. */
export interface Model {
  seats: Map<Who, Set<GroupKey>>;
  threads: ModelThread[];
  posts: Map<string, ModelPost>;
  reports: ModelReport[];
  cursors: Map<string, number>;
}

export interface World {
  app: TestApp;
  model: Model;
  trackId: string;
  caseId: string;
  groups: Record<GroupKey, { id: string }>;
  accounts: Record<Exclude<Who, 'stranger'>, TestAccount>;
  callerOf: (who: Who) => Caller;
  subjectOf: (place: Place, about: ModelThread['about']) => { type: string; id: string };
  /** What somebody could do and should not have been able to, or the other way round. */
  wrong: string[];
  /** A word that stands nowhere else. */
  word: (kind: string) => string;
}

/** A small country: nobody has said anything yet. */
export async function aWorld(app: TestApp): Promise<World> {
  const track = await aTrack(app);
  const [one, two, three] = [await aGroup(app, { track }), await aGroup(app, { track }), await aGroup(app, { track })];
  const groups = { one, two, three };
  const seats = new Map<Who, Set<GroupKey>>(people.map((who) => [who, new Set<GroupKey>()]));
  const member = await aMember(app, one);
  const guide = await aMember(app, one, { role: 'facilitator' });
  const swinger = await aMember(app, one);
  const host = await aMember(app, two, { role: 'facilitator' });
  for (const account of [member, swinger, host]) await aMember(app, three, { account });
  for (const group of [two, three]) await aMember(app, group, { account: guide, role: 'facilitator' });
  await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: guide.id, role: 'lead', assignedAt: app.clock.now() });
  for (const [who, keys] of Object.entries({ member: ['one', 'three'], guide: groupKeys, swinger: ['one', 'three'], host: ['two', 'three'] })) seats.set(who as Who, new Set(keys as GroupKey[]));
  const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
  const newcomer = await anAccount(app);
  const session = await anOpenSession(app, one, guide);
  // Who observes a session reads nothing of what is said in its group.
  await app.database.query(`INSERT INTO observers (id, live_session_id, account_id, invited_by_id, reason, invited_at) VALUES ($1, $2, $3, $4, 'Kijkt mee.', $5)`, [uuid(), session.id, newcomer.id, guide.id, app.clock.now()]);
  const caseFile = await aCaseFile(app, one, member);
  const accounts = { member, guide, swinger, host, manager, newcomer };
  const prefix = uuid().slice(-6);
  let words = 0;
  return {
    app,
    model: { seats, threads: [], posts: new Map(), reports: [], cursors: new Map() },
    trackId: track.id,
    caseId: caseFile.id,
    groups,
    accounts,
    wrong: [],
    callerOf: (who) => (who === 'stranger' ? aStranger : accounts[who]),
    subjectOf: (place, about) => (about === 'case' ? { type: 'case_file', id: caseFile.id } : about === 'track' ? { type: 'track', id: track.id } : { type: 'group', id: groups[place as GroupKey].id }),
    word: (kind) => `${kind}${prefix}n${++words}x`,
  };
}

/** Who may read a thread, as it is said in words: members of its group; about a track everybody who signed in. */
export function mayRead(model: Model, who: Who, { place }: ModelThread): boolean {
  return place === 'track' ? who !== 'stranger' : model.seats.get(who)!.has(place);
}

/** Who facilitates a thread, as it is said in words: who facilitates its group or its track. */
export function facilitators({ place }: ModelThread): Who[] {
  return place === 'two' ? ['guide', 'host'] : ['guide'];
}

/** What everybody who reads its thread reads of a post; nothing when it was deleted or is hidden. */
export const said = ({ word, hidden }: ModelPost): string => (hidden ? '' : word);

export const cursorKey = (who: Who, threadId: string): string => `${who} ${threadId}`;

export function readOn(model: Model, who: Who, threadId: string, ordinal: number): void {
  const key = cursorKey(who, threadId);
  model.cursors.set(key, Math.max(model.cursors.get(key) ?? 0, ordinal));
  for (const post of model.posts.values()) if (post.threadId === threadId && post.ordinal <= ordinal) post.readBy.add(who);
}

export const threadOf = (model: Model, id: string): ModelThread => model.threads.find((thread) => thread.id === id)!;

/** Chooses one by a number; undefined when there is none. */
export const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % from.length];

/** What a mutation answers; null when it is refused. */
export async function tried<T>(world: World, as: Who, mutation: string, type: string, input: object, wants = '__typename'): Promise<T | null> {
  const { data } = await world.app.graphql<Record<string, T>>(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${wants} } }`, { input }, world.callerOf(as));
  return data?.[mutation] ?? null;
}
