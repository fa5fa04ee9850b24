import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may be about a person and goes along with a share. */
export class CreateShareFindings1763909300020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE share_findings (
      share_id uuid CONSTRAINT fk_share_findings_share_id REFERENCES shares (id),
      key text CONSTRAINT ck_share_findings_key CHECK (char_length(key) = 24),
      CONSTRAINT pk_share_findings PRIMARY KEY (share_id, key)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
