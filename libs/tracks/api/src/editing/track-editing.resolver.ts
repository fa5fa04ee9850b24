import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { Track } from '../track.entity';
import { TrackType } from '../track.type';
import { TrackEditingRepository } from './track-editing.repository';
import { TrackEditingService } from './track-editing.service';
import { EditTrackInput, EditTrackPayload, TrackAliasInput, TrackTextsInBothType, TrackVersionType } from './track-editing.type';
import type { TrackVersion } from './track-version.entity';

const versionsOfTrack = loaderKey<TrackVersion[]>('versions of track');

@Resolver(() => TrackType)
export class TrackEditingResolver {
  constructor(
    private readonly service: TrackEditingService,
    private readonly editing: TrackEditingRepository,
  ) {}

  @Mutation(() => EditTrackPayload, { description: 'Gives a track other words, in both languages.' })
  async editTrack(@CurrentActor() actor: Actor, @Args('input') input: EditTrackInput): Promise<{ track: Track }> {
    return { track: await this.service.edit(actor, input) };
  }

  @Mutation(() => EditTrackPayload, { description: 'Adds another name of a track, whose address leads to it.' })
  async addTrackAlias(@CurrentActor() actor: Actor, @Args('input') input: TrackAliasInput): Promise<{ track: Track }> {
    return { track: await this.service.addAlias(actor, input) };
  }

  @Mutation(() => EditTrackPayload, { description: 'Takes another name of a track away; its address leads nowhere then.' })
  async removeTrackAlias(@CurrentActor() actor: Actor, @Args('input') input: TrackAliasInput): Promise<{ track: Track }> {
    return { track: await this.service.removeAlias(actor, input) };
  }

  @ResolveField(() => TrackTextsInBothType, { description: 'What it says about itself, in both languages.' })
  texts(@Parent() { texts }: Track): Track['texts'] {
    return texts;
  }

  @ResolveField(() => [TrackVersionType], { description: 'What it said before, the latest first; for who keeps or facilitates it, nothing for others.' })
  versions(@CurrentActor() actor: Actor, @Parent() { id }: Track, @Context() context: RequestContext): Promise<TrackVersion[]> {
    return this.service.readable(actor, id, async () => (await loader(context, versionsOfTrack, (ids) => this.editing.versions(ids)).load(id)) ?? []);
  }
}

@Resolver(() => TrackVersionType)
export class TrackVersionsResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { description: 'Who wrote what took their place.' })
  replacedBy(@Parent() { replacedById }: TrackVersion): Promise<unknown> {
    return this.accounts.load(replacedById);
  }
}
