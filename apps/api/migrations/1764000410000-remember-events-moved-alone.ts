import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event that was moved apart from its series keeps its own time when the series is moved. */
export class RememberEventsMovedAlone1764000410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agenda_events ADD COLUMN moved_alone_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
