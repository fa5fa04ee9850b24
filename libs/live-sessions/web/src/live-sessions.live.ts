import type { ApolloCache, Reference } from '@apollo/client';
import type { AttachmentNews, ChatMessageNews, NewsActor, NewsEvent, Permission, Rundown, SpeakingQueue, Words } from '@leerkring/contract';
import { asAttachment, connectionByOrdinal, refsToFiles, registerPolicies, withNode, type OrdinalConnection } from '@leerkring/platform/web';
import { isAgendaNews, isRoomAgendaNews } from './agenda/agenda.live';
import { applyCompassNews } from './compass/compass.live';
import { applyAgreementNews } from './deciding/agreements.live';
import { applyHidingNews } from './hiding/hiding.live';
import { mentionedIn, refsToMentioned } from './mentioning/mentioning.live';
import { applyPinningNews } from './pinning/pinning.live';
import { applyReactingNews } from './reacting/reacting.live';
import { applyStageNews } from './stage/stage.live';
import { ChatMessageFragment, RundownFragment, SpeakingQueueFragment, type ChatMessage, type Speaker } from './fragments';
import { applyPollNews } from './polling/polls.live';
import { applySubSessionsOpened } from './sub-sessions/sub-sessions.live';

registerPolicies({ LiveSession: { fields: { messages: connectionByOrdinal(), rundown: { merge: newer }, speakingQueue: { merge: false }, polls: { merge: false }, agreements: { merge: false } } } });

/** An answer that was under way while news came must not turn the rundown back. */
function newer(known: Rundown | null = null, incoming: Rundown | null = null): Rundown | null {
  return known && incoming && known.revision > incoming.revision ? known : incoming;
}

const sessionKey = (id: string): string => `LiveSession:${id}`;
const messageKey = (id: string): string => `ChatMessage:${id}`;

/**
 * Writes news of a session into the cache; twice is the same as once.
 * @param me account id of the reader
 * @returns false when the session must be fetched anew: it was opened or closed, and with that the reader's rights changed, its agenda is another, or
 *   news names somebody whom the screen does not know
 */
export function applyLiveSessionNews(cache: ApolloCache, sessionId: string, event: NewsEvent, me: string | null): boolean {
  if (isRoomAgendaNews(event)) return false;
  // The room shows nothing of these; the page of the meeting asks for them.
  if (isAgendaNews(event) || event.name.startsWith('meeting_file.')) {
    raise(cache, sessionId, 'head', event.seq);
    return true;
  }
  switch (event.name) {
    case 'chat_message.sent':
      if (!event.actor) return false;
      addMessage(cache, sessionId, event.payload.chatMessage, event.seq, event.actor, me);
      break;
    case 'chat_message.edited':
      editMessage(cache, event.payload.chatMessage);
      break;
    case 'chat_message.deleted':
      deleteMessage(cache, event.payload.chatMessage);
      break;
    case 'rundown.changed':
      cache.writeFragment({ fragment: RundownFragment, id: sessionKey(sessionId), data: { __typename: 'LiveSession', id: sessionId, rundown: rundownOf(event.payload.rundown) } as never });
      break;
    case 'live_session.chat_slowed':
      cache.modify({ id: sessionKey(sessionId), fields: { slowSeconds: () => event.payload.slowSeconds } });
      break;
    case 'speaking_queue.changed':
      cache.writeFragment({ fragment: SpeakingQueueFragment, id: sessionKey(sessionId), data: { __typename: 'LiveSession', id: sessionId, speakingQueue: queueOf(event.payload.speakingQueue) } as never });
      break;
    default:
      if (!applyMessageNews(cache, sessionId, event, me) && !applyStageNews(cache, sessionId, event, me) && !applySubSessionsOpened(cache, sessionId, event) && !applyCompassNews(cache, event) && !applyPollNews(cache, sessionId, event, me) && !applyAgreementNews(cache, sessionId, event, me)) return false;
  }
  raise(cache, sessionId, 'head', event.seq);
  return true;
}

/** What facilitators do with messages, and what people say of them without writing. */
function applyMessageNews(cache: ApolloCache, sessionId: string, event: NewsEvent, me: string | null): boolean {
  return applyHidingNews(cache, event) || applyPinningNews(cache, sessionId, event) || applyReactingNews(cache, sessionId, event, me);
}

function addMessage(cache: ApolloCache, sessionId: string, news: ChatMessageNews, seq: number, actor: NewsActor, me: string | null): void {
  const known = cache.readFragment({ id: messageKey(news.id), fragment: ChatMessageFragment, fragmentName: 'LiveSessionChatMessage' });
  const ref = known ? ({ __ref: messageKey(news.id) } as Reference) : cache.writeFragment({ fragment: ChatMessageFragment, fragmentName: 'LiveSessionChatMessage', data: fromNews(cache, news, seq, actor, me) })!;
  cache.modify<{ messages: OrdinalConnection }>({
    id: sessionKey(sessionId),
    fields: { messages: (messages, { readField }) => withNode(messages as OrdinalConnection, ref, (name, from) => readField(name, from)) as never },
  });
  raise(cache, sessionId, 'lastOrdinal', news.ordinal);
}

function fromNews(cache: ApolloCache, news: ChatMessageNews, seq: number, actor: NewsActor, me: string | null): ChatMessage {
  const { id, liveSessionId, body, ordinal, clientId, createdAt, kind = null, phase = null, replyToId = null, attachments = [] } = news;
  return {
    __typename: 'ChatMessage',
    id,
    liveSessionId,
    body,
    ordinal,
    seq,
    clientId,
    kind,
    phase,
    replyToId,
    createdAt,
    editedAt: null,
    deletedAt: null,
    hiddenAt: null,
    hiding: null,
    attachments: attachments.map(asAttachment),
    reactions: [],
    mentions: mentionedIn(cache, body),
    viewerCan: actor.id === me ? ownRights : ['chat_message.read'],
    author: speakerOf(actor),
  } as ChatMessage;
}

/** What the server answers to the author of a message that was just said. */
const ownRights: Permission[] = ['chat_message.read', 'chat_message.edit', 'chat_message.delete'];

/** Somebody who is named in news, as the cache keeps people. */
export function speakerOf({ id, name, function: role, jobTitle = null, organisation, organisationId }: NewsActor): Speaker {
  const of = organisation && organisationId ? { __typename: 'Organisation', id: organisationId, name: organisation } : null;
  return { __typename: 'Account', id, name, function: role, jobTitle, organisation: of } as unknown as Speaker;
}

function rundownOf(news: Rundown): object {
  const words = (both: Words): object => ({ __typename: 'Words', ...both });
  const phases = news.phases.map((phase) => ({ kinds: null, turnSeconds: null, ...phase, __typename: 'RundownPhase', name: words(phase.name), line: words(phase.line), yields: phase.yields ? words(phase.yields) : null }));
  return { ...news, __typename: 'Rundown', own: news.own ? { __typename: 'OwnFormatMark', ...news.own } : null, phases };
}

function queueOf({ turns, spoken }: SpeakingQueue): object {
  return {
    __typename: 'SpeakingQueue',
    turns: turns.map((turn) => ({ ...turn, __typename: 'SpeakingTurn' })),
    spoken: spoken.map((one) => ({ ...one, __typename: 'TurnsHad' })),
  };
}

function editMessage(cache: ApolloCache, { id, body, editedAt, attachments = [] }: { id: string; body: string; editedAt: string; attachments?: AttachmentNews[] }): void {
  cache.modify<Record<'body' | 'editedAt' | 'deletedAt', string | null> & Record<'mentions' | 'attachments', readonly Reference[]>>({
    id: messageKey(id),
    fields: {
      body: (old, { readField }) => (readField('deletedAt') || readField('hiddenAt') ? old : body),
      editedAt: (old, { readField }) => (readField('deletedAt') || readField('hiddenAt') ? old : editedAt),
      mentions: (old, { readField }) => (readField('deletedAt') || readField('hiddenAt') ? old : refsToMentioned(cache, body)),
      attachments: (old, { readField }) => (readField('deletedAt') || readField('hiddenAt') ? old : refsToFiles(cache, attachments)),
    },
  });
}

function deleteMessage(cache: ApolloCache, { id, deletedAt }: { id: string; deletedAt: string }): void {
  cache.modify<{ body: string; deletedAt: string | null; hiddenAt: string | null; hiding: ChatMessage['hiding']; attachments: never[]; reactions: never[]; mentions: never[]; viewerCan: Permission[] }>({
    id: messageKey(id),
    fields: { body: () => '', deletedAt: () => deletedAt, hiddenAt: () => null, hiding: () => null, attachments: () => [], reactions: () => [], mentions: () => [], viewerCan: () => ['chat_message.read'] },
  });
}

function raise(cache: ApolloCache, sessionId: string, field: 'head' | 'lastOrdinal', to: number): void {
  cache.modify<Record<string, number>>({ id: sessionKey(sessionId), fields: { [field]: (now: number) => Math.max(now, to) } });
}
