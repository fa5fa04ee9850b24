import { Inject, Injectable } from '@nestjs/common';
import { limits, streamOf, type SubjectRef } from '@leerkring/contract';
import { AccountsLoader } from '@leerkring/identity/api';
import { CONFIG, DomainError, RateLimits, Works, accountIdOf, check, toCursor, type Actor, type Config, type Connection, type PageArgs } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { DiscussionsRepository } from '../discussions.repository';
import { excerptOf } from '../excerpt';
import { Bookmark } from './bookmark.entity';
import type { BookmarkedPostType } from './bookmark.type';
import { bookmarkPlace, bookmarksPage, newBookmark, ofPost, type RemoveBookmarkInput, type SetBookmarkInput } from './bookmarks.inputs';
import { BookmarksRepository, type BookmarkedRow } from './bookmarks.repository';

const PAGE = 20;
/** How far ahead one can be reminded. */
const YEARS_AHEAD = 2;

const postRef = (id: string): SubjectRef => ({ type: 'post', id });

/** Where a post stands that somebody keeps, or keeps no longer. */
export interface KeptPlace {
  id: string;
  threadId: string;
}

/** Posts that people keep at hand. Only the person knows: events go to the own stream and carry no words. */
@Injectable()
export class Bookmarks {
  constructor(
    private readonly works: Works,
    private readonly posts: DiscussionsRepository,
    private readonly repository: BookmarksRepository,
    private readonly accounts: AccountsLoader,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the actor keeps and may read, newest first; the rest is not counted either. */
  async kept(actor: Actor, args: PageArgs): Promise<Connection<BookmarkedPostType>> {
    const { first, after } = check(bookmarksPage, { first: args.first, after: args.after });
    const size = first ?? PAGE;
    const accountId = accountIdOf(actor);
    const [rows, totalCount] = await Promise.all([this.repository.page(actor, accountId, size, after ? placeOf(after) : null), this.repository.count(actor, accountId)]);
    const nodes = await this.shown(rows.slice(0, size));
    const [startCursor, endCursor] = [nodes[0], nodes.at(-1)].map((node) => (node ? toCursor(node.id) : null)) as [string | null, string | null];
    return { nodes, totalCount, pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: Boolean(after), startCursor, endCursor } };
  }

  /** What the actor keeps of one post; null when nothing, or when it may not be read. */
  async keptOf(actor: Actor, postId: string): Promise<BookmarkedPostType | null> {
    const row = await this.repository.ofPost(actor, accountIdOf(actor), check(ofPost, { postId }).postId);
    return row && (await this.shown([row]))[0]!;
  }

  /**
   * Keeps a post at hand, or changes the note and the reminder of one that is kept.
   * @throws DomainError NOT_FOUND, POST_DELETED, POST_HIDDEN, BOOKMARKS_FULL, BOOKMARK_REMINDER_PAST, INPUT_INVALID, INPUT_TOO_LONG, LIMIT_EXCEEDED
   */
  set(actor: Actor, input: SetBookmarkInput): Promise<KeptPlace> {
    const { postId, note, remindAt = null } = check(newBookmark, input);
    const accountId = this.takeTurn(actor);
    return this.works.run(actor, async (work) => {
      const post = await this.posts.lockPost(postId, work.manager, 'SHARE');
      await work.require('bookmark.set', postRef(postId));
      if (post!.deletedAt) throw new DomainError('POST_DELETED');
      if (post!.hiddenAt) throw new DomainError('POST_HIDDEN');
      const { bookmark: before, count } = await this.repository.lock(accountId, postId, work.manager);
      if (!before && count >= limits.bookmarks) throw new DomainError('BOOKMARKS_FULL');
      const sameMoment = before?.remindAt?.getTime() === remindAt?.getTime();
      if (remindAt && !sameMoment && !isAhead(remindAt, work.now)) throw new DomainError('BOOKMARK_REMINDER_PAST');
      const remindedAt = sameMoment ? (before?.remindedAt ?? null) : null;
      await work.save(Bookmark, { id: before?.id ?? uuid(), accountId, postId, note: note ?? '', remindAt, remindedAt, createdAt: before?.createdAt ?? work.now });
      work.record('bookmark.set', { postId }, streamOf('account', accountId), postRef(postId));
      return { id: postId, threadId: post!.threadId };
    });
  }

  /**
   * Keeps it no longer. Again changes nothing.
   * @throws DomainError NOT_FOUND, INPUT_INVALID, LIMIT_EXCEEDED
   */
  remove(actor: Actor, input: RemoveBookmarkInput): Promise<KeptPlace> {
    const { postId } = check(ofPost, input);
    const accountId = this.takeTurn(actor);
    return this.works.run(actor, async (work) => {
      const post = await this.posts.lockPost(postId, work.manager, 'SHARE');
      await work.require('bookmark.remove', postRef(postId));
      if (await this.repository.remove(accountId, postId, work.manager)) work.record('bookmark.removed', { postId }, streamOf('account', accountId), postRef(postId));
      else work.silently('it was not kept');
      return { id: postId, threadId: post!.threadId };
    });
  }

  private takeTurn(actor: Actor): string {
    const accountId = accountIdOf(actor);
    this.limits.take(`bookmark ${accountId}`, this.config.POST_RATE);
    return accountId;
  }

  private async shown(rows: readonly BookmarkedRow[]): Promise<BookmarkedPostType[]> {
    const authors = await this.accounts.loadAll(rows.map((row) => row.authorId));
    return rows.map(({ note, remindAt, createdAt, authorId, body, ...row }) => {
      return { ...row, bookmark: { id: row.id, note, remindAt, createdAt }, author: authors.get(authorId)!, excerpt: excerptOf(body) };
    });
  }
}

function isAhead(moment: Date, now: Date): boolean {
  const last = new Date(now);
  last.setUTCFullYear(last.getUTCFullYear() + YEARS_AHEAD);
  return moment > now && moment <= last;
}

/** @throws DomainError INPUT_INVALID when it is no cursor of this list */
function placeOf(cursor: string): string {
  return check(bookmarkPlace, Buffer.from(cursor, 'base64url').toString());
}
