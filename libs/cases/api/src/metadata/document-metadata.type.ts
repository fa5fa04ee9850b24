import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { metadataKinds, type MetadataKind } from '@leerkring/contract';
import type { MetadataTrouble } from '@leerkring/platform/api';
import { z } from 'zod';
import { DocumentVersionType } from '../case-file.type';
import type { TextState } from '../reading/document-text.entity';
import { TextStateEnum } from '../reading/document-text.type';

const MetadataKindEnum = Object.fromEntries(metadataKinds.map((kind) => [kind, kind])) as { [K in MetadataKind]: K };
registerEnumType(MetadataKindEnum, { name: 'MetadataKind', description: 'What it is about: a person, an organisation, a place, a device, a program, a moment, or something else.' });

@ObjectType('MetadataItem', { description: 'Something that a file tells besides its content.' })
export class MetadataItemType {
  @Field(() => MetadataKindEnum, { description: 'What it is about.' })
  kind: MetadataKind;

  @Field({ description: 'As the file calls it.' })
  name: string;

  @Field({ description: 'What it says, at most 300 characters.' })
  value: string;

  @Field({ description: 'The part of the file in which it stands.' })
  place: string;
}

@ObjectType('DocumentMetadata', { description: 'What the file of a version tells of who and what is behind it; for its municipality only.' })
export class DocumentMetadataType {
  @Field(() => ID, { description: 'The version.' })
  versionId: string;

  @Field(() => TextStateEnum, { description: 'How far looking is; unreadable: in files of this kind nobody looks.' })
  state: TextState;

  @Field(() => String, { nullable: true, description: 'Code of the reason why it cannot be read.' })
  trouble: MetadataTrouble | null;

  @Field(() => [MetadataItemType], { description: 'What it tells; at most 200 things.' })
  items: MetadataItemType[];

  @Field({ description: 'A new version without it can be made.' })
  removable: boolean;
}

@InputType({ description: 'The newest version of a document, to make one of that tells nothing besides its content.' })
export class RemoveDocumentMetadataInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@ObjectType({ description: 'Answer to taking out what a file tells besides its content.' })
export class RemoveDocumentMetadataPayload {
  @Field(() => DocumentVersionType, { description: 'The new version.' })
  documentVersion: DocumentVersionType;
}

export const removeMetadataBounds = z.object({ id: z.uuid() });
