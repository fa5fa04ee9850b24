import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of versions, to read on screen and to find later. */
export class CreateDocumentTexts1763908800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE document_texts (
      version_id uuid CONSTRAINT pk_document_texts PRIMARY KEY CONSTRAINT fk_document_texts_version_id REFERENCES document_versions (id),
      state text NOT NULL,
      progress int NOT NULL,
      attempts int NOT NULL,
      unit text,
      trouble text,
      changed_at timestamptz NOT NULL,
      CONSTRAINT ck_document_texts_state CHECK (state IN ('waiting', 'ready', 'failed', 'unreadable')),
      CONSTRAINT ck_document_texts_unit CHECK ((unit IS NOT NULL) = (state = 'ready')),
      CONSTRAINT ck_document_texts_trouble CHECK ((trouble IS NOT NULL) = (state = 'failed'))
    )`);
    await runner.query(`CREATE TABLE document_text_parts (
      version_id uuid CONSTRAINT fk_document_text_parts_version_id REFERENCES document_texts (version_id),
      position int,
      name text,
      heading int,
      body text NOT NULL,
      CONSTRAINT pk_document_text_parts PRIMARY KEY (version_id, position)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
