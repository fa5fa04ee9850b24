import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who said to have read which announcement. */
export class CreateAnnouncementConfirmations1763800030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE announcement_confirmations (
      thread_id uuid NOT NULL CONSTRAINT fk_announcement_confirmations_thread_id REFERENCES threads (id),
      account_id uuid NOT NULL CONSTRAINT fk_announcement_confirmations_account_id REFERENCES accounts (id),
      confirmed_at timestamptz NOT NULL,
      CONSTRAINT pk_announcement_confirmations PRIMARY KEY (thread_id, account_id)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
