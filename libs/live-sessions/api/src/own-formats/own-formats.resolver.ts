import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType } from '@leerkring/groups/api';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { TrackType } from '@leerkring/tracks/api';
import type { OwnFormat } from './own-format.entity';
import { ArchiveOwnFormatInput, ChangeOwnFormatInput, OwnFormatPayload, OwnFormatType, WriteOwnFormatInput } from './own-format.type';
import { OwnFormatsService } from './own-formats.service';

type Answer = Promise<{ ownFormat: OwnFormat }>;

/** What the facilitators of a track keep for its groups. */
@Resolver(() => TrackType)
export class TrackFormatsResolver {
  constructor(private readonly service: OwnFormatsService) {}

  @ResolveField(() => [OwnFormatType], { description: 'Ways to hold a session that its facilitators keep for its groups, by name, at most 50; for them and for who facilitates one of its groups, empty for others.' })
  ownFormats(@Parent() track: { id: string }, @CurrentActor() actor: Actor): Promise<OwnFormat[]> {
    return this.service.ofTrack(actor, track.id);
  }
}

@Resolver(() => GroupType)
export class OwnFormatsResolver {
  constructor(private readonly service: OwnFormatsService) {}

  @ResolveField(() => [OwnFormatType], { description: 'Ways to hold a session that its facilitators made, by name, at most 50; empty for others.' })
  ownFormats(@Parent() group: { id: string }, @CurrentActor() actor: Actor): Promise<OwnFormat[]> {
    return this.service.ofGroup(actor, group.id);
  }

  @Mutation(() => OwnFormatPayload, { description: 'Makes an own format.' })
  async writeOwnFormat(@CurrentActor() actor: Actor, @Args('input') input: WriteOwnFormatInput): Answer {
    return { ownFormat: await this.service.write(actor, input) };
  }

  @Mutation(() => OwnFormatPayload, { description: 'Changes an own format; sessions keep the version that they were opened with.' })
  async changeOwnFormat(@CurrentActor() actor: Actor, @Args('input') input: ChangeOwnFormatInput): Answer {
    return { ownFormat: await this.service.change(actor, input) };
  }

  @Mutation(() => OwnFormatPayload, { description: 'Offers an own format no longer, or again.' })
  async archiveOwnFormat(@CurrentActor() actor: Actor, @Args('input') input: ArchiveOwnFormatInput): Answer {
    return { ownFormat: await this.service.archive(actor, input) };
  }
}
