import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found out about bytes is told to rooms at least once, also when the server ends in between. */
export class RememberScansThatAreUntold1763909901000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stored_bytes ADD COLUMN untold boolean NOT NULL DEFAULT false');
    await runner.query('CREATE INDEX ix_stored_bytes_untold ON stored_bytes (sha256) WHERE untold');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
