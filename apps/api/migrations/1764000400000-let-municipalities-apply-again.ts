import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality that has a place can apply for the same track again, beside it. */
export class LetMunicipalitiesApplyAgain1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX uq_applications_running`);
    await runner.query(`CREATE UNIQUE INDEX uq_applications_running ON applications (organisation_id, track_id) WHERE state NOT IN ('declined', 'withdrawn', 'placed')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
