import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { ChatMessage } from '../chat-message.entity';
import { ChatMessageType } from '../live-session.type';
import { ChatReacting } from './reacting.service';
import { AddChatReactionInput, ChatReactionPayload, ChatReactionsType, RemoveChatReactionInput } from './reacting.type';

const reactionsTo = loaderKey<ChatReactionsType[]>('reactions to messages');

/** What people say of messages without writing. */
@Resolver(() => ChatMessageType)
export class ChatReactingResolver {
  constructor(private readonly reacting: ChatReacting) {}

  @Mutation(() => ChatReactionPayload, { description: 'Says something of a message without writing; one of a kind per person.' })
  async addChatReaction(@CurrentActor() actor: Actor, @Args('input') input: AddChatReactionInput): Promise<{ chatMessage: ChatMessage }> {
    return { chatMessage: await this.reacting.add(actor, input) };
  }

  @Mutation(() => ChatReactionPayload, { description: 'Takes back what the viewer said of a message without writing.' })
  async removeChatReaction(@CurrentActor() actor: Actor, @Args('input') input: RemoveChatReactionInput): Promise<{ chatMessage: ChatMessage }> {
    return { chatMessage: await this.reacting.remove(actor, input) };
  }

  @ResolveField(() => [ChatReactionsType], { description: 'What people say of it without writing, the first kind first; none when it was deleted or hidden.' })
  async reactions(@Parent() { id, hiddenAt, reactionCount }: ChatMessage, @Context() context: RequestContext): Promise<ChatReactionsType[]> {
    if (hiddenAt || !reactionCount) return [];
    return (await loader(context, reactionsTo, (ids) => this.reacting.of(context.actor, ids)).load(id)) ?? [];
  }
}
