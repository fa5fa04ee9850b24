import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { dateChoices, type DateChoice } from '@leerkring/contract';

export const DateChoiceEnum = Object.fromEntries(dateChoices.map((choice) => [choice, choice])) as { [C in DateChoice]: C };
registerEnumType(DateChoiceEnum, { name: 'DateChoice', description: 'Whether a municipality can come at a moment: yes, if need be, or no.' });

@ObjectType('DatePollMoment', { description: 'A moment at which a group may meet.' })
export class DatePollMomentType {
  @Field(() => Int, { description: 'From 1, by time.' })
  number: number;

  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  endsAt: Date;
}

@ObjectType('DatePollAnswer', { description: 'What a municipality answered.' })
export class DatePollAnswerType {
  @Field(() => [DateChoiceEnum], { description: 'One for each moment, in their order.' })
  choices: DateChoice[];

  @Field(() => Int, { description: 'From 1, up with every other answer.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was last given.' })
  answeredAt: Date;
}

@ObjectType('DatePollDelegation', { description: 'A municipality that sits in the group now, as far as it is asked when it can come.' })
export class DatePollDelegationType {
  @Field(() => DatePollAnswerType, { nullable: true, description: 'What it answered; null until one of its delegates did.' })
  answer: DatePollAnswerType | null;
}

@ObjectType('DatePoll', { description: 'The question to the municipalities of a group when they can meet; one of its moments becomes the meeting.' })
export class DatePollType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Head of the stream `date_poll:<id>`, no later than the rest of the answer: open the stream after it.' })
  head: number;

  @Field({ description: 'What the meeting is about.' })
  title: string;

  @Field({ description: 'What goes with it, as plain text; may be empty.' })
  message: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  openedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it can be answered.' })
  closesAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a moment was picked.' })
  settledAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Number of the moment that was picked.' })
  settledNumber: number | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that it became.' })
  meetingId: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was called off.' })
  cancelledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off; null when its group was archived.' })
  reason: string | null;
}
