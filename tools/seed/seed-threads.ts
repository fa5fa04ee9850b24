import type { INestApplicationContext } from '@nestjs/common';
import { DiscussionsService } from '@leerkring/discussions/api';
import { Cursors } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { groups, threads } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

const EDITED_AFTER = 6;
const DAY = 24 * 60;
/** Everybody has read what is older than this; newer posts are unread, unless one wrote in the thread. */
const READ_UP_TO = 3 * DAY;

/** Sixty threads, written in the order of time by the people who say it. */
export class SeedThreads {
  private readonly service: DiscussionsService;
  private readonly cursors: Cursors;

  constructor(
    app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.service = app.get(DiscussionsService);
    this.cursors = app.get(Cursors);
  }

  async plant(): Promise<void> {
    for (const thread of threads) await this.thread(thread);
    this.clock.ago(READ_UP_TO);
    await this.cursors.flush();
  }

  private async thread({ group, kind, title, posts }: (typeof threads)[number]): Promise<void> {
    const written: { id: string; threadId: string }[] = [];
    for (const [index, post] of posts.entries()) {
      this.clock.ago(post.minutesAgo);
      const actor = await this.ground.actor(post.by);
      const words = { body: post.body, clientId: uuid() };
      const stored =
        index === 0
          ? await this.service.startThread(actor, { subject: { type: 'group', id: this.ground.groupId(group) }, kind, title, ...words })
          : await this.service.addPost(actor, { threadId: written[0]!.threadId, parentId: post.parent === undefined ? null : written[post.parent]!.id, ...words });
      written.push(stored);
      this.clock.ago(Math.max(0, post.minutesAgo - EDITED_AFTER));
      if (post.edited) await this.service.editPost(actor, { id: stored.id, body: post.edited });
      if (post.deleted) await this.service.deletePost(actor, { id: stored.id });
    }
    this.markRead(group, written[0]!.threadId, posts.filter((post) => post.minutesAgo >= READ_UP_TO).length);
  }

  private markRead(group: string, threadId: string, ordinal: number): void {
    if (ordinal === 0) return;
    for (const member of groups.find((one) => one.key === group)!.members) {
      this.cursors.seen(this.ground.accountId(member.person), { type: 'thread', id: threadId }, ordinal);
    }
  }
}
