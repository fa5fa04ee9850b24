import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the files of versions tell besides their content, to show before they are shared. */
export class CreateDocumentMetadata1763909800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE document_metadata (
      version_id uuid CONSTRAINT pk_document_metadata PRIMARY KEY CONSTRAINT fk_document_metadata_version_id REFERENCES document_versions (id),
      state text NOT NULL,
      attempts int NOT NULL,
      trouble text,
      items jsonb NOT NULL,
      changed_at timestamptz NOT NULL,
      CONSTRAINT ck_document_metadata_state CHECK (state IN ('waiting', 'ready', 'failed', 'unreadable')),
      CONSTRAINT ck_document_metadata_trouble CHECK ((trouble IS NOT NULL) = (state = 'failed'))
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
