import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { DiscussionsService } from '../discussions.service';
import { PostType } from '../post.type';
import { AddReactionInput, AddReactionPayload, RemoveReactionInput, RemoveReactionPayload } from './reacting.inputs';
import { Reacting, type ReactedPlace } from './reacting.service';

/** What people say of posts without writing. */
@Resolver(() => PostType)
export class ReactingResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly reacting: Reacting,
  ) {}

  @Mutation(() => AddReactionPayload, { description: 'Says something of a post without writing; one of a kind per person.' })
  async addReaction(@CurrentActor() actor: Actor, @Args('input') input: AddReactionInput): Promise<AddReactionPayload> {
    return { post: await this.postAt(actor, await this.reacting.add(actor, input)) };
  }

  @Mutation(() => RemoveReactionPayload, { description: 'Takes back what the viewer said of a post without writing.' })
  async removeReaction(@CurrentActor() actor: Actor, @Args('input') input: RemoveReactionInput): Promise<RemoveReactionPayload> {
    return { post: await this.postAt(actor, await this.reacting.remove(actor, input)) };
  }

  private async postAt(actor: Actor, { id, threadId }: ReactedPlace): Promise<PostType> {
    const [post] = await this.discussions.postsById(actor, await this.discussions.thread(actor, threadId), [id]);
    return post!;
  }
}
