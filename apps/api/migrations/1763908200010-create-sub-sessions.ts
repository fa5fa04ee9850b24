import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many places sub-sessions have, who sits in them, and until when people are called back from them. */
export class CreateSubSessions1763908200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sub_sessions (
      id uuid CONSTRAINT pk_sub_sessions PRIMARY KEY CONSTRAINT fk_sub_sessions_id REFERENCES live_sessions (id),
      places int NOT NULL,
      CONSTRAINT ck_sub_sessions_places CHECK (places BETWEEN 2 AND 15)
    )`);
    await runner.query(`CREATE TABLE sub_session_seats (
      sub_session_id uuid CONSTRAINT fk_sub_session_seats_sub_session_id REFERENCES sub_sessions (id),
      account_id uuid CONSTRAINT fk_sub_session_seats_account_id REFERENCES accounts (id),
      main_id uuid NOT NULL CONSTRAINT fk_sub_session_seats_main_id REFERENCES live_sessions (id),
      taken_at timestamptz NOT NULL,
      left_at timestamptz,
      CONSTRAINT pk_sub_session_seats PRIMARY KEY (sub_session_id, account_id)
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_sub_session_seats_held ON sub_session_seats (main_id, account_id) WHERE left_at IS NULL');
    await runner.query('CREATE INDEX ix_sub_session_seats_account_id ON sub_session_seats (account_id)');
    await runner.query(`CREATE TABLE sub_session_recalls (
      main_id uuid CONSTRAINT pk_sub_session_recalls PRIMARY KEY CONSTRAINT fk_sub_session_recalls_main_id REFERENCES live_sessions (id),
      back_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_sub_session_recalls_back_at ON sub_session_recalls (back_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
