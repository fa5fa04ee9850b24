import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AccountType } from '@leerkring/identity/api';
import { connectionOf } from '@leerkring/platform/api';

@ObjectType('Bookmark', { description: 'That the viewer keeps a post at hand; only the viewer knows.' })
export class BookmarkType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What the viewer wants to remember with it; empty when there is nothing.' })
  note: string;

  @Field(() => Date, { nullable: true, description: 'When the viewer wants, or wanted, to be reminded of it.' })
  remindAt: Date | null;

  @Field({ description: 'When the viewer began to keep it.' })
  createdAt: Date;
}

@ObjectType('BookmarkedPost', { description: 'A post that the viewer keeps at hand and may read, where it stands now.' })
export class BookmarkedPostType {
  @Field(() => ID, { description: 'Id of the bookmark.' })
  id: string;

  @Field({ description: 'The bookmark.' })
  bookmark: BookmarkType;

  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => ID, { description: 'The thread that it stands in.' })
  threadId: string;

  @Field({ description: 'Title of that thread.' })
  threadTitle: string;

  @Field(() => Int, { description: 'Its place in the thread.' })
  ordinal: number;

  @Field(() => AccountType, { description: 'Who wrote it.' })
  author: AccountType;

  @Field({ description: 'When it was added.' })
  postedAt: Date;

  @Field({ description: 'Beginning of its words, as plain text.' })
  excerpt: string;
}

export const BookmarkedPostConnection = connectionOf(BookmarkedPostType, 'BookmarkedPost');
