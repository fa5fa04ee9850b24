import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { Track } from '../track.entity';
import { TrackType } from '../track.type';
import { TrackNoticesRepository } from './track-notices.repository';
import { TrackNoticesService } from './track-notices.service';
import { TrackNoticeInput, TrackNoticePayload } from './track-notices.type';

const askedOfTrack = loaderKey<true>('viewer asked notice of track');
const noticesOfTrack = loaderKey<number>('notices of track');

@Resolver(() => TrackType)
export class TrackNoticesResolver {
  constructor(
    private readonly service: TrackNoticesService,
    private readonly notices: TrackNoticesRepository,
  ) {}

  @Mutation(() => TrackNoticePayload, { description: 'The viewer wants to be told when a track that is in preparation opens.' })
  async askTrackNotice(@CurrentActor() actor: Actor, @Args('input') input: TrackNoticeInput): Promise<{ track: Track }> {
    return { track: await this.service.ask(actor, input) };
  }

  @Mutation(() => TrackNoticePayload, { description: 'The viewer no longer wants to be told.' })
  async withdrawTrackNotice(@CurrentActor() actor: Actor, @Args('input') input: TrackNoticeInput): Promise<{ track: Track }> {
    return { track: await this.service.withdraw(actor, input) };
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer wants to be told when it opens.' })
  async viewerAskedNotice(@CurrentActor() { accountId }: Actor, @Parent() { id }: Track, @Context() context: RequestContext): Promise<boolean> {
    if (!accountId) return false;
    return (await loader(context, askedOfTrack, (ids) => this.notices.asked(accountId, ids)).load(id)) ?? false;
  }

  @ResolveField(() => Int, { nullable: true, description: 'How many people want to be told when it opens; for who can open it, null for others.' })
  noticeCount(@CurrentActor() actor: Actor, @Parent() { id }: Track, @Context() context: RequestContext): Promise<number | null> {
    return this.service.countFor(actor, id, async () => (await loader(context, noticesOfTrack, (ids) => this.notices.counts(ids)).load(id)) ?? 0);
  }
}
