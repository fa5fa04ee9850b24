import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Planned sessions become meetings: what they are, where, what is to be prepared, and who comes. A session that was planned before lasted two hours. */
export class CreateMeetings1763902300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE live_sessions ADD cancelled_at timestamptz');
    await runner.query(`ALTER TABLE live_sessions ADD CONSTRAINT ck_live_sessions_cancelled
      CHECK (cancelled_at IS NULL OR (planned_at IS NOT NULL AND opened_at IS NULL))`);
    await runner.query(`CREATE TABLE meetings (
      id uuid CONSTRAINT pk_meetings PRIMARY KEY CONSTRAINT fk_meetings_id REFERENCES live_sessions (id),
      kind text NOT NULL CONSTRAINT ck_meetings_kind CHECK (kind IN ('start', 'exchange', 'closing', 'free')),
      ends_at timestamptz NOT NULL,
      place text,
      link text,
      preparation text NOT NULL,
      changed_at timestamptz,
      reason text
    )`);
    await runner.query(`INSERT INTO meetings (id, kind, ends_at, preparation)
      SELECT id, CASE WHEN format IN ('start', 'exchange', 'closing') THEN format ELSE 'free' END, planned_at + interval '2 hours', ''
      FROM live_sessions WHERE planned_at IS NOT NULL`);
    await runner.query(`CREATE TABLE attendances (
      meeting_id uuid NOT NULL CONSTRAINT fk_attendances_meeting_id REFERENCES meetings (id),
      account_id uuid NOT NULL CONSTRAINT fk_attendances_account_id REFERENCES accounts (id),
      answer text NOT NULL CONSTRAINT ck_attendances_answer CHECK (answer IN ('coming', 'maybe', 'not')),
      note text NOT NULL,
      answered_at timestamptz NOT NULL,
      CONSTRAINT pk_attendances PRIMARY KEY (meeting_id, account_id)
    )`);
    await runner.query('CREATE INDEX ix_attendances_account_id ON attendances (account_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
