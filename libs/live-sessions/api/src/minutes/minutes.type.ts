import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { amendmentStates, minutesSections, minutesStates, type AmendmentState, type MinutesSectionKey, type MinutesState } from '@leerkring/contract';

const MinutesStateEnum = Object.fromEntries(minutesStates.map((state) => [state, state])) as { [S in MinutesState]: S };
registerEnumType(MinutesStateEnum, { name: 'MinutesState', description: 'Where minutes stand: written by facilitators, laid before the members, or final.' });

export const MinutesSectionEnum = Object.fromEntries(minutesSections.map((key) => [key, key])) as { [K in MinutesSectionKey]: K };
registerEnumType(MinutesSectionEnum, { name: 'MinutesSectionKey', description: 'A part of minutes.' });

const AmendmentStateEnum = Object.fromEntries(amendmentStates.map((state) => [state, state])) as { [S in AmendmentState]: S };
registerEnumType(AmendmentStateEnum, { name: 'AmendmentState', description: 'What became of a proposal for other words.' });

@ObjectType('MinutesSection', { description: 'One part of minutes.' })
export class MinutesSectionType {
  @Field(() => MinutesSectionEnum, { description: 'Which part.' })
  key: MinutesSectionKey;

  @Field({ description: 'Its words as Markdown, with people as mentions; may be empty.' })
  text: string;

  @Field(() => Int, { description: 'Goes up with every change.' })
  revision: number;
}

@ObjectType('Amendment', { description: 'Other words that a member proposed for a part of minutes.' })
export class AmendmentType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => MinutesSectionEnum, { description: 'The part.' })
  section: MinutesSectionKey;

  @Field({ description: 'The whole part as it should be, as Markdown; empty when its author took all words along.' })
  text: string;

  @Field({ description: 'Why; empty when its author took all words along.' })
  reason: string;

  @Field(() => AmendmentStateEnum, { description: 'What became of it.' })
  state: AmendmentState;

  @Field({ description: 'What a facilitator said of it; may be empty.' })
  answer: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed.' })
  createdAt: Date;
}

@ObjectType('Minutes', { description: 'What is written down of a session that was held, in one version.' })
export class MinutesType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Head of the stream `minutes:<id>`, no later than the rest of the answer: open the stream after it.' })
  head: number;

  @Field(() => Int, { description: 'From 1; each correction is the next one.' })
  version: number;

  @Field(() => MinutesStateEnum, { description: 'Where they stand.' })
  state: MinutesState;

  @Field({ description: 'What the session was about.' })
  title: string;

  @Field(() => GraphQLISODateTime, { description: 'When it began.' })
  startedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ended.' })
  endedAt: Date;

  @Field(() => String, { nullable: true, description: 'Where people met.' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'Why the version before is corrected; null for the first.' })
  reason: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they were laid before the members.' })
  submittedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they became final.' })
  finalAt: Date | null;

  @Field(() => String, { nullable: true, description: 'SHA-256, in hexadecimal, of what became final: the same as that of the file at `/files/minutes/<id>/json`.' })
  hash: string | null;
}
