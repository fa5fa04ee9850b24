import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { reactionKinds, type ReactionKind } from '@leerkring/contract';
import { AccountType } from '@leerkring/identity/api';
import { ReactionKindEnum } from '@leerkring/platform/api';
import { z } from 'zod';
import { ChatMessageType } from '../live-session.type';

@ObjectType('ChatReactions', { description: 'Who reacted to a message in one way.' })
export class ChatReactionsType {
  @Field(() => ReactionKindEnum, { description: 'In which way.' })
  kind: ReactionKind;

  @Field(() => Int, { description: 'How many people did.' })
  count: number;

  @Field({ description: 'Whether the viewer is one of them.' })
  mine: boolean;

  @Field(() => [AccountType], { description: 'The viewer, when among them, and then who did first; at most 20.' })
  people: AccountType[];
}

@InputType({ description: 'What the viewer says of a message without writing.' })
export class AddChatReactionInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;

  @Field(() => ReactionKindEnum, { description: 'In which way.' })
  kind: ReactionKind;
}

@InputType({ description: 'What the viewer says of a message no longer.' })
export class RemoveChatReactionInput {
  @Field(() => ID, { description: 'The message.' })
  id: string;

  @Field(() => ReactionKindEnum, { description: 'In which way.' })
  kind: ReactionKind;
}

@ObjectType({ description: 'Answer to adding and removing a reaction.' })
export class ChatReactionPayload {
  @Field(() => ChatMessageType, { description: 'The message as it is now.' })
  chatMessage: ChatMessageType;
}

export const reaction = z.object({ id: z.uuid(), kind: z.enum(reactionKinds) });
