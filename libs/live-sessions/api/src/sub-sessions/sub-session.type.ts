import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, sessionFormats, type SessionFormat } from '@leerkring/contract';
import { z } from 'zod';
import { LiveSessionType } from '../live-session.type';
import { SessionFormatEnum } from '../running/rundown.type';

@ObjectType('SubSession', { description: 'A part of a live session in which some of its people talk; a live session with the same id.' })
export class SubSessionType {
  @Field(() => ID, { description: 'Id, also that of its live session.' })
  id: string;

  @Field({ description: 'What it is called or about.' })
  title: string;

  @Field(() => Int, { description: 'How many people can sit in it.' })
  places: number;

  @Field(() => Int, { description: 'How many sit in it now; when it is closed: sat in it then.' })
  taken: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed.' })
  closedAt: Date | null;
}

@ObjectType('SubSessions', { description: 'The sub-sessions of a live session.' })
export class SubSessionsType {
  @Field(() => ID, { description: 'Id of the live session that they are parts of.' })
  id: string;

  @Field(() => Int, { description: 'Head of the stream `sub_sessions:<id>`, no later than the rest of the answer: open the stream after it.' })
  head: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when everybody is asked back; null when nobody called.' })
  backAt: Date | null;
}

@InputType({ description: 'A sub-session to make.' })
export class NewSubSessionInput {
  @Field({ description: 'What it is called or about; at most 80 characters.' })
  title: string;

  @Field(() => Int, { description: 'How many people can sit in it, 2 to 15; left out: 12.', nullable: true })
  places?: number | null;
}

@InputType({ description: 'Sub-sessions to make of an open session.' })
export class OpenSubSessionsInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field(() => [NewSubSessionInput], { description: 'The sub-sessions, 2 to 60; one is enough where some are open.' })
  subSessions: NewSubSessionInput[];

  @Field(() => SessionFormatEnum, { nullable: true, description: 'How they are held; left out: free.' })
  format?: SessionFormat | null;

  @Field({ description: 'Whether everybody who is here and has no seat gets one; otherwise people choose for themselves.' })
  seatEverybody: boolean;
}

@InputType({ description: 'Another name for a sub-session.' })
export class RenameSubSessionInput {
  @Field(() => ID, { description: 'The open sub-session.' })
  id: string;

  @Field({ description: 'What it is called from now on; at most 80 characters.' })
  title: string;
}

@InputType({ description: 'A sub-session to sit in.' })
export class WalkToSubSessionInput {
  @Field(() => ID, { description: 'The open sub-session.' })
  id: string;
}

@InputType({ description: 'Calls everybody back from the sub-sessions of a session.' })
export class RecallSubSessionsInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field(() => Int, { description: 'In how many minutes the sub-sessions close, at most 30; 0: at once.' })
  minutes: number;
}

@ObjectType({ description: 'Answer to what facilitators do with sub-sessions.' })
export class SubSessionsPayload {
  @Field(() => LiveSessionType, { description: 'The session that they are parts of.' })
  liveSession: LiveSessionType;
}

@ObjectType({ description: 'Answer to walkToSubSession.' })
export class WalkToSubSessionPayload {
  @Field(() => LiveSessionType, { description: 'The sub-session that one sits in now.' })
  liveSession: LiveSessionType;
}

const title = z.string().trim().min(1).max(limits.subSessionTitle);
const USUAL_PLACES = 12;
const places = z.int().min(limits.subSessionPlaces.min).max(limits.subSessionPlaces.max).nullish().transform((count) => count ?? USUAL_PLACES);

export const bounds = {
  open: z.object({
    liveSessionId: z.uuid(),
    subSessions: z.array(z.object({ title, places })).min(1).max(limits.subSessions.max),
    format: z.enum(sessionFormats).nullish(),
    seatEverybody: z.boolean(),
  }),
  rename: z.object({ id: z.uuid(), title }),
  walk: z.object({ id: z.uuid() }),
  recall: z.object({ liveSessionId: z.uuid(), minutes: z.int().min(limits.recallMinutes.min).max(limits.recallMinutes.max) }),
};
