import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import type { AnyFacts } from '@leerkring/platform/api';
import { DataSource, type EntityManager } from 'typeorm';
import { NotesUpdate, PhaseNotes, SessionNotes } from './session-notes.entity';
import type { SessionNotesFacts } from './session-notes.policy';

/** A document as it is stored, or what of it comes after a number. */
export interface StoredNotes {
  number: number;
  /** How many updates stand apart from the state. */
  apart: number;
  /** In order. */
  updates: Uint8Array[];
}

/** The only reader and writer of session_notes, session_notes_phases and session_notes_updates. */
@Injectable()
export class SessionNotesRepository {
  constructor(private readonly database: DataSource) {}

  /** Those of this session; null before it is opened. */
  ofSession(liveSessionId: string, manager: EntityManager = this.database.manager): Promise<SessionNotes | null> {
    return manager.findOneBy(SessionNotes, { liveSessionId });
  }

  find(id: string): Promise<SessionNotes | null> {
    return this.database.manager.findOneBy(SessionNotes, { id });
  }

  /** Held until the transaction ends: numbers follow each other, and nothing is written after the close. */
  lock(id: string, manager: EntityManager): Promise<SessionNotes> {
    return manager.findOneOrFail(SessionNotes, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Phases that something was written in. */
  phases(sessionNotesId: string, manager: EntityManager = this.database.manager): Promise<Pick<PhaseNotes, 'phase' | 'number'>[]> {
    return manager.find(PhaseNotes, { where: { sessionNotesId }, select: { sessionNotesId: true, phase: true, number: true } });
  }

  /**
   * What came after `after`: all of the document when that number lies before its state.
   * One statement, so that nobody compacts between its halves.
   */
  async since(sessionNotesId: string, phase: string, after: number, manager: EntityManager = this.database.manager): Promise<StoredNotes> {
    const rows = await manager.query<{ number: number; stateNumber: number; state: Buffer | null; update: Buffer | null }[]>(
      `SELECT p.number, p.state_number AS "stateNumber", CASE WHEN p.state_number > $3 THEN p.state END AS state, u.update
       FROM session_notes_phases p LEFT JOIN session_notes_updates u ON u.session_notes_id = p.session_notes_id AND u.phase = p.phase AND u.number > $3
       WHERE p.session_notes_id = $1 AND p.phase = $2 ORDER BY u.number`,
      [sessionNotesId, phase, after],
    );
    const [first] = rows;
    if (!first) return { number: 0, apart: 0, updates: [] };
    const updates = [...(first.state ? [first.state] : []), ...rows.flatMap(({ update }) => update ?? [])];
    return { number: first.number, apart: first.number - first.stateNumber, updates };
  }

  /** Puts an update after the others; the first one of a phase makes its document. */
  async append(key: Pick<PhaseNotes, 'sessionNotesId' | 'phase'>, number: number, update: Uint8Array, manager: EntityManager): Promise<void> {
    if (number === 1) await manager.insert(PhaseNotes, { ...key, number, state: Buffer.alloc(0), stateNumber: 0 });
    else await manager.update(PhaseNotes, key, { number });
    await manager.insert(NotesUpdate, { ...key, number, update: Buffer.from(update) });
  }

  /** Makes this the whole document; what it was made of goes away. */
  async replace(key: Pick<PhaseNotes, 'sessionNotesId' | 'phase'>, number: number, state: Uint8Array, manager: EntityManager): Promise<void> {
    await manager.update(PhaseNotes, key, { number, state: Buffer.from(state), stateNumber: number });
    await manager.delete(NotesUpdate, key);
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, SessionNotesFacts & AnyFacts>> {
    const rows = await manager.query<{ id: string; groupId: string; sessionId: string }[]>(
      'SELECT n.id, s.group_id AS "groupId", s.id AS "sessionId" FROM session_notes n JOIN live_sessions s ON s.id = n.live_session_id WHERE n.id::text = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, groupId, sessionId }) => [id, { groupId, about: { type: 'live_session', id: sessionId } satisfies SubjectRef }]));
  }
}
