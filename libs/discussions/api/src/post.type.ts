import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType } from '@leerkring/identity/api';
import { AttachmentType, PermissionScalar, connectionOf } from '@leerkring/platform/api';
import { BookmarkType } from './bookmarks/bookmark.type';
import { PostReactionsType } from './reacting/reactions.type';

@ObjectType('Post', { description: 'What one person says in a thread.' })
export class PostType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The thread that it belongs to.' })
  threadId: string;

  @Field(() => ID, { nullable: true, description: 'The post that it answers; null for an answer to the thread as a whole.' })
  parentId: string | null;

  @Field(() => Int, { description: 'Its place in the thread, from 1 without gaps.' })
  ordinal: number;

  @Field(() => Int, { description: 'Place of the event that created it in the stream of the thread.' })
  seq: number;

  @Field({ description: 'Its words in Markdown; empty when it was deleted or hidden.' })
  body: string;

  @Field(() => ID, { description: 'The id that its writer gave it: a screen that still waits for an answer knows its own post by it.' })
  clientId: string;

  @Field({ description: 'When it was added.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When its words were last changed.' })
  editedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its words were taken away from here: its author deleted it, or it was moved.' })
  deletedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when its words are hidden from everybody but its author and facilitators.' })
  hiddenAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a facilitator moved the post that stood here; null for every other post.' })
  movedAt: Date | null;

  @Field(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  viewerCan: Permission[];

  @Field(() => AccountType, { description: 'Who wrote it.' })
  author: AccountType;

  @Field(() => [AccountType], { description: 'Whom it mentions by name with effect, in the words as `[@Name](mention:<id>)`; any other mention is plain words.' })
  mentions: AccountType[];

  @Field(() => [AttachmentType], { description: 'The files that go with it, in order; only images among these stand in its words.' })
  attachments: AttachmentType[];

  /** How many files go with it; not public. */
  attachmentCount: number;

  @Field(() => [PostReactionsType], { description: 'What people say of it without writing, the first kind first; none when it was deleted or hidden.' })
  reactions: PostReactionsType[];

  @Field(() => BookmarkType, { nullable: true, description: 'That the viewer keeps it at hand; null when not, or when it was deleted or hidden.' })
  bookmark: BookmarkType | null;

  /** The author's account; not public. */
  authorId: string;

  /** The post that stood here; not public. */
  movedToPostId: string | null;
}

export const PostConnection = connectionOf(PostType, 'Post');
