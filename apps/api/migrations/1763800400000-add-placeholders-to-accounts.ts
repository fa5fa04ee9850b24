import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account without address is a placeholder: it stands for somebody whose words were brought in from elsewhere. */
export class AddPlaceholdersToAccounts1763800400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts ALTER COLUMN email DROP NOT NULL');
    await runner.query('ALTER TABLE accounts ADD COLUMN placeholder_key text CONSTRAINT uq_accounts_placeholder_key UNIQUE');
    await runner.query('ALTER TABLE accounts ADD CONSTRAINT ck_accounts_placeholder_key CHECK ((email IS NULL) = (placeholder_key IS NOT NULL))');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
