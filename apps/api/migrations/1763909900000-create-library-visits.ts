import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When people came to the library, so that they see what is new since. */
export class CreateLibraryVisits1763909900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE library_visits (
      account_id uuid CONSTRAINT pk_library_visits PRIMARY KEY CONSTRAINT fk_library_visits_account_id REFERENCES accounts (id),
      came_at timestamptz NOT NULL,
      new_since timestamptz
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
