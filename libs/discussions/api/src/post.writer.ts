import { Injectable } from '@nestjs/common';
import { streamOf, type AttachmentNews, type SubjectRef } from '@leerkring/contract';
import { Access, Batch, Cursors, DomainError, Works, accountIdOf, type Actor, type HeldAttachment, type KnownFacts, type Send, type StoredEvent, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { Attachments } from './attachments/attachments.service';
import type { WrittenLink } from './link-words';
import { LinksRepository } from './links.repository';
import { LinksService } from './links.service';
import { MentionsRepository } from './mentions.repository';
import { MentionsService, type SettledWords } from './mentions.service';
import { DiscussionsRepository, type LockedThread, type PostRow, type StoredPost } from './discussions.repository';
import { threadFactsOf } from './thread-subjects';

const threadRef = (id: string): SubjectRef => ({ type: 'thread', id });

export interface NewPost {
  threadId: string;
  parentId: string | null;
  body: string;
  /** Loose files of the author. */
  attachmentIds: string[];
  clientId: string;
}

interface Adding {
  actor: Actor;
  post: NewPost & SettledWords & { links: WrittenLink[] };
}

/** A post as it is stored; `repeated` when its author sent this `clientId` before. */
export interface Written {
  row: PostRow;
  repeated: boolean;
}

export interface Numbered {
  post: StoredPost;
  mentions: string[];
  links: WrittenLink[];
  attachments: AttachmentNews[];
  /** Has its `seq` after commit. */
  event: StoredEvent;
}

/** What the next post of a thread depends on. */
type Place = Pick<LockedThread, 'id' | 'groupId' | 'lastOrdinal'>;

/** A post that is about to get its number. */
type Numbering = Omit<Adding['post'], 'attachmentIds'> & { attachments: AttachmentNews[] };

/** What a batch knows of the threads that it writes in, and what it will store. */
interface Desk {
  threads: Map<string, LockedThread>;
  parents: Map<string, string>;
  loose: Map<string, HeldAttachment>;
  stored: Map<string, PostRow>;
  fresh: Map<string, Numbered>;
}

/** Stores what people post at the same time in one commit, over all threads: sent while a commit is under way, it goes with the next one. */
@Injectable()
export class PostWriter {
  private readonly batch = new Batch<Adding, Written>((adding) => this.write(adding));

  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: DiscussionsRepository,
    private readonly cursors: Cursors,
    private readonly mentions: MentionsService,
    private readonly mentioned: MentionsRepository,
    private readonly links: LinksService,
    private readonly linked: LinksRepository,
    private readonly attachments: Attachments,
  ) {}

  /**
   * Adds a post at the end of its thread; resolves when it is stored.
   * @throws DomainError NOT_FOUND, FORBIDDEN, THREAD_LOCKED, POST_PARENT_NOT_IN_THREAD, ATTACHMENT_GONE, UNAVAILABLE
   */
  async add(actor: Actor, post: NewPost): Promise<Written> {
    // Whoever could read it a moment ago is mentioned; what follows from it asks again.
    const [words, links] = await Promise.all([this.mentions.settle(post.threadId, post.body), this.links.settle(actor, post.body)]);
    return this.batch.add({ actor, post: { ...post, ...words, links } });
  }

  /**
   * The opening post, inside the Work that makes its thread.
   * @throws DomainError ATTACHMENT_GONE
   */
  async open(work: Work, thread: Place, { body, attachmentIds, clientId }: Omit<NewPost, 'threadId' | 'parentId'>): Promise<Numbered> {
    const words = await this.mentions.settle(thread.id, body, work.manager);
    const links = await this.links.settle(work.actor, body);
    const attachments = this.attachments.take(await this.attachments.hold(attachmentIds, work.send), attachmentIds, accountIdOf(work.actor));
    const opening = this.number(work, { threadId: thread.id, parentId: null, clientId, links, attachments, ...words }, thread);
    this.store([opening], work.send);
    return opening;
  }

  private async write(adding: Adding[]): Promise<(Written | DomainError)[]> {
    const known: KnownFacts = new Map();
    const outcomes = await this.works.runTogether(adding.map(({ actor }) => actor), known, (works) => this.writeIn(works, adding, known));
    return outcomes.map((outcome) => {
      if (outcome instanceof DomainError || 'row' in outcome) return outcome;
      this.seen(outcome.post);
      return { row: asRow(outcome), repeated: false };
    });
  }

  /** Holds the threads until commit: ordinals follow each other. */
  private async writeIn(works: Work[], adding: Adding[], known: KnownFacts): Promise<(Numbered | Written | DomainError)[]> {
    const { manager, send } = works[0]!;
    const posts = adding.map(({ post }) => post);
    const refs = posts.map((post) => threadRef(post.threadId));
    const pairs = adding.map(({ actor, post }) => ({ authorId: accountIdOf(actor), clientId: post.clientId }));
    // Sent together, answered together: one round trip.
    const [threads, parents, stored, loose] = await Promise.all([
      this.repository.lockThreads(refs.map((ref) => ref.id), send),
      this.repository.parentsIn(posts, send),
      this.repository.postsByClientIds(pairs, send),
      this.attachments.hold(posts.flatMap((post) => post.attachmentIds), send),
      this.access.foresee(refs, manager, known),
    ]);
    for (const { id } of refs) known.set(`thread:${id}`, threads.has(id) ? threadFactsOf(threads.get(id)!) : null);
    const desk: Desk = { threads, parents, stored, loose, fresh: new Map() };
    const outcomes: (Numbered | Written | DomainError)[] = [];
    for (const [index, work] of works.entries()) outcomes.push(await this.decide(work, posts[index]!, desk));
    if (desk.fresh.size) this.store([...desk.fresh.values()], send);
    return outcomes;
  }

  /** Refuses a post, finds it again, or numbers it as the next one. */
  private async decide(work: Work, post: Adding['post'], desk: Desk): Promise<Numbered | Written | DomainError> {
    const key = `${accountIdOf(work.actor)} ${post.clientId}`;
    try {
      await work.require('post.add', threadRef(post.threadId));
      const before = desk.stored.get(key);
      const twin = desk.fresh.get(key);
      if (before || twin) work.silently('a repeat of what is stored');
      if (twin) return twin;
      if (!before) return this.take(work, post, key, desk);
      await work.require('post.read', { type: 'post', id: before.id });
      return { row: before, repeated: true };
    } catch (error) {
      if (error instanceof DomainError) return error.code === 'FORBIDDEN' ? refusal(desk.threads.get(post.threadId), error) : error;
      throw error;
    }
  }

  private take(work: Work, post: Adding['post'], key: string, desk: Desk): Numbered {
    const parentId = post.parentId && (desk.parents.get(`${post.threadId} ${post.parentId}`) ?? null);
    if (post.parentId && !parentId) throw new DomainError('POST_PARENT_NOT_IN_THREAD');
    const attachments = this.attachments.take(desk.loose, post.attachmentIds, accountIdOf(work.actor));
    const numbered = this.number(work, { ...post, parentId, attachments }, desk.threads.get(post.threadId)!);
    desk.fresh.set(key, numbered);
    return numbered;
  }

  private number(work: Work, { threadId, parentId, body, clientId, mentions, links, attachments }: Numbering, thread: Place): Numbered {
    const id = uuid();
    const ordinal = ++thread.lastOrdinal;
    const news = { id, threadId, parentId, ordinal, body, createdAt: work.now.toISOString(), clientId, mentions, ...(attachments.length && { attachments }) };
    const event = work.record('post.added', { post: news }, streamOf('thread', threadId), { type: 'post', id });
    work.hintGroup(thread.groupId, streamOf('thread', threadId));
    const post = { id, threadId, parentId, authorId: accountIdOf(work.actor), ordinal, body, clientId, eventId: event.id, createdAt: work.now, attachmentCount: attachments.length };
    return { post, event, mentions, links, attachments };
  }

  private store(fresh: readonly Numbered[], send: Send): void {
    this.repository.insertPosts(fresh.map(({ post }) => post), send);
    this.mentioned.insert(fresh.map(({ post: { id }, mentions }) => ({ id, mentions })), send);
    this.attachments.attach(fresh.map(({ post: { id }, attachments }) => ({ id, attachments })), send);
    this.linked.insert(fresh.map(({ post: { id }, links }) => ({ id, links })), send);
  }

  /** Writing reads up to one's own post. */
  seen({ authorId, threadId, ordinal }: StoredPost): void {
    this.cursors.seen(authorId, threadRef(threadId), ordinal);
  }
}

/** What is sent back of a post that was stored just now. */
export function asRow({ post: { eventId: _, ...post }, event }: Numbered): PostRow {
  return { ...post, seq: event.seq, editedAt: null, deletedAt: null, hiddenAt: null, movedAt: null, movedToPostId: null };
}

/** Why nobody, or only a facilitator, writes in this thread. */
function refusal(thread: LockedThread | undefined, error: DomainError): DomainError {
  if (thread?.mergedAt) return new DomainError('THREAD_MERGED');
  return thread?.lockedAt ? new DomainError('THREAD_LOCKED') : error;
}
