import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AccountType } from '@leerkring/identity/api';
import { z } from 'zod';

@ObjectType('PostVersion', { description: 'What a post says, or said before it was edited.' })
export class PostVersionType {
  @Field(() => Int, { description: 'From 1, in the order of writing; of many, those in between are gone.' })
  number: number;

  @Field({ description: 'Its words in Markdown.' })
  body: string;

  @Field(() => [AccountType], { description: 'Whom those words mention by name with effect.' })
  mentions: AccountType[];

  @Field({ description: 'When these words were written.' })
  writtenAt: Date;
}

export const postVersionsOf = z.object({ postId: z.uuid() });
