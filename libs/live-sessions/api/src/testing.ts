import { v7 as uuid } from 'uuid';
import type { Caller, TestApp } from '@leerkring/platform/api/testing';

/** A session that this facilitator opens in the group. */
export async function anOpenSession(app: TestApp, group: { id: string }, facilitator: Caller, title = 'Uitwisseling 3'): Promise<{ id: string; stream: string }> {
  const { openLiveSession } = await app.ask<{ openLiveSession: { liveSession: { id: string } } }>(
    'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }',
    { input: { groupId: group.id, title } },
    facilitator,
  );
  const { id } = openLiveSession.liveSession;
  return { id, stream: `live_session:${id}` };
}

/** What this member says in it. */
export async function aChatMessage(app: TestApp, session: { id: string }, member: Caller, body = 'Wie betaalt het zaaltje?'): Promise<{ id: string; ordinal: number }> {
  const { sendChatMessage } = await app.ask<{ sendChatMessage: { chatMessage: { id: string; ordinal: number } } }>(
    'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id ordinal } } }',
    { input: { liveSessionId: session.id, body, clientId: uuid() } },
    member,
  );
  return sendChatMessage.chatMessage;
}
