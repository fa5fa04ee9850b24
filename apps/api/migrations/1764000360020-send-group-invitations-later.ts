import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seat can be kept for somebody before the invitation is mailed. */
export class SendGroupInvitationsLater1764000360020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE group_invitations ADD COLUMN sent_at timestamptz`);
    await runner.query(`UPDATE group_invitations SET sent_at = invited_at`);
    await runner.query(`CREATE INDEX ix_group_invitations_unsent ON group_invitations (invited_at) WHERE sent_at IS NULL AND settled_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
