import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session can be part of another one of the same group; those do not count as the one that a group is in. */
export class LetSessionsHaveParts1763908200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE live_sessions ADD COLUMN part_of_id uuid CONSTRAINT fk_live_sessions_part_of_id REFERENCES live_sessions (id),
      ADD CONSTRAINT ck_live_sessions_part_of_id CHECK (part_of_id IS NULL OR (part_of_id <> id AND planned_at IS NULL))`);
    await runner.query('CREATE INDEX ix_live_sessions_part_of_id ON live_sessions (part_of_id) WHERE part_of_id IS NOT NULL');
    await runner.query('DROP INDEX uq_live_sessions_open');
    await runner.query('CREATE UNIQUE INDEX uq_live_sessions_open ON live_sessions (group_id) WHERE opened_at IS NOT NULL AND closed_at IS NULL AND part_of_id IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
