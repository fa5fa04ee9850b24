import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { LiveSessionType } from '../live-session.type';
import { SessionCalls } from './session-calls.service';

@Resolver(() => LiveSessionType)
export class CallingResolver {
  constructor(private readonly calls: SessionCalls) {}

  @ResolveField(() => String, { nullable: true, description: 'Address of its embedded video call, for who may talk in it while it is open; null for everybody else and where there is none.' })
  callAddress(@Parent() session: { id: string }, @CurrentActor() actor: Actor): Promise<string | null> {
    return this.calls.addressOf(actor, session.id);
  }
}
