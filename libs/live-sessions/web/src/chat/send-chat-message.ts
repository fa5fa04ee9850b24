import type { ContributionKind } from '@leerkring/contract';
import { LeerkringError, type OutboxEntry, type WayUp } from '@leerkring/platform/web';

/** Name of chat messages in the outbox; their payload is what was said. */
export const CHAT_MESSAGE = 'chat_message';

/** What somebody said: words, their kind where the phase asks for one, and the message that they answer. */
export type Said = string | { body: string; kind?: ContributionKind; replyTo?: string };

export const wordsOf = (said: Said): string => (typeof said === 'string' ? said : said.body);
export const kindOf = (said: Said): ContributionKind | null => (typeof said === 'string' ? null : (said.kind ?? null));
export const replyToOf = (said: Said): string | null => (typeof said === 'string' ? null : (said.replyTo ?? null));
/** The same words as an answer to this message. */
export const asReply = (said: Said, replyTo: string): Said => ({ ...(typeof said === 'string' ? { body: said } : said), replyTo });

/**
 * Brings a message that waited in the outbox to its session.
 * @throws LeerkringError as the server refused it; UNAVAILABLE without an answer
 */
export async function sendChatMessage({ clientId, subjectId, payload }: OutboxEntry<Said>, { signal }: WayUp): Promise<void> {
  const answer = await signal('chat.send', { liveSessionId: subjectId, clientId, body: wordsOf(payload), kind: kindOf(payload), replyTo: replyToOf(payload) });
  if (!answer.ok) throw new LeerkringError(answer.error.code, answer.error.details);
}
