import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a session is held, where it stands, and who speaks. */
export class GiveSessionsARundown1763902000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE live_sessions ADD COLUMN format text NOT NULL DEFAULT 'free', ADD COLUMN rundown jsonb`);
    await runner.query('ALTER TABLE chat_messages ADD COLUMN kind text, ADD COLUMN phase text');
    await runner.query(`CREATE TABLE speaking_turns (
      id uuid CONSTRAINT pk_speaking_turns PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_speaking_turns_live_session_id REFERENCES live_sessions (id),
      account_id uuid NOT NULL CONSTRAINT fk_speaking_turns_account_id REFERENCES accounts (id),
      phase text,
      kind text CONSTRAINT ck_speaking_turns_kind CHECK (kind IN ('new_point', 'on_this_point')),
      raised_at timestamptz NOT NULL,
      place int,
      called_at timestamptz,
      ends_at timestamptz,
      ended_at timestamptz,
      outcome text CONSTRAINT ck_speaking_turns_outcome CHECK (outcome IN ('spoken', 'passed', 'withdrawn', 'skipped')),
      CONSTRAINT ck_speaking_turns_ended CHECK ((ended_at IS NULL) = (outcome IS NULL))
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_speaking_turns_open ON speaking_turns (live_session_id, account_id) WHERE ended_at IS NULL');
    await runner.query('CREATE UNIQUE INDEX uq_speaking_turns_speaker ON speaking_turns (live_session_id) WHERE called_at IS NOT NULL AND ended_at IS NULL');
    await runner.query('CREATE INDEX ix_speaking_turns_live_session_id_phase ON speaking_turns (live_session_id, phase)');
    await runner.query('CREATE INDEX ix_speaking_turns_account_id ON speaking_turns (account_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
