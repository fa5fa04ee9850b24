import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { connectionOf } from '@leerkring/platform/api';
import { z } from 'zod';

export const ReadingKindEnum = { view: 'view', download: 'download' } as const;
registerEnumType(ReadingKindEnum, { name: 'ReadingKind', description: 'How a version was read: in the browser, or by fetching its file.' });

@ObjectType('Reading', { description: 'That somebody read a version of a document.' })
export class ReadingType {
  @Field(() => ID, { description: 'Id of its line in the audit log.' })
  id: string;

  @Field(() => ReadingKindEnum, { description: 'How.' })
  kind: keyof typeof ReadingKindEnum;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at: Date;
}

export const ReadingConnection = connectionOf(ReadingType, 'Reading');

@ArgsType()
export class ReadingArgs {
  @Field(() => ID, { description: 'The version.' })
  versionId: string;

  @Field(() => Int, { nullable: true, description: 'So many; at most 100, left out: 50.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string | null;
}

export const readingBounds = z.object({ versionId: z.uuid(), first: z.int().min(1).max(limits.page).nullish(), after: z.string().max(200).nullish() });
