import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which message another one answers; nobody asks for the answers of one, and none is ever destroyed, so there is no index. */
export class LetMessagesBeAnswered1763902630000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chat_messages ADD COLUMN reply_to_id uuid CONSTRAINT fk_chat_messages_reply_to_id REFERENCES chat_messages (id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
