import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { PostVersionType } from './post-version.type';
import { PostVersions } from './post-versions.service';

@Resolver()
export class PostVersionsResolver {
  constructor(private readonly versions: PostVersions) {}

  @Query(() => [PostVersionType], {
    description: 'What a post said from the beginning until now, oldest first: at most 20 earlier wordings and the one of now. For its author and for who facilitates the thread.',
  })
  postVersions(@CurrentActor() actor: Actor, @Args('postId', { type: () => ID, description: 'The post.' }) postId: string): Promise<PostVersionType[]> {
    return this.versions.of(actor, postId);
  }
}
