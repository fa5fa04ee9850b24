import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a version it is said how widely it may go; earlier ones are for groups. */
export class ClassifyVersions1763909450040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE document_versions ADD COLUMN classification text NOT NULL DEFAULT 'group' CONSTRAINT ck_document_versions_classification CHECK (classification IN ('public', 'group', 'confidential'))`);
    await runner.query('ALTER TABLE document_versions ALTER COLUMN classification DROP DEFAULT');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
