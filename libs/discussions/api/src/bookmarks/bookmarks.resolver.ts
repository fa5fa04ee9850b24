import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@leerkring/identity/api';
import { CurrentActor, type Actor, type Connection } from '@leerkring/platform/api';
import { DiscussionsService } from '../discussions.service';
import { PostType } from '../post.type';
import { BookmarkedPostConnection, BookmarkedPostType } from './bookmark.type';
import { BookmarksArgs, RemoveBookmarkInput, RemoveBookmarkPayload, SetBookmarkInput, SetBookmarkPayload } from './bookmarks.inputs';
import { Bookmarks, type KeptPlace } from './bookmarks.service';

/** Posts that the signed-in person keeps at hand. */
@Resolver(() => ViewerType)
export class BookmarksResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly bookmarks: Bookmarks,
  ) {}

  @ResolveField(() => BookmarkedPostConnection, { name: 'bookmarks', description: 'The posts that the viewer keeps at hand and may read, newest bookmark first.' })
  kept(@CurrentActor() actor: Actor, @Args() args: BookmarksArgs): Promise<Connection<BookmarkedPostType>> {
    return this.bookmarks.kept(actor, args);
  }

  @ResolveField(() => BookmarkedPostType, { name: 'bookmark', nullable: true, description: 'What the viewer keeps of one post; null when nothing, or when it may not be read.' })
  keptOf(@CurrentActor() actor: Actor, @Args('postId', { type: () => ID, description: 'The post.' }) postId: string): Promise<BookmarkedPostType | null> {
    return this.bookmarks.keptOf(actor, postId);
  }

  @Mutation(() => SetBookmarkPayload, { description: 'Keeps a post at hand for the viewer, with a note and a reminder; or changes these.' })
  async setBookmark(@CurrentActor() actor: Actor, @Args('input') input: SetBookmarkInput): Promise<SetBookmarkPayload> {
    return { post: await this.postAt(actor, await this.bookmarks.set(actor, input)) };
  }

  @Mutation(() => RemoveBookmarkPayload, { description: 'Keeps a post at hand for the viewer no longer.' })
  async removeBookmark(@CurrentActor() actor: Actor, @Args('input') input: RemoveBookmarkInput): Promise<RemoveBookmarkPayload> {
    return { post: await this.postAt(actor, await this.bookmarks.remove(actor, input)) };
  }

  private async postAt(actor: Actor, { id, threadId }: KeptPlace): Promise<PostType> {
    const [post] = await this.discussions.postsById(actor, await this.discussions.thread(actor, threadId), [id]);
    return post!;
  }
}
