import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways to hold a session that facilitators make themselves. */
export class CreateOwnFormats1763902800030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE own_formats (
      id uuid CONSTRAINT pk_own_formats PRIMARY KEY,
      group_id uuid NOT NULL CONSTRAINT fk_own_formats_group_id REFERENCES groups (id),
      name text NOT NULL,
      copied_from text NOT NULL,
      version int NOT NULL,
      phases jsonb NOT NULL,
      changed_by_id uuid NOT NULL CONSTRAINT fk_own_formats_changed_by_id REFERENCES accounts (id),
      changed_at timestamptz NOT NULL,
      archived_at timestamptz
    )`);
    await runner.query('CREATE INDEX ix_own_formats_group_id ON own_formats (group_id)');
    await runner.query('CREATE INDEX ix_own_formats_changed_by_id ON own_formats (changed_by_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
