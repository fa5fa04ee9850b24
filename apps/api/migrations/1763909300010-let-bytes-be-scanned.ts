import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of bytes it is known whether somebody looked for viruses in them. */
export class LetBytesBeScanned1763909300010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE stored_bytes ADD COLUMN scan text NOT NULL DEFAULT 'not_scanned', ADD COLUMN virus text, ADD COLUMN scanned_at timestamptz,
      ADD CONSTRAINT ck_stored_bytes_scan CHECK (scan IN ('not_scanned', 'waiting', 'clean', 'infected')),
      ADD CONSTRAINT ck_stored_bytes_virus CHECK ((virus IS NOT NULL) = (scan = 'infected') AND char_length(virus) <= 200)`);
    await runner.query(`CREATE INDEX ix_stored_bytes_left ON stored_bytes (scan) WHERE scan = 'waiting' OR scanned_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
