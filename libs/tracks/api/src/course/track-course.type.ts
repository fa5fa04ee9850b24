import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits, trackStates, type TrackState } from '@leerkring/contract';
import { z } from 'zod';
import { TrackStateEnum, TrackType } from '../track.type';

@ObjectType('TrackChange', { description: 'One step of a track from state to state.' })
export class TrackChangeType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TrackStateEnum, { description: 'The state before.' })
  fromState: TrackState;

  @Field(() => TrackStateEnum, { description: 'The state after.' })
  toState: TrackState;

  @Field({ description: 'Why, in the words of who did it; may be empty.' })
  reason: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  madeAt: Date;
}

@InputType({ description: 'A step of a track to another state.' })
export class MoveTrackInput {
  @Field(() => ID, { description: 'The track.' })
  id: string;

  @Field(() => TrackStateEnum, { description: 'The state that the viewer sees it in.' })
  from: TrackState;

  @Field(() => TrackStateEnum, { description: 'The state that it goes to.' })
  to: TrackState;

  @Field({ defaultValue: '', description: 'Why, at most 500 characters; a step back asks for it.' })
  reason: string;
}

@ObjectType({ description: 'The track after a step.' })
export class MoveTrackPayload {
  @Field(() => TrackType, { description: 'The stored track.' })
  track: TrackType;
}

export const moveTrack = z.object({ id: z.uuid(), from: z.enum(trackStates), to: z.enum(trackStates), reason: z.string().trim().max(limits.trackReason) });
