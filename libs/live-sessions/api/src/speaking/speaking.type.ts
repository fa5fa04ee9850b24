import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { handKinds, type HandKind, type SpeakingQueue } from '@leerkring/contract';
import { LiveSessionType } from '../live-session.type';

const HandKindEnum = Object.fromEntries(handKinds.map((kind) => [kind, kind])) as { [K in HandKind]: K };
registerEnumType(HandKindEnum, { name: 'HandKind', description: 'What somebody wants to say: something new, or about what is being said.' });

@ObjectType('SpeakingTurn', { description: 'Somebody who has the word or waits for it.' })
export class SpeakingTurnType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'Whose turn it is.' })
  accountId: string;

  @Field(() => HandKindEnum, { nullable: true, description: 'What the hand is for; null for everybody’s turn in a round.' })
  kind: HandKind | null;

  @Field({ description: 'Since when, as an ISO time of the server.' })
  raisedAt: string;

  @Field(() => Int, { nullable: true, description: 'Where a facilitator put it.' })
  place: number | null;

  @Field(() => String, { nullable: true, description: 'Since when this person has the word.' })
  calledAt: string | null;

  @Field(() => String, { nullable: true, description: 'When the turn should end.' })
  endsAt: string | null;
}

@ObjectType({ description: 'How often somebody had the word in a session.' })
export class TurnsHad {
  @Field(() => ID, { description: 'Who.' })
  accountId: string;

  @Field(() => Int, { description: 'How often.' })
  times: number;
}

@ObjectType('SpeakingQueue', { description: 'Who has the word and who waits. The order follows from it: placed, not spoken yet, on this point, by time.' })
export class SpeakingQueueType implements SpeakingQueue {
  @Field(() => [SpeakingTurnType], { description: 'Who has the word, and who waits.' })
  turns: SpeakingTurnType[];

  @Field(() => [TurnsHad], { description: 'Who had the word before, and how often.' })
  spoken: TurnsHad[];
}

@InputType({ description: 'A hand to raise.' })
export class RaiseHandInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field(() => HandKindEnum, { description: 'What for.' })
  kind: HandKind;
}

@InputType({ description: 'A turn in the queue.' })
export class TurnInput {
  @Field(() => ID, { description: 'The turn.' })
  turnId: string;
}

@InputType({ description: 'Who gets the word.' })
export class GiveTurnInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field(() => ID, { nullable: true, description: 'A turn that waits; left out: the next who is here.' })
  turnId?: string | null;
}

@InputType({ description: 'Another place in the queue.' })
export class MoveTurnInput {
  @Field(() => ID, { description: 'A turn that waits.' })
  turnId: string;

  @Field(() => Int, { description: 'From 1.' })
  place: number;
}

@InputType({ description: 'Somebody to put in the queue.' })
export class QueueSpeakerInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field(() => ID, { description: 'A member of the group.' })
  accountId: string;
}

@ObjectType({ description: 'Answer to every change of the speaking queue.' })
export class SpeakingPayload {
  @Field(() => LiveSessionType, { description: 'The session as it stands now.' })
  liveSession: LiveSessionType;
}
