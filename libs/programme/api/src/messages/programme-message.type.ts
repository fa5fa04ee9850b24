import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, overviewLimits } from '@leerkring/contract';
import { AccountType, ViewerType, type Account } from '@leerkring/identity/api';
import { connectionOf } from '@leerkring/platform/api';
import { z } from 'zod';
import { OverviewFilterInput, filtering } from '../overview/overview.type';

@ObjectType('ProgrammeMessage', { description: 'A message of the programme or a facilitator about an application, as its municipality reads it.' })
export class ProgrammeMessageType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is about.' })
  subject: string;

  @Field({ description: 'What it says, as Markdown.' })
  body: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was sent.' })
  sentAt: Date;

  @Field(() => AccountType, { description: 'Who sent it.' })
  sentBy?: Account;

  sentById: string;
}

@ObjectType('SentProgrammeMessage', { description: 'A message in the log of who looks after applications: to whom it went, as far as the viewer may read their applications, and how far that is.' })
export class SentProgrammeMessageType extends ProgrammeMessageType {
  @Field(() => [String], { description: 'Names of the municipalities that it went to.' })
  municipalities: string[];

  @Field(() => Int, { description: 'How many people it is for.' })
  people: number;

  @Field(() => Int, { description: 'How many of them were told in the app.' })
  told: number;

  @Field(() => Int, { description: 'How many were sent it by mail.' })
  mailed: number;

  @Field(() => Int, { description: 'How many mails are still to be sent.' })
  waiting: number;

  @Field(() => Int, { description: 'How many want no such mail.' })
  unwanted: number;

  @Field(() => Int, { description: 'How many mails could not be sent, or were cut off while they were.' })
  failed: number;
}

export const SentProgrammeMessageConnection = connectionOf(SentProgrammeMessageType, 'SentProgrammeMessage');

@ObjectType('ProgrammeAudience', { description: 'Who would get a message now.' })
export class ProgrammeAudienceType {
  @Field(() => Int, { description: 'People: those who work on an application, and the coordinators of its municipality.' })
  people: number;

  @Field(() => Int, { description: 'Municipalities of these people.' })
  municipalities: number;

  @Field(() => [String], { description: 'Names of municipalities where nobody is left to get it.' })
  unreached: string[];
}

@InputType({ description: 'A message to the people of all applications that fit.' })
export class SendProgrammeMessageInput {
  @Field(() => ID, { description: 'Made where it was written; the same once more is no second message.' })
  clientId: string;

  @Field(() => OverviewFilterInput, { nullable: true, description: 'Which applications.' })
  filter?: OverviewFilterInput | null;

  @Field({ description: 'What it is about.' })
  subject: string;

  @Field({ description: 'What it says, as Markdown.' })
  body: string;

  @Field(() => Int, { description: 'How many people the sender saw that would get it; with other numbers it is not sent.' })
  people: number;

  @Field(() => Int, { description: 'Likewise how many municipalities.' })
  municipalities: number;
}

@ObjectType({ description: 'What was sent.' })
export class SendProgrammeMessagePayload {
  @Field(() => SentProgrammeMessageType, { description: 'The message.' })
  message: SentProgrammeMessageType;
}

@InputType({ description: 'Whether one wants mail of messages about applications.' })
export class SetProgrammeMailInput {
  @Field({ description: 'True: also by mail. Messages stand in the app in any case.' })
  wanted: boolean;
}

@ObjectType({ description: 'Who changed it.' })
export class SetProgrammeMailPayload {
  @Field(() => ViewerType, { description: 'The viewer.' })
  viewer: ViewerType;
}

export const sending = z.object({
  clientId: z.uuid(),
  filter: filtering.nullish(),
  subject: z.string().trim().min(1).max(limits.title),
  body: z.string().trim().min(1).max(overviewLimits.message),
  people: z.number().int().min(0).max(1_000_000),
  municipalities: z.number().int().min(0).max(10_000),
});

