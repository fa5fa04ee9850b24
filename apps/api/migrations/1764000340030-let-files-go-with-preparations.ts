import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files go with what people read before an event. */
export class LetFilesGoWithPreparations1764000340030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE pack_attachments (
      id uuid CONSTRAINT pk_pack_attachments PRIMARY KEY,
      agenda_event_id uuid CONSTRAINT fk_pack_attachments_agenda_event_id REFERENCES agenda_events (id),
      uploader_id uuid NOT NULL CONSTRAINT fk_pack_attachments_uploader_id REFERENCES accounts (id),
      upload_id text NOT NULL CONSTRAINT uq_pack_attachments_upload_id UNIQUE,
      file_name text NOT NULL,
      media_type text NOT NULL,
      bytes int NOT NULL,
      sha256 text NOT NULL,
      width int,
      height int,
      position smallint NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL,
      removed_at timestamptz,
      CONSTRAINT ck_pack_attachments_size CHECK ((width IS NULL) = (height IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_pack_attachments_agenda_event_id ON pack_attachments (agenda_event_id)');
    await runner.query('CREATE INDEX ix_pack_attachments_loose ON pack_attachments (uploader_id) WHERE agenda_event_id IS NULL');
    await runner.query('CREATE INDEX ix_pack_attachments_removed ON pack_attachments (removed_at) WHERE removed_at IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
