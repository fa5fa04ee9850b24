import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Access, Actors, Jobs, Reactions, Works, systemActor, type KnownFacts } from '@leerkring/platform/api';
import { BookmarksRepository, type DueBookmark } from './bookmarks.repository';

const AT_ONCE = 100;

/** Reminds people of what they keep when its moment has come, and lets go of what nobody keeps any more. */
@Injectable()
export class Reminders implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly repository: BookmarksRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'remind-of-bookmarks', async () => void (await this.remind()));
    this.reactions.onMany('post.deleted', 'discussions.forget-bookmarks', (events) => this.forgetPosts(events.flatMap(({ payload }) => payload.post?.id ?? [])));
    this.reactions.on('account.erased', 'discussions.forget-own-bookmarks', ({ payload }) => this.forgetPerson(payload.accountId));
  }

  /** Returns how many moments were dealt with: each once, on however many nodes this is done at the same time. */
  async remind(): Promise<number> {
    let all = 0;
    for (let some = AT_ONCE; some === AT_ONCE; all += some) some = await this.remindSome();
    return all;
  }

  private remindSome(): Promise<number> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('people asked to be reminded');
      const due = await this.repository.due(work.now, AT_ONCE, work.manager);
      // A moment at which somebody could not read the post is over too: they hear nothing, later neither.
      const told = await this.readable(due);
      for (const { accountId, postId } of told) work.record('bookmark.reminded', { accountId, postId }, streamOf('account', accountId), { type: 'post', id: postId });
      if (!told.length) work.silently('nobody is to be reminded');
      if (due.length) await this.repository.dealtWith(due.map(({ id }) => id), work.now, work.manager);
      return due.length;
    });
  }

  /** Each person is asked for by the same rule as when they open it. */
  private async readable(due: readonly DueBookmark[]): Promise<DueBookmark[]> {
    const shown = due.filter((bookmark) => bookmark.shown);
    if (!shown.length) return [];
    const people = await this.actors.current([...new Set(shown.map(({ accountId }) => accountId))]);
    const known: KnownFacts = new Map();
    await this.access.learn(shown.map(({ threadId: id }) => ({ type: 'thread', id })), undefined, known);
    const asked = shown.map(async (bookmark) => {
      const actor = people.get(bookmark.accountId);
      const granted = actor && (await this.access.granted(actor, ['thread.read'], { type: 'thread', id: bookmark.threadId }, undefined, known));
      return granted?.size ? [bookmark] : [];
    });
    return (await Promise.all(asked)).flat();
  }

  private forgetPosts(postIds: string[]): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('the posts are gone for good');
      work.silently('who kept them finds tombstones');
      await this.repository.forgetPosts(postIds, work.manager);
    });
  }

  private forgetPerson(accountId: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('nobody else knew of it');
      await this.repository.forgetPerson(accountId, work.manager);
    });
  }
}
