import { Field, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('BestPractice', { description: 'What worked, so that others can do it too.' })
@InputType('BestPracticeInput', { description: 'What worked; each at most 4,000 characters, empty when unknown.' })
export class BestPracticeType {
  @Field({ description: 'How things were before.' })
  situation: string;

  @Field({ description: 'What was done.' })
  approach: string;

  @Field({ description: 'What came of it.' })
  effect: string;

  @Field({ description: 'What it takes to work elsewhere.' })
  conditions: string;
}

@ObjectType('RoleMap', { description: 'What each can do about a hot issue.' })
@InputType('RoleMapInput', { description: 'What each can do; at most 500 characters, empty when unknown.' })
export class RoleMapType {
  @Field({ description: 'What the mayor can do.' })
  burgemeester: string;

  @Field({ description: 'What an alderman can do.' })
  wethouder: string;

  @Field({ description: 'What the council can do.' })
  raad: string;

  @Field({ description: 'What the clerk of the council can do.' })
  griffier: string;

  @Field({ description: 'What the municipal secretary can do.' })
  secretaris: string;
}

@ObjectType('HotIssue', { description: 'What is at stake, and who can do something about it.' })
export class HotIssueType {
  @Field({ description: 'What is at stake.' })
  stake: string;

  @Field({ description: 'For whom.' })
  forWhom: string;

  @Field(() => String, { nullable: true, description: 'Day until which something can be done, as `2026-12-01`; null when nobody knows.' })
  until: string | null;

  @Field(() => RoleMapType, { description: 'What each can do.' })
  roles: RoleMapType;
}

@InputType({ description: 'What is at stake, at most 4,000 characters each, and who can do something about it.' })
export class HotIssueInput {
  @Field({ description: 'What is at stake.' })
  stake: string;

  @Field({ description: 'For whom; empty when unknown.' })
  forWhom: string;

  @Field(() => String, { nullable: true, description: 'Day until which something can be done, as `2026-12-01`.' })
  until?: string | null;

  @Field(() => RoleMapType, { description: 'What each can do.' })
  roles: RoleMapType;
}
