import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CaseFileType } from '../case-file.type';

@ObjectType('WeighingCriterion', { description: 'What options are compared on.' })
export class WeighingCriterionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field({ description: 'What it means; may be empty.' })
  explanation: string;

  @Field(() => Int, { description: 'How much it counts, from 1 to 5.' })
  weight: number;

  @Field(() => Int, { description: 'Goes up with every change; say it when you change it.' })
  revision: number;
}

@ObjectType('WeighingOption', { description: 'What can be chosen.' })
export class WeighingOptionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field({ description: 'What it means; may be empty.' })
  explanation: string;

  @Field(() => Int, { description: 'Goes up with every change; say it when you change it.' })
  revision: number;
}

@ObjectType('WeighingScore', { description: 'How well an option does on a criterion, and why.' })
export class WeighingScoreType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The criterion.' })
  criterionId: string;

  @Field(() => ID, { description: 'The option.' })
  optionId: string;

  @Field(() => Int, { nullable: true, description: 'From 1, very unfavourable, to 5, very favourable; null when it was taken back.' })
  score: number | null;

  @Field({ description: 'Why; an ellipsis when who wrote it wanted it gone.' })
  reason: string;

  @Field(() => Int, { description: 'Goes up with every change; say it when you change it.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was given.' })
  scoredAt: Date;
}

@ObjectType('Weighing', { description: 'A weighing framework (afwegingskader) of a case: options that are compared on criteria. The group of the case reads it.' })
export class WeighingType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'The question that it helps to answer.' })
  question: string;

  @Field(() => Int, { description: 'Goes up with every change of its title or question; say it when you change these.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt: Date;
}

@ObjectType('WeighingSource', { description: 'The weighing framework of the same group that another one began with.' })
export class WeighingSourceType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field(() => ID, { description: 'The case that it belongs to.' })
  caseFileId: string;

  @Field({ description: 'What that case is called.' })
  caseTitle: string;
}

@ObjectType({ description: 'A weighing framework as it is now.' })
export class WeighingPayload {
  @Field(() => WeighingType, { description: 'The weighing framework.' })
  weighing: WeighingType;
}

@ObjectType({ description: 'A weighing framework that was made, and its case.' })
export class DraftWeighingPayload {
  @Field(() => WeighingType, { description: 'The weighing framework.' })
  weighing: WeighingType;

  @Field(() => CaseFileType, { description: 'The case.' })
  caseFile: CaseFileType;
}

@ObjectType({ description: 'The case of a weighing framework that was taken away.' })
export class RemoveWeighingPayload {
  @Field(() => CaseFileType, { description: 'The case.' })
  caseFile: CaseFileType;
}
