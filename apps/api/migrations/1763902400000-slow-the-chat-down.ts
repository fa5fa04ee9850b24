import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time between two messages of one person in a session, and the way to when they last said something. */
export class SlowTheChatDown1763902400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE live_sessions ADD COLUMN slow_seconds int NOT NULL DEFAULT 0
      CONSTRAINT ck_live_sessions_slow_seconds CHECK (slow_seconds IN (0, 10, 30, 60, 120))`);
    await runner.query('CREATE INDEX ix_chat_messages_live_session_id_author_id_created_at ON chat_messages (live_session_id, author_id, created_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
