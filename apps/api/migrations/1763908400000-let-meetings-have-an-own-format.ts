import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The own format that facilitators planned a meeting with. */
export class LetMeetingsHaveAnOwnFormat1763908400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meetings ADD COLUMN own_format_id uuid CONSTRAINT fk_meetings_own_format_id REFERENCES own_formats (id)');
    await runner.query('CREATE INDEX ix_meetings_own_format_id ON meetings (own_format_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
