import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases have a state and a contact, and keep how they came to both. */
export class LetCasesTakeSteps1763909000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_files
      ADD COLUMN state text NOT NULL DEFAULT 'open' CONSTRAINT ck_case_files_state CHECK (state IN ('open', 'in_progress', 'lessons_drawn', 'closed', 'archived')),
      ADD COLUMN contact_id uuid CONSTRAINT fk_case_files_contact_id REFERENCES accounts (id)`);
    await runner.query('CREATE INDEX ix_case_files_contact_id ON case_files (contact_id)');
    // Who opened it, as long as they sit in the group for its municipality; otherwise who of it sits there longest.
    await runner.query(`UPDATE case_files c SET contact_id = (
      SELECT m.account_id FROM memberships m WHERE m.group_id = c.group_id AND m.organisation_id = c.organisation_id AND m.ended_at IS NULL
      ORDER BY m.account_id = c.author_id DESC, m.id LIMIT 1)`);
    await runner.query(`CREATE TABLE case_changes (
      id uuid CONSTRAINT pk_case_changes PRIMARY KEY,
      case_file_id uuid NOT NULL CONSTRAINT fk_case_changes_case_file_id REFERENCES case_files (id),
      from_state text,
      to_state text,
      from_contact_id uuid CONSTRAINT fk_case_changes_from_contact_id REFERENCES accounts (id),
      to_contact_id uuid CONSTRAINT fk_case_changes_to_contact_id REFERENCES accounts (id),
      made_by_id uuid CONSTRAINT fk_case_changes_made_by_id REFERENCES accounts (id),
      reason text NOT NULL,
      made_at timestamptz NOT NULL,
      CONSTRAINT ck_case_changes_kind CHECK ((to_state IS NULL AND from_state IS NULL) OR (to_state IS NOT NULL AND from_state IS NOT NULL AND from_contact_id IS NULL AND to_contact_id IS NULL))
    )`);
    for (const column of ['case_file_id', 'from_contact_id', 'to_contact_id', 'made_by_id']) await runner.query(`CREATE INDEX ix_case_changes_${column} ON case_changes (${column})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
