import { Injectable } from '@nestjs/common';
import { AccountsLoader } from '@leerkring/identity/api';
import type { Actor } from '@leerkring/platform/api';
import { excerptOf } from '../excerpt';
import type { ThreadType } from '../thread.type';
import { SummaryRepository, type NotedRow } from './summary.repository';
import type { NotedPostType, ThreadSummaryType } from './thread-summary.type';

/** So far back is looked. */
const NEWEST = 2000;
const MOST_NOTED = 3;
/** Some of the posts that are linked to most may be gone. */
const CANDIDATES = 30;

interface Noted {
  ordinal: number;
  count: number;
}

/** What stands out in a long thread. */
@Injectable()
export class Summaries {
  constructor(
    private readonly repository: SummaryRepository,
    private readonly accounts: AccountsLoader,
  ) {}

  /** Of a thread that the actor got from here. */
  async of(actor: Actor, { id: threadId, lastOrdinal }: ThreadType): Promise<ThreadSummaryType> {
    const stretch = { threadId, after: Math.max(0, lastOrdinal - NEWEST), upTo: lastOrdinal };
    const [said, places] = await Promise.all([this.repository.said(stretch, MOST_NOTED), this.repository.linkedPlaces(stretch, actor)]);
    const linked = counted(places);
    const posts = await this.repository.posts(threadId, [...new Set([...said.answered, ...linked].map(({ ordinal }) => ordinal))]);
    const people = await this.accounts.loadAll([...said.speakers.map(({ accountId }) => accountId), ...posts.map(({ authorId }) => authorId)]);
    const rows = new Map(posts.map((row) => [row.ordinal, row]));
    const shown = ({ ordinal, count }: Noted): NotedPostType[] => {
      const row = rows.get(ordinal);
      return row ? [{ ...noted(row), author: people.get(row.authorId)!, count }] : [];
    };
    return {
      speakerCount: said.speakerCount,
      speakers: said.speakers.map(({ accountId, postCount }) => ({ account: people.get(accountId)!, postCount })),
      mostLinked: linked.flatMap(shown).slice(0, MOST_NOTED),
      mostAnswered: said.answered.flatMap(shown),
    };
  }
}

/** How often each of these places occurs, the most frequent first. */
function counted(places: readonly number[]): Noted[] {
  const counts = [...Map.groupBy(places, (ordinal) => ordinal)].map(([ordinal, all]) => ({ ordinal, count: all.length }));
  return counts.sort((a, b) => b.count - a.count || a.ordinal - b.ordinal).slice(0, CANDIDATES);
}

function noted({ id, ordinal, body }: NotedRow): Pick<NotedPostType, 'id' | 'ordinal' | 'excerpt'> {
  return { id, ordinal, excerpt: excerptOf(body) };
}
