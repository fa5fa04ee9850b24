import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@leerkring/identity/api';
import { CurrentActor, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { TrackType, TracksLoader, type Track } from '@leerkring/tracks/api';
import { OverviewService } from './overview.service';
import { OverseenApplicationConnection, OverviewPageArgs, OverviewTrackType, ProgrammeOverviewType, type OverseenApplicationType } from './overview.type';

@Resolver(() => ProgrammeOverviewType)
export class OverviewResolver {
  constructor(private readonly service: OverviewService) {}

  @Query(() => ProgrammeOverviewType, { description: 'Where all applications stand that the viewer looks after; not found by who looks after none.' })
  async programmeOverview(@CurrentActor() actor: Actor): Promise<ProgrammeOverviewType> {
    await this.service.open(actor);
    return {};
  }

  @ResolveField(() => [OverviewTrackType])
  tracks(@CurrentActor() actor: Actor): Promise<OverviewTrackType[]> {
    return this.service.tracks(actor);
  }

  @ResolveField(() => [String])
  provinces(@CurrentActor() actor: Actor): Promise<string[]> {
    return this.service.provinces(actor);
  }

  @ResolveField(() => OverseenApplicationConnection)
  applications(@CurrentActor() actor: Actor, @Args() { filter, ...page }: OverviewPageArgs): Promise<Connection<OverseenApplicationType>> {
    return this.service.page(actor, filter, page);
  }
}

@Resolver(() => OverviewTrackType)
export class OverviewTrackResolver {
  constructor(private readonly tracks: TracksLoader) {}

  @ResolveField(() => TrackType)
  async track(@Parent() { id }: OverviewTrackType, @Context() context: RequestContext): Promise<Track> {
    return (await this.tracks.load(context, id))!;
  }
}

/** What the overview adds to the signed-in person. */
@Resolver(() => ViewerType)
export class ViewerOverviewResolver {
  constructor(private readonly service: OverviewService) {}

  @ResolveField(() => Int, { nullable: true, description: 'How many applications wait for whoever looks after them, such as the viewer; null for who looks after none.' })
  waitingApplicationCount(@CurrentActor() actor: Actor): Promise<number | null> {
    return this.service.waitingCount(actor);
  }
}
