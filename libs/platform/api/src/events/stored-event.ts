import { wordFields, type EventName, type Events, type NewsActor, type NewsEvent, type StreamName, type SubjectRef } from '@leerkring/contract';

/** One row of `domain_events`. */
export interface StoredEvent<N extends EventName = EventName> {
  id: string;
  stream: StreamName;
  /** Place in the stream, from 1, gap-free; known when the Work has committed. */
  seq: number;
  name: N;
  actorId: string | null;
  subject: SubjectRef;
  payload: Events[N];
  occurredAt: Date;
  /** It happened elsewhere, before it came here: no reaction follows. Not stored. */
  past?: true;
  /** How often rights had changed when it was committed; unknown of an event that was read from the log. */
  accessEpoch?: number;
}

export interface EventRow {
  id: string;
  stream: StreamName;
  seq: string;
  name: EventName;
  actor_id: string | null;
  subject_type: SubjectRef['type'];
  subject_id: string;
  payload: Events[EventName];
  occurred_at: Date;
}

export function fromRow(row: EventRow): StoredEvent {
  return {
    id: row.id,
    stream: row.stream,
    seq: Number(row.seq),
    name: row.name,
    actorId: row.actor_id,
    subject: { type: row.subject_type, id: row.subject_id },
    payload: row.payload,
    occurredAt: row.occurred_at,
  };
}

export function toNews(event: StoredEvent, people: Map<string, NewsActor>): NewsEvent {
  const actor = event.actorId ? (people.get(event.actorId) ?? null) : null;
  return { seq: event.seq, name: event.name, at: event.occurredAt.toISOString(), actor, payload: event.payload } as NewsEvent;
}

/** An event on its way to another node: as JSON, because not every adapter keeps dates. */
export type TravellingEvent = Omit<StoredEvent, 'occurredAt'> & { occurredAt: string };

export function packed(event: StoredEvent): TravellingEvent {
  return { ...event, occurredAt: event.occurredAt.toISOString() };
}

export function unpacked(event: TravellingEvent): StoredEvent {
  return { ...event, occurredAt: new Date(event.occurredAt) };
}

/** Words of these events that one of `later` replaces or removes are not told any more. */
export function withoutOldWords(events: readonly StoredEvent[], later: readonly StoredEvent[]): readonly StoredEvent[] {
  const changedAt = new Map(later.filter((event) => /\.(edited|updated|deleted|hidden|withdrawn|set_aside)$/.test(event.name)).map((event) => [event.subject.id, event.seq]));
  if (!changedAt.size) return events;
  return events.map((event) => (event.seq < (changedAt.get(event.subject.id) ?? 0) ? { ...event, payload: wordless(event.payload) as StoredEvent['payload'] } : event));
}

/** The same value with nothing in the fields that hold people's own words; of a changed thread nothing is left, as after its next change. */
export function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'thread' ? null : typeof inner === 'string' && wordFields.includes(key) ? '' : wordless(inner)]));
}
