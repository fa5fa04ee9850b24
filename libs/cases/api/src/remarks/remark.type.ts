import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits, remarkCircles, type RemarkCircle, type RemarkKind } from '@leerkring/contract';
import { z } from 'zod';
import { DocumentVersionType } from '../case-file.type';

const RemarkKindEnum = { document: 'document', page: 'page', passage: 'passage' } as const satisfies { [K in RemarkKind]: K };
registerEnumType(RemarkKindEnum, { name: 'RemarkKind', description: 'What a remark is about: a version as a whole, a page (slide, sheet), or a passage.' });

const RemarkCircleEnum = { delegation: 'delegation', group: 'group' } as const satisfies { [C in RemarkCircle]: C };
registerEnumType(RemarkCircleEnum, { name: 'RemarkCircle', description: 'Who reads a remark, of those who may see the version: the people of its municipality in the group, or everybody in the group.' });

@ObjectType('Remark', { description: 'What somebody says about a version of a document, or an answer to that.' })
export class RemarkType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => RemarkKindEnum, { description: 'What it is about.' })
  kind: RemarkKind;

  @Field(() => RemarkCircleEnum, { description: 'Who reads it.' })
  circle: RemarkCircle;

  @Field({ description: 'Its words, in Markdown; empty when it was deleted.' })
  body: string;

  @Field(() => Int, { description: 'Goes up with every change of its words; say it when you change them.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its words were last changed.' })
  editedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was settled.' })
  resolvedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its words were taken away; its answers stay.' })
  deletedAt: Date | null;
}

@ObjectType('RemarkPlace', { description: 'Where a remark stands in the words of a version.' })
export class RemarkPlaceType {
  @Field(() => Int, { description: 'The page, slide, sheet or passage that it begins in, from 0.' })
  part: number;

  @Field(() => Int, { description: 'Letters (characters but white space) of that part before it.' })
  at: number;

  @Field({ description: 'The words there, as they stand in this version.' })
  quote: string;
}

@ObjectType('PlacedRemark', { description: 'A remark as it stands at one version.' })
export class PlacedRemarkType {
  @Field(() => RemarkPlaceType, { nullable: true, description: 'Where it stands in this version; null when it is about a document as a whole, or when what it is about is not in this version.' })
  place: RemarkPlaceType | null;

  @Field(() => RemarkType, { description: 'The remark.' })
  remark: RemarkType;
}

@ObjectType('RemarkAudience', { description: 'In which group, and for whom there, the viewer can write a remark.' })
export class RemarkAudienceType {
  @Field(() => RemarkCircleEnum, { description: 'Who reads it there.' })
  circle: RemarkCircle;
}

@InputType({ description: 'A place that somebody chose on screen.' })
export class RemarkPlaceInput {
  @Field(() => Int, { nullable: true, description: 'The page, slide, sheet or passage that it begins in, from 0; left out when only the words are known, which then stand in one place only.' })
  part?: number | null;

  @Field(() => Int, { defaultValue: 0, description: 'Letters (characters but white space) of that part before it.' })
  at: number;

  @Field(() => String, { nullable: true, description: 'The words there, at most 2,000 letters; left out: the page as a whole.' })
  quote?: string | null;
}

@InputType({ description: 'A new remark about a version of a document.' })
export class WriteRemarkInput {
  @Field(() => ID, { description: 'The version.' })
  versionId: string;

  @Field(() => ID, { description: 'The group in which it is written; nobody outside of it reads it.' })
  groupId: string;

  @Field(() => RemarkCircleEnum, { description: 'Who reads it there.' })
  circle: RemarkCircle;

  @Field(() => RemarkPlaceInput, { nullable: true, description: 'What it is about; left out: the document as a whole.' })
  place?: RemarkPlaceInput | null;

  @Field({ description: 'In Markdown; at most 2,000 characters.' })
  body: string;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ description: 'An answer to a remark.' })
export class AnswerRemarkInput {
  @Field(() => ID, { description: 'The remark.' })
  id: string;

  @Field({ description: 'In Markdown; at most 2,000 characters.' })
  body: string;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ description: 'Other words for an own remark or answer.' })
export class EditRemarkInput {
  @Field(() => ID, { description: 'The remark or answer.' })
  id: string;

  @Field(() => Int, { description: 'The revision whose words these take the place of.' })
  revision: number;

  @Field({ description: 'In Markdown; at most 2,000 characters.' })
  body: string;
}

@InputType({ description: 'One remark.' })
export class RemarkInput {
  @Field(() => ID, { description: 'The remark.' })
  id: string;
}

@ObjectType({ description: 'The version with its remarks as they are now.' })
export class WriteRemarkPayload {
  @Field(() => DocumentVersionType, { description: 'The version.' })
  documentVersion: DocumentVersionType;
}

@ObjectType({ description: 'A remark as it is now; of an answer what it answers.' })
export class RemarkPayload {
  @Field(() => RemarkType, { description: 'The remark.' })
  remark: RemarkType;
}

const body = z.string().trim().min(1).max(limits.remark);
const letters = z.string().transform((words) => words.trim()).refine((words) => words.replace(/\s+/g, '').length <= limits.remarkPassage, { error: 'too_big' });
const place = z.object({ part: z.int().min(0).nullish().transform((part) => part ?? null), at: z.int().min(0).default(0), quote: letters.nullish().transform((quote) => quote || null) });

export const remarkBounds = {
  write: z.object({ versionId: z.uuid(), groupId: z.uuid(), circle: z.enum(remarkCircles), place: place.nullish().transform((chosen) => chosen ?? null), body, clientId: z.uuid() }),
  answer: z.object({ id: z.uuid(), body, clientId: z.uuid() }),
  edit: z.object({ id: z.uuid(), revision: z.int(), body }),
  one: z.object({ id: z.uuid() }),
};
