import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { reactionKinds, type ReactionKind } from '@leerkring/contract';
import { ReactionKindEnum } from '@leerkring/platform/api';
import { z } from 'zod';
import { PostType } from '../post.type';

@InputType({ description: 'What the viewer says of a post without writing.' })
export class AddReactionInput {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => ReactionKindEnum, { description: 'In which way.' })
  kind: ReactionKind;
}

@InputType({ description: 'What the viewer says of a post no longer.' })
export class RemoveReactionInput {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => ReactionKindEnum, { description: 'In which way.' })
  kind: ReactionKind;
}

@ObjectType({ description: 'The post that somebody reacted to.' })
export class AddReactionPayload {
  @Field({ description: 'The post as it is now.' })
  post: PostType;
}

@ObjectType({ description: 'The post from which a reaction was taken away.' })
export class RemoveReactionPayload {
  @Field({ description: 'The post as it is now.' })
  post: PostType;
}

export const reaction = z.object({ postId: z.uuid(), kind: z.enum(reactionKinds) });
