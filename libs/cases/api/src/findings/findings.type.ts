import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { findingKinds, type FindingKind } from '@leerkring/contract';
import { DocumentVersionType } from '../case-file.type';
import { DocumentMetadataType } from '../metadata/document-metadata.type';

const FindingKindEnum = Object.fromEntries(findingKinds.map((kind) => [kind, kind])) as { [K in FindingKind]: K };
registerEnumType(FindingKindEnum, { name: 'FindingKind', description: 'What may be about a person: an e-mail address, a telephone number, a number that passes the test of a BSN, a bank account, the name of a member of the group.' });

@ObjectType('Finding', { description: 'Something in the words of a version that may be about a person; the same value in the same version is one.' })
export class FindingType {
  @Field(() => ID, { description: 'Names it when it is decided on; says nothing of the value.' })
  key: string;

  @Field(() => FindingKindEnum, { description: 'What it looks like.' })
  kind: FindingKind;

  @Field({ description: 'The value, in one spelling.' })
  value: string;

  @Field(() => Int, { description: 'How often it stands there.' })
  times: number;

  @Field({ description: 'The words before it, where it stands first.' })
  before: string;

  @Field({ description: 'How it is written there.' })
  written: string;

  @Field({ description: 'The words behind it.' })
  after: string;

  @Field(() => Int, { description: 'In which page, slide, sheet or passage it stands first, from 1.' })
  part: number;

  @Field(() => ID, { description: 'The version in which it stands.' })
  versionId: string;
}

@ObjectType('ShareCheck', { description: 'What must be looked at before these versions are shared.' })
export class ShareCheckType {
  @Field(() => [FindingType], { description: 'What may be about a person, by version and place. Each wants a decision.' })
  findings: FindingType[];

  @Field(() => [DocumentVersionType], { description: 'Versions whose words cannot be read, so that people must look themselves.' })
  unread: DocumentVersionType[];

  @Field(() => [DocumentMetadataType], { description: 'What each of these files tells besides its content. It goes along with who may fetch the file.' })
  metadata: DocumentMetadataType[];

  @Field(() => Int, { description: 'How many versions are still being read; until then nothing is shared.' })
  waiting: number;
}
