import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { AgendaFeed } from './agenda-feed.entity';
import { AgendaFeedService } from './agenda-feed.service';
import { AgendaFeedType, MakeAgendaFeedInput, MakeAgendaFeedPayload, RevokeAgendaFeedPayload } from './agenda-feed.type';

@Resolver(() => AgendaFeedType)
export class AgendaFeedResolver {
  constructor(private readonly service: AgendaFeedService) {}

  @Query(() => AgendaFeedType, { nullable: true, description: 'The viewer’s own feed of the agenda; null when there is none.' })
  agendaFeed(@CurrentActor() actor: Actor): Promise<AgendaFeed | null> {
    return this.service.own(actor);
  }

  @Mutation(() => MakeAgendaFeedPayload, { description: 'Makes the own feed, or gives it another address: the one before works no more.' })
  makeAgendaFeed(@CurrentActor() actor: Actor, @Args('input') input: MakeAgendaFeedInput): Promise<{ agendaFeed: AgendaFeed; path: string }> {
    return this.service.make(actor, input);
  }

  @Mutation(() => RevokeAgendaFeedPayload, { description: 'Ends the own feed: its address works no more.' })
  async revokeAgendaFeed(@CurrentActor() actor: Actor): Promise<{ agendaFeed: null }> {
    await this.service.revoke(actor);
    return { agendaFeed: null };
  }
}
