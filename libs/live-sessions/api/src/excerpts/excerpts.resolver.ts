import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ExcerptPlaceType } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, type Actor, type RequestContext } from '@leerkring/platform/api';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsService } from '../live-sessions.service';
import { ExcerptInput, ExcerptMarkType, ExcerptPayload, ExcerptPlaceTypeEnum, ExcerptType } from './excerpt.type';
import { ExcerptsService, type ExcerptMark, type SeenExcerpt } from './excerpts.service';

@Resolver(() => ExcerptType)
export class ExcerptsResolver {
  constructor(
    private readonly excerpts: ExcerptsService,
    private readonly sessions: LiveSessionsService,
    private readonly accounts: AccountsLoader,
  ) {}

  @Query(() => ExcerptType, { nullable: true, description: 'What a thread, a note or a lesson shows of the chat of a live session; null when that is nothing, or nothing for the viewer.' })
  excerpt(
    @CurrentActor() actor: Actor,
    @Args('placeType', { type: () => ExcerptPlaceTypeEnum, description: 'What shows it.' }) type: ExcerptPlaceType,
    @Args('placeId', { type: () => ID, description: 'Id of what shows it.' }) id: string,
  ): Promise<SeenExcerpt | null> {
    return this.excerpts.ofPlace(actor, { type, id });
  }

  @Mutation(() => ExcerptPayload, { description: 'Takes the words of the viewer out of an excerpt, for everybody.' })
  async objectToExcerpt(@CurrentActor() actor: Actor, @Args('input') input: ExcerptInput): Promise<{ excerpt: SeenExcerpt }> {
    return { excerpt: await this.excerpts.setObjection(actor, input, true) };
  }

  @Mutation(() => ExcerptPayload, { description: 'Puts the words of the viewer back into an excerpt.' })
  async withdrawExcerptObjection(@CurrentActor() actor: Actor, @Args('input') input: ExcerptInput): Promise<{ excerpt: SeenExcerpt }> {
    return { excerpt: await this.excerpts.setObjection(actor, input, false) };
  }

  @ResolveField(() => AccountType, { description: 'Who made it.' })
  madeBy(@Parent() { madeById }: SeenExcerpt): Promise<unknown> {
    return this.accounts.load(madeById);
  }

  @ResolveField(() => LiveSessionType, { description: 'The session in which it was said.' })
  liveSession(@Parent() { liveSessionId }: SeenExcerpt, @Context() { actor }: RequestContext): Promise<unknown> {
    return this.sessions.get(actor, liveSessionId);
  }
}

@Resolver(() => LiveSessionType)
export class SessionExcerptsResolver {
  constructor(private readonly excerpts: ExcerptsService) {}

  @ResolveField('excerpts', () => [ExcerptMarkType], { description: 'Where words of it go on, the first one first; what the viewer may not read is left out.' })
  marks(@Parent() { id }: { id: string }, @CurrentActor() actor: Actor): Promise<ExcerptMark[]> {
    return this.excerpts.marksOf(actor, id);
  }
}
