import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The message that stands above the chat of a session. */
export class LetOneMessageBePinned1763902610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE live_sessions ADD COLUMN pinned_message_id uuid CONSTRAINT fk_live_sessions_pinned_message_id REFERENCES chat_messages (id)');
    await runner.query('CREATE INDEX ix_live_sessions_pinned_message_id ON live_sessions (pinned_message_id) WHERE pinned_message_id IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
