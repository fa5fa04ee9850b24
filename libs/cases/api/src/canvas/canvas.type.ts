import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { canvasActorKinds, influenceRoles, processPhases, processRoles, type CanvasActorKind, type InfluenceRole, type ProcessPhase, type ProcessRole } from '@leerkring/contract';
import { CaseFileType, enumOf } from '../case-file.type';

export const CanvasActorKindEnum = enumOf<CanvasActorKind>(canvasActorKinds);
registerEnumType(CanvasActorKindEnum, { name: 'CanvasActorKind', description: 'What kind of actor it is: the council, the executive, clerks, officials, residents, entrepreneurs, partner organisations, or another.' });

export const ProcessRoleEnum = enumOf<ProcessRole>(processRoles);
registerEnumType(ProcessRoleEnum, { name: 'ProcessRole', description: 'What an actor does in the process as a whole.' });

export const InfluenceRoleEnum = enumOf<InfluenceRole>(influenceRoles);
registerEnumType(InfluenceRoleEnum, { name: 'InfluenceRole', description: 'How an actor takes part in one moment of influence, from little to much.' });

export const ProcessPhaseEnum = enumOf<ProcessPhase>(processPhases);
registerEnumType(ProcessPhaseEnum, { name: 'ProcessPhase', description: 'The part of the process that a moment of influence belongs to.' });

@ObjectType('CanvasActor', { description: 'Somebody, or a body, that the process is about: a lane on the canvas.' })
export class CanvasActorType {
  @Field(() => ID, { description: 'Its id, in snapshots too.' })
  id: string;

  @Field({ description: 'What it is called.' })
  name: string;

  @Field(() => CanvasActorKindEnum, { description: 'What kind of actor it is.' })
  kind: CanvasActorKind;

  @Field(() => ProcessRoleEnum, { nullable: true, description: 'What it does in the process as a whole; null when that is not said.' })
  role: ProcessRole | null;

  @Field(() => Int, { description: 'Goes up with every change of its words; say it when you change or remove it.' })
  revision: number;
}

@ObjectType('CanvasRule', { description: 'A rule of the game in the process.' })
export class CanvasRuleType {
  @Field(() => ID, { description: 'Its id, in snapshots too.' })
  id: string;

  @Field({ description: 'The rule, in a sentence.' })
  text: string;

  @Field(() => Int, { description: 'Goes up with every change of its words; say it when you change or remove it.' })
  revision: number;
}

@ObjectType('Involvement', { description: 'How an actor takes part in a moment of influence.' })
export class InvolvementType {
  @Field(() => ID, { description: 'The actor, of the same canvas.' })
  actorId: string;

  @Field(() => InfluenceRoleEnum, { description: 'How it takes part.' })
  role: InfluenceRole;
}

@ObjectType('InfluenceMoment', { description: 'A day or a period in which something of the process can be influenced.' })
export class InfluenceMomentType {
  @Field(() => ID, { description: 'Its id, in snapshots too.' })
  id: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'The day, or the first one, as 2026-12-03.' })
  startsOn: string;

  @Field(() => String, { nullable: true, description: 'The last day; null when it is one day.' })
  endsOn: string | null;

  @Field(() => ProcessPhaseEnum, { nullable: true, description: 'The part of the process that it belongs to; null when that is not said.' })
  phase: ProcessPhase | null;

  @Field({ description: 'What can be influenced; may be empty.' })
  influence: string;

  @Field(() => [InvolvementType], { description: 'Who takes part and how, in the order of the lanes.' })
  involvements: InvolvementType[];

  @Field(() => Int, { description: 'Goes up with every change of it, its days and who takes part; say it when you change or remove it.' })
  revision: number;
}

@ObjectType('ProcessCanvas', { description: 'The process of a case: who, by which rules, and when they have influence.' })
export class ProcessCanvasType {
  @Field(() => [CanvasActorType], { description: 'The lanes, in their order; at most 20.' })
  actors: CanvasActorType[];

  @Field(() => [CanvasRuleType], { description: 'The rules of the game, in their order; at most 20.' })
  rules: CanvasRuleType[];

  @Field(() => [InfluenceMomentType], { description: 'The moments of influence, in the order of their days; at most 40.' })
  moments: InfluenceMomentType[];
}

@ObjectType('CanvasSnapshot', { description: 'How the canvas of a case stood once; it never changes.' })
export class CanvasSnapshotType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What it is called.' })
  label: string;

  @Field(() => ID, { nullable: true, description: 'The meeting of the group that it was kept for; its live session has the same id.' })
  liveSessionId: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was kept.' })
  keptAt: Date;
}

@ObjectType({ description: 'The case with its canvas as it is now.' })
export class CanvasPayload {
  @Field(() => CaseFileType, { description: 'The case.' })
  caseFile: CaseFileType;
}
