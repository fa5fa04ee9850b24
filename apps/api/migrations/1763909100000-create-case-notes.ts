import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Short dated notes in cases. */
export class CreateCaseNotes1763909100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE case_notes (
      id uuid CONSTRAINT pk_case_notes PRIMARY KEY,
      case_file_id uuid NOT NULL CONSTRAINT fk_case_notes_case_file_id REFERENCES case_files (id),
      author_id uuid NOT NULL CONSTRAINT fk_case_notes_author_id REFERENCES accounts (id),
      client_id uuid NOT NULL,
      body text NOT NULL,
      created_at timestamptz NOT NULL,
      edited_at timestamptz,
      deleted_at timestamptz,
      CONSTRAINT uq_case_notes_author_id_client_id UNIQUE (author_id, client_id),
      CONSTRAINT ck_case_notes_body CHECK (deleted_at IS NULL OR body = '')
    )`);
    await runner.query('CREATE INDEX ix_case_notes_case_file_id ON case_notes (case_file_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
