import { Args, Context, GraphQLISODateTime, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { Track } from '../track.entity';
import { TrackType } from '../track.type';
import type { TrackChange } from './track-change.entity';
import { TrackCourseRepository } from './track-course.repository';
import { TrackCourseService } from './track-course.service';
import { MoveTrackInput, MoveTrackPayload, TrackChangeType } from './track-course.type';

const changesOfTrack = loaderKey<TrackChange[]>('changes of track');

@Resolver(() => TrackType)
export class TrackCourseResolver {
  constructor(
    private readonly service: TrackCourseService,
    private readonly course: TrackCourseRepository,
  ) {}

  @Mutation(() => MoveTrackPayload, { description: 'Takes a track to another state.' })
  async moveTrack(@CurrentActor() actor: Actor, @Args('input') input: MoveTrackInput): Promise<{ track: Track }> {
    return { track: await this.service.move(actor, input) };
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is so; null when it is as it began.' })
  async stateSince(@Parent() { id }: Track, @Context() context: RequestContext): Promise<Date | null> {
    return (await this.all(id, context))[0]?.madeAt ?? null;
  }

  @ResolveField(() => [TrackChangeType], { description: 'Its steps, the newest first; for who keeps or facilitates it, nothing for others.' })
  async changes(@CurrentActor() actor: Actor, @Parent() { id }: Track, @Context() context: RequestContext): Promise<TrackChange[]> {
    return this.service.readable(actor, id, await this.all(id, context));
  }

  private async all(id: string, context: RequestContext): Promise<TrackChange[]> {
    return (await loader(context, changesOfTrack, (ids) => this.course.changes(ids)).load(id)) ?? [];
  }
}

@Resolver(() => TrackChangeType)
export class TrackChangesResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { description: 'Who did it.' })
  madeBy(@Parent() { madeById }: TrackChange): Promise<unknown> {
    return this.accounts.load(madeById);
  }
}
