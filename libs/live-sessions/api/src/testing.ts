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

/** A meeting of two hours that this facilitator plans, in two days unless wished. */
export async function aPlannedMeeting(app: TestApp, group: { id: string }, facilitator: Caller, { inHours = 48, lasts = 2 } = {}): Promise<{ id: string; stream: string }> {
  const at = (hours: number): string => new Date(app.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString();
  const { planMeeting } = await app.ask<{ planMeeting: { meeting: { id: string } } }>(
    'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }',
    { input: { groupId: group.id, kind: 'exchange', title: 'Uitwisseling 2', startsAt: at(inHours), endsAt: at(inHours + lasts) } },
    facilitator,
  );
  const { id } = planMeeting.meeting;
  return { id, stream: `live_session:${id}` };
}

/** What this member brings in for a meeting for which input is asked. Returns its id. */
export async function anInput(app: TestApp, meeting: { id: string }, member: Caller, text: string): Promise<string> {
  const { giveInput } = await app.ask<{ giveInput: { meeting: { jointAgenda: { inputs: { id: string; text: string }[] } } } }>(
    'mutation ($input: GiveInputInput!) { giveInput(input: $input) { meeting { jointAgenda { inputs { id text } } } } }',
    { input: { meetingId: meeting.id, text } },
    member,
  );
  return giveInput.meeting.jointAgenda.inputs.findLast((input) => input.text === text)!.id;
}
