import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers go with a meeting. */
export class CreateMeetingFiles1763903500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE meeting_files (
      id uuid CONSTRAINT pk_meeting_files PRIMARY KEY,
      meeting_id uuid NOT NULL CONSTRAINT fk_meeting_files_meeting_id REFERENCES meetings (id),
      added_by_id uuid NOT NULL CONSTRAINT fk_meeting_files_added_by_id REFERENCES accounts (id),
      added_at timestamptz NOT NULL,
      upload_id text NOT NULL CONSTRAINT uq_meeting_files_upload_id UNIQUE,
      file_name text NOT NULL,
      media_type text NOT NULL,
      bytes int NOT NULL,
      sha256 text NOT NULL,
      removed_at timestamptz
    )`);
    await runner.query('CREATE INDEX ix_meeting_files_meeting_id ON meeting_files (meeting_id)');
    await runner.query('CREATE INDEX ix_meeting_files_added_by_id ON meeting_files (added_by_id)');
    await runner.query('CREATE INDEX ix_meeting_files_removed ON meeting_files (removed_at) WHERE removed_at IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
