import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ContributionKind, OwnerPart, OwnPhase, PhaseWriters, SessionFormat, TurnRule } from '@leerkring/contract';
import { ContributionKindEnum, OwnerPartEnum, PhaseWritersEnum, SessionFormatEnum, TurnRuleEnum } from '../running/rundown.type';

@ObjectType('OwnPhase', { description: 'A phase as facilitators wrote it, in their own language.' })
@InputType('OwnPhaseInput', { description: 'A phase of an own format.' })
export class OwnPhaseType implements OwnPhase {
  @Field({ description: 'What it is called in the rundown, unique in its format; at most 60 characters.' })
  key: string;

  @Field({ description: 'Its name; at most 60 characters.' })
  name: string;

  @Field({ description: 'What to do in it; at most 400 characters, or empty.' })
  line: string;

  @Field({ description: 'What it should yield; at most 200 characters, or empty.' })
  yields: string;

  @Field(() => Int, { description: 'Length in minutes, 1 to 240.' })
  minutes: number;

  @Field(() => PhaseWritersEnum, { description: 'Who may contribute.' })
  writers: PhaseWriters;

  @Field(() => [ContributionKindEnum], { nullable: true, description: 'What may be contributed, at least one and no answers; null: words without a kind.' })
  kinds: ContributionKind[] | null;

  @Field(() => OwnerPartEnum, { description: 'What the case owner does.' })
  owner: OwnerPart;

  @Field(() => TurnRuleEnum, { description: 'How people get the word.' })
  turns: TurnRule;

  @Field(() => Int, { nullable: true, description: 'Length of a turn in seconds, 15 to 900; null where nobody gets turns.' })
  turnSeconds: number | null;
}

@ObjectType('OwnFormat', { description: 'A way to hold a session that facilitators of a group made themselves, or those of a track for its groups.' })
export class OwnFormatType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field(() => SessionFormatEnum, { description: 'What it was copied from.' })
  copiedFrom: SessionFormat;

  @Field(() => Int, { description: 'Counts changes, from 1; a session keeps the version that it was opened with.' })
  version: number;

  @Field(() => [OwnPhaseType], { description: 'Its phases in order.' })
  phases: OwnPhase[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is not offered any more.' })
  archivedAt: Date | null;
}

@InputType({ description: 'A new own format.' })
export class WriteOwnFormatInput {
  @Field(() => ID, { nullable: true, description: 'The group whose facilitators use it; or a track, and one of both.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The track in whose groups facilitators use it.' })
  trackId?: string | null;

  @Field({ description: 'Its name; at most 80 characters.' })
  name: string;

  @Field(() => SessionFormatEnum, { description: 'What it was copied from.' })
  copiedFrom: SessionFormat;

  @Field(() => [OwnPhaseType], { description: 'One to twenty phases in order.' })
  phases: OwnPhase[];
}

@InputType({ description: 'A change of an own format.' })
export class ChangeOwnFormatInput {
  @Field(() => ID, { description: 'The format.' })
  id: string;

  @Field(() => Int, { description: 'The version that is changed; another one is refused.' })
  version: number;

  @Field({ description: 'Its name; at most 80 characters.' })
  name: string;

  @Field(() => [OwnPhaseType], { description: 'One to twenty phases in order.' })
  phases: OwnPhase[];
}

@InputType({ description: 'An own format to offer no longer, or again.' })
export class ArchiveOwnFormatInput {
  @Field(() => ID, { description: 'The format.' })
  id: string;

  @Field({ description: 'Whether it is archived from now on.' })
  archived: boolean;
}

@ObjectType({ description: 'Answer to every change of an own format.' })
export class OwnFormatPayload {
  @Field(() => OwnFormatType, { description: 'The format as it stands now.' })
  ownFormat: OwnFormatType;
}
