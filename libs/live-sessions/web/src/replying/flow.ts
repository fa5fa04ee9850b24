import type { ChatMessage } from '../fragments';

/** What stands in the chat, from top to bottom: messages, under each its answers, and where answers were given later a line that says so. */
export type FlowItem =
  | { kind: 'line'; message: ChatMessage; before: ChatMessage | undefined }
  | { kind: 'talk'; start: ChatMessage; replies: readonly ChatMessage[] }
  | { kind: 'trace'; start: ChatMessage; reply: ChatMessage };

/**
 * Arranges messages, which come in order of what was said. An answer stands with the message that it answers; where that is not at hand,
 * in its own place. Nothing goes by unseen: what is answered further up leaves a trace in the place of the answer.
 * @param waiting ids of messages that have answers which are still on their way
 */
export function flowOf(messages: readonly ChatMessage[], waiting: ReadonlySet<string>): FlowItem[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const replies = Map.groupBy(messages, ({ replyToId }) => replyToId);
  const flow: FlowItem[] = [];
  for (const message of messages) {
    const start = message.replyToId ? byId.get(message.replyToId) : undefined;
    const last = flow.at(-1);
    if (!start) {
      flow.push({ kind: 'line', message, before: last?.kind === 'line' ? last.message : undefined });
      if (replies.has(message.id) || waiting.has(message.id)) flow.push({ kind: 'talk', start: message, replies: replies.get(message.id) ?? [] });
    } else if (last?.kind === 'trace' && last.start === start) {
      flow[flow.length - 1] = { kind: 'trace', start, reply: message };
    } else if (last?.kind !== 'talk' || last.start !== start) {
      flow.push({ kind: 'trace', start, reply: message });
    }
  }
  return flow;
}
