import type { Permission } from '@leerkring/contract';
import { isFacilitator } from '@leerkring/groups/api';
import type { Actor, Policy } from '@leerkring/platform/api';

/** What policies know of a side chat. */
export interface SideChatFacts {
  groupId: string;
}

/** What policies know of a message in it. */
export interface SideChatMessageFacts {
  authorId: string;
  deletedAt: Date | null;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    side_chat: SideChatFacts;
    side_chat_message: SideChatMessageFacts;
  }
}

const isOwn = (actor: Actor, message: SideChatMessageFacts): boolean => message.authorId === actor.accountId && !message.deletedAt;

/** For facilitators of the group that meets, as long as they are; nobody else learns that there is one. They write in it as in the chat. */
export const sideChatPolicy: Policy<'side_chat' | 'side_chat_message'> = {
  'side_chat.read': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && about('live_session.read_all'),
  'side_chat_message.send': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && about('chat_message.send'),
  'side_chat_message.read': ({ about }) => about('side_chat.read'),
  'side_chat_message.edit': ({ actor, facts, about }) => isOwn(actor, facts) && about('side_chat_message.send'),
  'side_chat_message.delete': ({ actor, facts, about }) => isOwn(actor, facts) && about('side_chat.read'),
};

/** Rights on a message whose facts are at hand, given the actor's rights on its side chat. */
export function rightsOnSideMessage(actor: Actor, facts: SideChatMessageFacts, ofChat: ReadonlySet<Permission>): Permission[] {
  const about = (other: Permission): boolean => ofChat.has(other);
  return (['side_chat_message.read', 'side_chat_message.edit', 'side_chat_message.delete'] as const).filter((right) => sideChatPolicy[right]({ actor, facts, about }));
}
