import { Inject, Injectable } from '@nestjs/common';
import { isMember, knownGroup, type GroupWithHead } from '@leerkring/groups/api';
import { AccountsLoader } from '@leerkring/identity/api';
import { limits, streamOf, threadReadingRight, type Permission, type ThreadSubjectRef } from '@leerkring/contract';
import { Access, CONFIG, DomainError, RateLimits, Works, accountIdOf, check, ordinalConnection, ordinalPage, violates, type Actor, type Config, type Connection, type KnownFacts, type Work } from '@leerkring/platform/api';
import { newPost, newThread, newWords, postIds, postInput, postsFrom, threadSubject, threadsPage, type AddPostInput, type DeletePostInput, type EditPostInput, type PostsArgs, type StartThreadInput } from './discussions.inputs';
import { rightsOnPost } from './discussions.policy';
import { DiscussionsRepository, type Listing, type PostRow, type ThreadRow } from './discussions.repository';
import { HiddenPostsRepository } from './hiding/hidden-posts.repository';
import type { GroupNewsType } from './group-news.type';
import { LinksRepository } from './links.repository';
import { LinksService } from './links.service';
import { MentionsRepository } from './mentions.repository';
import { MentionsService } from './mentions.service';
import { Attachments } from './attachments/attachments.service';
import { Post } from './post.entity';
import type { PostType } from './post.type';
import { PostWriter, asRow, type Written } from './post.writer';
import { Answers } from './answers.service';
import { Reacting } from './reacting/reacting.service';
import { ThreadDetailsRepository } from './thread-details.repository';
import { ThreadPreviews } from './thread-previews';
import { fieldsOf } from './thread-fields';
import { ThreadStarter } from './thread.starter';
import { ThreadSubjects } from './thread-subjects';
import { placeOf, threadsConnection, type ThreadsQuery } from './threads-page';
import type { ThreadPreview, ThreadType } from './thread.type';
import { PostVersionsRepository } from './versions/post-versions.repository';

const PAGE = 20;
/** What somebody may do with a thread who was just granted to write in it. */
const WRITER: Permission[] = ['thread.read', 'post.add'];
const onceOnly = ['uq_posts_author_id_client_id', 'uq_threads_author_id_client_id'];

/** Threads and the posts in them. */
@Injectable()
export class DiscussionsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: DiscussionsRepository,
    private readonly details: ThreadDetailsRepository,
    private readonly previews: ThreadPreviews,
    private readonly writer: PostWriter,
    private readonly starter: ThreadStarter,
    private readonly answers: Answers,
    private readonly subjects: ThreadSubjects,
    private readonly mentions: MentionsService,
    private readonly mentioned: MentionsRepository,
    private readonly links: LinksService,
    private readonly linked: LinksRepository,
    private readonly hidden: HiddenPostsRepository,
    private readonly versions: PostVersionsRepository,
    private readonly attachments: Attachments,
    private readonly reacting: Reacting,
    private readonly accounts: AccountsLoader,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async thread(actor: Actor, id: string): Promise<ThreadType> {
    const row = await this.repository.thread(id, actor);
    const [thread] = row ? await this.withRights(actor, [row]) : [];
    if (!thread?.viewerCan.includes('thread.read')) throw new DomainError('NOT_FOUND');
    return thread;
  }

  /** Threads of a group, newest activity first; an empty list for who does not sit in it. */
  async threadsOf(actor: Actor, group: GroupWithHead, query: ThreadsQuery): Promise<Connection<ThreadType>> {
    return isMember(actor, group.id) ? this.listed(actor, { type: 'group', id: group.id }, query, knownGroup(group)) : threadsConnection([], 0, null, 0);
  }

  /** Threads at the top of a group's lists; none for who does not sit in it. */
  async pinnedIn(actor: Actor, groupId: string): Promise<ThreadType[]> {
    if (!isMember(actor, groupId)) return [];
    const { rows } = await this.repository.threadsOf({ of: { type: 'group', id: groupId }, size: limits.pinnedThreads, pinned: true }, actor);
    return this.withPreviews(await this.withRights(actor, rows));
  }

  /**
   * Threads about a subject, newest activity first; those of a group are all in its lists.
   * @throws DomainError NOT_FOUND when the actor may not read it
   */
  async threadsAbout(actor: Actor, subject: ThreadSubjectRef, query: ThreadsQuery): Promise<Connection<ThreadType>> {
    const { type, id } = check(threadSubject, subject);
    if (type === 'group' && !isMember(actor, id)) throw new DomainError('NOT_FOUND');
    if (!(await this.access.can(actor, threadReadingRight(type), { type, id }))) throw new DomainError('NOT_FOUND');
    return this.listed(actor, { type, id }, query);
  }

  /** Threads with this tag that the actor may read, wherever they stand; none for who did not sign in. */
  async threadsWith(actor: Actor, termId: string, query: ThreadsQuery): Promise<Connection<ThreadType>> {
    return actor.accountId ? this.listed(actor, { type: 'term', id: termId }, query) : threadsConnection([], 0, null, 0);
  }

  /** Threads about a subject that the actor may read, or with a tag. */
  private async listed(actor: Actor, of: Listing['of'], query: ThreadsQuery, known: KnownFacts = new Map()): Promise<Connection<ThreadType>> {
    const { first, after, termId } = check(threadsPage, query);
    const listing = { of, kind: query.kind, termId, size: first ?? PAGE, after: after ? placeOf(after) : null } satisfies Listing;
    const [{ rows, total }] = await Promise.all([this.repository.threadsOf(listing, actor), of.type !== 'term' && this.access.learn([of], undefined, known)]);
    return threadsConnection(await this.withPreviews(await this.withRights(actor, rows, known)), listing.size, listing.after, total);
  }

  /** What is new in each group that the actor sits in, the one with the newest unread post first. */
  async news(actor: Actor): Promise<GroupNewsType[]> {
    const groupIds = actor.memberships.map((membership) => membership.groupId);
    const [rows, counts] = await Promise.all([this.repository.unreadThreads(groupIds, PAGE, actor), this.repository.unreadCounts(groupIds, actor)]);
    const threads = await this.withPreviews(await this.withRights(actor, rows));
    const order = [...new Set([...threads.map((thread) => thread.groupId!), ...groupIds])];
    return order.map((groupId) => ({ groupId, unreadCount: counts.get(groupId) ?? 0, threads: threads.filter((thread) => thread.groupId === groupId) }));
  }

  /** Unread posts per group; groups that the actor does not sit in are left out. */
  unreadCounts(actor: Actor, groupIds: readonly string[]): Promise<Map<string, number>> {
    return this.repository.unreadCounts(groupIds.filter((id) => isMember(actor, id)), actor);
  }

  /** Posts of a thread that the actor got from here, as far as they were there when it was read. */
  async postsOf(actor: Actor, thread: ThreadType, args: PostsArgs): Promise<Connection<PostType>> {
    const page = ordinalPage(args, PAGE);
    page.after = Math.max(page.after, (check(postsFrom, args.from) ?? 1) - 1);
    const rows = await this.repository.posts(thread.id, { ...page, before: Math.min(page.before, thread.lastOrdinal + 1) });
    return ordinalConnection(await this.asSeen(actor, rows, thread.viewerCan), thread.lastOrdinal);
  }

  /**
   * Those posts with these ids that stand in a thread that the actor got from here.
   * @throws DomainError INPUT_INVALID
   */
  async postsById(actor: Actor, thread: ThreadType, ids: string[]): Promise<PostType[]> {
    return this.asSeen(actor, await this.repository.postsById(thread.id, check(postIds, ids)), thread.viewerCan);
  }

  async openingPostOf(actor: Actor, thread: ThreadType): Promise<PostType> {
    const rows = await this.repository.posts(thread.id, { after: 0, before: 2, size: 1, backwards: false });
    return (await this.asSeen(actor, rows, thread.viewerCan))[0]!;
  }

  /** The post that answers a question that the actor got from here. */
  async acceptedAnswerOf(actor: Actor, { acceptedPostId, viewerCan }: ThreadType): Promise<PostType | null> {
    const row = acceptedPostId ? await this.repository.acceptedPost(acceptedPostId) : null;
    return row && (await this.asSeen(actor, [row], viewerCan))[0]!;
  }

  /** What the template of its kind asked for, of a thread that the actor got from here. */
  async fieldsOf({ id, kind, fields }: ThreadType): Promise<ReturnType<typeof fieldsOf>> {
    const asked = kind === 'best_practice' || kind === 'hot_issue';
    return fieldsOf(kind, fields ?? (asked ? await this.details.fieldsOf(id) : {}));
  }

  /** The newest words and faces of a thread that the actor got from here. */
  async previewOf(thread: ThreadType): Promise<ThreadPreview> {
    return (thread.preview ??= (await this.previews.of([thread])).get(thread.id)!);
  }

  /** Everybody who wrote in a thread that the actor got from here. */
  participantIds(thread: ThreadType): Promise<string[]> {
    return this.repository.participantIds(thread.id);
  }

  /**
   * Starts a thread with its opening post, which is returned.
   * @throws DomainError NOT_FOUND, FORBIDDEN, ATTACHMENT_GONE, INPUT_INVALID, INPUT_TOO_LONG, LIMIT_EXCEEDED
   */
  async startThread(actor: Actor, input: StartThreadInput): Promise<PostType> {
    const thread = check(newThread, input);
    return this.write(actor, thread.clientId, async () => {
      const opening = await this.works.run(actor, (work) => this.starter.start(work, thread));
      this.writer.seen(opening.post);
      return { row: asRow(opening), repeated: false };
    });
  }

  /**
   * Adds a post at the end of a thread.
   * @throws DomainError NOT_FOUND, FORBIDDEN, THREAD_LOCKED, POST_PARENT_NOT_IN_THREAD, ATTACHMENT_GONE, INPUT_INVALID, INPUT_TOO_LONG, LIMIT_EXCEEDED
   */
  async addPost(actor: Actor, input: AddPostInput): Promise<PostType> {
    const { parentId = null, attachmentIds, ...post } = check(newPost, input);
    return this.write(actor, post.clientId, () => this.writer.add(actor, { ...post, parentId, attachmentIds: attachmentIds ?? [] }));
  }

  /**
   * Changes the words and files of an own post; the old words leave the event log too, and are kept beside it.
   * @throws DomainError NOT_FOUND, FORBIDDEN, POST_DELETED, POST_HIDDEN, ATTACHMENT_GONE, INPUT_INVALID, INPUT_TOO_LONG
   */
  async editPost(actor: Actor, input: EditPostInput): Promise<PostType> {
    const { id, body: written, attachmentIds } = check(newWords, input);
    return this.change(actor, id, async (work, before) => {
      if (before.deletedAt ?? before.hiddenAt) throw new DomainError(before.deletedAt ? 'POST_DELETED' : 'POST_HIDDEN');
      await work.require('post.edit', { type: 'post', id });
      const { body, mentions } = await this.mentions.settle(before.threadId, written);
      const attachments = await this.attachments.replace(work, before, attachmentIds);
      const after = { body, editedAt: work.now, attachmentCount: attachments.length };
      this.versions.keep(id, body, work.send);
      await work.manager.update(Post, { id }, after);
      const news = { id, body, editedAt: work.now.toISOString(), mentions, newMentions: await this.mentions.newIn(id, mentions), attachments };
      this.mentioned.replace({ id, mentions }, work.send);
      this.linked.replace({ id, links: await this.links.settle(actor, body) }, work.send);
      await work.blankEarlierWords(work.record('post.edited', { post: news }, streamOf('thread', before.threadId), { type: 'post', id }));
      return { ...before, ...after };
    });
  }

  /**
   * Takes the words of an own post away, from the event log too; its place stays. Doing it again changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN
   */
  async deletePost(actor: Actor, input: DeletePostInput): Promise<PostType> {
    const { id } = check(postInput, input);
    return this.change(actor, id, async (work, before, groupId) => {
      if (before.deletedAt && before.authorId === actor.accountId) {
        work.silently('it was deleted already');
        return before;
      }
      await work.require('post.delete', { type: 'post', id });
      const after = { body: '', deletedAt: work.now, hiddenAt: null, attachmentCount: 0 };
      await work.manager.update(Post, { id }, after);
      if (before.hiddenAt) this.hidden.forget(id, work.send);
      this.attachments.removeWith([before], work);
      this.reacting.forget(id, work.send);
      this.versions.forget(id, work.send);
      await this.answers.withdrawWith(work, before, groupId);
      this.mentioned.replace({ id, mentions: [] }, work.send);
      this.linked.replace({ id, links: [] }, work.send);
      await work.blankEarlierWords(work.record('post.deleted', { post: { id, deletedAt: work.now.toISOString() } }, streamOf('thread', before.threadId), { type: 'post', id }));
      return { ...before, ...after };
    });
  }

  /** One write per `clientId`: a repeat returns what is stored, as far as its author may still read it. */
  private async write(actor: Actor, clientId: string, store: () => Promise<Written>): Promise<PostType> {
    const accountId = accountIdOf(actor);
    this.limits.take(`post ${accountId}`, this.config.POST_RATE);
    const written = await store().catch(async (error: unknown) => {
      if (!onceOnly.some((constraint) => violates(error, constraint))) throw error;
      const row = (await this.repository.postByClientId(accountId, clientId))!;
      await this.access.require(actor, 'post.read', { type: 'post', id: row.id });
      return { row, repeated: true };
    });
    const granted = written.repeated ? [...(await this.access.granted(actor, WRITER, { type: 'thread', id: written.row.threadId }))] : WRITER;
    return (await this.asSeen(actor, [written.row], granted, !written.repeated))[0]!;
  }

  /** Changes one post that is locked first, so that a deletion and an edit at the same time cannot undo each other. */
  private async change(actor: Actor, id: string, task: (work: Work, before: PostRow, groupId: string | null) => Promise<PostRow>): Promise<PostType> {
    const row = await this.works.run(actor, async (work) => {
      const locked = await this.repository.lockPost(id, work.manager);
      await work.require('post.read', { type: 'post', id });
      const { groupId, ...before } = locked!;
      work.hintGroup(groupId, streamOf('thread', before.threadId));
      return task(work, before, groupId);
    });
    return (await this.asSeen(actor, [row], WRITER))[0]!;
  }

  private async withPreviews(threads: ThreadType[]): Promise<ThreadType[]> {
    const previews = await this.previews.of(threads);
    return threads.map((thread) => ({ ...thread, preview: previews.get(thread.id) }));
  }

  private async withRights(actor: Actor, rows: ThreadRow[], known?: KnownFacts): Promise<ThreadType[]> {
    const rights = await this.subjects.rights(actor, rows, known);
    return rows.map((row, index) => ({ ...row, viewerCan: rights[index]! }));
  }

  /** Posts with their authors and what the actor may do with them. To `fresh` ones nobody reacted yet: nothing is asked. */
  private async asSeen(actor: Actor, rows: readonly PostRow[], ofThread: readonly Permission[], fresh = false): Promise<PostType[]> {
    const [authors, mentions, attachments, { reactions, bookmarks }] = await Promise.all([this.accounts.loadAll(rows.map((row) => row.authorId)), this.mentions.of(rows), this.attachments.of(rows), this.reacting.of(actor, fresh ? [] : rows)]);
    return rows.map((row) => {
      return { ...row, author: authors.get(row.authorId)!, mentions: mentions.get(row.id) ?? [], attachments: attachments.get(row.id) ?? [], reactions: reactions.get(row.id) ?? [], bookmark: bookmarks.get(row.id) ?? null, viewerCan: rightsOnPost(actor, { ...row, about: { type: 'thread', id: row.threadId } }, ofThread) };
    });
  }
}
