import { Inject, Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { AccountsLoader } from '@leerkring/identity/api';
import { CONFIG, DomainError, RateLimits, Works, accountIdOf, check, type Actor, type Config, type Send, type Work } from '@leerkring/platform/api';
import type { BookmarkType } from '../bookmarks/bookmark.type';
import { DiscussionsRepository, type PostRow } from '../discussions.repository';
import { reaction, type AddReactionInput, type RemoveReactionInput } from './reacting.inputs';
import { ReactionsRepository } from './reactions.repository';
import type { PostReactionsType } from './reactions.type';

const postRef = (id: string): SubjectRef => ({ type: 'post', id });

/** A post that somebody reacted to, and the thread that it stands in. */
export interface ReactedPlace {
  id: string;
  threadId: string;
}

/** What people say of posts without writing: one of a kind per person. */
@Injectable()
export class Reacting {
  constructor(
    private readonly works: Works,
    private readonly posts: DiscussionsRepository,
    private readonly repository: ReactionsRepository,
    private readonly accounts: AccountsLoader,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Says something of a post. Again changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, POST_DELETED, POST_HIDDEN, INPUT_INVALID, LIMIT_EXCEEDED
   */
  add(actor: Actor, input: AddReactionInput): Promise<ReactedPlace> {
    const { postId, kind } = check(reaction, input);
    return this.change(actor, postId, 'reaction.add', async (work, post) => {
      if (post.deletedAt) throw new DomainError('POST_DELETED');
      if (post.hiddenAt) throw new DomainError('POST_HIDDEN');
      const accountId = accountIdOf(actor);
      if (!(await this.repository.add({ postId, kind, accountId }, work.now, work.manager))) return work.silently('it was said already');
      work.record('reaction.added', { postId, kind, accountId }, streamOf('thread', post.threadId), postRef(postId));
    });
  }

  /**
   * Says it no longer. Again changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, LIMIT_EXCEEDED
   */
  remove(actor: Actor, input: RemoveReactionInput): Promise<ReactedPlace> {
    const { postId, kind } = check(reaction, input);
    return this.change(actor, postId, 'reaction.remove', async (work, post) => {
      const accountId = accountIdOf(actor);
      if (!(await this.repository.remove({ postId, kind, accountId }, work.manager))) return work.silently('it was not said');
      work.record('reaction.removed', { postId, kind, accountId }, streamOf('thread', post.threadId), postRef(postId));
    });
  }

  /** The post is deleted, and what was said of it with it; the commit waits for it. */
  forget(postId: string, send: Send): void {
    this.repository.forget(postId, send);
  }

  /** Reactions to these posts with the names of now, and the actor's bookmarks; a tombstone and a hidden post show none. */
  async of(actor: Actor, posts: readonly Pick<PostRow, 'id' | 'deletedAt' | 'hiddenAt'>[]): Promise<{ reactions: Map<string, PostReactionsType[]>; bookmarks: Map<string, BookmarkType> }> {
    const shown = posts.filter(({ deletedAt, hiddenAt }) => !deletedAt && !hiddenAt).map(({ id }) => id);
    const { reactions: rows, bookmarks } = await this.repository.ofPosts(shown, actor.accountId);
    if (!rows.length) return { reactions: new Map(), bookmarks };
    const people = await this.accounts.loadAll(rows.flatMap(({ accountIds }) => accountIds));
    const named = rows.map(({ accountIds, ...row }) => ({ ...row, people: accountIds.flatMap((id) => people.get(id) ?? []) }));
    return { reactions: Map.groupBy(named, ({ postId }) => postId), bookmarks };
  }

  /** @param task changes what is said of the post, which is held until commit */
  private change(actor: Actor, id: string, right: 'reaction.add' | 'reaction.remove', task: (work: Work, post: PostRow) => Promise<void>): Promise<ReactedPlace> {
    this.limits.take(`reaction ${accountIdOf(actor)}`, this.config.POST_RATE);
    return this.works.run(actor, async (work) => {
      // Many people may react at a time; whoever deletes, hides or moves the post waits for them, and they for that.
      const post = await this.posts.lockPost(id, work.manager, 'SHARE');
      await work.require('post.read', postRef(id));
      await work.require(right, { type: 'thread', id: post!.threadId });
      work.hintGroup(post!.groupId, streamOf('thread', post!.threadId));
      await task(work, post!);
      return { id, threadId: post!.threadId };
    });
  }
}
