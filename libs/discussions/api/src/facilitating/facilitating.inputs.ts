import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ThreadType } from '../thread.type';

@InputType({ description: 'A thread for the top of the lists of its group.' })
export class PinThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@InputType({ description: 'A thread that stands among the others again.' })
export class UnpinThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@InputType({ description: 'A thread in which only facilitators write from now on.' })
export class LockThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@InputType({ description: 'A thread in which everybody of its group writes again.' })
export class UnlockThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;
}

@ObjectType({ description: 'The thread at the top.' })
export class PinThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The thread among the others.' })
export class UnpinThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The locked thread.' })
export class LockThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}

@ObjectType({ description: 'The unlocked thread.' })
export class UnlockThreadPayload {
  @Field({ description: 'The thread as it is now.' })
  thread: ThreadType;
}
