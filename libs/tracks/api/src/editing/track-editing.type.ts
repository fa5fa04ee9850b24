import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import type { TrackTexts } from '../track.entity';
import { TrackType } from '../track.type';

@ObjectType('TrackTexts', { description: 'What a track says about itself, in one language.' })
export class TrackTextsType {
  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'What it is about, in one sentence.' })
  summary: string;

  @Field({ description: 'What a municipality has reached after a year.' })
  goal: string;

  @Field(() => [String], { description: 'What municipalities get.' })
  offer: string[];

  @Field(() => [String], { description: 'What is asked of municipalities.' })
  ask: string[];
}

@ObjectType('TrackTextsInBoth', { description: 'What a track says about itself, in both languages.' })
export class TrackTextsInBothType {
  @Field(() => TrackTextsType, { description: 'In Dutch.' })
  nl: TrackTexts;

  @Field(() => TrackTextsType, { description: 'In English.' })
  en: TrackTexts;
}

@ObjectType('TrackVersion', { description: 'What a track said before somebody changed it.' })
export class TrackVersionType {
  @Field(() => Int, { description: 'Its number.' })
  revision: number;

  @Field(() => TrackTextsInBothType, { description: 'What it said.' })
  texts: TrackTextsInBothType;

  @Field(() => GraphQLISODateTime, { description: 'When other words took their place.' })
  replacedAt: Date;
}

@InputType({ description: 'What a track is to say about itself, in one language.' })
export class TrackTextsInput {
  @Field({ description: 'Its name; at most 120 characters.' })
  name: string;

  @Field({ description: 'What it is about, in one sentence; at most 300 characters.' })
  summary: string;

  @Field({ description: 'What a municipality has reached after a year; at most 600 characters.' })
  goal: string;

  @Field(() => [String], { description: 'What municipalities get; one to ten points of at most 200 characters.' })
  offer: string[];

  @Field(() => [String], { description: 'What is asked of municipalities; one to ten points of at most 200 characters.' })
  ask: string[];
}

@InputType({ description: 'Other words for a track.' })
export class EditTrackInput {
  @Field(() => ID, { description: 'The track.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the viewer saw.' })
  revision: number;

  @Field(() => TrackTextsInput, { description: 'In Dutch.' })
  nl: TrackTextsInput;

  @Field(() => TrackTextsInput, { description: 'In English.' })
  en: TrackTextsInput;
}

@InputType({ description: 'Another name of a track.' })
export class TrackAliasInput {
  @Field(() => ID, { description: 'The track.' })
  trackId: string;

  @Field({ description: 'The name, in Dutch; at most 120 characters. Its address leads to the track.' })
  name: string;
}

@ObjectType({ description: 'The track after its words or names were changed.' })
export class EditTrackPayload {
  @Field(() => TrackType, { description: 'The stored track.' })
  track: TrackType;
}

const points = z.array(z.string().trim().min(1).max(limits.trackPoint)).min(1).max(limits.trackPoints);
const texts = z.object({
  name: z.string().trim().min(1).max(limits.name),
  summary: z.string().trim().min(1).max(limits.trackSummary),
  goal: z.string().trim().min(1).max(limits.trackGoal),
  offer: points,
  ask: points,
});

export const editTrack = z.object({ id: z.uuid(), revision: z.int().min(1).max(2 ** 31 - 1), nl: texts, en: texts });
export const trackAlias = z.object({ trackId: z.uuid(), name: z.string().trim().min(1).max(limits.name) });
