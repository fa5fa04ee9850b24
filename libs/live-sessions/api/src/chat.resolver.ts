import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, PermissionScalar, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { ChatMessage } from './chat-message.entity';
import { ChatService } from './chat.service';
import {
  DeleteChatMessageInput, DeleteChatMessagePayload, EditChatMessageInput, EditChatMessagePayload, SendChatMessageInput, SendChatMessagePayload,
} from './live-session.inputs';
import { ChatMessageType } from './live-session.type';
import { LiveSessionsLoaders } from './live-sessions.loaders';
import { rightsOnMessage } from './live-sessions.policy';

@Resolver(() => ChatMessageType)
export class ChatResolver {
  constructor(
    private readonly chat: ChatService,
    private readonly loaders: LiveSessionsLoaders,
    private readonly accounts: AccountsLoader,
  ) {}

  @Mutation(() => SendChatMessagePayload, { description: 'Says something in an open session.' })
  async sendChatMessage(@CurrentActor() actor: Actor, @Args('input') input: SendChatMessageInput): Promise<{ chatMessage: ChatMessage }> {
    return { chatMessage: await this.chat.send(actor, input) };
  }

  @Mutation(() => EditChatMessagePayload, { description: 'Puts other words in the place of your own, while the session is open.' })
  async editChatMessage(@CurrentActor() actor: Actor, @Args('input') input: EditChatMessageInput): Promise<{ chatMessage: ChatMessage }> {
    return { chatMessage: await this.chat.edit(actor, input) };
  }

  @Mutation(() => DeleteChatMessagePayload, { description: 'Takes your own words back; their place stays.' })
  async deleteChatMessage(@CurrentActor() actor: Actor, @Args('input') input: DeleteChatMessageInput): Promise<{ chatMessage: ChatMessage }> {
    return { chatMessage: await this.chat.delete(actor, input) };
  }

  @ResolveField(() => AccountType, { description: 'Who said it.' })
  author(@Parent() message: ChatMessage): Promise<unknown> {
    return this.accounts.load(message.authorId);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() message: ChatMessage, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    return rightsOnMessage(actor, message, await this.loaders.rightsOn(context, actor, message.liveSessionId));
  }
}
