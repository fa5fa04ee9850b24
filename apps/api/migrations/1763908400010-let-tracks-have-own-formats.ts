import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Formats that the facilitators of a track keep for its groups. */
export class LetTracksHaveOwnFormats1763908400010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE own_formats ALTER COLUMN group_id DROP NOT NULL');
    await runner.query('ALTER TABLE own_formats ADD COLUMN track_id uuid CONSTRAINT fk_own_formats_track_id REFERENCES tracks (id)');
    await runner.query('ALTER TABLE own_formats ADD CONSTRAINT ck_own_formats_owner CHECK ((group_id IS NULL) <> (track_id IS NULL))');
    await runner.query('CREATE INDEX ix_own_formats_track_id ON own_formats (track_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
