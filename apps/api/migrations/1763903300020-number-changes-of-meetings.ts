import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars tell by a number which of two versions of a meeting is the later one. */
export class NumberChangesOfMeetings1763903300020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meetings ADD COLUMN sequence int NOT NULL DEFAULT 0');
    await runner.query('UPDATE meetings SET sequence = 1 WHERE changed_at IS NOT NULL');
    await runner.query('UPDATE meetings m SET sequence = sequence + 1 FROM live_sessions s WHERE s.id = m.id AND s.cancelled_at IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
