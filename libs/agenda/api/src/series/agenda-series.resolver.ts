import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { AgendaEvent } from '../agenda-event.entity';
import { AgendaEventsPayload } from '../agenda-event.inputs';
import { AgendaEventView } from '../agenda-event.type';
import { AgendaRepository } from '../agenda.repository';
import { CancelAgendaSeriesInput, ChangeAgendaSeriesInput } from './agenda-series.inputs';
import { AgendaSeriesService } from './agenda-series.service';

type Answer = Promise<{ agendaEvents: AgendaEvent[] }>;

@Resolver(() => AgendaEventView)
export class AgendaSeriesResolver {
  constructor(
    private readonly service: AgendaSeriesService,
    private readonly repository: AgendaRepository,
  ) {}

  @ResolveField(() => [AgendaEventView], { description: 'Those of its series that come after it and go on, as far as the viewer may read them, by when they begin.' })
  laterInSeries(@Parent() event: AgendaEvent, @CurrentActor() actor: Actor): Promise<AgendaEvent[]> | [] {
    return event.seriesId ? this.repository.laterInSeries(actor, event) : [];
  }

  @Mutation(() => AgendaEventsPayload, { description: 'Changes an event of a series and all those after it, all or none.' })
  async changeAgendaSeries(@CurrentActor() actor: Actor, @Args('input') input: ChangeAgendaSeriesInput): Answer {
    return { agendaEvents: await this.service.change(actor, input) };
  }

  @Mutation(() => AgendaEventsPayload, { description: 'Calls an event of a series off, with all those after it, for one reason.' })
  async cancelAgendaSeries(@CurrentActor() actor: Actor, @Args('input') input: CancelAgendaSeriesInput): Answer {
    return { agendaEvents: await this.service.cancel(actor, input) };
  }
}
