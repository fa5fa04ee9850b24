import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type KnownFacts, type Work } from '@leerkring/platform/api';
import { Answers } from '../answers.service';
import { Attachments } from '../attachments/attachments.service';
import { DiscussionsRepository, type PostRow } from '../discussions.repository';
import { LinksRepository } from '../links.repository';
import { MentionsRepository } from '../mentions.repository';
import { HiddenPostsRepository } from './hidden-posts.repository';
import { hiding, unhiding, type HidePostInput, type PostHidingType, type UnhidePostInput } from './hiding.inputs';

const postRef = (id: string): SubjectRef => ({ type: 'post', id });

type LockedPost = PostRow & { groupId: string | null };

/** A post that is hidden or shown again: its id, and the thread that it stands in. */
export interface HiddenPlace {
  id: string;
  threadId: string;
}

/** Hides the words of posts from everybody but their authors and who facilitates the thread. Each of it is in the audit log. */
@Injectable()
export class Hiding {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly posts: DiscussionsRepository,
    private readonly repository: HiddenPostsRepository,
    private readonly answers: Answers,
    private readonly mentioned: MentionsRepository,
    private readonly linked: LinksRepository,
    private readonly attachments: Attachments,
    private readonly accounts: AccountsLoader,
  ) {}

  /**
   * Takes the words of a post away from everybody else, out of all earlier events too; its place stays. Again changes nothing, the first
   * reason stays.
   * @throws DomainError NOT_FOUND, FORBIDDEN, POST_DELETED, INPUT_INVALID, INPUT_TOO_LONG
   */
  hide(actor: Actor, input: HidePostInput): Promise<HiddenPlace> {
    const { postId, reason } = check(hiding, input);
    return this.change(actor, postId, async (work, post) => {
      if (post.deletedAt) throw new DomainError('POST_DELETED');
      if (post.hiddenAt) return work.silently('it was hidden already');
      await this.repository.hide({ postId, reason, hiddenBy: accountIdOf(actor) }, work.now, work.manager);
      await this.answers.withdrawWith(work, post, post.groupId);
      this.mentioned.replace({ id: postId, mentions: [] }, work.send);
      this.linked.replace({ id: postId, links: [] }, work.send);
      const event = work.record('post.hidden', { post: { id: postId, hiddenAt: work.now.toISOString() } }, streamOf('thread', post.threadId), postRef(postId));
      await work.blankEarlierWords(event, true);
      await work.audit('post.hide', postRef(postId));
    });
  }

  /**
   * Everybody reads the post again. Doing it twice changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  unhide(actor: Actor, input: UnhidePostInput): Promise<HiddenPlace> {
    const { postId } = check(unhiding, input);
    return this.change(actor, postId, async (work, post) => {
      if (!post.hiddenAt) return work.silently('everybody reads it already');
      const { body, mentions, links } = await this.repository.show(postId, work.manager);
      this.mentioned.replace({ id: postId, mentions }, work.send);
      this.linked.replace({ id: postId, links }, work.send);
      const attachments = (await this.attachments.of([{ ...post, hiddenAt: null }])).get(postId) ?? [];
      work.record('post.unhidden', { post: { id: postId, body, mentions, attachments } }, streamOf('thread', post.threadId), postRef(postId));
      await work.audit('post.unhide', postRef(postId));
    });
  }

  /** Hidden words and reasons of these posts, as far as the actor may read them: their author's own, and all for who facilitates. */
  async of(actor: Actor, postIds: readonly string[]): Promise<Map<string, PostHidingType>> {
    const known: KnownFacts = new Map();
    await this.access.learn(postIds.map(postRef), undefined, known);
    const asked = await Promise.all(postIds.map((id) => this.access.granted(actor, ['post.read_words'], postRef(id), undefined, known)));
    const readable = postIds.filter((_, index) => asked[index]!.size);
    const rows = readable.length ? await this.repository.of(readable) : new Map();
    const people = await this.accounts.loadAll([...rows.values()].flatMap(({ hiddenBy, mentions }) => [hiddenBy, ...mentions]));
    return new Map([...rows].map(([id, { reason, body, mentions, hiddenBy }]) => {
      return [id, { reason, body, mentions: mentions.flatMap((one: string) => people.get(one) ?? []), hiddenBy: people.get(hiddenBy)! }];
    }));
  }

  /** @param task changes the post, which is held until commit */
  private change(actor: Actor, id: string, task: (work: Work, post: LockedPost) => Promise<void>): Promise<HiddenPlace> {
    return this.works.run(actor, async (work) => {
      const post = await this.posts.lockPost(id, work.manager);
      await work.require('post.read', postRef(id));
      await work.require('thread.hide_posts', { type: 'thread', id: post!.threadId });
      work.hintGroup(post!.groupId, streamOf('thread', post!.threadId));
      await task(work, post!);
      return { id, threadId: post!.threadId };
    });
  }
}
