import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages of the chat of a session go on in a thread, by reference. */
export class CreateExcerpts1763905000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE excerpts (
      id uuid CONSTRAINT pk_excerpts PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_excerpts_live_session_id REFERENCES live_sessions (id),
      thread_id uuid NOT NULL CONSTRAINT uq_excerpts_thread_id UNIQUE,
      made_by_id uuid NOT NULL CONSTRAINT fk_excerpts_made_by_id REFERENCES accounts (id),
      made_at timestamptz NOT NULL,
      objections_until timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_excerpts_live_session_id ON excerpts (live_session_id)');
    await runner.query('CREATE INDEX ix_excerpts_made_by_id ON excerpts (made_by_id)');
    await runner.query(`CREATE TABLE excerpt_messages (
      excerpt_id uuid NOT NULL CONSTRAINT fk_excerpt_messages_excerpt_id REFERENCES excerpts (id),
      chat_message_id uuid NOT NULL CONSTRAINT fk_excerpt_messages_chat_message_id REFERENCES chat_messages (id),
      taken_out_at timestamptz,
      CONSTRAINT pk_excerpt_messages PRIMARY KEY (excerpt_id, chat_message_id)
    )`);
    await runner.query('CREATE INDEX ix_excerpt_messages_chat_message_id ON excerpt_messages (chat_message_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
