import { Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';

export const erasing = z.object({ accountId: z.uuid(), password: z.string().max(4 * limits.password.max).nullish(), withWords: z.boolean() });

@InputType({ description: 'Somebody who wants to be forgotten.' })
export class EraseAccountInput {
  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => String, { nullable: true, description: 'The password that counts now, for the own account; administrators leave it out.' })
  password?: string | null;

  @Field({ description: 'Whether what the person wrote in threads and live sessions goes too. Otherwise the words stay, under a pseudonym.' })
  withWords: boolean;
}
