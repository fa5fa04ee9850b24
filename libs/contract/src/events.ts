/** What a screen needs of a post; the author's name travels beside it, in `actor`. */
export interface PostNews {
  id: string;
  threadId: string;
  parentId: string | null;
  ordinal: number;
  body: string;
  createdAt: string;
}

/** What a screen needs of a chat message. */
export interface ChatMessageNews {
  id: string;
  liveSessionId: string;
  ordinal: number;
  body: string;
  createdAt: string;
  clientId: string;
}

/** Event name → payload. Payloads of threads, live sessions and cases are fat; all others carry ids only. */
export interface Events {
  'account.invited': { invitationId: string };
  'account.joined': { accountId: string };
  'account.updated': { accountId: string };
  'account.blocked': { accountId: string };
  'account.signed_in': { sessionId: string };
  'account.signed_out': { sessionId: string };
  'account.password_changed': { accountId: string };
  'account.access_changed': { accountId: string };
  'password_reset.requested': { passwordResetId: string };
  'role.granted': { accountId: string; role: string };
  'role.revoked': { accountId: string; role: string };
  'track_facilitator.assigned': { trackId: string; accountId: string };
  'group.created': { groupId: string };
  'group.updated': { groupId: string };
  'membership.added': { groupId: string; accountId: string };
  'membership.invited': { groupId: string; invitationId: string };
  'membership.ended': { groupId: string; accountId: string };
  'thread.started': { threadId: string };
  'post.added': { post: PostNews };
  'post.edited': { post: { id: string; body: string; editedAt: string } };
  'post.deleted': { post: { id: string; deletedAt: string } };
  'case_file.opened': { caseFileId: string };
  'case_file.updated': { caseFileId: string };
  'document_version.added': { caseFileId: string; documentId: string; versionId: string };
  'live_session.planned': { liveSessionId: string };
  'live_session.opened': { liveSessionId: string };
  'live_session.closed': { liveSessionId: string };
  'chat_message.sent': { chatMessage: ChatMessageNews };
  'chat_message.edited': { chatMessage: { id: string; body: string; editedAt: string } };
  'chat_message.deleted': { chatMessage: { id: string; deletedAt: string } };
}

export type EventName = keyof Events;

/** Who did it. `function` and `organisation` are added so that a screen can name person, function and municipality. */
export interface NewsActor {
  id: string;
  name: string;
  function: string;
  organisation: string | null;
}

/** One entry of a stream as it goes over the wire. */
export type NewsEvent = { [N in EventName]: { seq: number; name: N; at: string; actor: NewsActor | null; payload: Events[N] } }[EventName];

/** Events that nothing needs to follow on the server: the stream itself is what they are for. Every other event has a reaction. */
export const quietEvents: readonly EventName[] = [
  'account.joined',
  'account.updated',
  'account.blocked',
  'account.signed_in',
  'account.signed_out',
  'account.access_changed',
  'role.granted',
  'role.revoked',
  'track_facilitator.assigned',
  'group.created',
  'group.updated',
  'membership.ended',
  'thread.started',
  'post.added',
  'post.edited',
  'post.deleted',
  'case_file.opened',
  'case_file.updated',
  'document_version.added',
  'live_session.planned',
  'live_session.opened',
  'live_session.closed',
  'chat_message.sent',
  'chat_message.edited',
  'chat_message.deleted',
];
