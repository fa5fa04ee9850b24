import { Injectable } from '@nestjs/common';
import type { Actor } from '@leerkring/platform/api';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Post } from '../post.entity';
import { Thread } from '../thread.entity';
import { ThreadSubjects } from '../thread-subjects';
import { Bookmark } from './bookmark.entity';

/** A bookmark with what stands where it leads. */
export interface BookmarkedRow {
  id: string;
  note: string;
  remindAt: Date | null;
  createdAt: Date;
  postId: string;
  threadId: string;
  threadTitle: string;
  ordinal: number;
  authorId: string;
  postedAt: Date;
  body: string;
}

/** A bookmark whose moment has come. */
export interface DueBookmark {
  id: string;
  accountId: string;
  postId: string;
  threadId: string;
  /** The post has words that may be read by who reads its thread. */
  shown: boolean;
}

/** So much of a post is read for its excerpt. */
const BEGINNING = 600;

/** The only one who reads and writes bookmarks; those of a page of posts are read with its reactions. */
@Injectable()
export class BookmarksRepository {
  constructor(
    private readonly database: DataSource,
    private readonly subjects: ThreadSubjects,
  ) {}

  /** One more than `size` of those that the actor may read now, newest first. */
  page(actor: Actor, accountId: string, size: number, before: string | null): Promise<BookmarkedRow[]> {
    const query = this.readable(actor, accountId);
    if (before) query.andWhere('b.id < :before', { before });
    return rowsOf(query.orderBy('b.id', 'DESC').limit(size + 1));
  }

  count(actor: Actor, accountId: string): Promise<number> {
    return this.readable(actor, accountId).getCount();
  }

  async ofPost(actor: Actor, accountId: string, postId: string): Promise<BookmarkedRow | null> {
    return (await rowsOf(this.readable(actor, accountId).andWhere('b.post_id = :postId', { postId })))[0] ?? null;
  }

  /** The bookmark of this person, and how many they have; nobody else can add one for them until commit. */
  async lock(accountId: string, postId: string, manager: EntityManager): Promise<{ bookmark: Bookmark | null; count: number }> {
    await manager.query('SELECT 1 FROM accounts WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
    return { bookmark: await manager.findOneBy(Bookmark, { accountId, postId }), count: await manager.countBy(Bookmark, { accountId }) };
  }

  /** Returns whether it was there. */
  async remove(accountId: string, postId: string, manager: EntityManager): Promise<boolean> {
    return Boolean((await manager.delete(Bookmark, { accountId, postId })).affected);
  }

  /** The posts are gone for good, and what people kept of them with them. */
  async forgetPosts(postIds: readonly string[], manager: EntityManager): Promise<void> {
    await manager.query('DELETE FROM bookmarks WHERE post_id = ANY($1)', [postIds]);
  }

  async forgetPerson(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(Bookmark, { accountId });
  }

  /** The oldest of those whose moment has come, held until commit; those that another node is dealing with are left to it. */
  due(now: Date, most: number, manager: EntityManager): Promise<DueBookmark[]> {
    return manager.query<DueBookmark[]>(
      `SELECT b.id, b.account_id AS "accountId", b.post_id AS "postId", p.thread_id AS "threadId", p.deleted_at IS NULL AND p.hidden_at IS NULL AS shown
       FROM bookmarks b JOIN posts p ON p.id = b.post_id
       WHERE b.remind_at <= $1 AND b.reminded_at IS NULL ORDER BY b.remind_at, b.id LIMIT $2 FOR UPDATE OF b SKIP LOCKED`,
      [now, most],
    );
  }

  async dealtWith(ids: readonly string[], now: Date, manager: EntityManager): Promise<void> {
    await manager.query('UPDATE bookmarks SET reminded_at = $2 WHERE id = ANY($1)', [ids, now]);
  }

  /** Those of the person whose words the actor may read now. A hidden post is not among them: whoever may read it finds it in its thread. */
  private readable(actor: Actor, accountId: string): SelectQueryBuilder<Bookmark> {
    const query = this.database.manager
      .createQueryBuilder(Bookmark, 'b')
      .innerJoin(Post, 'p', 'p.id = b.post_id')
      .innerJoin(Thread, 't', 't.id = p.thread_id')
      .where('b.account_id = :accountId AND p.deleted_at IS NULL AND p.hidden_at IS NULL', { accountId });
    return this.subjects.visible(query, 'p.thread_id', actor);
  }
}

function rowsOf(query: SelectQueryBuilder<Bookmark>): Promise<BookmarkedRow[]> {
  return query
    .select(['b.id AS id', 'b.note AS note', 'b.remind_at AS "remindAt"', 'b.created_at AS "createdAt"', 'b.post_id AS "postId"', 'p.thread_id AS "threadId"'])
    .addSelect(['t.title AS "threadTitle"', 'p.ordinal AS ordinal', 'p.author_id AS "authorId"', 'p.created_at AS "postedAt"', `left(p.body, ${BEGINNING}) AS body`])
    .getRawMany<BookmarkedRow>();
}
