import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits, shareAudiences, shareBoxes, shareStates, type ShareAudience, type ShareBox } from '@leerkring/contract';
import { connectionOf } from '@leerkring/platform/api';
import { z } from 'zod';

const enumOf = <T extends string>(values: readonly T[]): { [V in T]: V } => Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

export const ShareAudienceEnum = enumOf(shareAudiences);
registerEnumType(ShareAudienceEnum, { name: 'ShareAudience', description: 'With whom documents are shared: the members of one group, those of all groups of its track, or everybody who signed in.' });

export const ShareStateEnum = enumOf(shareStates);
registerEnumType(ShareStateEnum, { name: 'ShareState', description: 'Where a share request stands; expired: its last moment came, decided or not.' });

export const ShareBoxEnum = enumOf(shareBoxes);
registerEnumType(ShareBoxEnum, { name: 'ShareBox', description: 'A part of the share requests: those that wait for a decision of the viewer, those that wait for somebody else, those that run, and those that are over.' });

@ObjectType('SharedCase', { description: 'The case that shared documents belong to, as far as their readers learn of it.' })
export class SharedCaseType {
  @Field(() => ID, { nullable: true, description: 'Id of the case file, for who may read it.' })
  id: string | null;

  @Field({ description: 'What the case is called.' })
  title: string;

  @Field({ description: 'The question that the municipality puts on the table.' })
  keyQuestion: string;
}

@ObjectType('Share', { description: 'The request to let others read documents of a case, seen by the people of its municipality who are concerned.' })
export class ShareType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ShareAudienceEnum, { description: 'With whom.' })
  audience: ShareAudience;

  @Field({ description: 'What it is for; may be empty when it is from before there was consent.' })
  purpose: string;

  @Field(() => GraphQLISODateTime, { description: 'From this moment on nobody reads by it.' })
  endsAt: Date;

  @Field({ description: 'Whether readers may fetch the files.' })
  mayDownload: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed.' })
  proposedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was approved.' })
  approvedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was refused.' })
  refusedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it stands without a decision: what the group could read before there was consent.' })
  keptAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back before a decision.' })
  retractedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was ended.' })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or ended.' })
  reason: string | null;
}

export const ShareConnection = connectionOf(ShareType, 'Share');

@ArgsType()
export class ShareListArgs {
  @Field(() => ShareBoxEnum, { description: 'Which part of them.' })
  box: ShareBox;

  @Field(() => Int, { nullable: true, description: 'So many; at most 100, left out: 20.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string | null;
}

export const shareList = z.object({ box: z.enum(shareBoxes), first: z.int().min(1).max(limits.page).nullish(), after: z.string().max(200).nullish() });
