import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@leerkring/identity/api';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsRepository } from '../live-sessions.repository';
import type { Agreement } from './agreement.entity';
import { AgreementType } from './agreement.type';
import { AgreementsService, type SessionAgreement } from './agreements.service';

const sessions = loaderKey<LiveSession>('sessions of agreements');

@Resolver(() => ViewerType)
export class ViewerActionsResolver {
  constructor(private readonly service: AgreementsService) {}

  @ResolveField(() => [AgreementType], { description: 'What the viewer took on in sessions of own groups and has still to do: the soonest day first, at most 50.' })
  openActions(@CurrentActor() actor: Actor): Promise<SessionAgreement[]> {
    return this.service.openFor(actor);
  }
}

@Resolver(() => AgreementType)
export class AgreementSessionResolver {
  constructor(private readonly repository: LiveSessionsRepository) {}

  @ResolveField(() => LiveSessionType, { description: 'The session that agreed on it.' })
  async liveSession(@Parent() { liveSessionId }: Agreement, @Context() context: RequestContext): Promise<LiveSession> {
    // Who got the agreement from here may read its session.
    return (await loader(context, sessions, (ids) => this.repository.byIds(ids)).load(liveSessionId))!;
  }
}
