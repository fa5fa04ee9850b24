import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { caseMomentKinds, caseStates, classifications, fileScans, type CaseMomentKind, type CaseState, type Classification, type MunicipalFunction } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';
import { connectionOf } from '@leerkring/platform/api';

export const enumOf = <T extends string>(values: readonly T[]): { [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const CaseStateEnum = enumOf<CaseState>(caseStates);
registerEnumType(CaseStateEnum, { name: 'CaseState', description: 'Where a case stands: just brought in, worked on, with its lessons drawn, closed, or put away for good.' });

export const FileScanEnum = enumOf(fileScans);
registerEnumType(FileScanEnum, { name: 'FileScan', description: 'What is known of a file about viruses: nobody looked; held until somebody did; nothing was found; something was, and nobody can open it.' });

export const ClassificationEnum = enumOf<Classification>(classifications);
registerEnumType(ClassificationEnum, { name: 'Classification', description: 'How widely a version may go: anywhere, as its municipality shares it, or never to the whole network and never as a file.' });

export const CaseMomentKindEnum = enumOf<CaseMomentKind>(caseMomentKinds);
registerEnumType(CaseMomentKindEnum, { name: 'CaseMomentKind', description: 'What happens at a moment of a case: a step, a talk or meeting, a decision, or a deadline.' });

@ObjectType('DocumentVersion', { description: 'One version of a document; it never changes, but can be destroyed.' })
export class DocumentVersionType {
  @Field(() => ID, { description: 'Also the name of the file: GET /files/<id>.' })
  id: string;

  @Field(() => Int, { description: 'Place among the versions of the document, from 1.' })
  number: number;

  @Field({ description: 'Name that the file had on the device of its author.' })
  fileName: string;

  @Field(() => Float, { description: 'Size in bytes.' })
  bytes: number;

  @Field({ description: 'There are macros in it: programs that Office offers to run.' })
  macros: boolean;

  @Field({ description: 'SHA-256 of the whole file, hexadecimal.' })
  sha256: string;

  @Field({ description: 'What the author says has changed; may be empty.' })
  note: string;

  @Field(() => ClassificationEnum, { description: 'How widely it may go.' })
  classification: Classification;

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was destroyed: its file, words, name and note are gone. Only its municipality still sees that it was there.' })
  destroyedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was destroyed; gone when who wrote it was forgotten.' })
  destroyedReason: string | null;
}

@ObjectType('Document', { description: 'A document of a case file.' })
export class DocumentType {
  @Field(() => ID, { description: 'Id of the document.' })
  id: string;

  @Field({ description: 'Name that people see.' })
  name: string;
}

@ObjectType('CasePerson', { description: 'Somebody, or a function, that has to do with a case.' })
export class CasePersonType {
  @Field(() => MunicipalFunctionEnum, { description: 'The function in or around the municipality.' })
  function: MunicipalFunction;

  @Field({ description: 'What they do in the case, without a name; may be empty for a member.' })
  description: string;
}

@ObjectType('CaseMoment', { description: 'A moment on the timeline of a case.' })
export class CaseMomentType {
  @Field({ description: 'The day, as 2026-12-03.' })
  on: string;

  @Field({ description: 'What happens, or happened.' })
  what: string;

  @Field(() => CaseMomentKindEnum, { description: 'What kind of moment it is.' })
  kind: CaseMomentKind;
}

@ObjectType('CaseFile', { description: 'A concrete question of a municipality, with its documents; its words are seen by its learning group.' })
export class CaseFileType {
  @Field(() => ID, { description: 'Id of the case file.' })
  id: string;

  @Field({ description: 'What the case is called.' })
  title: string;

  @Field({ description: 'The question that the municipality puts on the table.' })
  keyQuestion: string;

  @Field({ description: 'What it is about, in Markdown; may be empty.' })
  summary: string;

  @Field({ description: 'What it asks of colleagues, in Markdown; may be empty.' })
  asked: string;

  @Field(() => [CasePersonType], { description: 'People and functions that have to do with it.' })
  people: CasePersonType[];

  @Field(() => [CaseMomentType], { description: 'Its timeline, in the order of the days.' })
  moments: CaseMomentType[];

  @Field(() => CaseStateEnum, { description: 'Where it stands.' })
  state: CaseState;

  @Field(() => Int, { description: 'Goes up with every change of words, labels, people or moments; say it when you change them.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  createdAt: Date;
}

export const CaseFileConnection = connectionOf(CaseFileType, 'CaseFile');
