import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { AccountType } from '@leerkring/identity/api';
import { z } from 'zod';
import { PostType } from '../post.type';

@ObjectType('PostHiding', { description: 'What is hidden of a post and why, for its author and for who facilitates the thread.' })
export class PostHidingType {
  @Field({ description: 'Why, in the words of the facilitator.' })
  reason: string;

  @Field({ description: 'The words of the post in Markdown.' })
  body: string;

  @Field(() => [AccountType], { description: 'Whom those words mention.' })
  mentions: AccountType[];

  @Field(() => AccountType, { description: 'The facilitator who decided it.' })
  hiddenBy: AccountType;
}

@InputType({ description: 'A post whose words nobody else reads any more.' })
export class HidePostInput {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field({ description: 'Why, for its author and other facilitators; at most 500 characters.' })
  reason: string;
}

@InputType({ description: 'A hidden post that everybody reads again.' })
export class UnhidePostInput {
  @Field(() => ID, { description: 'The post.' })
  postId: string;
}

@ObjectType({ description: 'The hidden post.' })
export class HidePostPayload {
  @Field({ description: 'The post as it is now.' })
  post: PostType;
}

@ObjectType({ description: 'The post that everybody reads again.' })
export class UnhidePostPayload {
  @Field({ description: 'The post as it is now.' })
  post: PostType;
}

export const hiding = z.object({ postId: z.uuid(), reason: z.string().trim().min(1).max(limits.hidingReason) });

export const unhiding = z.object({ postId: z.uuid() });
