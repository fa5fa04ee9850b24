import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of office documents as PDF, where there is a LibreOffice that makes them. */
export class CreateDocumentRenditions1763909980000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE document_renditions (
      id uuid CONSTRAINT pk_document_renditions PRIMARY KEY,
      version_id uuid NOT NULL CONSTRAINT fk_document_renditions_version_id REFERENCES document_versions (id),
      state text NOT NULL,
      attempts int NOT NULL,
      trouble text,
      sha256 text,
      bytes bigint,
      changed_at timestamptz NOT NULL,
      CONSTRAINT uq_document_renditions_version_id UNIQUE (version_id),
      CONSTRAINT ck_document_renditions_state CHECK (state IN ('waiting', 'ready', 'failed')),
      CONSTRAINT ck_document_renditions_trouble CHECK ((trouble IS NOT NULL) = (state = 'failed')),
      CONSTRAINT ck_document_renditions_sha256 CHECK ((sha256 IS NOT NULL) = (state = 'ready') AND (bytes IS NOT NULL) = (state = 'ready'))
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
