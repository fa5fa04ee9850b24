import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case of an application goes along to its learning group. */
export class CreateApplicationCases1764000431000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE application_cases (
      application_id uuid CONSTRAINT pk_application_cases PRIMARY KEY CONSTRAINT fk_application_cases_application_id REFERENCES applications (id),
      case_file_id uuid NOT NULL CONSTRAINT uq_application_cases_case_file_id UNIQUE,
      begun_by_id uuid NOT NULL CONSTRAINT fk_application_cases_begun_by_id REFERENCES accounts (id),
      begun_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_application_cases_begun_by_id ON application_cases (begun_by_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
