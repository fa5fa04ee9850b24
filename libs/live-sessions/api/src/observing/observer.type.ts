import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { LiveSessionType } from '../live-session.type';

@ObjectType('Observer', { description: 'Somebody who may watch a live session, and do nothing in it, without being a member of its group.' })
export class ObserverType {
  @Field(() => ID, { description: 'Id of the invitation.' })
  id: string;

  @Field({ description: 'Why they were invited, in the words of who did; empty when these were forgotten.' })
  reason: string;

  @Field(() => GraphQLISODateTime, { description: 'When they were invited.' })
  invitedAt: Date;
}

@InputType({ description: 'Somebody who is to watch a session without being a member.' })
export class InviteObserverInput {
  @Field(() => ID, { description: 'The session, planned or open.' })
  liveSessionId: string;

  @Field({ description: 'The e-mail address of their account.' })
  email: string;

  @Field({ description: 'Why; at most 200 characters. Everybody in the session reads it.' })
  reason: string;
}

@InputType({ description: 'An observer who is not to watch any more.' })
export class TakeBackObserverInput {
  @Field(() => ID, { description: 'Id of the invitation.' })
  id: string;
}

@ObjectType({ description: 'Answer to what facilitators do with observers.' })
export class ObserverPayload {
  @Field(() => LiveSessionType, { description: 'The session with its observers as they are now.' })
  liveSession: LiveSessionType;
}

/** Bounds of what comes in. */
export const observerBounds = {
  invite: z.object({
    liveSessionId: z.uuid(),
    email: z.string().trim().toLowerCase().pipe(z.email().max(limits.email)),
    reason: z.string().trim().min(1).max(limits.observerReason),
  }),
  takeBack: z.object({ id: z.uuid() }),
};
