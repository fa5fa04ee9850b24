import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { DiscussionsService } from '../discussions.service';
import { PostType } from '../post.type';
import { HidePostInput, HidePostPayload, PostHidingType, UnhidePostInput, UnhidePostPayload } from './hiding.inputs';
import { Hiding, type HiddenPlace } from './hiding.service';

const hidings = loaderKey<PostHidingType>('hidden words');

/** Posts whose words are hidden by a facilitator. */
@Resolver(() => PostType)
export class HidingResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly hidden: Hiding,
  ) {}

  @Mutation(() => HidePostPayload, { description: 'Hides the words of a post, with a reason; for facilitators. Its place stays.' })
  async hidePost(@CurrentActor() actor: Actor, @Args('input') input: HidePostInput): Promise<HidePostPayload> {
    return { post: await this.postAt(actor, await this.hidden.hide(actor, input)) };
  }

  @Mutation(() => UnhidePostPayload, { description: 'Lets everybody read a hidden post again; for facilitators.' })
  async unhidePost(@CurrentActor() actor: Actor, @Args('input') input: UnhidePostInput): Promise<UnhidePostPayload> {
    return { post: await this.postAt(actor, await this.hidden.unhide(actor, input)) };
  }

  @ResolveField(() => PostHidingType, { nullable: true, description: 'What is hidden and why; null when nothing is, and for who may not read it.' })
  hiding(@Parent() { id, hiddenAt }: PostType, @Context() context: RequestContext): Promise<PostHidingType | null> | null {
    return hiddenAt ? loader(context, hidings, (ids) => this.hidden.of(context.actor, ids)).load(id) : null;
  }

  private async postAt(actor: Actor, { id, threadId }: HiddenPlace): Promise<PostType> {
    const [post] = await this.discussions.postsById(actor, await this.discussions.thread(actor, threadId), [id]);
    return post!;
  }
}
