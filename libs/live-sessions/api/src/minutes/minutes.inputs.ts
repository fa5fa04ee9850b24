import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, minutesSections, type MinutesSectionKey } from '@leerkring/contract';
import { z } from 'zod';
import { MinutesSectionEnum, MinutesType } from './minutes.type';

@InputType({ description: 'Other words for a part of minutes.' })
export class ChangeMinutesInput {
  @Field(() => ID, { description: 'The minutes.' })
  minutesId: string;

  @Field(() => MinutesSectionEnum, { description: 'The part.' })
  section: MinutesSectionKey;

  @Field(() => Int, { description: 'The revision that was changed; when it is no longer the latest, nothing changes.' })
  revision: number;

  @Field({ description: 'All of its words as they should be, as Markdown; at most 40,000 characters, possibly none.' })
  text: string;
}

@InputType({ description: 'Minutes to lay before the members.' })
export class SubmitMinutesInput {
  @Field(() => ID, { description: 'The draft.' })
  id: string;
}

@InputType({ description: 'Minutes to make final.' })
export class FinaliseMinutesInput {
  @Field(() => ID, { description: 'Minutes that lie before the members.' })
  id: string;
}

@InputType({ description: 'Final minutes to correct.' })
export class CorrectMinutesInput {
  @Field(() => ID, { description: 'The latest version.' })
  id: string;

  @Field({ description: 'Why; at most 1000 characters.' })
  reason: string;
}

@InputType({ description: 'Other words for a part of minutes, as a member proposes them.' })
export class ProposeAmendmentInput {
  @Field(() => ID, { description: 'Minutes that lie before the members.' })
  minutesId: string;

  @Field(() => MinutesSectionEnum, { description: 'The part.' })
  section: MinutesSectionKey;

  @Field({ description: 'All of its words as they should be, as Markdown; at most 40,000 characters.' })
  text: string;

  @Field({ description: 'Why; at most 1000 characters.' })
  reason: string;
}

@InputType({ description: 'What becomes of a proposal.' })
export class AnswerAmendmentInput {
  @Field(() => ID, { description: 'The proposal.' })
  id: string;

  @Field({ description: 'Whether it is taken over; otherwise it is rejected.' })
  adopt: boolean;

  @Field(() => Int, { nullable: true, description: 'To take it over: the revision of the part that it takes the place of.' })
  revision?: number | null;

  @Field(() => String, { nullable: true, description: 'To take it over in other words than those proposed; left out: as it is.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; needed for a rejection, at most 1000 characters.' })
  answer?: string | null;
}

@ObjectType({ description: 'Answer to every change of minutes.' })
export class MinutesPayload {
  @Field(() => MinutesType, { description: 'The minutes as they stand now; of a correction, the new version.' })
  minutes: MinutesType;
}

const text = z.string().trim().max(limits.minutesSection);
const reason = z.string().trim().min(1).max(limits.amendmentReason);

/** Bounds of what comes in about minutes. */
export const minutesBounds = {
  one: z.object({ id: z.uuid() }),
  change: z.object({ minutesId: z.uuid(), section: z.enum(minutesSections), revision: z.int().min(1), text }),
  propose: z.object({ minutesId: z.uuid(), section: z.enum(minutesSections), text, reason }),
  answer: z
    .object({ id: z.uuid(), adopt: z.boolean(), revision: z.int().min(1).nullish(), text: text.nullish(), answer: z.string().trim().max(limits.amendmentReason).nullish().transform((words) => words ?? '') })
    .refine(({ adopt, answer }) => adopt || answer !== '', { path: ['answer'] })
    .refine(({ adopt, revision }) => !adopt || revision, { path: ['revision'] }),
  correct: z.object({ id: z.uuid(), reason }),
};
