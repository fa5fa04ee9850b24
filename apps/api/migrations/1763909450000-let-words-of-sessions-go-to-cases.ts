import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages of the chat of a session go on in notes and lessons of cases too, by reference. */
export class LetWordsOfSessionsGoToCases1763909450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE excerpts RENAME COLUMN thread_id TO place_id');
    await runner.query('ALTER TABLE excerpts RENAME CONSTRAINT uq_excerpts_thread_id TO uq_excerpts_place_id');
    await runner.query(`ALTER TABLE excerpts ADD COLUMN place_type text NOT NULL DEFAULT 'thread' CONSTRAINT ck_excerpts_place_type CHECK (place_type IN ('thread', 'case_note', 'lesson'))`);
    await runner.query('ALTER TABLE excerpts ALTER COLUMN place_type DROP DEFAULT');
    await runner.query('ALTER TABLE case_notes ADD COLUMN live_session_id uuid');
    await runner.query('ALTER TABLE lessons ADD COLUMN live_session_id uuid');
    // Who replays the stream of a session reads what was told before in today's form.
    await runner.query(`UPDATE domain_events SET payload = payload || jsonb_build_object(
      'place', jsonb_build_object('type', 'thread', 'id', payload->'threadId'), 'page', jsonb_build_object('type', 'thread', 'id', payload->'threadId')) - 'threadId'
      WHERE name = 'excerpt.made' AND payload ? 'threadId'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
