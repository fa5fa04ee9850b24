import { Inject, Injectable } from '@nestjs/common';
import { limits, streamOf, type EventName, type SubjectRef } from '@leerkring/contract';
import { CONFIG, DomainError, RateLimits, Works, accountIdOf, check, violates, type Actor, type Config, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { DiscussionsRepository, type StoredPost } from '../discussions.repository';
import { PostWriter, type Numbered } from '../post.writer';
import { ThreadStarter } from '../thread.starter';
import { Thread } from '../thread.entity';
import { CopyConsent } from './copy-consent.entity';
import { ofCopy, proposing, type ProposeThreadCopyInput, type ThreadCopyInput } from './copying.inputs';
import { CopyingRepository, type AgreedPost } from './copying.repository';
import { ThreadCopy } from './thread-copy.entity';
import { wordsToCopy } from './words-to-copy';

const threadRef = (id: string): SubjectRef => ({ type: 'thread', id });
const copyRef = (id: string): SubjectRef => ({ type: 'thread_copy', id });

/** A copy that was made, and the thread that it came from. */
export interface Copied {
  fromId: string;
  toId: string;
}

/**
 * Copies of threads for another learning group, of the posts whose authors agree: nobody's words go where they did not say so. The
 * title and the opening post are the facilitator's own. All of it is in the audit log.
 */
@Injectable()
export class Copying {
  constructor(
    private readonly works: Works,
    private readonly threads: DiscussionsRepository,
    private readonly starter: ThreadStarter,
    private readonly writer: PostWriter,
    private readonly repository: CopyingRepository,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Asks each author of a thread whether their posts may be copied; whoever proposes it agrees as far as they wrote in it.
   * @throws DomainError NOT_FOUND, FORBIDDEN, THREAD_COPY_PROPOSED, INPUT_INVALID, INPUT_TOO_LONG, LIMIT_EXCEEDED
   */
  async propose(actor: Actor, input: ProposeThreadCopyInput): Promise<string> {
    const { threadId, groupId, title, body } = check(proposing, input);
    const proposedBy = accountIdOf(actor);
    this.limits.take(`post ${proposedBy}`, this.config.POST_RATE);
    const id = uuid();
    const store = this.works.run(actor, async (work) => {
      const origin = (await this.threads.lockThreads([threadId], work.send)).get(threadId);
      await work.require('thread.copy', threadRef(threadId));
      await work.require('thread.take_in', { type: 'group', id: groupId });
      if (origin!.groupId === groupId) throw new DomainError('INPUT_INVALID', { fields: { groupId: 'stands_there' } });
      await work.manager.insert(ThreadCopy, { id, originId: threadId, groupId, title, body, proposedBy, proposedAt: work.now });
      const authors = await this.repository.authors(threadId, work.manager);
      await work.manager.insert(CopyConsent, authors.map((accountId) => ({ id: uuid(), copyId: id, accountId, givenAt: accountId === proposedBy ? work.now : null })));
      for (const accountId of new Set([proposedBy, ...authors])) work.record('thread_copy.proposed', { copyId: id, threadId, accountId }, streamOf('account', accountId), copyRef(id));
      await work.audit('thread.copy', threadRef(threadId));
      return threadId;
    });
    return store.catch((error: unknown) => {
      throw violates(error, 'uq_thread_copies_open') ? new DomainError('THREAD_COPY_PROPOSED') : error;
    });
  }

  /**
   * Makes the copy of what is agreed to now; nothing is added to it later.
   * @throws DomainError NOT_FOUND, FORBIDDEN, THREAD_COPY_CLOSED, THREAD_COPY_EMPTY, POSTS_TOO_MANY, INPUT_INVALID
   */
  async make(actor: Actor, input: ThreadCopyInput): Promise<Copied> {
    const { copied, opening } = await this.change(actor, input, async (work, copy) => {
      await work.require('thread_copy.make', copyRef(copy.id));
      await work.require('thread.take_in', { type: 'group', id: copy.groupId });
      const agreed = await this.repository.agreed(copy.id, work.manager);
      if (agreed.length > limits.movedPosts) throw new DomainError('POSTS_TOO_MANY');
      const posts = agreed.flatMap((post) => {
        const body = wordsToCopy(post.body);
        return body === null ? [] : [{ ...post, body }];
      });
      if (!posts.length) throw new DomainError('THREAD_COPY_EMPTY');
      const opening = await this.begin(work, copy);
      await this.fill(work, opening, posts);
      await this.close(work, copy, opening.post.threadId);
      return { copied: { fromId: copy.originId, toId: opening.post.threadId }, opening };
    });
    this.writer.seen(opening.post);
    return copied;
  }

  /**
   * Takes the proposal back.
   * @throws DomainError NOT_FOUND, FORBIDDEN, THREAD_COPY_CLOSED, INPUT_INVALID
   */
  cancel(actor: Actor, input: ThreadCopyInput): Promise<string> {
    return this.change(actor, input, async (work, copy) => {
      await work.require('thread_copy.cancel', copyRef(copy.id));
      await work.manager.update(ThreadCopy, { id: copy.id }, { closedAt: work.now });
      await this.tell(work, copy.id, 'thread_copy.cancelled');
      await work.audit('thread_copy.cancel', copyRef(copy.id));
      return copy.originId;
    });
  }

  /** @param task changes the proposal, which is held until commit */
  private change<T>(actor: Actor, input: ThreadCopyInput, task: (work: Work, copy: ThreadCopy) => Promise<T>): Promise<T> {
    const { copyId } = check(ofCopy, input);
    return this.works.run(actor, async (work) => {
      const copy = await this.repository.lock(copyId, work.manager);
      await work.require('thread_copy.read', copyRef(copyId));
      if (copy!.closedAt) throw new DomainError('THREAD_COPY_CLOSED');
      return task(work, copy!);
    });
  }

  /** A thread of the facilitator, who says what it is in their own words. */
  private async begin(work: Work, { id, groupId, title, body }: ThreadCopy): Promise<Numbered> {
    return this.starter.start(work, { subject: { type: 'group', id: groupId }, kind: 'experience', title, body, clientId: id, termIds: [], attachmentIds: [] });
  }

  /** The posts in the order of the origin, in the name and with the date of their authors; what answers nothing that came along answers the thread. */
  private async fill(work: Work, { post: { threadId, ordinal } }: Numbered, agreed: readonly AgreedPost[]): Promise<void> {
    const ids = new Map(agreed.map(({ id }) => [id, uuid()]));
    const copies = agreed.map((of, index) => {
      const news = { id: ids.get(of.id)!, threadId, parentId: (of.parentId && ids.get(of.parentId)) ?? null, ordinal: ordinal + 1 + index, body: of.body, clientId: uuid() };
      const post = { ...news, createdAt: of.createdAt.toISOString(), editedAt: null, deletedAt: null, hiddenAt: null, mentions: [] };
      const event = work.recordPast({ actorId: of.authorId, at: work.now }, 'post.received', { post }, streamOf('thread', threadId), { type: 'post', id: news.id });
      const stored: StoredPost = { ...news, authorId: of.authorId, eventId: event.id, createdAt: of.createdAt, attachmentCount: 0 };
      return { post: stored, of };
    });
    this.threads.insertPosts(copies.map(({ post }) => post), work.send);
    await this.repository.refer(copies, work.manager);
  }

  private async close(work: Work, { id, originId }: ThreadCopy, threadId: string): Promise<void> {
    await work.manager.update(Thread, { id: threadId }, { copiedFromId: originId, lastPostAt: work.now });
    await work.manager.update(Thread, { id: originId }, { copiedAt: work.now });
    await work.manager.update(ThreadCopy, { id }, { threadId, closedAt: work.now });
    work.record('thread_copy.made', { copyId: id }, streamOf('thread', originId), copyRef(id));
    await this.tell(work, id, 'thread_copy.made');
    for (const object of [copyRef(id), threadRef(threadId)]) await work.audit('thread_copy.make', object);
  }

  private async tell(work: Work, copyId: string, name: Extract<EventName, 'thread_copy.made' | 'thread_copy.cancelled'>): Promise<void> {
    for (const accountId of await this.repository.audience(copyId, work.manager)) work.record(name, { copyId }, streamOf('account', accountId), copyRef(copyId));
  }
}
