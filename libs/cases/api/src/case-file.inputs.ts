import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { CaseFileType } from './case-file.type';

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

@InputType({ description: 'New words for a case.' })
export class UpdateCaseFileInput {
  @Field(() => ID, { description: 'Case file to change.' })
  id: string;

  @Field({ description: 'At most 200 characters.' })
  title: string;

  @Field({ description: 'At most 500 characters.' })
  keyQuestion: string;

  @Field({ description: 'In Markdown; at most 4,000 characters.' })
  summary: string;
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
export const updateCaseFile = z.object({ id: z.uuid(), ...words });

/** What a tus upload tells of itself, in `Upload-Metadata`. */
export const uploadMetadata = z.object({
  caseFileId: z.uuid(),
  documentId: z.uuid().nullish(),
  filename: z.string().trim().min(1).max(limits.fileName),
  /** What people will see; the file name when left out. */
  name: z.string().trim().min(1).max(limits.title).nullish(),
  filetype: z.string().max(120).nullish(),
  note: z.string().trim().max(limits.note).nullish(),
});
export type UploadMetadata = z.infer<typeof uploadMetadata>;
