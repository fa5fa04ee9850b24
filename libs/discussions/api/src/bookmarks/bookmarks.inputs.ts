import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { PostType } from '../post.type';

@InputType({ description: 'What the viewer wants to keep with a post.' })
export class SetBookmarkInput {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => String, { nullable: true, description: 'What the viewer wants to remember with it; at most 500 characters.' })
  note?: string | null;

  @Field(() => Date, { nullable: true, description: 'When the viewer wants to be reminded of it: a moment to come, at most two years ahead, or the one that was set before.' })
  remindAt?: Date | null;
}

@InputType({ description: 'A post that the viewer need not keep at hand any more.' })
export class RemoveBookmarkInput {
  @Field(() => ID, { description: 'The post.' })
  postId: string;
}

@ObjectType({ description: 'The post that the viewer keeps at hand.' })
export class SetBookmarkPayload {
  @Field({ description: 'The post as it is now.' })
  post: PostType;
}

@ObjectType({ description: 'The post that the viewer keeps at hand no longer.' })
export class RemoveBookmarkPayload {
  @Field({ description: 'The post as it is now.' })
  post: PostType;
}

@ArgsType()
export class BookmarksArgs {
  @Field(() => Int, { nullable: true, description: 'The first so many; at most 100.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string;
}

export const newBookmark = z.object({ postId: z.uuid(), note: z.string().trim().max(limits.note).nullish(), remindAt: z.date().nullish() });
export const ofPost = z.object({ postId: z.uuid() });
export const bookmarksPage = z.object({ first: z.number().int().min(1).max(limits.page).nullish(), after: z.string().max(200).nullish() });
export const bookmarkPlace = z.uuid();
