import { formatTemplates, type AttendanceAnswer, type HeldPhase, type Rundown, type SpeakingQueue, type Words } from '@leerkring/contract';
import type { InputData, JointAgendaData } from './agenda/agenda.queries';
import type { ChatMessage, SessionAgreement, SessionPoll, Speaker } from './fragments';
import type { RoomSession } from './live-session.query';
import type { MeetingData } from './meetings/meetings.queries';
import type { StageData, StageQuestionData } from './stage/stage.queries';

/** A person from Dalfsen, as the cache keeps one. */
export function aSpeaker(id: string, name: string): Speaker {
  const organisation = { __typename: 'Organisation', id: 'gm0148', name: 'Dalfsen' };
  return { __typename: 'Account', id, name, function: 'griffier', jobTitle: null, organisation } as unknown as Speaker;
}

export const anniek = aSpeaker('anniek', 'Anniek Scholtemeijer');
export const femke = aSpeaker('femke', 'Femke Oldenkotte');

/** What somebody said, at a place in the session. */
export function aMessageOf(author: Speaker, ordinal: number, wishes: Partial<ChatMessage> = {}): ChatMessage {
  return {
    __typename: 'ChatMessage',
    id: `message-${ordinal}`,
    liveSessionId: SESSION,
    body: `zin ${ordinal}`,
    ordinal,
    seq: ordinal + 1,
    clientId: `client-${ordinal}`,
    kind: null,
    phase: null,
    replyToId: null,
    createdAt: '2026-11-19T13:00:00.000Z',
    editedAt: null,
    deletedAt: null,
    hiddenAt: null,
    hiding: null,
    attachments: [],
    reactions: [],
    mentions: [],
    viewerCan: ['chat_message.read'],
    author,
    ...wishes,
  } as ChatMessage;
}

/** An open session of a group with Femke and Anniek in it; its numbers agree with the messages unless wished. */
export function aSessionOf(messages: ChatMessage[], wishes: Partial<RoomSession> = {}): RoomSession {
  const last = messages.at(-1);
  const members = [anniek, femke].map((account) => ({ __typename: 'Membership', id: `seat-${account.id}`, role: 'participant', organisation: account.organisation, account }));
  const track = { __typename: 'Track', id: 'track', letter: 'K' };
  return {
    __typename: 'LiveSession',
    id: SESSION,
    head: last?.seq ?? 1,
    title: 'Uitwisseling 3',
    state: 'open',
    plannedAt: null,
    openedAt: '2026-11-19T13:00:00.000Z',
    closedAt: null,
    lastOrdinal: last?.ordinal ?? 0,
    readOrdinal: 0,
    viewerCan: ['live_session.read', 'chat_message.send'],
    format: 'free',
    slowSeconds: 0,
    callAddress: null,
    partOf: null,
    subSessions: null,
    rundown: null,
    speakingQueue: { __typename: 'SpeakingQueue', turns: [], spoken: [] },
    polls: [],
    agreements: [],
    sideChat: null,
    compassGame: null,
    stage: null,
    minutes: [],
    meeting: null,
    excerpts: [],
    observers: [],
    groupName: 'Kernendemocratie Noordoost',
    pinnedMessage: null,
    openedBy: { __typename: 'Account', id: 'rohan', name: 'Rohan Bisseswar' },
    group: {
      __typename: 'Group',
      id: 'group',
      name: 'Kernendemocratie Noordoost',
      viewerCan: ['group.read', 'group.take_part'],
      track,
      members: { __typename: 'MembershipConnection', totalCount: members.length, nodes: members },
    },
    messages: {
      __typename: 'ChatMessageConnection',
      totalCount: last?.ordinal ?? 0,
      nodes: messages,
      pageInfo: {
        __typename: 'PageInfo',
        hasNextPage: false,
        hasPreviousPage: (messages[0]?.ordinal ?? 1) > 1,
        startCursor: messages[0] ? String(messages[0].ordinal) : null,
        endCursor: last ? String(last.ordinal) : null,
      },
    },
    ...wishes,
  } as unknown as RoomSession;
}

/** The rundown of an incident method, in its review. */
export function aRundown(wishes: Partial<Rundown> = {}): Rundown {
  const phases = formatTemplates.incident_method.phases.map((phase): HeldPhase => ({ ...phase, seconds: phase.minutes * 60, startedAt: null, leftMs: null }));
  return { revision: 1, format: 'incident_method', phases, current: 'review', endsAt: '2026-11-19T13:05:00.000Z', pausedAt: null, leaderId: 'anniek', caseOwnerId: null, ...wishes };
}

/** The same, as the cache keeps it. */
export function aRundownOf(wishes: Partial<Rundown> = {}): RoomSession['rundown'] {
  const words = (both: Words): object => ({ __typename: 'Words', ...both });
  const rundown = aRundown(wishes);
  const phases = rundown.phases.map((phase) => ({ kinds: null, turnSeconds: null, ...phase, __typename: 'RundownPhase', name: words(phase.name), line: words(phase.line), yields: phase.yields ? words(phase.yields) : null }));
  return { ...rundown, __typename: 'Rundown', own: rundown.own ? { __typename: 'OwnFormatMark', ...rundown.own } : null, phases } as unknown as RoomSession['rundown'];
}

/** An open poll as the cache keeps it. */
export function aPollOf(wishes: Partial<SessionPoll> = {}): SessionPoll {
  const poll = { id: 'poll', question: 'Loten of stemmen?', kind: 'one', weight: 'per_municipality', anonymous: false, options: ['Loten', 'Stemmen'], dots: 1, tie: 'talk', ends: null, round: null, clusterIds: null, openedAt: '2026-11-19T13:01:00.000Z' };
  return { __typename: 'Poll', ...poll, closedAt: null, voterCount: 0, enough: true, viewerVoted: false, reasons: [], result: null, ...wishes } as SessionPoll;
}

/** An action of Anniek that Femke wrote down, as the cache keeps it. */
export function anAgreementOf(wishes: Partial<SessionAgreement> = {}): SessionAgreement {
  const named = ({ id, name }: Speaker): object => ({ __typename: 'Account', id, name });
  const action = { id: 'agreement', kind: 'action', text: 'Het zaaltje bellen', dueOn: '2026-12-03', doneAt: null, revision: 1, createdAt: '2026-11-19T13:02:00.000Z' };
  return { __typename: 'Agreement', ...action, viewerCan: ['agreement.read'], author: named(femke), person: named(anniek), ...wishes } as unknown as SessionAgreement;
}

/** A question of Anniek that waits for the stage, as the cache keeps it. */
export function aStageQuestionOf(wishes: Partial<StageQuestionData> = {}): StageQuestionData {
  const asked = { id: 'question', text: 'Wie betaalt het zaaltje?', votes: 0, viewerVoted: false, askedAt: '2026-11-19T13:02:00.000Z', editedAt: null };
  return { __typename: 'StageQuestion', ...asked, takenAt: null, settledAt: null, outcome: null, reason: null, viewerCan: ['stage_question.read'], author: anniek, ...wishes } as StageQuestionData;
}

/** An open stage with these questions, as the cache keeps it. */
export function aStageOf(questions: StageQuestionData[], wishes: Partial<StageData> = {}): StageData {
  return { __typename: 'Stage', openedAt: '2026-11-19T13:01:00.000Z', closedAt: null, questions, ...wishes } as StageData;
}

/** A speaking queue as the cache keeps it. */
export function aQueueOf({ turns, spoken }: SpeakingQueue): RoomSession['speakingQueue'] {
  return {
    __typename: 'SpeakingQueue',
    turns: turns.map((turn) => ({ __typename: 'SpeakingTurn', ...turn })),
    spoken: spoken.map((had) => ({ __typename: 'TurnsHad', ...had })),
  } as unknown as RoomSession['speakingQueue'];
}

export const SESSION = '0190cccc-0000-7000-8000-000000000001';

/** A meeting that is to come, of the group of `aSessionOf`, as the cache keeps it. */
export function aMeetingOf(wishes: Partial<MeetingData> = {}): MeetingData {
  const { group } = aSessionOf([]);
  return {
    __typename: 'Meeting',
    id: SESSION,
    head: 1,
    revision: 0,
    kind: 'exchange',
    title: 'Uitwisseling 3',
    startsAt: '2026-12-03T13:00:00.000Z',
    endsAt: '2026-12-03T15:00:00.000Z',
    place: 'Dorpshuis De Trefkoel',
    link: null,
    preparation: 'Lees *casus 3*.',
    format: 'exchange',
    ownFormat: null,
    changedAt: null,
    cancelledAt: null,
    reason: null,
    viewerCan: ['live_session.read', 'meeting.attend'],
    attendances: [],
    files: [],
    jointAgenda: null,
    liveSession: { __typename: 'LiveSession', id: SESSION, state: 'planned' },
    group,
    ...wishes,
  } as unknown as MeetingData;
}

/** What Femke brought in, as the cache keeps it. */
export function anInputOf(wishes: Partial<InputData> = {}): InputData {
  const input = { id: 'input', text: 'Wie betaalt het zaaltje?', explanation: '', createdAt: '2026-11-19T13:00:00.000Z', changedAt: null, clusterId: null, parkReason: null, revision: 1 };
  return { __typename: 'Input', ...input, place: wishes.clusterId ? 'cluster' : 'loose', viewerCan: ['input.read'], author: femke, ...wishes } as unknown as InputData;
}

/** A joint agenda for which input is asked until 30 November 2026, as the cache keeps it. */
export function anAgendaOf(inputs: InputData[], wishes: Partial<JointAgendaData> = {}): JointAgendaData {
  return { __typename: 'JointAgenda', id: SESSION, inputsUntil: '2026-11-30T11:00:00.000Z', boxMinutes: null, meetingMinutes: 120, revision: 1, settledAt: null, items: [], vote: null, clusters: [], inputs, ...wishes } as unknown as JointAgendaData;
}

/** What somebody answered, as the cache keeps it. */
export function anAttendanceOf(accountId: string, answer: AttendanceAnswer, note = ''): MeetingData['attendances'][number] {
  return { __typename: 'Attendance', accountId, answer, note, answeredAt: '2026-11-19T13:00:00.000Z' } as MeetingData['attendances'][number];
}
