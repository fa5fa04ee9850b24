import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { threadKinds, type Permission, type ThreadKind } from '@leerkring/contract';
import { PermissionScalar, connectionOf } from '@leerkring/platform/api';

export const ThreadKindEnum = Object.fromEntries(threadKinds.map((kind) => [kind, kind])) as { [K in ThreadKind]: K };
registerEnumType(ThreadKindEnum, { name: 'ThreadKind', description: 'What a thread is for; an announcement is made by a facilitator.' });

/** The newest words and faces of a thread. */
export interface ThreadPreview {
  excerpt: string;
  lastAuthorId: string | null;
  recentAuthorIds: string[];
}

@ObjectType('Thread', { description: 'A conversation in a learning group.' })
export class ThreadType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ThreadKindEnum, { description: 'What it is for.' })
  kind: ThreadKind;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'When it was started.' })
  createdAt: Date;

  @Field({ description: 'When the newest post was added.' })
  lastPostAt: Date;

  @Field(() => Int, { description: 'Ordinal of the newest post. Ordinals count from 1 without gaps; deleted posts keep theirs.' })
  lastOrdinal: number;

  @Field(() => Int, { description: 'Last `seq` of its stream, read no later than its posts: open the stream after this one.' })
  head: number;

  @Field(() => Int, { description: 'How far the viewer has read, by ordinal; 0 when not at all.' })
  readOrdinal: number;

  @Field(() => Date, { nullable: true, description: 'When the viewer last read on in it.' })
  readAt: Date | null;

  @Field(() => Int, { description: 'How many posts the viewer has not read.' })
  unreadCount: number;

  @Field(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  viewerCan: Permission[];

  /** What its relations are loaded by; not public. */
  groupId: string;
  authorId: string;
  /** Read along with lists; otherwise when somebody asks for it. */
  preview?: ThreadPreview;
}

export const ThreadConnection = connectionOf(ThreadType, 'Thread');
