import type { ApolloCache, Reference } from '@apollo/client';
import type { Modifiers } from '@apollo/client/cache';
import type { NewsEvent } from '@leerkring/contract';
import { ChatMessageFragment } from '../fragments';

type ReadField = (name: string, from: Reference) => unknown;

/**
 * Brings what stands above the chat into the cache.
 * @returns whether the news was of that; false too when the screen does not know the message, so that the session must be fetched anew
 */
export function applyPinningNews(cache: ApolloCache, sessionId: string, event: NewsEvent): boolean {
  switch (event.name) {
    case 'chat_message.pinned': {
      const message: Reference = { __ref: `ChatMessage:${event.payload.chatMessageId}` };
      if (!cache.readFragment({ id: message.__ref, fragment: ChatMessageFragment, fragmentName: 'LiveSessionChatMessage' })) return false;
      modify(cache, sessionId, () => message);
      return true;
    }
    case 'chat_message.unpinned':
      modify(cache, sessionId, (before, readField) => (before && readField('id', before) === event.payload.chatMessageId ? null : before));
      return true;
    default:
      return false;
  }
}

function modify(cache: ApolloCache, sessionId: string, change: (before: Reference | null, readField: ReadField) => Reference | null): void {
  const fields = { pinnedMessage: (before: Reference | null, { readField }: { readField: ReadField }) => change(before, readField) };
  cache.modify({ id: `LiveSession:${sessionId}`, fields: fields as unknown as Modifiers });
}
