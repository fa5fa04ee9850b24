import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a version it is known whether there are macros in it; of earlier ones their name tells. */
export class MarkVersionsWithMacros1763909300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document_versions ADD COLUMN macros boolean');
    await runner.query(`UPDATE document_versions SET macros = lower(file_name) ~ '\\.(docm|xlsm|pptm)$'`);
    await runner.query('ALTER TABLE document_versions ALTER COLUMN macros SET NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
