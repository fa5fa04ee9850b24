import type { AttachmentNews } from './attachments';
import type { ReactionKind } from './reactions';
import type { ContributionKind } from './rundown';

/** What a screen needs of a chat message. */
export interface ChatMessageNews {
  id: string;
  liveSessionId: string;
  ordinal: number;
  body: string;
  createdAt: string;
  clientId: string;
  /** What it contributed, and to which phase; left out when it was just said, before the first phase. */
  kind?: ContributionKind;
  phase?: string;
  /** The message that it answers, which answers none itself; left out when it answers none. */
  replyToId?: string;
  /** Files that go with it, in order; left out when there are none. */
  attachments?: AttachmentNews[];
}

/** What happens to what is said in a live session: event name → payload. */
export interface ChatEvents {
  'chat_message.sent': { chatMessage: ChatMessageNews };
  /** Carries its files too, when it has any: they left all earlier events with the words. */
  'chat_message.edited': { chatMessage: { id: string; body: string; editedAt: string; attachments?: AttachmentNews[] } };
  'chat_message.deleted': { chatMessage: { id: string; deletedAt: string } };
  /** Without the words and the reason: whoever may see them asks. */
  'chat_message.hidden': { chatMessage: { id: string; hiddenAt: string } };
  /** Carries the words and the files, which left all earlier events, and how many reactions are shown again with them. */
  'chat_message.unhidden': { chatMessage: { id: string; body: string; reactionCount: number; attachments?: AttachmentNews[] } };
  /** To somebody whom it mentions, on their own stream. `late`: it was there before, an edit mentions them. */
  'chat_message.mentioned': { accountId: string; chatMessageId: string; late: boolean };
  /** Stands above the chat now, in the place of what stood there. */
  'chat_message.pinned': { chatMessageId: string };
  'chat_message.unpinned': { chatMessageId: string };
  /** In the side chat of facilitators, without words: screens ask. */
  'side_chat_message.sent': { sideChatMessageId: string };
  'side_chat_message.edited': { sideChatMessageId: string };
  'side_chat_message.deleted': { sideChatMessageId: string };
  /** Whose reaction it is, is in it: that need not be the actor. */
  'chat_reaction.added': { chatMessageId: string; kind: ReactionKind; accountId: string };
  'chat_reaction.removed': { chatMessageId: string; kind: ReactionKind; accountId: string };
}

/** What follows each of them on the server. */
export const chatFollowUps: Record<keyof ChatEvents, 'reaction' | 'quiet'> = {
  'chat_message.sent': 'quiet',
  'chat_message.edited': 'reaction',
  'chat_message.deleted': 'reaction',
  'chat_message.hidden': 'reaction',
  'chat_message.unhidden': 'reaction',
  'chat_message.mentioned': 'reaction',
  'chat_message.pinned': 'quiet',
  'chat_message.unpinned': 'quiet',
  'side_chat_message.sent': 'quiet',
  'side_chat_message.edited': 'quiet',
  'side_chat_message.deleted': 'quiet',
  'chat_reaction.added': 'quiet',
  'chat_reaction.removed': 'quiet',
};
