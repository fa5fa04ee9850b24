import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Jobs, Reactions, Works, systemActor } from '@leerkring/platform/api';
import { AgendaSteps, agendaEventRef } from './agenda-steps';
import { AgendaRepository } from './agenda.repository';
import { AgendaFeedService } from './feed/agenda-feed.service';

/** After these, lists of what is not published are others; after the last one what it names stands there no more. */
const draftNews = ['agenda_event.proposed', 'agenda_event.planned', 'agenda_event.changed', 'agenda_event.decided', 'agenda_event.cancelled', 'agenda_event.published'] as const;

/** What happens to the agenda by the clock, and by news of other rooms. */
@Injectable()
export class AgendaReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly jobs: Jobs,
    private readonly works: Works,
    private readonly steps: AgendaSteps,
    private readonly agenda: AgendaRepository,
    private readonly feeds: AgendaFeedService,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'publish-agenda-events', async () => void (await this.publish()));
    for (const name of draftNews) this.reactions.onMany(name, `agenda.tell-makers-${name}`, (events) => this.tellMakers(events.map(({ payload }) => payload.agendaEventId), name === 'agenda_event.published'));
    this.reactions.on('account.erased', 'agenda.forget-feed', ({ payload }) => this.feeds.forget(payload.accountId));
    this.reactions.on('account.erased', 'agenda.forget', ({ payload: { accountId, withWords } }) => (withWords ? this.forget(accountId) : Promise.resolve()));
  }

  /** Publishes what is approved and whose moment has come; returns how many. */
  publish(): Promise<number> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('their moment has come');
      const count = await this.steps.publishRipe(work);
      if (!count) work.silently('nothing is to be published yet');
      return count;
    });
  }

  /** Lets whoever finds these among what is not published know, on their own streams, that it changed. Others never hear of it. */
  private tellMakers(ids: string[], published: boolean): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who makes the agenda hears that what waits changed');
      work.silently('what is published waits for nobody');
      for (const accountId of await this.agenda.makers(ids, published, work.manager)) {
        work.record('agenda_drafts.changed', { accountId }, streamOf('account', accountId), { type: 'account', id: accountId });
      }
    });
  }

  /** Why somebody refused events or called them off goes with them. What an event says is its organiser's, and stays. */
  private forget(accountId: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who is forgotten takes words along');
      const ids = new Set(await this.agenda.forgetReasons(accountId, work.manager));
      for (const id of ids) work.record('agenda_event.words_removed', { agendaEventId: id }, streamOf('agenda_event', id), agendaEventRef(id));
      if (!ids.size) work.silently('nothing is left');
    });
  }
}
