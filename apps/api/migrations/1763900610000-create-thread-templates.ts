import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Beginnings of threads that facilitators keep per track. */
export class CreateThreadTemplates1763900610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE thread_templates (
      id uuid CONSTRAINT pk_thread_templates PRIMARY KEY,
      track_id uuid NOT NULL CONSTRAINT fk_thread_templates_track_id REFERENCES tracks (id),
      name text NOT NULL,
      kind text NOT NULL CONSTRAINT ck_thread_templates_kind CHECK (kind IN ('question', 'experience', 'best_practice', 'hot_issue', 'announcement')),
      title text NOT NULL,
      body text NOT NULL,
      term_ids uuid[] NOT NULL,
      created_at timestamptz NOT NULL,
      edited_at timestamptz,
      archived_at timestamptz
    )`);
    // Who chooses one must be able to tell them apart.
    await runner.query('CREATE UNIQUE INDEX uq_thread_templates_name ON thread_templates (track_id, lower(name)) WHERE archived_at IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
