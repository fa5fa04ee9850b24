import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the people in a session write down together; sessions that were opened before get it too. */
export class CreateSessionNotes1763904000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE session_notes (
      id uuid CONSTRAINT pk_session_notes PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_session_notes_live_session_id REFERENCES live_sessions (id) CONSTRAINT uq_session_notes_live_session_id UNIQUE
    )`);
    await runner.query(`CREATE TABLE session_notes_phases (
      session_notes_id uuid CONSTRAINT fk_session_notes_phases_session_notes_id REFERENCES session_notes (id),
      phase text,
      number integer NOT NULL,
      state bytea NOT NULL,
      state_number integer NOT NULL,
      CONSTRAINT pk_session_notes_phases PRIMARY KEY (session_notes_id, phase)
    )`);
    await runner.query(`CREATE TABLE session_notes_updates (
      session_notes_id uuid CONSTRAINT fk_session_notes_updates_session_notes_id REFERENCES session_notes (id),
      phase text,
      number integer,
      update bytea NOT NULL,
      CONSTRAINT pk_session_notes_updates PRIMARY KEY (session_notes_id, phase, number)
    )`);
    await runner.query('INSERT INTO session_notes (id, live_session_id) SELECT gen_random_uuid(), id FROM live_sessions WHERE opened_at IS NOT NULL');
    await runner.query(`INSERT INTO streams (stream, head) SELECT 'session_notes:' || id, 0 FROM session_notes`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
