import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader, type Account } from '@leerkring/identity/api';
import { OrganisationType, OrganisationsLoader, type Organisation } from '@leerkring/organisations/api';
import { Access, CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { AgendaEvent } from '../agenda-event.entity';
import { AgendaEventView } from '../agenda-event.type';
import { AgendaService } from '../agenda.service';
import { AttendanceService } from './attendance.service';
import { EventProgrammePayload } from './programme.inputs';
import { ProgrammeRepository } from './programme.repository';
import { ParallelSessionType } from './programme.type';
import type { ParallelSession } from './programme.entity';
import { agendaEventRef, seatRef } from './seat-book';
import type { Seat, WalkIn } from './seat.entity';
import { SeatType, WalkInType } from './seat.type';
import { AddWalkInInput, AskSeatInput, ConfirmSeatInput, HandleSeatInput, MarkSeatInput, MoveSeatInput, RemoveWalkInInput, SeatPayload, SwitchSeatInput, WithdrawSeatInput } from './seats.inputs';
import { SeatsRepository, type RankedSeat } from './seats.repository';
import { SeatsService } from './seats.service';

const sessionOf = loaderKey<ParallelSession>('session of seat');
const reasonOf = loaderKey<string>('last reason of seat');
const eventRights = ['event_programme.arrange', 'seat.ask', 'seat.oversee', 'walk_in.add', 'preparation_pack.write'] as const;
const seatRights = ['seat.withdraw', 'seat.confirm', 'seat.switch', 'seat.handle', 'seat.move', 'seat.mark', 'preparation_pack.confirm', 'event_answer.give'] as const;

@Resolver(() => SeatType)
export class SeatsResolver {
  constructor(
    private readonly service: SeatsService,
    private readonly attendance: AttendanceService,
    private readonly events: AgendaService,
  ) {}

  @Mutation(() => SeatPayload, { description: 'Asks a seat: a place when there is one, else the next number on the waiting list.' })
  async askSeat(@CurrentActor() actor: Actor, @Args('input') input: AskSeatInput): Promise<SeatAnswer> {
    return this.answer(actor, await this.service.ask(actor, input));
  }

  @Mutation(() => SeatPayload, { description: 'Gives up the own seat; the next in order moves up.' })
  async withdrawSeat(@CurrentActor() actor: Actor, @Args('input') input: WithdrawSeatInput): Promise<SeatAnswer> {
    return this.answer(actor, await this.service.withdraw(actor, input));
  }

  @Mutation(() => SeatPayload, { description: 'Takes the place that was offered.' })
  async confirmSeat(@CurrentActor() actor: Actor, @Args('input') input: ConfirmSeatInput): Promise<SeatAnswer> {
    return this.answer(actor, await this.service.confirm(actor, input));
  }

  @Mutation(() => SeatPayload, { description: 'Goes to another session of the same event; what one has is kept unless there is a place.' })
  async switchSeat(@CurrentActor() actor: Actor, @Args('input') input: SwitchSeatInput): Promise<SeatAnswer> {
    return this.answer(actor, await this.service.switch(actor, input));
  }

  @Mutation(() => SeatPayload, { description: 'Puts somebody in another session.' })
  async moveSeat(@CurrentActor() actor: Actor, @Args('input') input: MoveSeatInput): Promise<SeatAnswer> {
    return this.answer(actor, await this.service.move(actor, input));
  }

  @Mutation(() => SeatPayload, { description: 'Takes somebody’s seat a step further.' })
  async handleSeat(@CurrentActor() actor: Actor, @Args('input') input: HandleSeatInput): Promise<SeatAnswer> {
    return this.answer(actor, await this.service.handle(actor, input));
  }

  @Mutation(() => SeatPayload, { description: 'Marks whether somebody came.' })
  async markSeat(@CurrentActor() actor: Actor, @Args('input') input: MarkSeatInput): Promise<SeatAnswer> {
    return this.answer(actor, await this.attendance.mark(actor, input));
  }

  @Mutation(() => EventProgrammePayload, { description: 'Writes down somebody who came without a seat.' })
  async addWalkIn(@CurrentActor() actor: Actor, @Args('input') input: AddWalkInInput): Promise<{ agendaEvent: AgendaEvent }> {
    return { agendaEvent: await this.events.read(actor, await this.attendance.addWalkIn(actor, input)) };
  }

  @Mutation(() => EventProgrammePayload, { description: 'Takes a walk-in away that was a mistake.' })
  async removeWalkIn(@CurrentActor() actor: Actor, @Args('input') input: RemoveWalkInInput): Promise<{ agendaEvent: AgendaEvent }> {
    return { agendaEvent: await this.events.read(actor, await this.attendance.removeWalkIn(actor, input)) };
  }

  private async answer(actor: Actor, seat: Seat): Promise<SeatAnswer> {
    return { seat: await this.service.ranked(seat), agendaEvent: await this.events.read(actor, seat.agendaEventId) };
  }
}

interface SeatAnswer {
  seat: RankedSeat;
  agendaEvent: AgendaEvent;
}

/** What a seat holds. */
@Resolver(() => SeatType)
export class SeatResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly organisations: OrganisationsLoader,
    private readonly programme: ProgrammeRepository,
    private readonly seats: SeatsRepository,
    private readonly access: Access,
  ) {}

  @ResolveField(() => ParallelSessionType, { description: 'Where it is.' })
  async session(@Parent() { sessionId }: Seat, @Context() context: RequestContext): Promise<ParallelSession> {
    return (await loader(context, sessionOf, (ids) => this.programme.sessionsByIds(ids)).load(sessionId))!;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Whose it is.' })
  person(@Parent() { accountId }: Seat): Promise<Account | null> {
    return this.accounts.load(accountId);
  }

  @ResolveField(() => OrganisationType, { description: 'Whom the person stands for there.' })
  async organisation(@Parent() { organisationId }: Seat): Promise<Organisation> {
    return (await this.organisations.load(organisationId))!;
  }

  @ResolveField(() => String, { description: 'What an organiser wrote to the person last; may be empty.' })
  async reason(@Parent() { id }: Seat, @Context() context: RequestContext): Promise<string> {
    return (await loader(context, reasonOf, (ids) => this.seats.lastReasons(ids)).load(id)) ?? '';
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id }: Seat, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, seatRights, seatRef(id)))];
  }
}

/** What seats add to an event. */
@Resolver(() => AgendaEventView)
export class EventSeatsResolver {
  constructor(
    private readonly service: SeatsService,
    private readonly attendance: AttendanceService,
    private readonly access: Access,
  ) {}

  @ResolveField(() => [SeatType], { description: 'The seats of the viewer, with those that are over, the newest last.' })
  ownSeats(@CurrentActor() actor: Actor, @Parent() { id }: AgendaEvent): Promise<RankedSeat[]> {
    return this.service.own(actor, id);
  }

  @ResolveField(() => [SeatType], { nullable: true, description: 'Everybody’s seats, by session in order of arrival; null for who does not look after the event.' })
  seats(@CurrentActor() actor: Actor, @Parent() { id }: AgendaEvent): Promise<RankedSeat[] | null> {
    return this.service.ofEvent(actor, id);
  }

  @ResolveField(() => [WalkInType], { nullable: true, description: 'Who came without a seat; null for who does not look after the event.' })
  walkIns(@CurrentActor() actor: Actor, @Parent() { id }: AgendaEvent): Promise<WalkIn[] | null> {
    return this.attendance.walkIns(actor, id);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with its programme and seats.' })
  async viewerCanSeat(@CurrentActor() actor: Actor, @Parent() { id }: AgendaEvent): Promise<Permission[]> {
    return [...(await this.access.granted(actor, eventRights, agendaEventRef(id)))];
  }
}
