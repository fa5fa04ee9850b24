import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations other than municipalities are entered and renamed by people: of one kind no two have the same name. */
export class LetOrganisationsBeEntered1764000420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organisations ADD COLUMN former_names text[] NOT NULL DEFAULT '{}', ADD COLUMN revision int NOT NULL DEFAULT 1`);
    await runner.query(`CREATE UNIQUE INDEX uq_organisations_kind_name ON organisations (kind, lower(name)) WHERE kind <> 'municipality'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
