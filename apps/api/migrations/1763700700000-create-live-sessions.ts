import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Live sessions of a group, at most one open at a time, and what is said in them. */
export class CreateLiveSessions1763700700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE live_sessions (
      id uuid CONSTRAINT pk_live_sessions PRIMARY KEY,
      group_id uuid NOT NULL CONSTRAINT fk_live_sessions_group_id REFERENCES groups (id),
      title text NOT NULL,
      planned_at timestamptz,
      opened_at timestamptz,
      closed_at timestamptz,
      opened_by_id uuid CONSTRAINT fk_live_sessions_opened_by_id REFERENCES accounts (id),
      last_ordinal int NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL,
      CONSTRAINT ck_live_sessions_times CHECK (
        (planned_at IS NOT NULL OR opened_at IS NOT NULL)
        AND (closed_at IS NULL OR opened_at IS NOT NULL)
        AND ((opened_at IS NULL) = (opened_by_id IS NULL))
      )
    )`);
    await runner.query('CREATE INDEX ix_live_sessions_group_id ON live_sessions (group_id)');
    await runner.query('CREATE UNIQUE INDEX uq_live_sessions_open ON live_sessions (group_id) WHERE opened_at IS NOT NULL AND closed_at IS NULL');
    await runner.query(`CREATE TABLE chat_messages (
      id uuid CONSTRAINT pk_chat_messages PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_chat_messages_live_session_id REFERENCES live_sessions (id),
      author_id uuid NOT NULL CONSTRAINT fk_chat_messages_author_id REFERENCES accounts (id),
      ordinal int NOT NULL,
      body text NOT NULL,
      client_id uuid NOT NULL,
      event_id uuid NOT NULL,
      created_at timestamptz NOT NULL,
      edited_at timestamptz,
      deleted_at timestamptz,
      CONSTRAINT uq_chat_messages_live_session_id_ordinal UNIQUE (live_session_id, ordinal),
      CONSTRAINT uq_chat_messages_author_id_client_id UNIQUE (author_id, client_id)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
