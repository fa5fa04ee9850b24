import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { limits, streamOf } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, Presence, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsLoaders } from '../live-sessions.loaders';

/** Who is in a session where there are too many to be named to all. */
@Resolver(() => LiveSessionType)
export class CrowdResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly loaders: LiveSessionsLoaders,
    private readonly presence: Presence,
  ) {}

  @ResolveField(() => [AccountType], { description: 'Who has it open now, by name; at most 2000.' })
  async peopleHere(@Parent() { id }: LiveSession, @CurrentActor() actor: Actor, @Context() context: RequestContext) {
    // One also comes to a session by way of what it left behind, such as an action.
    if (!(await this.loaders.rightsOn(context, actor, id)).has('live_session.read')) return [];
    const here = [...this.presence.accountsIn(streamOf('live_session', id))].slice(0, limits.peopleHere);
    return [...(await this.accounts.loadAll(here)).values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  }
}
