import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may be about a person and goes along with a share. */
export class CreateShareFindings1763909300020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE share_findings (
      share_id uuid CONSTRAINT fk_share_findings_share_id REFERENCES shares (id),
      version_id uuid NOT NULL CONSTRAINT fk_share_findings_version_id REFERENCES document_versions (id),
      key text CONSTRAINT ck_share_findings_key CHECK (char_length(key) = 24),
      CONSTRAINT pk_share_findings PRIMARY KEY (share_id, key)
    )`);
    await runner.query('CREATE INDEX ix_share_findings_version_id ON share_findings (version_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
