import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { z } from 'zod';
import { TrackType } from '../track.type';

@InputType({ description: 'A track of which the viewer wants, or no longer wants, to be told when it opens.' })
export class TrackNoticeInput {
  @Field(() => ID, { description: 'The track.' })
  trackId: string;
}

@ObjectType({ description: 'The track after the viewer asked to be told, or took that back.' })
export class TrackNoticePayload {
  @Field(() => TrackType, { description: 'The track.' })
  track: TrackType;
}

export const trackNotice = z.object({ trackId: z.uuid() });
