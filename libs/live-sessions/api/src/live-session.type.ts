import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ContributionKind, Rundown, SessionFormat, SlowMode } from '@leerkring/contract';
import { connectionOf } from '@leerkring/platform/api';
import { ContributionKindEnum, RundownType, SessionFormatEnum } from './running/rundown.type';

export enum LiveSessionState {
  planned = 'planned',
  open = 'open',
  closed = 'closed',
  cancelled = 'cancelled',
}

registerEnumType(LiveSessionState, {
  name: 'LiveSessionState',
  description: 'Where a live session stands.',
  valuesMap: {
    planned: { description: 'It has a date and has not begun.' },
    open: { description: 'It is going on: members talk.' },
    closed: { description: 'It is over and can be read back.' },
    cancelled: { description: 'It was planned and called off.' },
  },
});

@ObjectType('LiveSession', { description: 'A meeting of a learning group: its live room and what was said in it.' })
export class LiveSessionType {
  @Field(() => ID, { description: 'Id of the session.' })
  id: string;

  @Field({ description: 'What the meeting is about.' })
  title: string;

  @Field(() => Int, { description: 'Head of the stream `live_session:<id>`, no later than the rest of the answer: open the stream after it.' })
  head: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the meeting is planned to begin.' })
  plannedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a facilitator opened it.' })
  openedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a facilitator closed it.' })
  closedAt: Date | null;

  @Field(() => Int, { description: 'Ordinal of the latest message; 0 before the first.' })
  lastOrdinal: number;

  @Field(() => SessionFormatEnum, { description: 'How it is held.' })
  format: SessionFormat;

  @Field(() => RundownType, { nullable: true, description: 'How it goes and where it stands; null until it is opened.' })
  rundown: Rundown | null;

  @Field(() => Int, { description: 'Slow mode: seconds between two messages of one person; 0 when there is none.' })
  slowSeconds: SlowMode;
}

@ObjectType('ChatMessage', { description: 'What a member said in a live session.' })
export class ChatMessageType {
  @Field(() => ID, { description: 'Id of the message.' })
  id: string;

  @Field(() => ID, { description: 'The session in which it was said.' })
  liveSessionId: string;

  @Field({ description: 'The words, as plain text; empty when it was deleted or hidden.' })
  body: string;

  @Field(() => Int, { description: 'Place in the session, from 1, without gaps.' })
  ordinal: number;

  @Field(() => Int, { description: 'Place in the stream of the event that announced it.' })
  seq: number;

  @Field(() => ID, { description: "Given by the author's client, so that it knows its own message again." })
  clientId: string;

  @Field(() => ContributionKindEnum, { nullable: true, description: 'What it contributed; null when it was just said.' })
  kind: ContributionKind | null;

  @Field(() => String, { nullable: true, description: 'Key of the phase of the rundown in which it was said.' })
  phase: string | null;

  @Field(() => ID, { nullable: true, description: 'The message that it answers, which answers none itself; null when it answers none.' })
  replyToId: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was said.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the author last changed the words.' })
  editedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the author took the words back.' })
  deletedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when its words are hidden from everybody but its author and facilitators.' })
  hiddenAt: Date | null;
}

export const ChatMessageConnection = connectionOf(ChatMessageType, 'ChatMessage');
export const LiveSessionConnection = connectionOf(LiveSessionType, 'LiveSession');
