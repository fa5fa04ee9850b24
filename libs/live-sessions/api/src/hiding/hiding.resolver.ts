import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { ChatMessage } from '../chat-message.entity';
import { ChatMessageType } from '../live-session.type';
import { MessageHiding } from './hiding.service';
import { ChatMessageHidingType, HideChatMessageInput, HideChatMessagePayload, UnhideChatMessageInput, UnhideChatMessagePayload } from './hiding.type';

const hidings = loaderKey<ChatMessageHidingType>('hidden words of messages');

/** Messages whose words are hidden by a facilitator. */
@Resolver(() => ChatMessageType)
export class MessageHidingResolver {
  constructor(private readonly hidden: MessageHiding) {}

  @Mutation(() => HideChatMessagePayload, { description: 'Hides the words of a message, with a reason; for facilitators. Its place stays.' })
  async hideChatMessage(@CurrentActor() actor: Actor, @Args('input') input: HideChatMessageInput): Promise<{ chatMessage: ChatMessage }> {
    return { chatMessage: await this.hidden.hide(actor, input) };
  }

  @Mutation(() => UnhideChatMessagePayload, { description: 'Lets everybody read a hidden message again; for facilitators.' })
  async unhideChatMessage(@CurrentActor() actor: Actor, @Args('input') input: UnhideChatMessageInput): Promise<{ chatMessage: ChatMessage }> {
    return { chatMessage: await this.hidden.unhide(actor, input) };
  }

  @ResolveField(() => ChatMessageHidingType, { nullable: true, description: 'What is hidden and why; null when nothing is, and for who may not read it.' })
  hiding(@Parent() { id, hiddenAt }: ChatMessage, @Context() context: RequestContext): Promise<ChatMessageHidingType | null> | null {
    return hiddenAt ? loader(context, hidings, (ids) => this.hidden.of(context.actor, ids)).load(id) : null;
  }
}
