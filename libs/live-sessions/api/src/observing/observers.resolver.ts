import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader, ViewerType } from '@leerkring/identity/api';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsRepository } from '../live-sessions.repository';
import type { Observer } from './observer.entity';
import { InviteObserverInput, ObserverPayload, ObserverType, TakeBackObserverInput } from './observer.type';
import { ObserversRepository } from './observers.repository';
import { ObserversService } from './observers.service';

type Answer = Promise<{ liveSession: LiveSession }>;

@Resolver(() => LiveSessionType)
export class SessionObserversResolver {
  constructor(
    private readonly service: ObserversService,
    private readonly repository: ObserversRepository,
  ) {}

  @ResolveField(() => [ObserverType], { description: 'Who may watch it without being a member, the first invited one first, at most 10; whoever is in it sees them.' })
  observers(@Parent() { id }: { id: string }): Promise<Observer[]> {
    return this.repository.now(id);
  }

  @Mutation(() => ObserverPayload, { description: 'Lets somebody with an account watch a session that is planned or open; for its facilitators.' })
  async inviteObserver(@CurrentActor() actor: Actor, @Args('input') input: InviteObserverInput): Answer {
    return { liveSession: await this.service.invite(actor, input) };
  }

  @Mutation(() => ObserverPayload, { description: 'Ends somebody’s observing, at once; for its facilitators.' })
  async takeBackObserver(@CurrentActor() actor: Actor, @Args('input') input: TakeBackObserverInput): Answer {
    return { liveSession: await this.service.takeBack(actor, input) };
  }
}

@Resolver(() => ObserverType)
export class ObserversResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { description: 'Who observes.' })
  account(@Parent() { accountId }: Observer): Promise<unknown> {
    return this.accounts.load(accountId);
  }

  @ResolveField(() => AccountType, { description: 'Who invited them.' })
  invitedBy(@Parent() { invitedById }: Observer): Promise<unknown> {
    return this.accounts.load(invitedById);
  }
}

@Resolver(() => ViewerType)
export class ViewerObservingResolver {
  constructor(private readonly repository: LiveSessionsRepository) {}

  @ResolveField(() => [LiveSessionType], { description: 'Sessions that the viewer may watch without being a member: what is open first, then what is planned soonest, at most 100.' })
  observedSessions(@CurrentActor() actor: Actor): Promise<LiveSession[]> {
    return this.repository.observedBy(actor);
  }
}
