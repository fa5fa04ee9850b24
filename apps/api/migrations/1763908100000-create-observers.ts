import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may watch a session without being a member of its group. */
export class CreateObservers1763908100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE observers (
      id uuid CONSTRAINT pk_observers PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_observers_live_session_id REFERENCES live_sessions (id),
      account_id uuid NOT NULL CONSTRAINT fk_observers_account_id REFERENCES accounts (id),
      invited_by_id uuid NOT NULL CONSTRAINT fk_observers_invited_by_id REFERENCES accounts (id),
      reason text NOT NULL,
      invited_at timestamptz NOT NULL,
      ended_at timestamptz,
      CONSTRAINT ck_observers_reason CHECK (length(reason) <= 200)
    )`);
    await runner.query('CREATE INDEX ix_observers_live_session_id ON observers (live_session_id)');
    await runner.query('CREATE INDEX ix_observers_account_id ON observers (account_id)');
    await runner.query('CREATE INDEX ix_observers_invited_by_id ON observers (invited_by_id)');
    await runner.query('CREATE UNIQUE INDEX uq_observers_now ON observers (live_session_id, account_id) WHERE ended_at IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
