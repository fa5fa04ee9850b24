import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases for the democratic compass that facilitators write. */
export class CreateCompassCases1763906000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE compass_cases (
      id uuid CONSTRAINT pk_compass_cases PRIMARY KEY,
      group_id uuid NOT NULL CONSTRAINT fk_compass_cases_group_id REFERENCES groups (id),
      title text NOT NULL,
      situation text NOT NULL,
      free_poles jsonb,
      dilemmas jsonb NOT NULL,
      version int NOT NULL,
      changed_by_id uuid NOT NULL CONSTRAINT fk_compass_cases_changed_by_id REFERENCES accounts (id),
      changed_at timestamptz NOT NULL,
      archived_at timestamptz
    )`);
    await runner.query('CREATE INDEX ix_compass_cases_group_id ON compass_cases (group_id)');
    await runner.query('CREATE INDEX ix_compass_cases_changed_by_id ON compass_cases (changed_by_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
