import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { AgendaEvent } from '../agenda-event.entity';
import { AgendaEventView } from '../agenda-event.type';
import { AgendaService } from '../agenda.service';
import type { EventBlock, ParallelSession, SeatPlan } from './programme.entity';
import { ArrangeEventProgrammeInput, EventProgrammePayload } from './programme.inputs';
import { ProgrammeRepository, type Occupation } from './programme.repository';
import { ProgrammeService } from './programme.service';
import { EventBlockType, ParallelSessionType, SeatPlanType } from './programme.type';

const plansOf = loaderKey<SeatPlan>('seat plan of event');
const blocksOf = loaderKey<EventBlock[]>('blocks of event');
const sessionsOf = loaderKey<ParallelSession[]>('sessions of block');
const occupationOf = loaderKey<Occupation>('occupation of session');

const MINUTE = 60 * 1000;
const after = (event: AgendaEvent, minutes: number): Date => new Date(event.startsAt.getTime() + minutes * MINUTE);

/** What an event holds for the day. */
@Resolver(() => AgendaEventView)
export class EventProgrammeResolver {
  constructor(
    private readonly programme: ProgrammeRepository,
    private readonly service: ProgrammeService,
    private readonly events: AgendaService,
  ) {}

  @Mutation(() => EventProgrammePayload, { description: 'Puts another programme in the place of what stands; sessions keep their seats.' })
  async arrangeEventProgramme(@CurrentActor() actor: Actor, @Args('input') input: ArrangeEventProgrammeInput): Promise<{ agendaEvent: AgendaEvent }> {
    return { agendaEvent: await this.events.read(actor, await this.service.arrange(actor, input)) };
  }

  @ResolveField(() => SeatPlanType, { nullable: true, description: 'How people sign up; null when nobody arranged its programme.' })
  async seatPlan(@Parent() { id }: AgendaEvent, @Context() context: RequestContext): Promise<SeatPlan | null> {
    return (await loader(context, plansOf, (ids) => this.programme.plans(ids)).load(id)) ?? null;
  }

  @ResolveField(() => [EventBlockType], { description: 'Its blocks, in the order of the day.' })
  async blocks(@Parent() event: AgendaEvent, @Context() context: RequestContext): Promise<EventBlockType[]> {
    const blocks = (await loader(context, blocksOf, (ids) => this.programme.blocks(ids)).load(event.id)) ?? [];
    return blocks.map(({ id, title, fromMinute, untilMinute }) => ({ id, title, startsAt: after(event, fromMinute), endsAt: after(event, untilMinute) }));
  }
}

@Resolver(() => EventBlockType)
export class EventBlocksResolver {
  constructor(private readonly programme: ProgrammeRepository) {}

  @ResolveField(() => [ParallelSessionType], { description: 'Its sessions.' })
  async sessions(@Parent() { id }: EventBlock, @Context() context: RequestContext): Promise<ParallelSession[]> {
    return (await loader(context, sessionsOf, (ids) => this.programme.sessions(ids)).load(id)) ?? [];
  }
}

@Resolver(() => ParallelSessionType)
export class ParallelSessionsResolver {
  constructor(private readonly programme: ProgrammeRepository) {}

  @ResolveField(() => Int, { description: 'How many places somebody has, with those that are asked or offered.' })
  async taken(@Parent() session: ParallelSession, @Context() context: RequestContext): Promise<number> {
    return (await this.occupation(session, context))?.taken ?? 0;
  }

  @ResolveField(() => Int, { description: 'How many people are on its waiting list.' })
  async waiting(@Parent() session: ParallelSession, @Context() context: RequestContext): Promise<number> {
    return (await this.occupation(session, context))?.waiting ?? 0;
  }

  private occupation({ id }: ParallelSession, context: RequestContext): Promise<Occupation | undefined> {
    return loader(context, occupationOf, (ids) => this.programme.occupations(ids)).load(id) as Promise<Occupation | undefined>;
  }
}
