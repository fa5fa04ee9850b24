import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages whose words only their author and facilitators read: out of `chat_messages`, so that whatever reads messages cannot show them. */
export class LetChatMessagesBeHidden1763902600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE chat_messages ADD COLUMN hidden_at timestamptz,
      ADD CONSTRAINT ck_chat_messages_hidden CHECK (hidden_at IS NULL OR (body = '' AND deleted_at IS NULL))`);
    await runner.query(`CREATE TABLE hidden_chat_messages (
      chat_message_id uuid CONSTRAINT pk_hidden_chat_messages PRIMARY KEY CONSTRAINT fk_hidden_chat_messages_chat_message_id REFERENCES chat_messages (id),
      body text NOT NULL,
      reason text NOT NULL,
      hidden_by uuid NOT NULL CONSTRAINT fk_hidden_chat_messages_hidden_by REFERENCES accounts (id)
    )`);
    await runner.query('CREATE INDEX ix_hidden_chat_messages_hidden_by ON hidden_chat_messages (hidden_by)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
