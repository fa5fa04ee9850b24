import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import {
  AddPostInput,
  AddPostPayload,
  DeletePostInput,
  DeletePostPayload,
  EditPostInput,
  EditPostPayload,
  StartThreadInput,
  StartThreadPayload,
} from './discussions.inputs';
import { DiscussionsService } from './discussions.service';
import { PostType } from './post.type';
import { ThreadType } from './thread.type';

@Resolver(() => PostType)
export class PostsResolver {
  constructor(private readonly discussions: DiscussionsService) {}

  @Mutation(() => StartThreadPayload, { description: 'Starts a thread in a learning group.' })
  async startThread(@CurrentActor() actor: Actor, @Args('input') input: StartThreadInput): Promise<StartThreadPayload> {
    return { post: await this.discussions.startThread(actor, input) };
  }

  @Mutation(() => AddPostPayload, { description: 'Adds a post at the end of a thread.' })
  async addPost(@CurrentActor() actor: Actor, @Args('input') input: AddPostInput): Promise<AddPostPayload> {
    return { post: await this.discussions.addPost(actor, input) };
  }

  @Mutation(() => EditPostPayload, { description: 'Changes the words of an own post.' })
  async editPost(@CurrentActor() actor: Actor, @Args('input') input: EditPostInput): Promise<EditPostPayload> {
    return { post: await this.discussions.editPost(actor, input) };
  }

  @Mutation(() => DeletePostPayload, { description: 'Deletes an own post; its place in the thread stays.' })
  async deletePost(@CurrentActor() actor: Actor, @Args('input') input: DeletePostInput): Promise<DeletePostPayload> {
    return { post: await this.discussions.deletePost(actor, input) };
  }
}

/** The thread of a new post, read only when the client asks for it. */
@Resolver(() => AddPostPayload)
export class AddPostPayloadResolver {
  constructor(private readonly discussions: DiscussionsService) {}

  @ResolveField(() => ThreadType, { description: 'The thread as it is now.' })
  thread(@CurrentActor() actor: Actor, @Parent() payload: AddPostPayload): Promise<ThreadType> {
    return this.discussions.thread(actor, payload.post.threadId);
  }
}

@Resolver(() => StartThreadPayload)
export class StartThreadPayloadResolver {
  constructor(private readonly discussions: DiscussionsService) {}

  @ResolveField(() => ThreadType, { description: 'The new thread.' })
  thread(@CurrentActor() actor: Actor, @Parent() payload: StartThreadPayload): Promise<ThreadType> {
    return this.discussions.thread(actor, payload.post.threadId);
  }
}
