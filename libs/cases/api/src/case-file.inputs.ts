import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { classifications, caseMomentKinds, limits, municipalFunctions, type CaseMomentKind, type MunicipalFunction } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';
import { z } from 'zod';
import { CaseFileType, CaseMomentKindEnum } from './case-file.type';

@InputType({ description: 'A new case of the own municipality.' })
export class OpenCaseFileInput {
  @Field(() => ID, { description: 'Learning group that it is brought into.' })
  groupId: string;

  @Field({ description: 'At most 200 characters.' })
  title: string;

  @Field({ description: 'The question on the table; at most 500 characters.' })
  keyQuestion: string;

  @Field({ defaultValue: '', description: 'What it is about, in Markdown; at most 4,000 characters.' })
  summary: string;

  @Field(() => ID, { description: 'UUID made by the client; a repeat returns the stored case.' })
  clientId: string;
}

@InputType({ description: 'Somebody, or a function, that has to do with a case: a member of the group, or a description without a name.' })
export class CasePersonInput {
  @Field(() => MunicipalFunctionEnum, { description: 'The function in or around the municipality.' })
  function: MunicipalFunction;

  @Field({ defaultValue: '', description: 'What they do in the case; at most 200 characters. Only for a member it may be empty.' })
  description: string;

  @Field(() => ID, { nullable: true, description: 'A member of the group.' })
  accountId?: string | null;
}

@InputType({ description: 'A moment on the timeline of a case.' })
export class CaseMomentInput {
  @Field({ description: 'The day, as 2026-12-03; at most twenty years away.' })
  on: string;

  @Field({ description: 'What happens, or happened; at most 200 characters.' })
  what: string;

  @Field(() => CaseMomentKindEnum, { description: 'What kind of moment it is.' })
  kind: CaseMomentKind;
}

@InputType({ description: 'Changes of a case; what is left out stays as it is.' })
export class UpdateCaseFileInput {
  @Field(() => ID, { description: 'Case file to change.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;

  @Field({ nullable: true, description: 'At most 200 characters.' })
  title?: string;

  @Field({ nullable: true, description: 'At most 500 characters.' })
  keyQuestion?: string;

  @Field({ nullable: true, description: 'In Markdown; at most 4,000 characters.' })
  summary?: string;

  @Field({ nullable: true, description: 'What it asks of colleagues, in Markdown; at most 2,000 characters.' })
  asked?: string;

  @Field(() => [ID], { nullable: true, description: 'All its labels, from the taxonomies; at most 8.' })
  termIds?: string[];

  @Field(() => [CasePersonInput], { nullable: true, description: 'All people and functions that have to do with it; at most 30.' })
  people?: CasePersonInput[];

  @Field(() => [CaseMomentInput], { nullable: true, description: 'Its whole timeline; at most 50 moments.' })
  moments?: CaseMomentInput[];
}

@ObjectType({ description: 'The case that was opened.' })
export class OpenCaseFilePayload {
  @Field(() => CaseFileType, { description: 'The stored case.' })
  caseFile: CaseFileType;
}

@ObjectType({ description: 'The case that was changed.' })
export class UpdateCaseFilePayload {
  @Field(() => CaseFileType, { description: 'The stored case.' })
  caseFile: CaseFileType;
}

const words = {
  title: z.string().trim().min(1).max(limits.title),
  keyQuestion: z.string().trim().min(1).max(limits.keyQuestion),
  summary: z.string().trim().max(limits.summary),
};

export const openCaseFile = z.object({ groupId: z.uuid(), clientId: z.uuid(), ...words });
const left = <T>(given: z.ZodType<T>) => given.nullish().transform((value) => value ?? undefined);

const person = z
  .object({
    function: z.enum(municipalFunctions),
    description: z.string().trim().max(limits.casePerson),
    accountId: z.uuid().nullish().transform((id) => id ?? null),
  })
  .refine(({ description, accountId }) => description !== '' || accountId !== null, { path: ['description'] });

const moment = z.object({ on: z.iso.date(), what: z.string().trim().min(1).max(limits.caseMoment), kind: z.enum(caseMomentKinds) });

export const updateCaseFile = z.object({
  id: z.uuid(),
  revision: z.int().min(1),
  title: left(words.title),
  keyQuestion: left(words.keyQuestion),
  summary: left(words.summary),
  asked: left(z.string().trim().max(limits.caseAsked)),
  termIds: left(z.array(z.uuid()).max(limits.caseTerms).transform((ids) => [...new Set(ids)])),
  people: left(z.array(person).max(limits.casePeople)),
  moments: left(z.array(moment).max(limits.caseMoments)),
});
export type CaseUpdate = z.infer<typeof updateCaseFile>;

/** What a tus upload tells of itself, in `Upload-Metadata`. */
export const uploadMetadata = z.object({
  caseFileId: z.uuid(),
  documentId: z.uuid().nullish(),
  filename: z.string().trim().min(1).max(limits.fileName),
  /** What people will see; the file name when left out. */
  name: z.string().trim().min(1).max(limits.title).nullish(),
  note: z.string().trim().max(limits.note).nullish(),
  /** `group` when left out. */
  classification: z.enum(classifications).nullish(),
});
export type UploadMetadata = z.infer<typeof uploadMetadata>;
