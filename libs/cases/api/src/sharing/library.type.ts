import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { limits, shareAudiences, type ShareAudience } from '@leerkring/contract';
import { connectionOf } from '@leerkring/platform/api';
import { z } from 'zod';
import { DocumentVersionType } from '../case-file.type';
import { ShareAudienceEnum } from './share.type';

@ObjectType('LibraryItem', { description: 'A version of a document that is shared with the viewer; when it is by more than one share, by the most generous one.' })
export class LibraryItemType {
  @Field(() => ID, { description: 'Id of the version.' })
  id: string;

  @Field(() => DocumentVersionType, { description: 'The version.' })
  version: DocumentVersionType;

  @Field(() => ShareAudienceEnum, { description: 'With whom it is shared.' })
  audience: ShareAudience;

  @Field({ description: 'What it is shared for; may be empty when it is from before there was consent.' })
  purpose: string;

  @Field(() => GraphQLISODateTime, { description: 'Since when it is shared.' })
  sharedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when.' })
  endsAt: Date;
}

export const LibraryConnection = connectionOf(LibraryItemType, 'LibraryItem');

@ArgsType()
export class LibraryArgs {
  @Field(() => ShareAudienceEnum, { nullable: true, description: 'Only what is shared so.' })
  audience?: ShareAudience | null;

  @Field(() => ID, { nullable: true, description: 'Only what this municipality shares.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what is shared with this group of the viewer, or with its track.' })
  groupId?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Only what is shared since then.' })
  since?: Date | null;

  @Field(() => Int, { nullable: true, description: 'So many; at most 100, left out: 20.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string | null;
}

export const libraryBounds = z.object({
  audience: z.enum(shareAudiences).nullish(),
  organisationId: z.uuid().nullish(),
  groupId: z.uuid().nullish(),
  since: z.coerce.date().nullish(),
  first: z.int().min(1).max(limits.page).nullish(),
  after: z.string().max(200).nullish(),
});

@ObjectType('VisitLibraryPayload', { description: 'Since when things in the library are new.' })
export class VisitLibraryPayload {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the viewer came for the visit before this one; null at the first.' })
  newSince: Date | null;
}
