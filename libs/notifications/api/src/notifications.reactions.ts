import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parseStream, streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, Actors, Cursors, Reactions, Works, systemActor, type KnownFacts, type Seen, type StoredEvent, type Work } from '@leerkring/platform/api';
import { AudienceRepository, type ToldPost } from './audience.repository';
import { groupAround } from './following.service';
import { MovedPostsRepository, type PostPlace } from './moved-posts.repository';
import { readingRights } from './notifications.policy';
import { NotificationsRepository, type NewNotification, type Reader } from './notifications.repository';

/** Tells people what happened: rows for who may read it, and word to their own streams. */
@Injectable()
export class NotificationsReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly cursors: Cursors,
    private readonly audience: AudienceRepository,
    private readonly repository: NotificationsRepository,
    private readonly moved: MovedPostsRepository,
  ) {}

  onModuleInit(): void {
    this.reactions.onMany('post.added', 'notifications.tell-of-posts', (events) => this.tellOfPosts(events));
    this.reactions.onMany('post.edited', 'notifications.tell-of-mentions', (events) => this.tellOfMentions(events));
    this.reactions.on('membership.added', 'notifications.tell-of-seat', (event) => this.tellOfSeat(event));
    this.reactions.on('post.hidden', 'notifications.tell-of-hiding', (event) => this.tellOfHiding(event));
    this.reactions.on('report.answered', 'notifications.tell-of-answer', (event) => this.tellOfAnswer(event));
    this.reactions.on('bookmark.reminded', 'notifications.remind', (event) => this.remind(event));
    this.reactions.on('thread_copy.proposed', 'notifications.ask-for-consent', (event) => this.askForConsent(event));
    this.reactions.on('post.moved', 'notifications.follow-posts', (event) => this.followPosts(event));
    this.reactions.on('account.erased', 'notifications.forget', ({ payload }) => this.forget(payload.accountId));
    this.cursors.onStored((seen) => this.settle(seen));
  }

  /** However many posts and people: a handful of queries. */
  private async tellOfPosts(events: StoredEvent<'post.added'>[]): Promise<void> {
    const known: KnownFacts = new Map();
    // Where a post stands now counts: it may have been moved since. Payloads that were pruned have nothing to tell.
    const places = await this.moved.places(events.flatMap(({ payload }) => payload.post?.id ?? []));
    await this.access.learn([...places.values()].map(({ threadId }) => thread(threadId)), undefined, known);
    const posts = events.flatMap((event) => {
      const place = places.get(event.payload.post?.id);
      return event.actorId && place && known.get(`thread:${place.threadId}`) ? [toldPost(event, place, known)] : [];
    });
    if (!posts.length) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells people of posts');
      work.silently('perhaps nobody wants to know');
      await this.repository.closeBefore(firstOfThreads(posts), work.now, work.manager);
      const told = new Map(posts.map((post) => [post.eventId, post]));
      const rows = (await this.audience.of(posts, work.manager)).map(({ eventId, accountId, reason }): NewNotification => {
        const { threadId, postId, actorId } = told.get(eventId)!;
        return { accountId, reason, subject: thread(threadId), postId, eventId, actorId };
      });
      await this.add(work, await this.readable(rows, known));
    });
  }

  /** What people were told of posts that were moved is about where those stand now; what was new in the old thread is new in the other one too. */
  private async followPosts({ id, actorId, payload: { threadId, posts } }: StoredEvent<'post.moved'>): Promise<void> {
    if (!posts) return;
    const postIds = posts.map(({ postId }) => postId);
    await this.works.run(systemActor, async (work) => {
      work.asSystem('notifications follow what they are about');
      work.silently('perhaps nobody was told of these');
      const news = (await this.moved.newsElsewhere(threadId, postIds, work.manager)).map(({ accountId, toId, postId }): NewNotification => {
        return { accountId, reason: 'post', subject: thread(toId), postId, eventId: id, actorId };
      });
      await this.add(work, await this.readable(news, new Map()));
      for (const accountId of await this.moved.follow(postIds, work.manager)) {
        work.record('notification.marked_read', { accountId }, streamOf('account', accountId), { type: 'account', id: accountId });
      }
    });
  }

  /** Whoever is mentioned by an edit hears of it once, also when they had read the post before. */
  private async tellOfMentions(events: StoredEvent<'post.edited'>[]): Promise<void> {
    const edits = events.flatMap(({ id, payload: { post } }) => (post?.newMentions ?? []).map((accountId) => ({ eventId: id, postId: post.id, accountId })));
    if (!edits.length) return;
    // What somebody was reading at that moment counts as read before.
    await this.cursors.flush();
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells people that an edit mentions them');
      work.silently('perhaps nobody wants to know');
      const mentioned = await this.audience.mentionedByEdits(edits, work.manager);
      const rows = mentioned.map(({ threadId, authorId, ...row }): NewNotification => ({ ...row, subject: thread(threadId), actorId: authorId }));
      const readable = await this.readable(rows, new Map());
      if (readable.length) await this.repository.giveWay(readable, work.manager);
      await this.add(work, readable);
    });
  }

  private async tellOfSeat({ id, actorId, payload: { groupId, accountId, toldBy } }: StoredEvent<'membership.added'>): Promise<void> {
    if (!accountId || toldBy || actorId === accountId) return;
    const row: NewNotification = { accountId, reason: 'membership', subject: { type: 'group', id: groupId }, postId: null, eventId: id, actorId };
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells somebody of their seat');
      work.silently('perhaps the seat is gone');
      await this.add(work, await this.readable([row], new Map()));
    });
  }

  /** Its author learns that a post was hidden, unless they hid it themselves; the reason stands at the post. */
  private async tellOfHiding({ id, actorId, payload: { post } }: StoredEvent<'post.hidden'>): Promise<void> {
    const place = (await this.moved.places(post ? [post.id] : [])).get(post?.id);
    if (!place || place.authorId === actorId) return;
    const row: NewNotification = { accountId: place.authorId, reason: 'hidden', subject: thread(place.threadId), postId: post.id, eventId: id, actorId };
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells somebody that their post was hidden');
      work.silently('perhaps they left');
      await this.add(work, await this.readable([row], new Map()));
    });
  }

  /** Whoever reported a post learns what became of it, as long as they may read the thread; not by whom. */
  private async tellOfAnswer({ id, stream, payload: { postId, outcome } }: StoredEvent<'report.answered'>): Promise<void> {
    const place = (await this.moved.places(postId ? [postId] : [])).get(postId);
    const reporter = parseStream(stream)?.subject;
    if (!place || !reporter) return;
    const row: NewNotification = { accountId: reporter.id, reason: `report_${outcome}`, subject: thread(place.threadId), postId, eventId: id, actorId: null };
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells somebody what became of their report');
      work.silently('perhaps they left');
      await this.add(work, await this.readable([row], new Map()));
    });
  }

  /** Whoever wanted to be reminded of a post is told, wherever it stands now. */
  private async remind({ id, payload: { accountId, postId } }: StoredEvent<'bookmark.reminded'>): Promise<void> {
    const place = (await this.moved.places(postId ? [postId] : [])).get(postId);
    if (!place) return;
    const row: NewNotification = { accountId, reason: 'reminder', subject: thread(place.threadId), postId, eventId: id, actorId: place.authorId };
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells somebody what they wanted to be reminded of');
      work.silently('perhaps they left');
      await this.add(work, await this.readable([row], new Map()));
    });
  }

  /** Whoever wrote in a thread that is to be copied is asked, as long as they may read it; what they are asked stands elsewhere. */
  private async askForConsent({ id, actorId, payload: { threadId, accountId } }: StoredEvent<'thread_copy.proposed'>): Promise<void> {
    if (!accountId || actorId === accountId) return;
    const row: NewNotification = { accountId, reason: 'copy_asked', subject: thread(threadId), postId: null, eventId: id, actorId };
    await this.works.run(systemActor, async (work) => {
      work.asSystem('asks somebody whether their words may be copied');
      work.silently('perhaps they left');
      await this.add(work, await this.readable([row], new Map()));
    });
  }

  private async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('who is erased hears of nothing');
      await this.repository.forget(accountId, work.manager);
    });
  }

  private async settle(seen: readonly Seen[]): Promise<void> {
    const readers = (wanted: SubjectRef['type']): Reader[] => seen.flatMap(({ accountId, subject: { type, id } }) => (type === wanted ? [{ accountId, subjectId: id }] : []));
    const [threads, sessions] = [readers('thread'), readers('live_session')];
    if (!threads.length && !sessions.length) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('writes down what was read');
      work.silently('mostly there was nothing to read');
      const settled = [
        ...(threads.length ? await this.repository.settle(threads, work.now, work.manager) : []),
        ...(sessions.length ? await this.repository.settleChats(sessions, work.now, work.manager) : []),
      ];
      for (const accountId of new Set(settled)) {
        work.record('notification.marked_read', { accountId }, streamOf('account', accountId), { type: 'account', id: accountId });
      }
    });
  }

  /** Stores rows, and tells those people's own streams. */
  async add(work: Work, rows: NewNotification[]): Promise<void> {
    if (!rows.length) return;
    for (const { id, accountId } of await this.repository.add(rows, work.now, work.manager)) {
      work.record('notification.added', { notificationId: id }, streamOf('account', accountId), { type: 'notification', id });
    }
  }

  /** Each person is asked for by the same rule as when they open it; nobody costs a query of their own. */
  async readable(rows: NewNotification[], known: KnownFacts): Promise<NewNotification[]> {
    const people = await this.actors.current([...new Set(rows.map((row) => row.accountId))]);
    await this.access.learn(rows.map((row) => row.subject), undefined, known);
    const asked = rows.map(async (row) => {
      const actor = people.get(row.accountId);
      const granted = actor && (await this.access.granted(actor, readingRights, row.subject, undefined, known));
      return granted?.size ? [row] : [];
    });
    return (await Promise.all(asked)).flat();
  }
}

const thread = (id: string): SubjectRef => ({ type: 'thread', id });

function toldPost({ id, actorId, payload: { post } }: StoredEvent<'post.added'>, { threadId, ordinal }: PostPlace, known: KnownFacts): ToldPost {
  const { parentId, mentions } = post;
  const groupId = groupAround(thread(threadId), known);
  return { eventId: id, threadId, groupId, postId: post.id, parentId, ordinal, actorId: actorId!, mentions: mentions ?? [] };
}

function firstOfThreads(posts: readonly ToldPost[]): ToldPost[] {
  return [...Map.groupBy(posts, (post) => post.threadId).values()].map(([first]) => first!);
}
