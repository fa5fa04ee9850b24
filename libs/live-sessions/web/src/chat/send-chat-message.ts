import { LeerkringError, type OutboxEntry, type WayUp } from '@leerkring/platform/web';

/** Name of chat messages in the outbox; their payload is what was said. */
export const CHAT_MESSAGE = 'chat_message';

/**
 * Brings a message that waited in the outbox to its session.
 * @throws LeerkringError as the server refused it; UNAVAILABLE without an answer
 */
export async function sendChatMessage({ clientId, subjectId, payload }: OutboxEntry<string>, { signal }: WayUp): Promise<void> {
  const answer = await signal('chat.send', { liveSessionId: subjectId, clientId, body: payload });
  if (!answer.ok) throw new LeerkringError(answer.error.code, answer.error.details);
}
