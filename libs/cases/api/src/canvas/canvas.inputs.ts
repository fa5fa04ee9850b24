import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { canvasActorKinds, influenceRoles, limits, processPhases, processRoles, type CanvasActorKind, type InfluenceRole, type ProcessPhase, type ProcessRole } from '@leerkring/contract';
import { z } from 'zod';
import { CanvasActorKindEnum, InfluenceRoleEnum, ProcessPhaseEnum, ProcessRoleEnum } from './canvas.type';

@InputType({ isAbstract: true })
abstract class OfCase {
  @Field(() => ID, { description: 'The case.' })
  caseFileId: string;
}

@InputType({ isAbstract: true })
abstract class NewInCase extends OfCase {
  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ isAbstract: true })
abstract class OfRevision extends OfCase {
  @Field(() => ID, { description: 'What is changed.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;
}

@InputType({ description: 'What an actor is.' })
export class CanvasActorWordsInput {
  @Field({ description: 'What it is called; at most 80 characters.' })
  name: string;

  @Field(() => CanvasActorKindEnum, { description: 'What kind of actor it is.' })
  kind: CanvasActorKind;

  @Field(() => ProcessRoleEnum, { nullable: true, description: 'What it does in the process as a whole.' })
  role?: ProcessRole | null;
}

@InputType({ description: 'How an actor takes part.' })
export class InvolvementInput {
  @Field(() => ID, { description: 'An actor of the canvas.' })
  actorId: string;

  @Field(() => InfluenceRoleEnum, { description: 'How it takes part.' })
  role: InfluenceRole;
}

@InputType({ description: 'What a moment of influence is.' })
export class InfluenceMomentWordsInput {
  @Field({ description: 'What it is called; at most 200 characters.' })
  title: string;

  @Field({ description: 'The day, or the first one, as 2026-12-03; at most twenty years away.' })
  startsOn: string;

  @Field(() => String, { nullable: true, description: 'The last day, after the first one; left out when it is one day.' })
  endsOn?: string | null;

  @Field(() => ProcessPhaseEnum, { nullable: true, description: 'The part of the process that it belongs to.' })
  phase?: ProcessPhase | null;

  @Field({ description: 'What can be influenced; at most 500 characters, and perhaps empty.' })
  influence: string;

  @Field(() => [InvolvementInput], { description: 'All who take part; each actor once.' })
  involvements: InvolvementInput[];
}

@InputType({ description: 'A new actor, below the others.' })
export class AddCanvasActorInput extends NewInCase {
  @Field(() => CanvasActorWordsInput, { description: 'What it is.' })
  words: CanvasActorWordsInput;
}

@InputType({ description: 'Other words for an actor.' })
export class ChangeCanvasActorInput extends OfRevision {
  @Field(() => CanvasActorWordsInput, { description: 'What it is.' })
  words: CanvasActorWordsInput;
}

@InputType({ description: 'A new rule of the game, below the others.' })
export class AddCanvasRuleInput extends NewInCase {
  @Field({ description: 'The rule, in a sentence; at most 300 characters.' })
  text: string;
}

@InputType({ description: 'Other words for a rule of the game.' })
export class ChangeCanvasRuleInput extends OfRevision {
  @Field({ description: 'The rule, in a sentence; at most 300 characters.' })
  text: string;
}

@InputType({ description: 'Another place for an actor or a rule.' })
export class MoveCanvasPieceInput extends OfCase {
  @Field(() => ID, { description: 'The actor or rule.' })
  id: string;

  @Field(() => Int, { description: 'Where the viewer sees it now, from 0.' })
  from: number;

  @Field(() => Int, { description: 'Where it is to stand, from 0.' })
  to: number;
}

@InputType({ description: 'An actor, a rule or a moment that is to go.' })
export class RemoveCanvasPieceInput extends OfRevision {}

@InputType({ description: 'A new moment of influence.' })
export class AddInfluenceMomentInput extends NewInCase {
  @Field(() => InfluenceMomentWordsInput, { description: 'What it is, and who takes part.' })
  words: InfluenceMomentWordsInput;
}

@InputType({ description: 'Other words, days or people for a moment of influence.' })
export class ChangeInfluenceMomentInput extends OfRevision {
  @Field(() => InfluenceMomentWordsInput, { description: 'What it is, and who takes part.' })
  words: InfluenceMomentWordsInput;
}

@InputType({ description: 'Another day for a moment of influence; a period keeps its length.' })
export class MoveInfluenceMomentInput extends OfCase {
  @Field(() => ID, { description: 'The moment.' })
  id: string;

  @Field({ description: 'The first day that the viewer sees.' })
  from: string;

  @Field({ description: 'The first day that it is to have; at most twenty years away.' })
  to: string;
}

@InputType({ description: 'How one actor takes part in one moment of influence.' })
export class SetInvolvementInput extends OfCase {
  @Field(() => ID, { description: 'The moment.' })
  momentId: string;

  @Field(() => ID, { description: 'The actor.' })
  actorId: string;

  @Field(() => InfluenceRoleEnum, { nullable: true, description: 'What the viewer sees now; left out: that it takes no part.' })
  from?: InfluenceRole | null;

  @Field(() => InfluenceRoleEnum, { nullable: true, description: 'How it is to take part; left out: not.' })
  to?: InfluenceRole | null;
}

@InputType({ description: 'How the canvas stands now, to be kept.' })
export class KeepCanvasSnapshotInput extends NewInCase {
  @Field({ description: 'What it is called; at most 200 characters.' })
  label: string;

  @Field(() => ID, { nullable: true, description: 'The meeting of the group of the case that it is kept for.' })
  liveSessionId?: string | null;
}

@InputType({ description: 'A snapshot that is to go.' })
export class RemoveCanvasSnapshotInput extends OfCase {
  @Field(() => ID, { description: 'The snapshot.' })
  id: string;
}

const orNull = <T extends z.ZodType>(given: T) => given.nullish().transform((value) => value ?? null);
const ofCase = { caseFileId: z.uuid() };
const newInCase = { ...ofCase, clientId: z.uuid() };
const ofRevision = { ...ofCase, id: z.uuid(), revision: z.int().min(1) };
const actor = z.object({ name: z.string().trim().min(1).max(limits.canvasActor), kind: z.enum(canvasActorKinds), role: orNull(z.enum(processRoles)) });
const text = z.string().trim().min(1).max(limits.canvasRule);
const involvement = z.object({ actorId: z.uuid(), role: z.enum(influenceRoles) });
const moment = z
  .object({
    title: z.string().trim().min(1).max(limits.title),
    startsOn: z.iso.date(),
    endsOn: orNull(z.iso.date()),
    phase: orNull(z.enum(processPhases)),
    influence: z.string().trim().max(limits.influence),
    involvements: z.array(involvement).max(limits.canvasActors),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn > startsOn, { path: ['endsOn'] })
  .refine(({ involvements }) => new Set(involvements.map(({ actorId }) => actorId)).size === involvements.length, { path: ['involvements'] });

export const addCanvasActor = z.object({ ...newInCase, words: actor });
export const changeCanvasActor = z.object({ ...ofRevision, words: actor });
export const addCanvasRule = z.object({ ...newInCase, text });
export const changeCanvasRule = z.object({ ...ofRevision, text });
export const moveCanvasPiece = z.object({ ...ofCase, id: z.uuid(), from: z.int().min(0), to: z.int().min(0) });
export const removeCanvasPiece = z.object(ofRevision);
export const addInfluenceMoment = z.object({ ...newInCase, words: moment });
export const changeInfluenceMoment = z.object({ ...ofRevision, words: moment });
export const moveInfluenceMoment = z.object({ ...ofCase, id: z.uuid(), from: z.iso.date(), to: z.iso.date() });
export const setInvolvement = z.object({ ...ofCase, momentId: z.uuid(), actorId: z.uuid(), from: orNull(z.enum(influenceRoles)), to: orNull(z.enum(influenceRoles)) });
export const keepCanvasSnapshot = z.object({ ...newInCase, label: z.string().trim().min(1).max(limits.title), liveSessionId: orNull(z.uuid()) });
export const removeCanvasSnapshot = z.object({ ...ofCase, id: z.uuid() });
export type InfluenceMomentWords = z.infer<typeof moment>;
