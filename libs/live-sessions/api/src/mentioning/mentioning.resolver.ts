import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, type Account } from '@leerkring/identity/api';
import type { ChatMessage } from '../chat-message.entity';
import { ChatMessageType } from '../live-session.type';
import { ChatMentions } from './mentioning.service';

@Resolver(() => ChatMessageType)
export class ChatMentionsResolver {
  constructor(private readonly mentioning: ChatMentions) {}

  @ResolveField(() => [AccountType], { description: 'Members whom its words mention, as `[@Name](mention:<account id>)`.' })
  mentions(@Parent() { body }: ChatMessage): Promise<Account[]> {
    return this.mentioning.of(body);
  }
}
