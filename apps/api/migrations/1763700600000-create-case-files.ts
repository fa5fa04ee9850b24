import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Case files with their documents and append-only versions. */
export class CreateCaseFiles1763700600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE case_files (
      id uuid CONSTRAINT pk_case_files PRIMARY KEY,
      group_id uuid NOT NULL CONSTRAINT fk_case_files_group_id REFERENCES groups (id),
      organisation_id uuid NOT NULL CONSTRAINT fk_case_files_organisation_id REFERENCES organisations (id),
      author_id uuid NOT NULL CONSTRAINT fk_case_files_author_id REFERENCES accounts (id),
      client_id uuid NOT NULL,
      title text NOT NULL,
      key_question text NOT NULL,
      summary text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_case_files_author_id_client_id UNIQUE (author_id, client_id)
    )`);
    await runner.query('CREATE INDEX ix_case_files_group_id ON case_files (group_id)');
    await runner.query(`CREATE TABLE documents (
      id uuid CONSTRAINT pk_documents PRIMARY KEY,
      case_file_id uuid NOT NULL CONSTRAINT fk_documents_case_file_id REFERENCES case_files (id),
      name text NOT NULL,
      last_number int NOT NULL,
      created_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_documents_case_file_id ON documents (case_file_id)');
    await runner.query(`CREATE TABLE document_versions (
      id uuid CONSTRAINT pk_document_versions PRIMARY KEY,
      document_id uuid NOT NULL CONSTRAINT fk_document_versions_document_id REFERENCES documents (id),
      number int NOT NULL,
      author_id uuid NOT NULL CONSTRAINT fk_document_versions_author_id REFERENCES accounts (id),
      upload_id text NOT NULL CONSTRAINT uq_document_versions_upload_id UNIQUE,
      file_name text NOT NULL,
      media_type text NOT NULL,
      bytes bigint NOT NULL,
      sha256 text NOT NULL,
      note text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_document_versions_document_id_number UNIQUE (document_id, number)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
