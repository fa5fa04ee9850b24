import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ReactionKind } from '@leerkring/contract';
import { AccountType } from '@leerkring/identity/api';
import { ReactionKindEnum } from '@leerkring/platform/api';

@ObjectType('PostReactions', { description: 'Who reacted to a post in one way.' })
export class PostReactionsType {
  @Field(() => ReactionKindEnum, { description: 'In which way.' })
  kind: ReactionKind;

  @Field(() => Int, { description: 'How many people did.' })
  count: number;

  @Field({ description: 'Whether the viewer is one of them.' })
  mine: boolean;

  @Field(() => [AccountType], { description: 'The viewer, when among them, and then who did first; at most 20.' })
  people: AccountType[];
}
