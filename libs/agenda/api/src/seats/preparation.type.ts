import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { AttachmentType, attachmentIdsUpTo } from '@leerkring/platform/api';
import { z } from 'zod';

@ObjectType('EventQuestion', { description: 'What is asked of people before the event.' })
export class EventQuestionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'The question.' })
  text: string;
}

@ObjectType('EventAnswer', { description: 'What somebody answered to a question.' })
export class EventAnswerType {
  @Field(() => ID, { description: 'The question.' })
  questionId: string;

  @Field({ description: 'The answer.' })
  text: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was saved last.' })
  savedAt: Date;
}

@ObjectType('PackReading', { description: 'Somebody read the preparation pack as it stands now.' })
export class PackReadingType {
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  readAt: Date;
}

@ObjectType('EventPreparation', { description: 'What people read and answer before an event. For who has a place, and for who looks after the event.' })
export class EventPreparationType {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field({ description: 'What people read before, as Markdown; may be empty.' })
  pack: string;

  @Field(() => [AttachmentType], { description: 'The files that go with it, in order.' })
  attachments: AttachmentType[];

  @Field(() => Int, { description: 'Goes up with every change; send it along with the next one.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when the questions can be answered; null: until the event begins.' })
  answerBy: Date | null;

  @Field(() => [EventQuestionType], { description: 'At most five questions.' })
  questions: EventQuestionType[];

  @Field(() => [EventAnswerType], { description: 'The answers of the viewer.' })
  ownAnswers: EventAnswerType[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the viewer said to have read the pack as it stands; null when they did not.' })
  ownReadAt: Date | null;

  @Field({ description: 'Whether questions can still be answered.' })
  answersOpen: boolean;
}

@InputType({ description: 'A question; one with an id gets other words.' })
export class EventQuestionInput {
  @Field(() => ID, { nullable: true, description: 'Its id; left out for a new one.' })
  id?: string | null;

  @Field({ description: 'The question, at most 300 characters.' })
  text: string;
}

@InputType({ description: 'What people read and answer before, in the place of what stands.' })
export class WritePreparationPackInput {
  @Field(() => ID, { description: 'The event.' })
  agendaEventId: string;

  @Field(() => Int, { description: 'The revision that the viewer sees; 0 when there is none.' })
  revision: number;

  @Field({ description: 'What people read before, as Markdown, with links; at most 20,000 characters.' })
  pack: string;

  @Field(() => [ID], { nullable: true, description: 'The files that go with it, in order, at most 10; those that it had and are not named go away. Left out: as they are.' })
  attachmentIds?: string[] | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when the questions can be answered; before the event begins.' })
  answerBy?: Date | null;

  @Field(() => [EventQuestionInput], { description: 'At most five.' })
  questions: EventQuestionInput[];
}

@InputType({ description: 'Through which seat one confirms.' })
export class ConfirmPreparationPackInput {
  @Field(() => ID, { description: 'An own seat at the event.' })
  seatId: string;

  @Field(() => Int, { description: 'The revision that the viewer read.' })
  revision: number;
}

@InputType({ description: 'An answer to a question.' })
export class GiveEventAnswerInput {
  @Field(() => ID, { description: 'An own seat at the event.' })
  seatId: string;

  @Field(() => ID, { description: 'The question.' })
  questionId: string;

  @Field({ description: 'The answer, at most 2,000 characters; empty takes it away.' })
  text: string;
}

const question = z.object({ id: z.uuid().nullish(), text: z.string().trim().min(1).max(limits.eventQuestion) });

export const writePreparationPack = z.object({
  agendaEventId: z.uuid(),
  revision: z.int().min(0),
  pack: z.string().trim().max(limits.preparationPack),
  attachmentIds: attachmentIdsUpTo(limits.packAttachments),
  answerBy: z.date().nullish().transform((moment) => moment ?? null),
  questions: z.array(question).max(limits.eventQuestions),
});
export const confirmPreparationPack = z.object({ seatId: z.uuid(), revision: z.int().min(0) });
export const giveEventAnswer = z.object({ seatId: z.uuid(), questionId: z.uuid(), text: z.string().trim().max(limits.eventAnswer) });
