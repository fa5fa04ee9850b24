import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits, weighingOutcomes, type WeighingOutcome } from '@leerkring/contract';
import { z } from 'zod';

const WeighingOutcomeEnum: { [K in WeighingOutcome]: K } = { adopted: 'adopted', not_adopted: 'not_adopted' };
registerEnumType(WeighingOutcomeEnum, { name: 'WeighingOutcome', description: 'What the group decided about a version: it adopted it, or did not.' });

@ObjectType('KeptCriterion', { description: 'A criterion as it was in a version.' })
export class KeptCriterionType {
  @Field(() => ID, { description: 'The criterion.' })
  criterionId: string;

  @Field({ description: 'What it was called.' })
  name: string;

  @Field({ description: 'What it meant; may be empty.' })
  explanation: string;

  @Field(() => Int, { description: 'How much it counted, from 1 to 5.' })
  weight: number;
}

@ObjectType('KeptOption', { description: 'An option as it was in a version.' })
export class KeptOptionType {
  @Field(() => ID, { description: 'The option.' })
  optionId: string;

  @Field({ description: 'What it was called.' })
  name: string;

  @Field({ description: 'What it meant; may be empty.' })
  explanation: string;
}

@ObjectType('KeptScore', { description: 'A score as it was in a version.' })
export class KeptScoreType {
  @Field(() => ID, { description: 'The criterion.' })
  criterionId: string;

  @Field(() => ID, { description: 'The option.' })
  optionId: string;

  @Field(() => Int, { description: 'From 1, very unfavourable, to 5, very favourable.' })
  score: number;

  @Field({ description: 'Why; an ellipsis when who wrote it wanted it gone.' })
  reason: string;
}

@ObjectType('WeighingVoice', { description: 'What a municipality said of a version that lay before the group; its last one counts.' })
export class WeighingVoiceType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Whether it adopts the version.' })
  adopts: boolean;

  @Field({ description: 'Why; may be empty for a yes.' })
  reason: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was said.' })
  saidAt: Date;
}

@ObjectType('WeighingVersion', { description: 'A weighing framework as it was once; it never changes.' })
export class WeighingVersionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The weighing framework.' })
  weighingId: string;

  @Field(() => Int, { description: 'Place among the versions, from 1.' })
  number: number;

  @Field({ description: 'What it is called.' })
  label: string;

  @Field({ description: 'What is said with it; may be empty.' })
  note: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was kept.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was laid before the group; null when it was not.' })
  laidBeforeAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was adopted or not; null as long as it was not.' })
  settledAt: Date | null;

  @Field(() => WeighingOutcomeEnum, { nullable: true, description: 'What the group decided; null as long as it did not.' })
  outcome: WeighingOutcome | null;

  @Field({ description: 'Why it was adopted or not; may be empty.' })
  reason: string;
}

@InputType({ description: 'A version that is kept of a weighing framework as it is now.' })
export class KeepWeighingInput {
  @Field(() => ID, { description: 'The weighing framework.' })
  weighingId: string;

  @Field({ description: 'What it is called; at most 80 characters.' })
  label: string;

  @Field({ defaultValue: '', description: 'What is said with it; at most 500 characters.' })
  note: string;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ description: 'A version of a weighing framework.' })
export class WeighingVersionInput {
  @Field(() => ID, { description: 'The version.' })
  versionId: string;
}

@InputType({ description: 'What the own municipality says of a version.' })
export class AnswerWeighingInput {
  @Field(() => ID, { description: 'The version.' })
  versionId: string;

  @Field({ description: 'Whether it adopts the version.' })
  adopts: boolean;

  @Field({ defaultValue: '', description: 'Why, at most 500 characters; asked for with a no.' })
  reason: string;

  @Field(() => ID, { nullable: true, description: 'The last thing that the viewer sees the own municipality say; left out when there is none.' })
  seenId?: string | null;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ description: 'What the group decided about a version.' })
export class SettleWeighingInput {
  @Field(() => ID, { description: 'The version.' })
  versionId: string;

  @Field(() => WeighingOutcomeEnum, { description: 'What it decided.' })
  outcome: WeighingOutcome;

  @Field({ defaultValue: '', description: 'Why, at most 500 characters; asked for unless nobody says no to what is adopted.' })
  reason: string;

  @Field(() => Int, { description: 'How many answers of municipalities the viewer sees, earlier ones included.' })
  seenVoices: number;
}

const reason = z.string().trim().max(limits.weighingReason);
const optionalId = z.uuid().nullish().transform((id) => id ?? null);

export const versionBounds = {
  keep: z.object({ weighingId: z.uuid(), label: z.string().trim().min(1).max(limits.weighingName), note: z.string().trim().max(limits.note), clientId: z.uuid() }),
  one: z.object({ versionId: z.uuid() }),
  answer: z.object({ versionId: z.uuid(), adopts: z.boolean(), reason, seenId: optionalId, clientId: z.uuid() }),
  settle: z.object({ versionId: z.uuid(), outcome: z.enum(weighingOutcomes), reason, seenVoices: z.int().min(0).max(limits.weighingVoices) }),
};
