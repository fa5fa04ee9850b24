import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { DiscussionsService } from '../discussions.service';
import { PostType } from '../post.type';
import { ThreadType } from '../thread.type';
import { MergeThreadInput, MergeThreadPayload, MovePostsInput, MovePostsPayload, MoveThreadInput, MoveThreadPayload, NewPlace } from './moving.inputs';
import { Moving, type Moved } from './moving.service';
import { ThreadMoving } from './thread-moving.service';

const places = loaderKey<NewPlace>('places of moved posts');

/** Posts and threads that change their place. */
@Resolver(() => ThreadType)
export class MovingResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly moving: Moving,
    private readonly threads: ThreadMoving,
  ) {}

  @Mutation(() => MoveThreadPayload, { description: 'Moves a thread to another learning group, in which everybody sits who reads it now; for facilitators of both.' })
  async moveThread(@CurrentActor() actor: Actor, @Args('input') input: MoveThreadInput): Promise<MoveThreadPayload> {
    return { thread: await this.discussions.thread(actor, await this.threads.move(actor, input)) };
  }

  @Mutation(() => MovePostsPayload, { description: 'Moves posts to another thread about the same subject, or out into a new one; for facilitators. Links stay in their places.' })
  async movePosts(@CurrentActor() actor: Actor, @Args('input') input: MovePostsInput): Promise<MovePostsPayload> {
    return this.both(actor, await this.moving.movePosts(actor, input));
  }

  @Mutation(() => MergeThreadPayload, { description: 'Moves all posts of a thread to another one about the same subject, where it goes on; for facilitators.' })
  async mergeThread(@CurrentActor() actor: Actor, @Args('input') input: MergeThreadInput): Promise<MergeThreadPayload> {
    return this.both(actor, await this.moving.merge(actor, input));
  }

  @ResolveField(() => NewPlace, { nullable: true, description: 'The thread in which it goes on, for who may read that; null when it was not merged.' })
  mergedInto(@CurrentActor() actor: Actor, @Parent() { mergedIntoId }: ThreadType): Promise<NewPlace | null> | null {
    return mergedIntoId ? this.moving.placeOf(actor, mergedIntoId) : null;
  }

  private async both(actor: Actor, { fromId, toId }: Moved): Promise<{ thread: ThreadType; target: ThreadType }> {
    const [thread, target] = await Promise.all([this.discussions.thread(actor, fromId), this.discussions.thread(actor, toId)]);
    return { thread, target };
  }
}

@Resolver(() => PostType)
export class MovedPostResolver {
  constructor(private readonly moving: Moving) {}

  @ResolveField(() => NewPlace, { nullable: true, description: 'Where the post that stood here stands now, for who may read that; null when nothing was moved.' })
  movedTo(@Parent() { movedToPostId }: PostType, @Context() context: RequestContext): Promise<NewPlace | null> | null {
    return movedToPostId ? loader(context, places, (ids) => this.moving.placesOf(context.actor, ids)).load(movedToPostId) : null;
  }
}
