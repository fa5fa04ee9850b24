import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { intakeKinds, intakeQuestionNames, intakeQuestions, limits, type IntakeKind, type IntakeQuestion } from '@leerkring/contract';
import { z } from 'zod';
import { enumOf } from '../application.type';
import { IntakeKindEnum } from './intake.type';

export const IntakeQuestionEnum = enumOf(intakeQuestions);

registerEnumType(IntakeQuestionEnum, {
  name: 'IntakeQuestion',
  description: 'A question that a report answers.',
  valuesMap: Object.fromEntries(intakeQuestions.map((question) => [question, { description: intakeQuestionNames[question].en }])),
});

@ObjectType('IntakeReport', { description: 'How a talk or an intake went. Its municipality reads it once it lies before it.' })
export class IntakeReportType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => IntakeKindEnum, { description: 'Of what.' })
  kind: IntakeKind;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it lies before the municipality; from then on it does not change.' })
  laidBeforeAt: Date | null;

  @Field({ description: 'What the municipality says about it; may be empty.' })
  remark: string;

  @Field(() => Int, { description: 'Goes up with every change of the remark; send it along with the next one.' })
  remarkRevision: number;
}

@ObjectType('IntakeAnswer', { description: 'What stands at one question of a report.' })
export class IntakeAnswerType {
  @Field(() => IntakeQuestionEnum, { description: 'The question.' })
  question: IntakeQuestion;

  @Field({ description: 'The answer; empty when it was taken out. At `groups` municipal functions with commas, or `none`.' })
  value: string;

  @Field(() => Int, { description: 'Goes up with every change; send it along with the next one.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was saved.' })
  savedAt: Date;
}

@InputType({ description: 'What is written at one question of a report.' })
export class SaveIntakeAnswerInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @Field(() => IntakeKindEnum, { description: 'Of what the report is.' })
  kind: IntakeKind;

  @Field(() => IntakeQuestionEnum, { description: 'The question.' })
  question: IntakeQuestion;

  @Field({ description: 'The answer, at most 3,000 characters; empty takes it out. At `groups` municipal functions with commas, or `none`.' })
  value: string;

  @Field(() => Int, { description: 'The revision of the answer that the viewer sees; 0 when there is none.' })
  revision: number;
}

@InputType({ description: 'A report that goes to its municipality.' })
export class LayIntakeReportBeforeInput {
  @Field(() => ID, { description: 'The report.' })
  id: string;
}

@InputType({ description: 'What a municipality says about a report.' })
export class RemarkIntakeReportInput {
  @Field(() => ID, { description: 'The report.' })
  id: string;

  @Field({ description: 'The words, at most 3,000 characters; empty takes them out.' })
  remark: string;

  @Field(() => Int, { description: 'The revision of the remark that the viewer sees.' })
  revision: number;
}

export const reportBounds = {
  save: z.object({ applicationId: z.uuid(), kind: z.enum(intakeKinds), question: z.enum(intakeQuestions), value: z.string().trim().max(limits.intakeAnswer), revision: z.int().min(0) }),
  layBefore: z.object({ id: z.uuid() }),
  remark: z.object({ id: z.uuid(), remark: z.string().trim().max(limits.intakeAnswer), revision: z.int().min(0) }),
};
