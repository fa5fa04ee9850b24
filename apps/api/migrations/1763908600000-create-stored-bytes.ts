import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same bytes lie once, whoever has them. */
export class CreateStoredBytes1763908600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE stored_bytes (
      sha256 text CONSTRAINT pk_stored_bytes PRIMARY KEY CONSTRAINT ck_stored_bytes_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      bytes bigint NOT NULL,
      awaited_until timestamptz
    )`);
    await runner.query(`CREATE TABLE stored_files (
      id uuid CONSTRAINT pk_stored_files PRIMARY KEY,
      sha256 text NOT NULL CONSTRAINT fk_stored_files_sha256 REFERENCES stored_bytes (sha256)
    )`);
    await runner.query('CREATE INDEX ix_stored_files_sha256 ON stored_files (sha256)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
