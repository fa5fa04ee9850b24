import type { ContributionKind } from '@leerkring/contract';
import { LeerkringError, type AttachmentData, type OutboxEntry, type WayUp } from '@leerkring/platform/web';

/** Name of chat messages in the outbox; their payload is what was said. */
export const CHAT_MESSAGE = 'chat_message';

/** What somebody said: words, their kind where the phase asks for one, the message that they answer, and files that came in whole. */
export type Said = string | { body: string; kind?: ContributionKind; replyTo?: string; attachments?: readonly AttachmentData[] };

export const wordsOf = (said: Said): string => (typeof said === 'string' ? said : said.body);
export const kindOf = (said: Said): ContributionKind | null => (typeof said === 'string' ? null : (said.kind ?? null));
export const replyToOf = (said: Said): string | null => (typeof said === 'string' ? null : (said.replyTo ?? null));
export const filesOf = (said: Said): readonly AttachmentData[] => (typeof said === 'string' ? [] : (said.attachments ?? []));
/** What is sent of these; null when that is nothing. */
export function saidOf(body: string, kind: ContributionKind | null, attachments: readonly AttachmentData[]): Said | null {
  if (!body && !attachments.length) return null;
  return kind || attachments.length ? { body, ...(kind && { kind }), ...(attachments.length && { attachments }) } : body;
}

/** The same words as an answer to this message. */
export const asReply = (said: Said, replyTo: string): Said => ({ ...(typeof said === 'string' ? { body: said } : said), replyTo });

/**
 * Brings a message that waited in the outbox to its session.
 * @throws LeerkringError as the server refused it; UNAVAILABLE without an answer
 */
export async function sendChatMessage({ clientId, subjectId, payload }: OutboxEntry<Said>, { signal }: WayUp): Promise<void> {
  const attachmentIds = filesOf(payload).map(({ id }) => id);
  const said = { body: wordsOf(payload), kind: kindOf(payload), replyTo: replyToOf(payload), ...(attachmentIds.length && { attachmentIds }) };
  const answer = await signal('chat.send', { liveSessionId: subjectId, clientId, ...said });
  if (!answer.ok) throw new LeerkringError(answer.error.code, answer.error.details);
}
