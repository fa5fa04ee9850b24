import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked in sessions, who voted, and what was chosen. */
export class CreatePolls1763902100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE polls (
      id uuid CONSTRAINT pk_polls PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_polls_live_session_id REFERENCES live_sessions (id),
      question text NOT NULL,
      kind text NOT NULL CONSTRAINT ck_polls_kind CHECK (kind IN ('one', 'several', 'dots')),
      weight text NOT NULL CONSTRAINT ck_polls_weight CHECK (weight IN ('per_head', 'per_municipality')),
      anonymous boolean NOT NULL,
      options jsonb NOT NULL,
      dots int NOT NULL,
      opened_at timestamptz NOT NULL,
      closed_at timestamptz,
      result jsonb,
      CONSTRAINT ck_polls_closed CHECK ((closed_at IS NULL) = (result IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_polls_live_session_id ON polls (live_session_id)');
    await runner.query(`CREATE TABLE poll_ballots (
      poll_id uuid NOT NULL CONSTRAINT fk_poll_ballots_poll_id REFERENCES polls (id),
      account_id uuid NOT NULL CONSTRAINT fk_poll_ballots_account_id REFERENCES accounts (id),
      CONSTRAINT pk_poll_ballots PRIMARY KEY (poll_id, account_id)
    )`);
    await runner.query('CREATE INDEX ix_poll_ballots_account_id ON poll_ballots (account_id)');
    await runner.query(`CREATE TABLE poll_votes (
      id uuid CONSTRAINT pk_poll_votes PRIMARY KEY,
      poll_id uuid NOT NULL CONSTRAINT fk_poll_votes_poll_id REFERENCES polls (id),
      account_id uuid CONSTRAINT fk_poll_votes_account_id REFERENCES accounts (id),
      organisation_id uuid NOT NULL CONSTRAINT fk_poll_votes_organisation_id REFERENCES organisations (id),
      options int[] NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_poll_votes_poll_id ON poll_votes (poll_id)');
    await runner.query('CREATE INDEX ix_poll_votes_account_id ON poll_votes (account_id)');
    await runner.query('CREATE INDEX ix_poll_votes_organisation_id ON poll_votes (organisation_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
