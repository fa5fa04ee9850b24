import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, PermissionScalar, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsLoaders } from '../live-sessions.loaders';
import { rightsOnAgreement } from '../live-sessions.policy';
import type { Agreement } from './agreement.entity';
import { AgreementPayload, AgreementType, ChangeAgreementInput, MarkAgreementInput, RemoveAgreementInput, WriteAgreementInput } from './agreement.type';
import { AgreementsService, type SessionAgreement } from './agreements.service';

type Answer = Promise<{ liveSession: LiveSession }>;

@Resolver(() => LiveSessionType)
export class SessionAgreementsResolver {
  constructor(private readonly service: AgreementsService) {}

  @ResolveField(() => [AgreementType], { description: 'Its decisions and actions, oldest first, at most 100.' })
  agreements(@Parent() session: LiveSession): Promise<SessionAgreement[]> {
    return this.service.ofSession(session);
  }

  @Mutation(() => AgreementPayload, { description: 'Writes down a decision or an action in an open session.' })
  async writeAgreement(@CurrentActor() actor: Actor, @Args('input') input: WriteAgreementInput): Answer {
    return { liveSession: await this.service.write(actor, input) };
  }

  @Mutation(() => AgreementPayload, { description: 'Changes a decision or an action, while the session is open and nobody else was ahead.' })
  async changeAgreement(@CurrentActor() actor: Actor, @Args('input') input: ChangeAgreementInput): Answer {
    return { liveSession: await this.service.change(actor, input) };
  }

  @Mutation(() => AgreementPayload, { description: 'Takes out a decision or an action, while the session is open.' })
  async removeAgreement(@CurrentActor() actor: Actor, @Args('input') input: RemoveAgreementInput): Answer {
    return { liveSession: await this.service.remove(actor, input) };
  }

  @Mutation(() => AgreementPayload, { description: 'Marks an action as done or not done, also after the session.' })
  async markAgreement(@CurrentActor() actor: Actor, @Args('input') input: MarkAgreementInput): Answer {
    return { liveSession: await this.service.mark(actor, input) };
  }
}

@Resolver(() => AgreementType)
export class AgreementsResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly loaders: LiveSessionsLoaders,
  ) {}

  @ResolveField(() => AccountType, { description: 'Who wrote it first.' })
  author(@Parent() agreement: Agreement): Promise<unknown> {
    return this.accounts.load(agreement.authorId);
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who does it; null for a decision.' })
  person(@Parent() agreement: Agreement): Promise<unknown> | null {
    return agreement.personId ? this.accounts.load(agreement.personId) : null;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() agreement: SessionAgreement, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    return rightsOnAgreement(actor, agreement, await this.loaders.rightsOn(context, actor, agreement.liveSessionId));
  }
}
