import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits, weighingSteps } from '@leerkring/contract';
import { z } from 'zod';

@InputType({ description: 'A new weighing framework of a case.' })
export class DraftWeighingInput {
  @Field(() => ID, { description: 'The case.' })
  caseFileId: string;

  @Field({ description: 'What it is called; at most 200 characters.' })
  title: string;

  @Field({ description: 'The question that it helps to answer; at most 500 characters.' })
  question: string;

  @Field(() => ID, { nullable: true, description: 'A weighing framework of the same group whose criteria it begins with.' })
  fromId?: string | null;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ description: 'Another title and question for a weighing framework.' })
export class ChangeWeighingInput {
  @Field(() => ID, { description: 'The weighing framework.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;

  @Field({ description: 'What it is called; at most 200 characters.' })
  title: string;

  @Field({ description: 'The question that it helps to answer; at most 500 characters.' })
  question: string;
}

@InputType({ description: 'A weighing framework.' })
export class WeighingInput {
  @Field(() => ID, { description: 'The weighing framework.' })
  id: string;
}

@InputType({ description: 'A new criterion.' })
export class AddWeighingCriterionInput {
  @Field(() => ID, { description: 'The weighing framework.' })
  weighingId: string;

  @Field({ description: 'What it is called; at most 80 characters.' })
  name: string;

  @Field({ defaultValue: '', description: 'What it means; at most 500 characters.' })
  explanation: string;

  @Field(() => Int, { description: 'How much it counts, from 1 to 5.' })
  weight: number;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ description: 'Other words, or another weight, for a criterion.' })
export class ChangeWeighingCriterionInput {
  @Field(() => ID, { description: 'The criterion.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;

  @Field({ description: 'What it is called; at most 80 characters.' })
  name: string;

  @Field({ defaultValue: '', description: 'What it means; at most 500 characters.' })
  explanation: string;

  @Field(() => Int, { description: 'How much it counts, from 1 to 5.' })
  weight: number;
}

@InputType({ description: 'A new option.' })
export class AddWeighingOptionInput {
  @Field(() => ID, { description: 'The weighing framework.' })
  weighingId: string;

  @Field({ description: 'What it is called; at most 80 characters.' })
  name: string;

  @Field({ defaultValue: '', description: 'What it means; at most 500 characters.' })
  explanation: string;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ description: 'Other words for an option.' })
export class ChangeWeighingOptionInput {
  @Field(() => ID, { description: 'The option.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;

  @Field({ description: 'What it is called; at most 80 characters.' })
  name: string;

  @Field({ defaultValue: '', description: 'What it means; at most 500 characters.' })
  explanation: string;
}

@InputType({ description: 'A criterion or an option that goes, with its scores.' })
export class RemoveWeighingPartInput {
  @Field(() => ID, { description: 'The criterion, or the option.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;
}

@InputType({ description: 'How well an option does on a criterion, and why.' })
export class ScoreWeighingInput {
  @Field(() => ID, { description: 'The criterion.' })
  criterionId: string;

  @Field(() => ID, { description: 'The option.' })
  optionId: string;

  @Field(() => Int, { description: 'The revision of the score that the viewer sees; 0 where there is none.' })
  revision: number;

  @Field(() => Int, { nullable: true, description: 'From 1, very unfavourable, to 5, very favourable; left out: takes it back.' })
  score?: number | null;

  @Field({ defaultValue: '', description: 'Why, at most 500 characters; asked for with a score.' })
  reason: string;
}

const name = z.string().trim().min(1).max(limits.weighingName);
const explanation = z.string().trim().max(limits.weighingExplanation);
const weight = z.int().min(weighingSteps.min).max(weighingSteps.max);
const revision = z.int().min(1);
const words = { title: z.string().trim().min(1).max(limits.title), question: z.string().trim().min(1).max(limits.keyQuestion) };

export const weighingBounds = {
  draft: z.object({ caseFileId: z.uuid(), fromId: z.uuid().nullish().transform((id) => id ?? null), clientId: z.uuid(), ...words }),
  change: z.object({ id: z.uuid(), revision, ...words }),
  one: z.object({ id: z.uuid() }),
  addCriterion: z.object({ weighingId: z.uuid(), name, explanation, weight, clientId: z.uuid() }),
  changeCriterion: z.object({ id: z.uuid(), revision, name, explanation, weight }),
  addOption: z.object({ weighingId: z.uuid(), name, explanation, clientId: z.uuid() }),
  changeOption: z.object({ id: z.uuid(), revision, name, explanation }),
  removePart: z.object({ id: z.uuid(), revision }),
  score: z.object({ criterionId: z.uuid(), optionId: z.uuid(), revision: z.int().min(0), score: weight.nullish().transform((score) => score ?? null), reason: z.string().trim().max(limits.weighingReason) }),
};
