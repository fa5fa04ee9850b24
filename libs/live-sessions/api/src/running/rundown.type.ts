import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  contributionKinds, ownerParts, phaseWriters, sessionFormats, turnRules, type ContributionKind, type OwnFormatMark, type OwnerPart, type PhaseWriters, type Rundown, type SessionFormat, type TurnRule, type Words,
} from '@leerkring/contract';

const enumOf = <T extends string>(values: readonly T[], name: string, description: string): { [K in T]: K } => {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
  registerEnumType(made, { name, description });
  return made;
};

export const ContributionKindEnum = enumOf(contributionKinds, 'ContributionKind', 'What somebody contributes to a phase of a session; an answer is the case owner’s.');
export const SessionFormatEnum = enumOf(sessionFormats, 'SessionFormat', 'How a session is held.');
export const OwnerPartEnum = enumOf(ownerParts, 'OwnerPart', 'What the case owner does in a phase: take part, answer only, or listen.');
export const TurnRuleEnum = enumOf(turnRules, 'TurnRule', 'How people get the word: freely, by raising a hand, or everybody once.');
export const PhaseWritersEnum = enumOf(phaseWriters, 'PhaseWriters', 'Who may contribute in a phase.');

@ObjectType('Words', { description: 'Words of the programme, in both languages.' })
export class WordsType implements Words {
  @Field({ description: 'In Dutch.' })
  nl: string;

  @Field({ description: 'In English.' })
  en: string;
}

@ObjectType('RundownPhase', { description: 'A step of a session, and what may be said in it.' })
export class RundownPhaseType {
  @Field({ description: 'What it is called in this rundown.' })
  key: string;

  @Field(() => WordsType, { description: 'Its name.' })
  name: Words;

  @Field(() => WordsType, { description: 'What to do in it.' })
  line: Words;

  @Field(() => Int, { description: 'Planned length, in minutes.' })
  minutes: number;

  @Field(() => Int, { description: 'Length in seconds, with what was added or dropped.' })
  seconds: number;

  @Field(() => String, { nullable: true, description: 'When it first began, as an ISO time.' })
  startedAt: string | null;

  @Field(() => Int, { nullable: true, description: 'What was left of it when it was left, in milliseconds; below zero when it ran over.' })
  leftMs: number | null;

  @Field(() => PhaseWritersEnum, { description: 'Who may contribute.' })
  writers: PhaseWriters;

  @Field(() => [ContributionKindEnum], { nullable: true, description: 'What may be contributed; null: words without a kind.' })
  kinds?: ContributionKind[] | null;

  @Field(() => OwnerPartEnum, { description: 'What the case owner does.' })
  owner: OwnerPart;

  @Field(() => TurnRuleEnum, { description: 'How people get the word.' })
  turns: TurnRule;

  @Field(() => Int, { nullable: true, description: 'Length of a turn, in seconds.' })
  turnSeconds?: number | null;

  @Field(() => WordsType, { nullable: true, description: 'What it should yield, where that was said.' })
  yields?: Words | null;
}

@ObjectType('OwnFormatMark', { description: 'Which version of an own format a session was opened with.' })
export class OwnFormatMarkType implements OwnFormatMark {
  @Field(() => ID, { description: 'The own format.' })
  id: string;

  @Field({ description: 'What it was called then.' })
  name: string;

  @Field(() => Int, { description: 'Its version then.' })
  version: number;
}

@ObjectType('Rundown', { description: 'How a session goes and where it stands. The server moves it; every screen shows the same.' })
export class RundownType implements Rundown {
  @Field(() => Int, { description: 'Counts changes: who changes it says which one they saw.' })
  revision: number;

  @Field(() => SessionFormatEnum, { description: 'How the session is held.' })
  format: SessionFormat;

  @Field(() => OwnFormatMarkType, { nullable: true, description: 'The own format that it was made of, as that was then.' })
  own?: OwnFormatMark;

  @Field(() => [RundownPhaseType], { description: 'Its phases in order; none in a free session.' })
  phases: Rundown['phases'];

  @Field(() => String, { nullable: true, description: 'Key of the phase that is going on; null before the first.' })
  current: string | null;

  @Field(() => String, { nullable: true, description: 'When the phase should end, as an ISO time of the server.' })
  endsAt: string | null;

  @Field(() => String, { nullable: true, description: 'Since when the clock stands still, as an ISO time of the server.' })
  pausedAt: string | null;

  @Field(() => ID, { nullable: true, description: 'Account that leads now.' })
  leaderId: string | null;

  @Field(() => ID, { nullable: true, description: 'Account whose case is talked about.' })
  caseOwnerId: string | null;
}
