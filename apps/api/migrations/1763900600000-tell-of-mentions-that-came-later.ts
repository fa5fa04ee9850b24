import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mention that came by an edit, for somebody who had read the post before: their cursor says nothing about it. */
export class TellOfMentionsThatCameLater1763900600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notifications ADD COLUMN already_seen_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
