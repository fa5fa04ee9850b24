import type { EventName, Events, NewsActor, NewsEvent, StreamName, SubjectRef } from '@leerkring/contract';

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
