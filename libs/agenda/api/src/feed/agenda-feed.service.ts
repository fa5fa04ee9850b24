import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { agendaFeedScopes, streamOf, type SubjectRef } from '@leerkring/contract';
import { Actors, Calendars, Clock, Works, accountIdOf, check, systemActor, type Actor, type CalendarEntry } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { entryOf } from '../agenda-calendar';
import { AgendaFeed } from './agenda-feed.entity';
import { AgendaFeedRepository } from './agenda-feed.repository';

/** What is over, and what was called off, stays in calendars for so long. */
const KEPT_MS = 60 * 24 * 60 * 60 * 1000;

const wish = z.object({ scope: z.enum(agendaFeedScopes) });
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The agenda in people's own calendars: a secret address for each of them, with what they may read at the moment that it is asked. */
@Injectable()
export class AgendaFeedService {
  constructor(
    private readonly works: Works,
    private readonly actors: Actors,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly feeds: AgendaFeedRepository,
  ) {}

  /** The own feed; null when there is none. */
  own(actor: Actor): Promise<AgendaFeed | null> {
    return this.feeds.ofAccount(accountIdOf(actor));
  }

  /** Makes the feed, or gives it another address: the one before works no more. The secret is told here and nowhere else. */
  make(actor: Actor, input: unknown): Promise<{ agendaFeed: AgendaFeed; path: string }> {
    const { scope } = check(wish, input);
    return this.works.run(actor, async (work) => {
      const accountId = accountIdOf(actor);
      const account: SubjectRef = { type: 'account', id: accountId };
      await work.require('agenda_feed.make', account);
      const secret = randomBytes(32).toString('base64url');
      const feed = { id: uuid(), accountId, secretHash: hashOf(secret), scope, createdAt: work.now };
      await work.manager.upsert(AgendaFeed, feed, ['accountId']);
      work.record('agenda_feed.made', { accountId }, streamOf('account', accountId), account);
      return { agendaFeed: feed, path: `/agenda/feed/${secret}.ics` };
    });
  }

  /** Ends the feed; its address works no more. */
  revoke(actor: Actor): Promise<void> {
    return this.works.run(actor, async (work) => {
      const accountId = accountIdOf(actor);
      const account: SubjectRef = { type: 'account', id: accountId };
      await work.require('agenda_feed.revoke', account);
      const { affected } = await work.manager.delete(AgendaFeed, { accountId });
      if (affected) work.record('agenda_feed.revoked', { accountId }, streamOf('account', accountId), account);
      else work.silently('there was none');
    });
  }

  /**
   * What stands in the calendar behind this address, by the rights that its person has now.
   * @param publicUrl address of the app; left out when it does not know it
   * @returns null when there is no such address, or its person is here no more
   */
  async read(secret: string, publicUrl: string | undefined): Promise<{ feedId: string; entries: CalendarEntry[] } | null> {
    const feed = await this.feeds.bySecret(hashOf(secret));
    const actor = feed && (await this.actors.load(feed.accountId));
    if (!feed || !actor) return null;
    const from = new Date(this.clock.now().getTime() - KEPT_MS);
    const [events, others] = await Promise.all([this.feeds.events(actor, feed.scope, from), this.calendars.entriesFor(actor, from)]);
    return { feedId: feed.id, entries: [...events.map((event) => entryOf(event, publicUrl)), ...others] };
  }

  /** A person was erased: their calendar is theirs no more. */
  async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('nobody else knew of the feed');
      await work.manager.delete(AgendaFeed, { accountId });
    });
  }
}
