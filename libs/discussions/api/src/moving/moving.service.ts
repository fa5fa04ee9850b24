import { Injectable } from '@nestjs/common';
import { limits, streamOf, type SubjectRef } from '@leerkring/contract';
import { Cursors, DomainError, EventLog, Titles, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { Answers } from '../answers.service';
import { DiscussionsRepository, type LockedThread } from '../discussions.repository';
import { ThreadDetailsRepository } from '../thread-details.repository';
import { Thread } from '../thread.entity';
import { streamOfList } from '../thread.starter';
import { merging, movingPosts, type MergeThreadInput, type MovePostsInput, type NewPlace } from './moving.inputs';
import { MovingRepository, type Choice, type MovingPost, type Placing, type Stub } from './moving.repository';

const threadRef = (id: string): SubjectRef => ({ type: 'thread', id });

/** The threads that posts went from and to. */
export interface Moved {
  fromId: string;
  toId: string;
}

type Split = NonNullable<z.infer<typeof movingPosts>['newThread']>;

/**
 * Moves posts between threads about one subject, so that their readers are the same people. Links stay in the old places; only moving
 * back undoes it. See docs/decisions/0015.
 */
@Injectable()
export class Moving {
  constructor(
    private readonly works: Works,
    private readonly log: EventLog,
    private readonly cursors: Cursors,
    private readonly titles: Titles,
    private readonly threads: DiscussionsRepository,
    private readonly details: ThreadDetailsRepository,
    private readonly answers: Answers,
    private readonly repository: MovingRepository,
  ) {}

  /**
   * Takes posts out into a new thread, or moves them to the end of another one about the same subject.
   * @throws DomainError NOT_FOUND, FORBIDDEN, POST_NOT_IN_THREAD, POSTS_TOO_MANY, INPUT_INVALID, INPUT_TOO_LONG
   */
  async movePosts(actor: Actor, input: MovePostsInput): Promise<Moved> {
    const { threadId: fromId, postIds, from, toThreadId, newThread } = check(movingPosts, input);
    const choice: Choice = postIds ? { postIds: [...new Set(postIds)] } : { from: from! };
    return this.move(actor, [fromId, ...(toThreadId ? [toThreadId] : [])], async (work, threads) => {
      await work.require('thread.move_posts', threadRef(fromId));
      if (toThreadId) await work.require('thread.move_posts', threadRef(toThreadId));
      const source = threads.get(fromId)!;
      const posts = await this.chosen(work, source, choice);
      if (posts[0]!.ordinal === 1) throw new DomainError('INPUT_INVALID', { fields: { postIds: 'opening_post' } });
      const target = toThreadId ? threads.get(toThreadId)! : await this.begin(work, source, newThread!, posts[0]!);
      await this.carry(work, source, target, posts);
      return { fromId, toId: target.id };
    });
  }

  /**
   * Moves all posts of a thread to the end of another one about the same subject. It is gone from lists and leads there from then on.
   * @throws DomainError NOT_FOUND, FORBIDDEN, POSTS_TOO_MANY, INPUT_INVALID
   */
  async merge(actor: Actor, input: MergeThreadInput): Promise<Moved> {
    const { threadId: fromId, intoThreadId: toId } = check(merging, input);
    return this.move(actor, [fromId, toId], async (work, threads) => {
      await work.require('thread.merge', threadRef(fromId));
      await work.require('thread.move_posts', threadRef(toId));
      const source = threads.get(fromId)!;
      const posts = await this.chosen(work, source, { from: 1 });
      if (posts.length) await this.carry(work, source, threads.get(toId)!, posts);
      await work.manager.update(Thread, { id: fromId }, { mergedAt: work.now, mergedIntoId: toId, pinnedAt: null });
      work.record('thread.merged', { threadId: fromId, mergedAt: work.now.toISOString() }, streamOf('thread', fromId), threadRef(fromId));
      work.hintGroup(source.groupId, streamOf('thread', fromId));
      await work.audit('thread.merge', threadRef(fromId));
      return { fromId, toId };
    });
  }

  /** Where posts that were moved stand now, by post; those in threads that the actor may not read are left out. */
  async placesOf(actor: Actor, postIds: readonly string[]): Promise<Map<string, NewPlace>> {
    const rows = await this.repository.places(postIds);
    const titles = await this.titles.visibleTo(actor, rows.map(({ threadId }) => threadRef(threadId)));
    return new Map(rows.flatMap(({ postId, threadId, ordinal }) => {
      const title = titles.get(`thread:${threadId}`)?.nl;
      return title === undefined ? [] : [[postId, { threadId, title, ordinal }] as const];
    }));
  }

  /** The thread in which one goes on, for who may read that. */
  async placeOf(actor: Actor, threadId: string): Promise<NewPlace | null> {
    const title = (await this.titles.visibleTo(actor, [threadRef(threadId)])).get(`thread:${threadId}`)?.nl;
    return title === undefined ? null : { threadId, title, ordinal: null };
  }

  /** Holds these threads until commit; nobody posts in them meanwhile. */
  private async move(actor: Actor, ids: readonly string[], task: (work: Work, threads: Map<string, LockedThread>) => Promise<Moved>): Promise<Moved> {
    // What this node has noted of people's reading counts for what they have read where.
    await this.cursors.flush();
    return this.works.run(actor, async (work) => task(work, await this.threads.lockThreads(ids, work.send)));
  }

  private async chosen(work: Work, source: LockedThread, choice: Choice): Promise<MovingPost[]> {
    const posts = await this.repository.lockPosts(source.id, choice, work.manager);
    if (posts.length > limits.movedPosts) throw new DomainError('POSTS_TOO_MANY');
    const missing = 'postIds' in choice ? posts.length < choice.postIds.length : choice.from > 1 && !posts.length;
    if (missing) throw new DomainError('POST_NOT_IN_THREAD');
    return posts;
  }

  /** A thread beside the one that posts are taken out of; whoever wrote the first of them asks or tells what it is about. */
  private async begin(work: Work, source: LockedThread, { title, kind }: Split, first: MovingPost): Promise<LockedThread> {
    if (first.deletedAt || first.hiddenAt) throw new DomainError('INPUT_INVALID', { fields: { postIds: 'opens_without_words' } });
    const { subjectType, subjectId, groupId } = source;
    const { authorId } = first;
    const thread = { id: uuid(), subjectType, subjectId, groupId, kind, authorId, lockedAt: null, pinnedAt: null, closedAt: null, mergedAt: null, lastOrdinal: 0 };
    await work.manager.insert(Thread, { ...thread, title, clientId: uuid(), lastPostAt: work.now, createdAt: work.now });
    await work.openStream(streamOf('thread', thread.id));
    work.record('thread.started', { threadId: thread.id }, streamOfList(groupId), threadRef(thread.id));
    return thread;
  }

  private async carry(work: Work, source: LockedThread, target: LockedThread, posts: readonly MovingPost[]): Promise<void> {
    if (source.subjectType !== target.subjectType || source.subjectId !== target.subjectId) throw new DomainError('INPUT_INVALID', { fields: { toThreadId: 'other_subject' } });
    const { manager, now } = work;
    const stubs = posts.map(({ id: postId, ordinal, parentId, authorId, createdAt }): Stub => ({ id: uuid(), postId, ordinal, parentId, authorId, createdAt }));
    await this.withdrawAnswer(work, source, posts);
    // Whoever may read only one of the two threads later on finds the words in that one only.
    await this.log.blankAllWords(posts.map(({ id }) => id), manager);
    const news = stubs.map(({ id: stubId, postId, ordinal }) => ({ postId, stubId, ordinal }));
    const gone = work.record('post.moved', { threadId: source.id, posts: news, movedAt: now.toISOString() }, streamOf('thread', source.id), threadRef(source.id));
    const placings = this.announce(work, target, posts);
    await this.repository.place(target.id, placings, manager);
    await this.repository.leave(source.id, stubs, gone, manager);
    await this.cursors.carry({ from: threadRef(source.id), ordinals: posts.map(({ ordinal }) => ordinal), to: threadRef(target.id), after: target.lastOrdinal }, manager);
    await manager.update(Thread, { id: target.id }, { lastOrdinal: target.lastOrdinal + posts.length, lastPostAt: now });
    for (const { id, groupId } of [source, target]) {
      work.hintGroup(groupId, streamOf('thread', id));
      await work.audit('thread.move_posts', threadRef(id));
    }
  }

  /** Says in the new thread what came, and numbers it; what a post answers stays when it is there too. */
  private announce(work: Work, target: LockedThread, posts: readonly MovingPost[]): Placing[] {
    const moved = new Set(posts.map(({ id }) => id));
    return posts.map(({ id, authorId, body, clientId, createdAt, editedAt, deletedAt, hiddenAt, mentions, attachments, answers, answersIn }, index) => {
      const ordinal = target.lastOrdinal + 1 + index;
      const parentId = answers && (moved.has(answers) || answersIn === target.id) ? answers : null;
      const times = { createdAt: createdAt.toISOString(), editedAt: editedAt?.toISOString() ?? null, deletedAt: deletedAt?.toISOString() ?? null, hiddenAt: hiddenAt?.toISOString() ?? null };
      const post = { id, threadId: target.id, parentId, ordinal, body, clientId, mentions, attachments, ...times };
      const event = work.recordPast({ actorId: authorId, at: work.now }, 'post.received', { post }, streamOf('thread', target.id), { type: 'post', id });
      return { id, ordinal, parentId, eventId: event.id };
    });
  }

  /** A post that answered the question of the old thread answers nothing where it is now. */
  private async withdrawAnswer(work: Work, { id: threadId, groupId }: LockedThread, posts: readonly MovingPost[]): Promise<void> {
    const accepted = await this.details.lockAnswer(threadId, work.manager);
    if (accepted && posts.some(({ id }) => id === accepted)) await this.answers.withdrawWith(work, { id: accepted, threadId }, groupId);
  }
}
