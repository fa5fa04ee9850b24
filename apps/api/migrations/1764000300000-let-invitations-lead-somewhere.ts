import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation says of which organisation the new account is, and what the person is asked to take part in. */
export class LetInvitationsLeadSomewhere1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE invitations
      ADD COLUMN organisation_id uuid CONSTRAINT fk_invitations_organisation_id REFERENCES organisations (id),
      ADD COLUMN subject_type text,
      ADD COLUMN subject_id uuid,
      ADD CONSTRAINT ck_invitations_subject CHECK ((subject_type IS NULL) = (subject_id IS NULL))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
