import type { INestApplicationContext } from '@nestjs/common';
import type { HotIssue, ThreadSubjectRef } from '@leerkring/contract';
import { Announcements, Answers, Bookmarks, DiscussionsService, ThreadFacilitating } from '@leerkring/discussions/api';
import { Actors, Cursors, type Config } from '@leerkring/platform/api';
import { trackIdOf } from '@leerkring/tracks/api';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { bookmarks, groups, laterPosts, people, threadStates, threads, threadsAbout, type PostContent, type ThreadAboutContent, type ThreadStateContent } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';
import { termIdsOf } from './seed-terms';

type NewThread = Omit<Parameters<DiscussionsService['startThread']>[1], 'body' | 'clientId'>;
type Written = Awaited<ReturnType<DiscussionsService['addPost']>>;

const EDITED_AFTER = 6;
const DAY = 24 * 60;
/** Everybody has read what is older than this; newer posts are unread, unless one wrote in the thread. */
const READ_UP_TO = 3 * DAY;

/** Threads in all their states, written in the order of time by the people who say it. */
export class SeedThreads {
  private readonly service: DiscussionsService;
  private readonly cursors: Cursors;
  private readonly actors: Actors;
  /** Where this site is, for addresses in posts. */
  private readonly site: string;
  private readonly written = new Map<string, Written[]>();
  private justNow = false;

  constructor(
    private readonly app: INestApplicationContext,
    config: Config,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.service = app.get(DiscussionsService);
    this.cursors = app.get(Cursors);
    this.actors = app.get(Actors);
    this.site = (config.PUBLIC_URL || `http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${config.PORT}`).replace(/\/$/, '');
  }

  async plant(): Promise<void> {
    const known = new Set(threads.map(({ title }) => title));
    const stray = Object.keys({ ...threadStates, ...laterPosts }).find((title) => !known.has(title));
    if (stray) throw new Error(`The demo content says what became of ${stray}, which is not there`);
    for (const thread of threads) {
      const state = threadStates[thread.title] ?? {};
      const { hotIssue, bestPractice, terms = [] } = state;
      const fields = { bestPractice: bestPractice ?? null, hotIssue: hotIssue ? this.dated(hotIssue) : null, termIds: await termIdsOf(this.app, terms) };
      const written = await this.write(thread.posts, { subject: { type: 'group', id: this.ground.groupId(thread.group) }, kind: thread.kind, title: thread.title, ...fields });
      this.written.set(thread.title, written);
      await this.become(state, written, thread.posts.at(-1)!.minutesAgo);
      this.markRead(thread.group, written[0]!.threadId, thread.posts.filter((post) => post.minutesAgo >= READ_UP_TO).length);
    }
    for (const [title, posts] of Object.entries(laterPosts)) await this.add(this.written.get(title)!, posts);
    await this.keep();
    this.clock.ago(READ_UP_TO);
    await this.cursors.flush();
  }

  private async keep(): Promise<void> {
    for (const { by, title, post, note, daysAgo, remindInDays } of bookmarks) {
      this.clock.ago(daysAgo * DAY);
      const remindAt = remindInDays === null ? null : this.clock.day(remindInDays, '09:00');
      await this.app.get(Bookmarks).set(await this.ground.actor(by), { postId: this.written.get(title)![post]!.id, note, remindAt });
    }
  }

  /** Threads about tracks, cases and live sessions: those must be there. */
  async plantAbout(): Promise<void> {
    for (const { about, kind, title, posts } of threadsAbout) {
      // A session goes on at this moment, whatever the hour.
      this.justNow = about.type === 'live_session';
      await this.write(posts, { subject: await this.subjectOf(about), kind, title });
    }
    this.justNow = false;
  }

  private async subjectOf(about: ThreadAboutContent['about']): Promise<ThreadSubjectRef> {
    if (about.type === 'track') return { type: 'track', id: trackIdOf(about.slug) };
    const found = about.type === 'case_file' ? 'SELECT id FROM case_files WHERE title = $1' : 'SELECT id FROM live_sessions WHERE title = $1 AND opened_at IS NOT NULL';
    const [row] = await this.app.get(DataSource).query<{ id: string }[]>(found, [about.title]);
    return { type: about.type, id: row!.id };
  }

  private async write(posts: readonly PostContent[], thread: NewThread): Promise<Written[]> {
    const [opening, ...others] = posts;
    this.at(opening!.minutesAgo);
    const actor = await this.ground.actor(opening!.by);
    const first = await this.service.startThread(actor, { ...thread, body: this.spoken(opening!.body), clientId: uuid() });
    const written: Written[] = [first];
    await this.afterthought(opening!, first);
    return this.add(written, others);
  }

  private async add(written: Written[], posts: readonly PostContent[]): Promise<Written[]> {
    for (const post of posts) {
      this.at(post.minutesAgo);
      const parentId = post.parent === undefined ? null : written[post.parent]!.id;
      const stored = await this.service.addPost(await this.ground.actor(post.by), { threadId: written[0]!.threadId, parentId, body: this.spoken(post.body), clientId: uuid() });
      written.push(stored);
      await this.afterthought(post, stored);
    }
    return written;
  }

  private async afterthought(post: PostContent, { id }: Written): Promise<void> {
    this.clock.ago(Math.max(0, post.minutesAgo - EDITED_AFTER));
    const actor = await this.ground.actor(post.by);
    if (post.edited) await this.service.editPost(actor, { id, body: post.edited });
    if (post.deleted) await this.service.deletePost(actor, { id });
  }

  private at(minutesAgo: number): void {
    if (this.justNow) this.clock.justNow(minutesAgo);
    else this.clock.ago(minutesAgo);
  }

  /** What became of it, soon after the last that was said. */
  private async become(state: ThreadStateContent, written: readonly Written[], lastSaid: number): Promise<void> {
    const { threadId, author } = written[0]!;
    const { accepted, confirmedBy = [], pinnedBy, lockedBy, closed } = state;
    this.clock.ago(Math.max(0, lastSaid - EDITED_AFTER));
    const asker = await this.actors.load(author.id);
    if (accepted !== undefined) await this.app.get(Answers).accept(asker!, { postId: written[accepted]!.id });
    for (const person of confirmedBy) await this.app.get(Announcements).confirm(await this.ground.actor(person), { threadId });
    const facilitating = this.app.get(ThreadFacilitating);
    if (pinnedBy) await facilitating.pin(await this.ground.actor(pinnedBy), { threadId });
    if (closed) {
      this.clock.ago(closed.minutesAgo);
      await facilitating.close(await this.ground.actor(closed.by), { threadId, outcome: closed.outcome });
    }
    if (lockedBy) await facilitating.lock(await this.ground.actor(lockedBy), { threadId });
  }

  private dated({ untilInDays, ...issue }: NonNullable<ThreadStateContent['hotIssue']>): HotIssue {
    return { ...issue, until: untilInDays === null ? null : this.clock.day(untilInDays, '12:00').toISOString().slice(0, 10) };
  }

  /** `@{key}` becomes a mention, `{gesprek: title}` the address of a thread that was written before. */
  private spoken(body: string): string {
    return body
      .replace(/@\{(\w+)\}/g, (_, key: string) => `[@${people.find((one) => one.key === key)!.name}](mention:${this.ground.accountId(key)})`)
      .replace(/\{gesprek: ([^}]+)\}/g, (_, title: string) => `${this.site}/gesprekken/${this.written.get(title)![0]!.threadId}`);
  }

  private markRead(group: string, threadId: string, ordinal: number): void {
    if (ordinal === 0) return;
    for (const member of groups.find((one) => one.key === group)!.members) {
      this.cursors.seen(this.ground.accountId(member.person), { type: 'thread', id: threadId }, ordinal);
    }
  }
}
