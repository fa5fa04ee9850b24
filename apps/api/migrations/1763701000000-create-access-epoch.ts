import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row that counts how often anybody's rights changed: news that was committed later carries a higher number. */
export class CreateAccessEpoch1763701000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE access_epoch (version bigint NOT NULL)');
    await runner.query('INSERT INTO access_epoch VALUES (0)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
