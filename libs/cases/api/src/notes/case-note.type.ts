import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { CaseFileType } from '../case-file.type';
import { SessionWordsInput, sessionWords } from '../session-words';

@ObjectType('CaseNote', { description: 'A short dated note in a case.' })
export class CaseNoteType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its words, in Markdown; empty when it is deleted, and perhaps when it takes words of a session along.' })
  body: string;

  @Field(() => ID, { nullable: true, description: 'The live session whose words it takes along by reference; ask `excerpt` for them.' })
  liveSessionId: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its words were last changed.' })
  editedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its author took it away; it has no words since.' })
  deletedAt: Date | null;
}

@InputType({ description: 'A new note in a case.' })
export class WriteCaseNoteInput {
  @Field(() => ID, { description: 'The case.' })
  caseFileId: string;

  @Field({ description: 'In Markdown; at most 4,000 characters, and perhaps empty when words of a session go along.' })
  body: string;

  @Field(() => SessionWordsInput, { nullable: true, description: 'Messages of a live session that go along by reference.' })
  sessionWords?: SessionWordsInput | null;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ description: 'Other words for an own note.' })
export class EditCaseNoteInput {
  @Field(() => ID, { description: 'The note.' })
  id: string;

  @Field({ description: 'In Markdown; at most 4,000 characters.' })
  body: string;
}

@InputType({ description: 'An own note that is to go.' })
export class DeleteCaseNoteInput {
  @Field(() => ID, { description: 'The note.' })
  id: string;
}

@ObjectType({ description: 'The case with its notes as they are now.' })
export class CaseNotesPayload {
  @Field(() => CaseFileType, { description: 'The case.' })
  caseFile: CaseFileType;
}

const body = z.string().trim().max(limits.caseNote);

export const writeCaseNote = z.object({ caseFileId: z.uuid(), body, sessionWords, clientId: z.uuid() });
export const editCaseNote = z.object({ id: z.uuid(), body });
export const deleteCaseNote = z.object({ id: z.uuid() });
