import { Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';

@InputType({ description: 'Messages of the chat of a live session that go along by reference; their authors are told, and can object.' })
export class SessionWordsInput {
  @Field(() => ID, { description: 'The session: one of the group of the case.' })
  liveSessionId: string;

  @Field(() => [ID], { description: 'The messages; at most 100.' })
  messageIds: string[];
}

export const sessionWords = z.object({ liveSessionId: z.uuid(), messageIds: z.array(z.uuid()).min(1).max(limits.excerpt) }).nullish();
