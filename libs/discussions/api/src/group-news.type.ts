import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ThreadType } from './thread.type';

@ObjectType('GroupNews', { description: 'What is new for the viewer in one learning group.' })
export class GroupNewsType {
  @Field(() => Int, { description: 'How many posts the viewer has not read in its 200 threads that were active last.' })
  unreadCount: number;

  @Field(() => [ThreadType], { description: 'Its unread threads, newest activity first, at most 20.' })
  threads: ThreadType[];

  /** What its group is loaded by; not public. */
  groupId: string;
}
