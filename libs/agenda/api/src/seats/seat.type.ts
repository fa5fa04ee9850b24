import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { presences, seatStates, type Presence, type SeatState } from '@leerkring/contract';

const enumOf = <T extends string>(values: readonly T[]): { [V in T]: V } => Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

export const SeatStateEnum = enumOf(seatStates);
export const PresenceEnum = enumOf(presences);
registerEnumType(SeatStateEnum, { name: 'SeatState', description: 'Where the seat of a person stands.' });
registerEnumType(PresenceEnum, { name: 'Presence', description: 'Whether somebody who has a place came.' });

@ObjectType('Seat', { description: 'Somebody takes part in a parallel session, wants to, or did. Found by the person, and by who looks after the event.' })
export class SeatType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => SeatStateEnum, { description: 'Where it stands.' })
  state: SeatState;

  @Field(() => Int, { nullable: true, description: 'On the waiting list: how many-th in order; null for who does not wait.' })
  rank: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when an offered place can be confirmed.' })
  confirmBy: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt: Date;

  @Field(() => PresenceEnum, { nullable: true, description: 'Whether the person came; null when nobody marked it.' })
  presence: Presence | null;
}

@ObjectType('WalkIn', { description: 'Somebody who came without a seat.' })
export class WalkInType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What they are called.' })
  name: string;

  @Field({ description: 'Where they are from; may be empty.' })
  organisation: string;

  @Field(() => ID, { description: 'The parallel session that they came to.' })
  sessionId: string;
}
