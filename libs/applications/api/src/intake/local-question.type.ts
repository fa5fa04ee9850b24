import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, municipalFunctions, type MunicipalFunction } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';
import { z } from 'zod';

@ObjectType('LocalQuestion', { description: 'A question that somebody in a municipality asked. Read by that municipality; those that it chose also by who looks after the track, once they lie before them.' })
export class LocalQuestionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'The question.' })
  question: string;

  @Field(() => MunicipalFunctionEnum, { description: 'The function of who asked it.' })
  askedBy: MunicipalFunction;

  @Field(() => Int, { description: 'Goes up with every change of its words; send it along with the next one.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was chosen to go along.' })
  chosenAt: Date | null;
}

@ObjectType('LearningQuestionProposal', { description: 'A learning question that somebody misses in the taxonomy.' })
export class LearningQuestionProposalType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'How it could be called, in Dutch.' })
  nameNl: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed.' })
  proposedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was declined.' })
  declinedAt: Date | null;

  @Field({ description: 'Why it was declined; may be empty.' })
  reason: string;
}

@InputType({ description: 'A question of somebody in the municipality.' })
export class AddLocalQuestionInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @Field({ description: 'The question, at most 300 characters.' })
  question: string;

  @Field(() => MunicipalFunctionEnum, { description: 'The function of who asked it; no names.' })
  askedBy: MunicipalFunction;
}

@InputType({ description: 'Other words for a question.' })
export class ChangeLocalQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  id: string;

  @Field({ description: 'Its words, at most 300 characters.' })
  question: string;

  @Field(() => MunicipalFunctionEnum, { description: 'The function of who asked it.' })
  askedBy: MunicipalFunction;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;
}

@InputType({ description: 'A question of a municipality.' })
export class LocalQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  id: string;
}

@InputType({ description: 'Whether something holds of a question.' })
export class SetLocalQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  id: string;

  @Field({ description: 'Whether it does.' })
  on: boolean;
}

@InputType({ description: 'The questions that go along.' })
export class LayLocalIntakeBeforeInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;
}

@InputType({ description: 'To which learning question a question belongs.' })
export class LinkLocalQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'A learning question of the taxonomy; null takes it off.' })
  termId: string | null;
}

@InputType({ description: 'A learning question that is missing in the taxonomy, for a question of a municipality.' })
export class ProposeLearningQuestionInput {
  @Field(() => ID, { description: 'The question of the municipality.' })
  localQuestionId: string;

  @Field({ description: 'How it could be called, in Dutch; at most 150 characters. No words that point to one municipality.' })
  nameNl: string;
}

@InputType({ description: 'How a proposed learning question is called in the taxonomy.' })
export class TakeInLearningQuestionInput {
  @Field(() => ID, { description: 'The proposal.' })
  id: string;

  @Field({ description: 'In Dutch, at most 150 characters.' })
  nameNl: string;

  @Field({ description: 'In English, at most 150 characters.' })
  nameEn: string;
}

@InputType({ description: 'A proposal that does not become a learning question.' })
export class DeclineLearningQuestionInput {
  @Field(() => ID, { description: 'The proposal.' })
  id: string;

  @Field({ description: 'Why; at most 500 characters.' })
  reason: string;
}

@ObjectType({ description: 'A proposal after a decision.' })
export class LearningQuestionProposalPayload {
  @Field(() => LearningQuestionProposalType, { description: 'The stored proposal.' })
  proposal: LearningQuestionProposalType;
}

@ObjectType({ description: 'A question after it was linked.' })
export class LocalQuestionPayload {
  @Field(() => LocalQuestionType, { description: 'The stored question.' })
  localQuestion: LocalQuestionType;
}

const words = { question: z.string().trim().min(1).max(limits.localQuestion), askedBy: z.enum(municipalFunctions) };
const name = z.string().trim().min(1).max(limits.learningQuestion);

export const localBounds = {
  add: z.object({ applicationId: z.uuid(), ...words }),
  change: z.object({ id: z.uuid(), ...words, revision: z.int().min(1) }),
  one: z.object({ id: z.uuid() }),
  set: z.object({ id: z.uuid(), on: z.boolean() }),
  layBefore: z.object({ applicationId: z.uuid() }),
  link: z.object({ id: z.uuid(), termId: z.uuid().nullish() }),
  propose: z.object({ localQuestionId: z.uuid(), nameNl: name }),
  takeIn: z.object({ id: z.uuid(), nameNl: name, nameEn: name }),
  decline: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(limits.meetingReason) }),
};
