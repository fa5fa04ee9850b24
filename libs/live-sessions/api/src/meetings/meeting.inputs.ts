import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { attendanceAnswers, limits, meetingKinds, meetingLink, sessionFormats, type AttendanceAnswer, type MeetingKind, type SessionFormat } from '@leerkring/contract';
import { z } from 'zod';
import { SessionFormatEnum } from '../running/rundown.type';
import type { FormatWish } from '../own-formats/format-choices';
import { AttendanceAnswerEnum, MeetingKindEnum, MeetingType } from './meeting.type';

@InputType({ isAbstract: true })
abstract class MeetingWordsInput {
  @Field(() => MeetingKindEnum, { description: 'What it is in the year of the group.' })
  kind: MeetingKind;

  @Field({ description: 'What it is about; at most 200 characters.' })
  title: string;

  @Field(() => GraphQLISODateTime, { description: 'When it begins; in the future, at most three years ahead.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends; at most 16 hours later.' })
  endsAt: Date;

  @Field(() => String, { nullable: true, description: 'Where people meet; at most 300 characters.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where people meet on the web: an https address of at most 500 characters.' })
  link?: string | null;

  @Field(() => String, { nullable: true, description: 'What is expected of who comes, as Markdown; at most 4000 characters.' })
  preparation?: string | null;

  @Field(() => SessionFormatEnum, { nullable: true, description: 'How its live session is held. Left out, as well as an own format: a free session, or as it was planned before.' })
  format?: SessionFormat | null;

  @Field(() => ID, { nullable: true, description: 'An own format of the group, instead of one that comes with Leerkring; the session takes it over as it stands when it is opened.' })
  ownFormatId?: string | null;
}

@InputType({ description: 'A meeting to plan.' })
export class PlanMeetingInput extends MeetingWordsInput {
  @Field(() => ID, { description: 'The group that meets.' })
  groupId: string;
}

@InputType({ description: 'What a meeting is to be from now on, all of it.' })
export class ChangeMeetingInput extends MeetingWordsInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string;

  @Field(() => Int, { description: 'Revision of the meeting that is changed; another one is refused.' })
  revision: number;

  @Field(() => String, { nullable: true, description: 'Why, for who reads it; at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A meeting to call off.' })
export class CancelMeetingInput {
  @Field(() => ID, { description: 'The meeting.' })
  id: string;

  @Field(() => Int, { description: 'The revision of what whoever calls it off has read.' })
  revision: number;

  @Field({ description: 'Why, for who reads it; at most 500 characters.' })
  reason: string;
}

@InputType({ description: 'Whether the viewer comes to a meeting.' })
export class SetAttendanceInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId: string;

  @Field(() => AttendanceAnswerEnum, { description: 'The answer; a later one takes its place.' })
  answer: AttendanceAnswer;

  @Field(() => String, { nullable: true, description: 'What goes with it, for the group; at most 200 characters.' })
  note?: string | null;
}

@ObjectType({ description: 'Answer to every change of a meeting.' })
export class MeetingPayload {
  @Field(() => MeetingType, { description: 'The meeting as it stands now.' })
  meeting: MeetingType;
}

const optional = (most: number) => z.string().trim().max(most).nullish().transform((text) => text || null);
const link = optional(limits.link).refine((text) => text === null || meetingLink(text) !== null).transform((text) => text && meetingLink(text));
/** Bounds of what a meeting is, whenever it is held. */
export const meetingWords = {
  kind: z.enum(meetingKinds),
  title: z.string().trim().min(1).max(limits.title),
  place: optional(limits.place),
  link,
  preparation: z.string().trim().max(limits.preparation).nullish().transform((text) => text ?? ''),
};
/** How a session is to be held: one that comes with Leerkring, or an own one, not both. */
export const formatWish = { format: z.enum(sessionFormats).nullish(), ownFormatId: z.uuid().nullish() };
export const isOneFormat = ({ format, ownFormatId }: FormatWish): boolean => !format || !ownFormatId;
const words = { ...meetingWords, startsAt: z.date(), endsAt: z.date(), ...formatWish };

/** Bounds of what comes in about meetings. */
export const meetingBounds = {
  plan: z.object({ groupId: z.uuid(), ...words }).refine(isOneFormat, { path: ['ownFormatId'] }),
  change: z.object({ id: z.uuid(), revision: z.int().min(0), ...words, reason: optional(limits.meetingReason) }).refine(isOneFormat, { path: ['ownFormatId'] }),
  cancel: z.object({ id: z.uuid(), revision: z.int().min(0), reason: z.string().trim().min(1).max(limits.meetingReason) }),
  attend: z.object({ meetingId: z.uuid(), answer: z.enum(attendanceAnswers), note: z.string().trim().max(limits.attendanceNote).nullish().transform((text) => text ?? '') }),
};
