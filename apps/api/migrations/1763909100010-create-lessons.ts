import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases taught: drafts, and those that are ready to be released later. */
export class CreateLessons1763909100010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE lessons (
      id uuid CONSTRAINT pk_lessons PRIMARY KEY,
      case_file_id uuid NOT NULL CONSTRAINT fk_lessons_case_file_id REFERENCES case_files (id),
      author_id uuid NOT NULL CONSTRAINT fk_lessons_author_id REFERENCES accounts (id),
      client_id uuid NOT NULL,
      words_by_id uuid NOT NULL CONSTRAINT fk_lessons_words_by_id REFERENCES accounts (id),
      kind text NOT NULL CONSTRAINT ck_lessons_kind CHECK (kind IN ('success_factor', 'pitfall')),
      title text NOT NULL,
      situation text NOT NULL,
      action text NOT NULL,
      effect text NOT NULL,
      revision int NOT NULL,
      created_at timestamptz NOT NULL,
      changed_at timestamptz NOT NULL,
      ready_at timestamptz,
      CONSTRAINT uq_lessons_author_id_client_id UNIQUE (author_id, client_id),
      CONSTRAINT ck_lessons_ready_at CHECK (ready_at IS NULL OR (situation <> '' AND action <> '' AND effect <> ''))
    )`);
    await runner.query('CREATE INDEX ix_lessons_case_file_id ON lessons (case_file_id)');
    await runner.query('CREATE INDEX ix_lessons_words_by_id ON lessons (words_by_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
