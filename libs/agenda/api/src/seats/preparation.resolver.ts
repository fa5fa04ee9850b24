import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader, type Account } from '@leerkring/identity/api';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { AgendaEvent } from '../agenda-event.entity';
import { AgendaEventView } from '../agenda-event.type';
import { AgendaService } from '../agenda.service';
import { PreparationService } from './preparation.service';
import { ConfirmPreparationPackInput, EventAnswerType, EventPreparationType, GiveEventAnswerInput, PackReadingType, WritePreparationPackInput } from './preparation.type';
import { EventProgrammePayload } from './programme.inputs';
import type { EventAnswer, PackReading } from './seat.entity';

/** What people read and answer before an event. */
@Resolver(() => AgendaEventView)
export class EventPreparationResolver {
  constructor(
    private readonly service: PreparationService,
    private readonly events: AgendaService,
  ) {}

  @Mutation(() => EventProgrammePayload, { description: 'Writes what people read and answer before the event.' })
  async writePreparationPack(@CurrentActor() actor: Actor, @Args('input') input: WritePreparationPackInput): Promise<{ agendaEvent: AgendaEvent }> {
    return { agendaEvent: await this.events.read(actor, await this.service.write(actor, input)) };
  }

  @Mutation(() => EventProgrammePayload, { description: 'Says that the viewer read the preparation pack.' })
  async confirmPreparationPack(@CurrentActor() actor: Actor, @Args('input') input: ConfirmPreparationPackInput): Promise<{ agendaEvent: AgendaEvent }> {
    return { agendaEvent: await this.events.read(actor, await this.service.confirm(actor, input)) };
  }

  @Mutation(() => EventProgrammePayload, { description: 'Saves the answer to one question; empty takes it away.' })
  async giveEventAnswer(@CurrentActor() actor: Actor, @Args('input') input: GiveEventAnswerInput): Promise<{ agendaEvent: AgendaEvent }> {
    return { agendaEvent: await this.events.read(actor, await this.service.answer(actor, input)) };
  }

  @ResolveField(() => EventPreparationType, { nullable: true, description: 'What people read and answer before; null when there is nothing, or the viewer has no place and does not look after the event.' })
  preparation(@CurrentActor() actor: Actor, @Parent() event: AgendaEvent): Promise<EventPreparationType | null> {
    return this.service.of(actor, event);
  }

  @ResolveField(() => [PackReadingType], { nullable: true, description: 'Who read the preparation pack as it stands; null for who does not look after the event.' })
  packReadings(@CurrentActor() actor: Actor, @Parent() { id }: AgendaEvent): Promise<PackReading[] | null> {
    return this.service.readings(actor, id);
  }

  @ResolveField(() => [EventAnswerType], { nullable: true, description: 'What people answered; null for who does not look after the event.' })
  eventAnswers(@CurrentActor() actor: Actor, @Parent() { id }: AgendaEvent): Promise<EventAnswer[] | null> {
    return this.service.answers(actor, id);
  }
}

@Resolver(() => PackReadingType)
export class PackReadingsResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'Who read it.' })
  person(@Parent() { accountId }: PackReading): Promise<Account | null> {
    return this.accounts.load(accountId);
  }
}

@Resolver(() => EventAnswerType)
export class EventAnswersResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'Who answered.' })
  person(@Parent() { accountId }: EventAnswer): Promise<Account | null> {
    return this.accounts.load(accountId);
  }
}
