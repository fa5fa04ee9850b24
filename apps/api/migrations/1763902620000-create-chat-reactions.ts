import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Small coded answers to messages; one of a kind per person. Each message counts them, so that a page without any asks nothing. */
export class CreateChatReactions1763902620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chat_messages ADD COLUMN reaction_count int NOT NULL DEFAULT 0');
    await runner.query(`CREATE TABLE chat_reactions (
      chat_message_id uuid NOT NULL CONSTRAINT fk_chat_reactions_chat_message_id REFERENCES chat_messages (id),
      kind text NOT NULL CONSTRAINT ck_chat_reactions_kind CHECK (kind IN ('thanks', 'agree', 'insightful', 'same_here', 'celebrate')),
      account_id uuid NOT NULL CONSTRAINT fk_chat_reactions_account_id REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      CONSTRAINT pk_chat_reactions PRIMARY KEY (chat_message_id, kind, account_id)
    )`);
    await runner.query('CREATE INDEX ix_chat_reactions_account_id ON chat_reactions (account_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
