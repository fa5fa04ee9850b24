import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits, shareAudiences, type ShareAudience } from '@leerkring/contract';
import { z } from 'zod';
import { ShareAudienceEnum, ShareType } from './share.type';

@InputType({ description: 'Documents of a case to share. Another person of the municipality decides.' })
export class ProposeShareInput {
  @Field(() => ID, { description: 'The case whose documents they are.' })
  caseFileId: string;

  @Field(() => ID, { nullable: true, description: 'The version to share; left out: the newest version of every document that the case has at this moment.' })
  versionId?: string | null;

  @Field(() => ShareAudienceEnum, { description: 'With whom.' })
  audience: ShareAudience;

  @Field(() => ID, { nullable: true, description: 'The group, when it is another than that of the case: one of the same track in which the viewer sits.' })
  groupId?: string | null;

  @Field({ description: 'What it is for; at most 300 characters.' })
  purpose: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when; in the future, at most two years ahead.' })
  endsAt: Date;

  @Field({ defaultValue: true, description: 'Whether readers may fetch the files; otherwise they see that these are there and what they are.' })
  mayDownload: boolean;

  @Field(() => [ID], { defaultValue: [], description: 'Keys of what may be about a person and goes along: every finding of the check.' })
  kept: string[];
}

@InputType({ description: 'A share request to approve.' })
export class ApproveShareInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@InputType({ description: 'A share request to refuse.' })
export class RefuseShareInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Why, for the people of the municipality; at most 500 characters.' })
  reason: string;
}

@InputType({ description: 'An own share request to take back.' })
export class RetractShareInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@InputType({ description: 'A running share to end.' })
export class WithdrawShareInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Why, for the people of the municipality; at most 500 characters.' })
  reason: string;
}

@ObjectType({ description: 'Answer to every change of a share request.' })
export class SharePayload {
  @Field(() => ShareType, { description: 'The share request as it stands now.' })
  share: ShareType;
}

const reason = z.string().trim().min(1).max(limits.shareReason);

/** Bounds of what comes in about sharing. */
export const shareBounds = {
  propose: z.object({
    caseFileId: z.uuid(),
    versionId: z.uuid().nullish(),
    audience: z.enum(shareAudiences),
    groupId: z.uuid().nullish(),
    purpose: z.string().trim().min(1).max(limits.sharePurpose),
    endsAt: z.date(),
    mayDownload: z.boolean(),
    kept: z.array(z.string().max(24)).max(limits.shareFindings).default([]),
  }),
  check: z.object({ caseFileId: z.uuid(), versionId: z.uuid().nullish() }),
  approve: z.object({ id: z.uuid() }),
  refuse: z.object({ id: z.uuid(), reason }),
  retract: z.object({ id: z.uuid() }),
  withdraw: z.object({ id: z.uuid(), reason }),
};
