import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { threadKinds, threadSubjects, type Permission, type ThreadKind, type ThreadSubjectType } from '@leerkring/contract';
import type { ThreadFields } from './thread.entity';
import { PermissionScalar, connectionOf } from '@leerkring/platform/api';

export const ThreadKindEnum = Object.fromEntries(threadKinds.map((kind) => [kind, kind])) as { [K in ThreadKind]: K };
registerEnumType(ThreadKindEnum, { name: 'ThreadKind', description: 'What a thread is for; an announcement is made by a facilitator.' });

const subjectTypes = Object.keys(threadSubjects) as ThreadSubjectType[];
export const ThreadSubjectTypeEnum = Object.fromEntries(subjectTypes.map((type) => [type, type])) as { [T in ThreadSubjectType]: T };
registerEnumType(ThreadSubjectTypeEnum, { name: 'ThreadSubjectType', description: 'What a thread can be about.' });

@ObjectType('ThreadSubject', { description: 'What a thread is about.' })
export class ThreadSubjectObject {
  @Field(() => ThreadSubjectTypeEnum, { description: 'What kind of thing it is.' })
  type: ThreadSubjectType;

  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

/** The newest words and faces of a thread. */
export interface ThreadPreview {
  excerpt: string;
  lastAuthorId: string | null;
  recentAuthorIds: string[];
}

@ObjectType('Thread', { description: 'A conversation about something: a learning group, a case file, a live session or a track.' })
export class ThreadType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ThreadKindEnum, { description: 'What it is for.' })
  kind: ThreadKind;

  @Field({ description: 'Its title.' })
  title: string;

  @Field({ description: 'When it was started.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When its title, fields or tags were last changed.' })
  editedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When an answer to this question was accepted; null while it is open, and for other kinds.' })
  answeredAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it stands at the top of the lists of its group.' })
  pinnedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when only facilitators write in it.' })
  lockedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a facilitator closed it; words may still be added.' })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the group takes along from it; null while it is not closed.' })
  outcome: string | null;

  @Field(() => Date, { nullable: true, description: 'When a facilitator made a best practice of it; null when it was none or began as one.' })
  markedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a facilitator merged it into another thread; only links are left in it, and it stands in no list.' })
  mergedAt: Date | null;

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
  subjectType: ThreadSubjectType;
  subjectId: string;
  groupId: string | null;
  authorId: string;
  acceptedPostId: string | null;
  markedById: string | null;
  termIds: string[];
  mergedIntoId: string | null;
  copiedAt: Date | null;
  copiedFromId: string | null;
  /** Read along with a page; otherwise when somebody asks for it. */
  fields?: ThreadFields;
  /** Read along with lists; otherwise when somebody asks for it. */
  preview?: ThreadPreview;
}

export const ThreadConnection = connectionOf(ThreadType, 'Thread');
