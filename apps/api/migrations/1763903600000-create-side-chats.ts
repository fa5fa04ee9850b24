import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What facilitators of a session say among themselves; sessions that were opened before get one too. */
export class CreateSideChats1763903600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE side_chats (
      id uuid CONSTRAINT pk_side_chats PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_side_chats_live_session_id REFERENCES live_sessions (id) CONSTRAINT uq_side_chats_live_session_id UNIQUE,
      last_ordinal integer NOT NULL DEFAULT 0
    )`);
    await runner.query(`CREATE TABLE side_chat_messages (
      id uuid CONSTRAINT pk_side_chat_messages PRIMARY KEY,
      side_chat_id uuid NOT NULL CONSTRAINT fk_side_chat_messages_side_chat_id REFERENCES side_chats (id),
      author_id uuid NOT NULL CONSTRAINT fk_side_chat_messages_author_id REFERENCES accounts (id),
      ordinal integer NOT NULL,
      body text NOT NULL,
      client_id uuid NOT NULL,
      created_at timestamptz NOT NULL,
      edited_at timestamptz,
      deleted_at timestamptz,
      CONSTRAINT uq_side_chat_messages_side_chat_id_ordinal UNIQUE (side_chat_id, ordinal),
      CONSTRAINT uq_side_chat_messages_author_id_client_id UNIQUE (author_id, client_id),
      CONSTRAINT ck_side_chat_messages_body CHECK (length(body) <= 4000 AND (body = '') = (deleted_at IS NOT NULL))
    )`);
    await runner.query('INSERT INTO side_chats (id, live_session_id) SELECT gen_random_uuid(), id FROM live_sessions WHERE opened_at IS NOT NULL');
    await runner.query(`INSERT INTO streams (stream, head) SELECT 'side_chat:' || id, 0 FROM side_chats`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
