import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { dateChoices, limits, type DateChoice, type MeetingKind, type SessionFormat } from '@leerkring/contract';
import { z } from 'zod';
import { formatWish, isOneFormat, meetingWords } from '../meetings/meeting.inputs';
import { MeetingKindEnum } from '../meetings/meeting.type';
import { SessionFormatEnum } from '../running/rundown.type';
import { DateChoiceEnum, DatePollType } from './date-poll.type';

@InputType({ description: 'A moment at which a group may meet.' })
export class DatePollMomentInput {
  @Field(() => GraphQLISODateTime, { description: 'When it begins; in the future, at most three years ahead.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends; at most 16 hours later.' })
  endsAt: Date;
}

@InputType({ description: 'What a group is asked.' })
export class OpenDatePollInput {
  @Field(() => ID, { description: 'The group that is to meet.' })
  groupId: string;

  @Field({ description: 'What the meeting is about; at most 200 characters.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What goes with it, as plain text; at most 2000 characters.' })
  message?: string | null;

  @Field(() => [DatePollMomentInput], { description: 'Two to twenty moments, no two the same.' })
  moments: DatePollMomentInput[];

  @Field(() => GraphQLISODateTime, { description: 'Until when it can be answered; in the future, and not after the first moment.' })
  closesAt: Date;
}

@InputType({ description: 'When the municipality of the viewer can.' })
export class AnswerDatePollInput {
  @Field(() => ID, { description: 'The date poll.' })
  id: string;

  @Field(() => Int, { description: 'Revision of the answer that the viewer saw; 0 when the municipality had not answered.' })
  revision: number;

  @Field(() => [DateChoiceEnum], { description: 'One for each moment, in their order.' })
  choices: DateChoice[];
}

@InputType({ description: 'The moment that becomes the meeting, and what the meeting is.' })
export class SettleDatePollInput {
  @Field(() => ID, { description: 'The date poll.' })
  id: string;

  @Field(() => Int, { description: 'Number of the moment.' })
  number: number;

  @Field(() => MeetingKindEnum, { description: 'What the meeting is in the year of the group.' })
  kind: MeetingKind;

  @Field({ description: 'What it is about; at most 200 characters.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Where people meet; at most 300 characters.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where people meet on the web: an https address of at most 500 characters.' })
  link?: string | null;

  @Field(() => String, { nullable: true, description: 'What is expected of who comes, as Markdown; at most 4000 characters.' })
  preparation?: string | null;

  @Field(() => SessionFormatEnum, { nullable: true, description: 'How its live session is held; left out, as well as an own format: a free session.' })
  format?: SessionFormat | null;

  @Field(() => ID, { nullable: true, description: 'An own format of the group, instead of one that comes with Leerkring; the session takes it over as it stands when it is opened.' })
  ownFormatId?: string | null;
}

@InputType({ description: 'A date poll to call off.' })
export class CancelDatePollInput {
  @Field(() => ID, { description: 'The date poll.' })
  id: string;

  @Field({ description: 'Why, for who reads it; at most 500 characters.' })
  reason: string;
}

@ObjectType({ description: 'Answer to every change of a date poll.' })
export class DatePollPayload {
  @Field(() => DatePollType, { description: 'The date poll as it stands now.' })
  datePoll: DatePollType;
}

const { min, max } = limits.datePollMoments;
const moments = z
  .array(z.object({ startsAt: z.date(), endsAt: z.date() }))
  .min(min)
  .max(max)
  .refine((all) => new Set(all.map(({ startsAt, endsAt }) => `${startsAt.getTime()}-${endsAt.getTime()}`)).size === all.length);

/** Bounds of what comes in about date polls. */
export const datePollBounds = {
  open: z.object({
    groupId: z.uuid(),
    title: meetingWords.title,
    message: z.string().trim().max(limits.datePollMessage).nullish().transform((text) => text ?? ''),
    moments,
    closesAt: z.date(),
  }),
  answer: z.object({ id: z.uuid(), revision: z.int().min(0), choices: z.array(z.enum(dateChoices)).min(min).max(max) }),
  settle: z.object({ id: z.uuid(), number: z.int().min(1).max(max), ...meetingWords, ...formatWish }).refine(isOneFormat, { path: ['ownFormatId'] }),
  cancel: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(limits.meetingReason) }),
};
