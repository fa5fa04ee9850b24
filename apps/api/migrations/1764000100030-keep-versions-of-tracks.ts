import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editors change what tracks say; what they said before is kept. */
export class KeepVersionsOfTracks1764000100030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tracks ADD COLUMN revision int NOT NULL DEFAULT 1');
    await runner.query(`CREATE TABLE track_versions (
      track_id uuid NOT NULL CONSTRAINT fk_track_versions_track_id REFERENCES tracks (id),
      revision int NOT NULL,
      texts jsonb NOT NULL,
      replaced_by_id uuid NOT NULL CONSTRAINT fk_track_versions_replaced_by_id REFERENCES accounts (id),
      replaced_at timestamptz NOT NULL,
      CONSTRAINT pk_track_versions PRIMARY KEY (track_id, revision)
    )`);
    await runner.query('CREATE INDEX ix_track_versions_replaced_by_id ON track_versions (replaced_by_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
