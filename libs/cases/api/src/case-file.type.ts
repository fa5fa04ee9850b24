import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@leerkring/platform/api';

@ObjectType('DocumentVersion', { description: 'One version of a document; it never changes.' })
export class DocumentVersionType {
  @Field(() => ID, { description: 'Also the name of the file: GET /files/<id>.' })
  id: string;

  @Field(() => Int, { description: 'Place among the versions of the document, from 1.' })
  number: number;

  @Field({ description: 'Name that the file had on the device of its author.' })
  fileName: string;

  @Field(() => Float, { description: 'Size in bytes.' })
  bytes: number;

  @Field({ description: 'SHA-256 of the whole file, hexadecimal.' })
  sha256: string;

  @Field({ description: 'What the author says has changed; may be empty.' })
  note: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  createdAt: Date;
}

@ObjectType('Document', { description: 'A document of a case file.' })
export class DocumentType {
  @Field(() => ID, { description: 'Id of the document.' })
  id: string;

  @Field({ description: 'Name that people see.' })
  name: string;
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

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  createdAt: Date;
}

export const CaseFileConnection = connectionOf(CaseFileType, 'CaseFile');
