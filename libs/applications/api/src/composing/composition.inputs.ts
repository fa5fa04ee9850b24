import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, mostSeed } from '@leerkring/contract';
import { z } from 'zod';
import { CompositionType } from './composition.type';

@InputType({ description: 'For which track groups are composed.' })
export class BeginCompositionInput {
  @Field(() => ID, { description: 'The track.' })
  trackId: string;
}

@InputType({ description: 'Where a card goes.' })
export class MoveCompositionCardInput {
  @Field(() => ID, { description: 'The board.' })
  id: string;

  @Field(() => ID, { description: 'The application of the card.' })
  applicationId: string;

  @Field(() => Int, { description: 'The revision of the card that the viewer sees.' })
  revision: number;

  @Field(() => ID, { nullable: true, description: 'The group on the board; null: none.' })
  groupId: string | null;

  @Field({ defaultValue: '', description: 'Why a municipality goes before others on the waiting list; at most 2,000 characters. It reads this.' })
  reason: string;
}

@InputType({ description: 'Whether proposals leave a card where it is.' })
export class PinCompositionCardInput {
  @Field(() => ID, { description: 'The board.' })
  id: string;

  @Field(() => ID, { description: 'The application of the card.' })
  applicationId: string;

  @Field(() => Int, { description: 'The revision of the card that the viewer sees.' })
  revision: number;

  @Field({ description: 'Whether it is pinned from now on.' })
  pinned: boolean;
}

@InputType({ description: 'The board that gets one more group.' })
export class AddCompositionGroupInput {
  @Field(() => ID, { description: 'The board.' })
  id: string;
}

@InputType({ description: 'What a group is to be.' })
export class ChangeCompositionGroupInput {
  @Field(() => ID, { description: 'The group on the board.' })
  id: string;

  @Field(() => Int, { description: 'The revision of the group that the viewer sees.' })
  revision: number;

  @Field({ description: 'Its name, 3 to 120 characters.' })
  name: string;

  @Field({ description: 'What it is for, 3 to 500 characters.' })
  purpose: string;

  @Field(() => [ID], { description: 'Accounts of facilitators of the track, at most 6.' })
  facilitatorIds: string[];
}

@InputType({ description: 'A group that goes from the board.' })
export class RemoveCompositionGroupInput {
  @Field(() => ID, { description: 'The group on the board.' })
  id: string;
}

@InputType({ description: 'What is proposed.' })
export class ProposeCompositionInput {
  @Field(() => ID, { description: 'The board.' })
  id: string;

  @Field(() => Int, { description: 'The revision of the board that the viewer sees.' })
  revision: number;

  @Field(() => Int, { description: 'From 1 to 9999: the same municipalities and seed give the same groups.' })
  seed: number;

  @Field(() => Int, { nullable: true, description: 'How many groups; left out: as many as fit best.' })
  groupCount: number | null;
}

@InputType({ description: 'What is published.' })
export class PublishCompositionInput {
  @Field(() => ID, { description: 'The board.' })
  id: string;

  @Field(() => Int, { description: 'The revision of the board that the viewer sees.' })
  revision: number;
}

@InputType({ description: 'An application whose place is taken.' })
export class ConfirmApplicationInput {
  @Field(() => ID, { description: 'The application.' })
  id: string;
}

@ObjectType({ description: 'The board after a change.' })
export class CompositionPayload {
  @Field(() => CompositionType, { description: 'The stored board.' })
  composition: CompositionType;
}

const id = z.uuid();
const revision = z.int().min(0);

/** Bounds of what comes in about boards. */
export const compositionBounds = {
  begin: z.object({ trackId: id }),
  move: z.object({ id, applicationId: id, revision, groupId: id.nullish().transform((chosen) => chosen ?? null), reason: z.string().trim().max(limits.applicationReason).default('') }),
  pin: z.object({ id, applicationId: id, revision, pinned: z.boolean() }),
  add: z.object({ id }),
  change: z.object({ id, revision, name: z.string().trim().min(3).max(limits.name), purpose: z.string().trim().min(3).max(limits.keyQuestion), facilitatorIds: z.array(id).max(limits.compositionFacilitators).transform((ids) => [...new Set(ids)]) }),
  remove: z.object({ id }),
  propose: z.object({ id, revision, seed: z.int().min(1).max(mostSeed), groupCount: z.int().min(1).max(limits.compositionGroups).nullish().transform((count) => count ?? null) }),
  publish: z.object({ id, revision }),
  confirm: z.object({ id }),
};
