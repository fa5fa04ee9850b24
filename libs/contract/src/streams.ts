import type { Permission } from './permissions';
import type { SubjectRef, SubjectType } from './subjects';

/** What holds for a kind of stream. */
export interface StreamRule {
  /** Right needed to open the stream; null: everybody who signed in. */
  permission: Permission | null;
  /** Right needed to say there that one is typing; left out: who reads may. */
  typing?: Permission;
  /** Right needed to show there where one has one's cursor; left out: nobody does. */
  carets?: Permission;
  /** Days that payloads are kept for replay; afterwards a client that is so far behind gets `reset`. */
  retentionDays: number;
  /** With more people than this there, all are told how many of which kinds there are instead of who; left out: a hundred are named. */
  mostNamed?: number;
}

/** The kinds of stream; a stream's name is `<kind>:<id>`, for the network just `network`. */
export const streamKinds = {
  thread: { permission: 'thread.read', retentionDays: 90 },
  live_session: { permission: 'live_session.read', typing: 'chat_message.send', retentionDays: 90, mostNamed: 25 },
  /** Apart from the session: nobody but facilitators learns that there is one. */
  side_chat: { permission: 'side_chat.read', retentionDays: 90 },
  /** Apart from the session: who does not look at its notes does not hear of every word in them. */
  session_notes: { permission: 'session_notes.read', carets: 'session_notes.write', retentionDays: 90 },
  /** Apart from the session: who sits in a sub-session is not in the main one, and hears of all sub-sessions. */
  sub_sessions: { permission: 'sub_sessions.read', retentionDays: 90 },
  group: { permission: 'group.read', retentionDays: 90 },
  case_file: { permission: 'case_file.read', retentionDays: 90 },
  /** Apart from the case: what its municipality keeps to itself is told to its delegation only. */
  case_documents: { permission: 'case_documents.read', retentionDays: 90 },
  /** Apart from the session: what facilitators write before they lay it before the members is not for these. */
  minutes: { permission: 'minutes.read', retentionDays: 90 },
  /** Its municipality, and once it was submitted whoever facilitates its track. */
  application: { permission: 'application.read', retentionDays: 90 },
  /** What is not published yet, and what is for one group, is told to who may read it. */
  agenda_event: { permission: 'agenda_event.read', retentionDays: 90 },
  /** Apart from the application: what facilitators write before they lay it before the municipality is not for that. */
  intake_reports: { permission: 'intake_reports.read', retentionDays: 90 },
  /** Apart from the application: what a municipality collects before it lays it before the facilitators is its own. */
  local_intake: { permission: 'local_intake.read', retentionDays: 90 },
  composition: { permission: 'composition.read', retentionDays: 90 },
  date_poll: { permission: 'date_poll.read', retentionDays: 90 },
  account: { permission: 'account.update', retentionDays: 90 },
  network: { permission: null, retentionDays: 90 },
} as const satisfies Partial<Record<SubjectType | 'network', StreamRule>>;

export type StreamKind = keyof typeof streamKinds;
export type StreamName = `${Exclude<StreamKind, 'network'>}:${string}` | 'network';

const namePattern = /^(thread|live_session|side_chat|session_notes|sub_sessions|group|case_file|case_documents|minutes|application|intake_reports|local_intake|composition|agenda_event|date_poll|account):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Name of the stream that belongs to one subject. */
export function streamOf(kind: Exclude<StreamKind, 'network'>, id: string): StreamName {
  return `${kind}:${id}`;
}

/** The kind and subject that a stream's name stands for, or null when it is no name of a stream. */
export function parseStream(name: unknown): { kind: StreamKind; subject: SubjectRef | null } | null {
  if (name === 'network') return { kind: 'network', subject: null };
  const match = typeof name === 'string' ? namePattern.exec(name) : null;
  if (!match) return null;
  const kind = match[1] as Exclude<StreamKind, 'network'>;
  return { kind, subject: { type: kind, id: match[2]! } };
}
