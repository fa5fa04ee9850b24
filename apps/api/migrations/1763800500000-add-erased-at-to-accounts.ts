import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a person was forgotten: the account stays as a pseudonym beside what was written. */
export class AddErasedAtToAccounts1763800500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts ADD COLUMN erased_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
