import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SeatTallies, type SeatTally } from '@leerkring/agenda/api';
import { streamOf } from '@leerkring/contract';
import { CurrentActor, EventLog, type Actor } from '@leerkring/platform/api';
import { ProgrammeOverviewType } from '../overview/overview.type';
import { EventTallyType } from './event-tally.type';

/** What seats add to the overview. */
@Resolver(() => ProgrammeOverviewType)
export class OverviewSeatsResolver {
  constructor(private readonly tallies: SeatTallies) {}

  @ResolveField(() => [EventTallyType], { description: 'Events with seats that are still to come and that the viewer looks after, at most 100.' })
  seats(@CurrentActor() actor: Actor): Promise<SeatTally[]> {
    return this.tallies.overseen(actor);
  }
}

@Resolver(() => EventTallyType)
export class EventTallyResolver {
  constructor(private readonly log: EventLog) {}

  @ResolveField(() => Int)
  head(@Parent() { id }: EventTallyType): Promise<number> {
    return this.log.head(streamOf('agenda_event', id));
  }
}
