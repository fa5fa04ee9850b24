import type { OutboxEntry, WayUp } from '@leerkring/platform/web';
import { SendSideChatMessage } from './side-chat.queries';

/** Name of messages to other facilitators in the outbox; their payload is the words. */
export const SIDE_CHAT_MESSAGE = 'side_chat_message';

/**
 * Brings a message that waited in the outbox to its side chat.
 * @throws LeerkringError as the server refused it; UNAVAILABLE without an answer
 */
export async function sendSideChatMessage({ clientId, subjectId, payload }: OutboxEntry<string>, { mutate }: WayUp): Promise<void> {
  await mutate({ mutation: SendSideChatMessage, variables: { input: { sideChatId: subjectId, body: payload, clientId } } });
}
