import { Injectable } from '@nestjs/common';
import { limits, streamOf, type SubjectRef, type ThreadKind } from '@leerkring/contract';
import { Cursors, Works, systemActor, type Work } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { DiscussionsRepository, type LockedThread, type StoredPost } from './discussions.repository';
import { ImportedPost } from './imported-post.entity';
import { Thread } from './thread.entity';

const KIND: ThreadKind = 'experience';

/** A post that was written elsewhere. */
export interface PastPost {
  id: string;
  /** What it is known by where it comes from, as a hash. */
  sourceKey: string;
  /** The post that it answers; it counts only within one thread. */
  parentId: string | null;
  /** A placeholder. */
  authorId: string;
  at: Date;
  /** Markdown within `limits.postBody`. */
  body: string;
}

export interface PastPosts {
  groupId: string;
  /** The thread that they are added to; null starts one. */
  threadId: string | null;
  /** Of a thread that is started; within `limits.title`. */
  title: string;
  /** At least one, in the order in which they are to stand. */
  posts: PastPost[];
}

/** Where a post that was brought in stands now. */
export interface PastPlace {
  postId: string;
  threadId: string;
  ordinal: number;
}

/** Brings in what was written elsewhere, with its own dates and placeholders for who wrote it. */
@Injectable()
export class ThreadImports {
  constructor(
    private readonly works: Works,
    private readonly database: DataSource,
    private readonly repository: DiscussionsRepository,
    private readonly cursors: Cursors,
  ) {}

  /** Those of these posts that were brought into the group before: source key → where they stand. */
  async known(groupId: string, sourceKeys: readonly string[]): Promise<Map<string, PastPlace>> {
    const rows = await this.database.query<(PastPlace & { sourceKey: string })[]>(
      `SELECT i.source_key AS "sourceKey", p.id AS "postId", p.thread_id AS "threadId", p.ordinal
       FROM imported_posts i JOIN posts p ON p.id = i.post_id WHERE i.group_id = $1 AND i.source_key = ANY($2)`,
      [groupId, sourceKeys],
    );
    return new Map(rows.map(({ sourceKey, ...place }) => [sourceKey, place]));
  }

  /**
   * Adds these posts to a thread in one commit, all or nothing; it fails when one of them was brought in before. Readers who had read the
   * thread to its end stay there: what is past is nobody's news, and nobody is notified. Returns the id of the thread.
   */
  async add(past: PastPosts): Promise<string> {
    for (const { body } of past.posts) if (!body || body.length > limits.postBody) throw new Error('The words of a past post do not fit');
    const { thread, readers } = await this.works.run(systemActor, async (work) => {
      work.asSystem('an operator brings in what was written elsewhere');
      const thread = past.threadId ? await this.held(work, past.threadId) : await this.start(work, past);
      const readers = await this.readersUpTo(work, thread);
      this.repository.insertPosts(await this.numbered(work, thread, past.posts), work.send);
      await this.keep(work, past, thread.id);
      work.hintGroup(thread.groupId, streamOf('thread', thread.id));
      return { thread, readers };
    });
    for (const accountId of readers) this.cursors.seen(accountId, { type: 'thread', id: thread.id }, thread.lastOrdinal);
    return thread.id;
  }

  private async held(work: Work, threadId: string): Promise<LockedThread> {
    const thread = (await this.repository.lockThreads([threadId], work.send)).get(threadId);
    if (!thread) throw new Error(`There is no thread ${threadId}`);
    return thread;
  }

  private async start(work: Work, { groupId, title, posts }: PastPosts): Promise<LockedThread> {
    const id = uuid();
    const { authorId, at } = posts[0]!;
    const thread = { id, subjectType: 'group', subjectId: groupId, groupId, kind: KIND, authorId, lockedAt: null, pinnedAt: null, closedAt: null, mergedAt: null, lastOrdinal: 0 } as const;
    await work.manager.insert(Thread, { ...thread, title, clientId: uuid(), lastPostAt: at, createdAt: at });
    await work.openStream(streamOf('thread', id));
    work.recordPast({ actorId: authorId, at }, 'thread.started', { threadId: id }, streamOf('group', groupId), { type: 'thread', id });
    return thread;
  }

  private async numbered(work: Work, thread: LockedThread, posts: readonly PastPost[]): Promise<StoredPost[]> {
    const answered = posts.map(({ parentId }) => ({ threadId: thread.id, parentId }));
    const here = await this.repository.parentsIn(answered, work.send);
    const added = new Set<string>();
    return posts.map(({ id, parentId: answers, authorId, at, body }) => {
      const parentId = answers && (added.has(answers) ? answers : (here.get(`${thread.id} ${answers}`) ?? null));
      added.add(id);
      const post = { id, threadId: thread.id, parentId, ordinal: ++thread.lastOrdinal, body, clientId: uuid() };
      const subject: SubjectRef = { type: 'post', id };
      const event = work.recordPast({ actorId: authorId, at }, 'post.added', { post: { ...post, createdAt: at.toISOString(), mentions: [] } }, streamOf('thread', thread.id), subject);
      return { ...post, authorId, eventId: event.id, createdAt: at, attachmentCount: 0 };
    });
  }

  /** Remembers what came in. The newest date counts as the last activity: an old post that comes later does not make the thread older. */
  private async keep({ manager, now }: Work, { groupId, posts }: PastPosts, threadId: string): Promise<void> {
    await manager.insert(ImportedPost, posts.map(({ id, sourceKey }) => ({ groupId, sourceKey, postId: id, importedAt: now })));
    await manager.query('UPDATE threads SET last_post_at = (SELECT max(created_at) FROM posts WHERE thread_id = $1) WHERE id = $1', [threadId]);
  }

  /** Members of the group who have read the whole thread, as it is now. */
  private async readersUpTo({ manager }: Work, { id, groupId, lastOrdinal }: LockedThread): Promise<string[]> {
    const rows = await manager.query<{ accountId: string; ordinal: number }[]>(
      `SELECT m.account_id AS "accountId", coalesce(c.ordinal, 0) AS ordinal FROM memberships m
       LEFT JOIN read_cursors c ON c.account_id = m.account_id AND c.subject_type = 'thread' AND c.subject_id = $2
       WHERE m.group_id = $1 AND m.ended_at IS NULL`,
      [groupId, id],
    );
    const seen = (accountId: string): number => this.cursors.unstored(accountId, 'thread').get(id) ?? 0;
    return rows.filter(({ accountId, ordinal }) => Math.max(ordinal, seen(accountId)) >= lastOrdinal).map(({ accountId }) => accountId);
  }
}
