import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files whose lines are brought in, and by which headings their columns were known the last time. */
export class CreateImports1764000360010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE imports (
      id uuid CONSTRAINT pk_imports PRIMARY KEY,
      kind text NOT NULL CONSTRAINT ck_imports_kind CHECK (kind IN ('contacts', 'groups')),
      file_name text NOT NULL,
      state text NOT NULL CONSTRAINT ck_imports_state CHECK (state IN ('trying', 'running', 'finished', 'stopped')),
      begun_by_id uuid CONSTRAINT fk_imports_begun_by_id REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      sheets jsonb NOT NULL,
      sheet int NOT NULL,
      mapping jsonb NOT NULL,
      total int NOT NULL,
      done int NOT NULL,
      counts jsonb NOT NULL,
      faulty jsonb NOT NULL
    )`);
    await runner.query(`CREATE INDEX ix_imports_begun_by_id ON imports (begun_by_id)`);
    await runner.query(`CREATE TABLE import_headings (
      kind text CONSTRAINT pk_import_headings PRIMARY KEY,
      headings jsonb NOT NULL
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
