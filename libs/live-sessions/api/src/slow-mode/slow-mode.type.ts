import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';

@InputType({ description: 'How slow the chat of a session is.' })
export class SetSlowModeInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field(() => Int, { description: 'Seconds between two messages of one person: 0, 10, 30, 60 or 120.' })
  seconds: number;
}

@ObjectType({ description: 'Answer to another slow mode.' })
export class SetSlowModePayload {
  @Field(() => LiveSessionType, { description: 'The session as it stands now.' })
  liveSession: LiveSession;
}
