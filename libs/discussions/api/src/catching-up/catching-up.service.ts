import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import { isMember } from '@leerkring/groups/api';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, Cursors, DomainError, accountIdOf, check, toCursor, type Actor, type KnownFacts } from '@leerkring/platform/api';
import { DiscussionsRepository } from '../discussions.repository';
import { excerptOf } from '../excerpt';
import { ThreadSubjects } from '../thread-subjects';
import { placeOf } from '../threads-page';
import { readThreads, restOfGroup, shownGroups, type CatchUpGroupType, type CatchUpType, type MarkThreadsReadInput, type NewPostType, type UnreadThreadType } from './catch-up.type';
import { CatchingUpRepository, type UnreadRow } from './catching-up.repository';

const GROUPS = 10;
const THREADS = 5;
const POSTS = 5;
/** Long enough to read through. */
const EXCERPT = 400;

const threadRef = (id: string): SubjectRef => ({ type: 'thread', id });

/** What somebody has not read yet in all of their groups, to be read through on one page. */
@Injectable()
export class CatchingUp {
  constructor(
    private readonly repository: CatchingUpRepository,
    private readonly threads: DiscussionsRepository,
    private readonly subjects: ThreadSubjects,
    private readonly access: Access,
    private readonly cursors: Cursors,
    private readonly accounts: AccountsLoader,
  ) {}

  /** Every unread thread in the groups of the actor, newest activity first. */
  async unread(actor: Actor): Promise<UnreadRow[]> {
    return this.repository.unread(actor.memberships.map(({ groupId }) => groupId), actor);
  }

  /**
   * Groups with something new, with the first of their unread threads.
   * @param unread as `unread` answered
   * @param except groups that are on screen already
   * @throws DomainError INPUT_INVALID
   */
  async groups(actor: Actor, unread: readonly UnreadRow[], args: { except?: string[] | null }): Promise<CatchUpType> {
    const except = new Set(check(shownGroups, args).except);
    const all = [...Map.groupBy(unread, ({ groupId }) => groupId)].filter(([groupId]) => !except.has(groupId));
    const groups = await this.shown(actor, all.slice(0, GROUPS).map(([id, rows]) => ({ id, rows, from: 0 })));
    return { groups, moreGroups: Math.max(0, all.length - GROUPS) };
  }

  /**
   * The next unread threads of one group.
   * @throws DomainError NOT_FOUND, INPUT_INVALID
   */
  async rest(actor: Actor, unread: readonly UnreadRow[], args: { groupId: string; after: string }): Promise<CatchUpGroupType> {
    const { groupId, after } = check(restOfGroup, args);
    if (!isMember(actor, groupId)) throw new DomainError('NOT_FOUND');
    const place = placeOf(after);
    const rows = unread.filter((row) => row.groupId === groupId);
    const found = rows.findIndex((row) => isAfter(row, place));
    return (await this.shown(actor, [{ id: groupId, rows, from: found < 0 ? rows.length : found }]))[0]!;
  }

  /** The first posts that were not read, of threads that the actor got from here, by `thread readOrdinal`. */
  async newPosts(keys: readonly string[]): Promise<Map<string, NewPostType[]>> {
    const places = keys.map((key) => key.split(' ')).map(([threadId, after]) => ({ threadId: threadId!, after: Number(after) }));
    const rows = await this.repository.newPosts(places, POSTS);
    const people = await this.accounts.loadAll(rows.map(({ authorId }) => authorId));
    const shown = rows.map(({ authorId, body, ...row }) => ({ ...row, author: people.get(authorId)!, excerpt: excerptOf(body, EXCERPT) }));
    const byThread = Map.groupBy(shown, ({ threadId }) => threadId);
    return new Map(places.map(({ threadId, after }) => [`${threadId} ${after}`, byThread.get(threadId) ?? []]));
  }

  /**
   * These threads count as read as far as this. A cursor is no news for anybody else.
   * @throws DomainError NOT_FOUND when one of them may not be read; INPUT_INVALID
   */
  async markRead(actor: Actor, input: MarkThreadsReadInput): Promise<void> {
    const { threads } = check(readThreads, input);
    const known: KnownFacts = new Map();
    await this.access.learn(threads.map(({ threadId }) => threadRef(threadId)), undefined, known);
    const asked = await Promise.all(threads.map(({ threadId }) => this.access.granted(actor, ['thread.read'], threadRef(threadId), undefined, known)));
    if (asked.some((granted) => !granted.size)) throw new DomainError('NOT_FOUND');
    for (const { threadId, ordinal } of threads) this.cursors.seen(accountIdOf(actor), threadRef(threadId), ordinal);
  }

  private async shown(actor: Actor, groups: readonly { id: string; rows: readonly UnreadRow[]; from: number }[]): Promise<CatchUpGroupType[]> {
    const pages = groups.map(({ rows, from }) => rows.slice(from, from + THREADS));
    const found = await this.threads.threadsById(pages.flat().map(({ threadId }) => threadId), actor);
    const rights = await this.subjects.rights(actor, found);
    const threads = new Map(found.map((row, index) => [row.id, { ...row, viewerCan: rights[index]! }]));
    return groups.map(({ id, rows, from }, index) => {
      const page = pages[index]!;
      const moreThreads = Math.max(0, rows.length - from - THREADS);
      return {
        id,
        unreadCount: rows.reduce((sum, { unreadCount }) => sum + unreadCount, 0),
        threads: page.flatMap(({ threadId }) => threads.get(threadId) ?? []),
        moreThreads,
        endCursor: moreThreads ? cursorOf(page.at(-1)!) : null,
      };
    });
  }
}

export function unreadThreads(rows: readonly UnreadRow[]): UnreadThreadType[] {
  return rows.map(({ threadId, groupId, lastOrdinal, unreadCount }) => ({ threadId, groupId, lastOrdinal, unreadCount }));
}

function cursorOf({ lastPostAt, threadId }: UnreadRow): string {
  return toCursor(`${lastPostAt.toISOString()}|${threadId}`);
}

/** Whether a thread comes after this place in a list by last activity. */
function isAfter({ lastPostAt, threadId }: UnreadRow, place: { lastPostAt: string; id: string }): boolean {
  const at = lastPostAt.toISOString();
  return at < place.lastPostAt || (at === place.lastPostAt && threadId < place.id);
}
