import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits, reportCategories, reportOutcomes, type Permission, type ReportCategory, type ReportOutcome } from '@leerkring/contract';
import { PostType } from '@leerkring/discussions/api';
import { AccountType, ViewerType } from '@leerkring/identity/api';
import { PermissionScalar } from '@leerkring/platform/api';
import { z } from 'zod';

export const ReportCategoryEnum = Object.fromEntries(reportCategories.map((one) => [one, one])) as { [C in ReportCategory]: C };
registerEnumType(ReportCategoryEnum, { name: 'ReportCategory', description: 'What is wrong with a reported post: unkind, private data, off topic or advertising, or something else.' });

export const ReportOutcomeEnum = Object.fromEntries(reportOutcomes.map((one) => [one, one])) as { [O in ReportOutcome]: O };
registerEnumType(ReportOutcomeEnum, { name: 'ReportOutcome', description: 'What became of a report: the post was hidden, the report was dismissed, or its author deleted the post.' });

@ObjectType('Report', { description: 'That somebody finds that a post should not stand there; for who facilitates the thread.' })
export class ReportType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ReportCategoryEnum, { description: 'What is wrong.' })
  category: ReportCategory;

  @Field({ description: 'What the reporter adds; may be empty.' })
  words: string;

  @Field({ description: 'When it was made.' })
  createdAt: Date;

  @Field(() => AccountType, { nullable: true, description: 'Who made it; null for the author of the post.' })
  reporter: AccountType | null;

  @Field(() => Date, { nullable: true, description: 'When it was settled; null while it is open.' })
  settledAt: Date | null;

  @Field(() => AccountType, { nullable: true, description: 'The facilitator who settled it; null when its author deleted the post.' })
  settledBy: AccountType | null;

  @Field(() => ReportOutcomeEnum, { nullable: true, description: 'What became of it.' })
  outcome: ReportOutcome | null;

  @Field({ description: 'Why it was dismissed; empty otherwise.' })
  note: string;

  @Field(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  viewerCan: Permission[];
}

@ObjectType('OwnReport', { description: 'That the viewer reported a post.' })
export class OwnReportType {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => ReportOutcomeEnum, { nullable: true, description: 'What became of it; null while it is open.' })
  outcome: ReportOutcome | null;
}

@ObjectType('ReportedPost', { description: 'A post and what was reported of it.' })
export class ReportedPostType {
  @Field({ description: 'Title of the thread that it stands in.' })
  threadTitle: string;

  @Field(() => PostType, { description: 'The post.' })
  post: PostType;

  @Field(() => [ReportType], { description: 'What was reported, oldest first.' })
  reports: ReportType[];
}

@InputType({ description: 'A post that should not stand there.' })
export class ReportPostInput {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => ReportCategoryEnum, { description: 'What is wrong.' })
  category: ReportCategory;

  @Field({ description: 'What one wants to add, at most 1000 characters; may be empty.' })
  words: string;
}

@InputType({ description: 'A report that is right: the post is hidden.' })
export class UpholdReportInput {
  @Field(() => ID, { description: 'One of the open reports of the post; all are settled.' })
  reportId: string;

  @Field({ description: 'Why the post is hidden, for its author; at most 500 characters.' })
  reason: string;
}

@InputType({ description: 'A report after which the post stays.' })
export class DismissReportInput {
  @Field(() => ID, { description: 'One of the open reports of the post; all are settled.' })
  reportId: string;

  @Field({ description: 'Why, for fellow facilitators; at most 500 characters.' })
  note: string;
}

@ObjectType({ description: 'The report is in the queue of the facilitators.' })
export class ReportPostPayload {
  @Field(() => ID, { description: 'The report.' })
  reportId: string;
}

@ObjectType({ description: 'The queue after a report was upheld.' })
export class UpholdReportPayload {
  @Field(() => ViewerType, { description: 'The viewer, whose queue changed.' })
  viewer: ViewerType;
}

@ObjectType({ description: 'The queue after a report was dismissed.' })
export class DismissReportPayload {
  @Field(() => ViewerType, { description: 'The viewer, whose queue changed.' })
  viewer: ViewerType;
}

export const reporting = z.object({ postId: z.uuid(), category: z.enum(reportCategories), words: z.string().trim().max(limits.reportWords) });
export const upholding = z.object({ reportId: z.uuid(), reason: z.string().trim().min(1).max(limits.hidingReason) });
export const dismissing = z.object({ reportId: z.uuid(), note: z.string().trim().min(1).max(limits.note) });
