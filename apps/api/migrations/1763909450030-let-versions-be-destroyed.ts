import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version can be destroyed: its number, hash, who did so and why stay. */
export class LetVersionsBeDestroyed1763909450030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE document_versions ADD COLUMN destroyed_at timestamptz,
      ADD COLUMN destroyed_by_id uuid CONSTRAINT fk_document_versions_destroyed_by_id REFERENCES accounts (id),
      ADD COLUMN destroyed_reason text CONSTRAINT ck_document_versions_destroyed_reason CHECK (char_length(destroyed_reason) BETWEEN 1 AND 500),
      ADD CONSTRAINT ck_document_versions_destroyed CHECK ((destroyed_at IS NULL) = (destroyed_by_id IS NULL) AND (destroyed_at IS NOT NULL OR destroyed_reason IS NULL) AND (destroyed_at IS NULL OR (file_name = '' AND note = '')))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
