import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that go with posts. */
export class CreateAttachments1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE posts ADD COLUMN attachment_count smallint NOT NULL DEFAULT 0');
    await runner.query(`CREATE TABLE attachments (
      id uuid NOT NULL CONSTRAINT pk_attachments PRIMARY KEY,
      post_id uuid CONSTRAINT fk_attachments_post_id REFERENCES posts (id),
      uploader_id uuid NOT NULL CONSTRAINT fk_attachments_uploader_id REFERENCES accounts (id),
      upload_id text NOT NULL CONSTRAINT uq_attachments_upload_id UNIQUE,
      file_name text NOT NULL,
      media_type text NOT NULL,
      bytes int NOT NULL,
      sha256 text NOT NULL,
      width int,
      height int,
      position smallint NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL,
      removed_at timestamptz,
      CONSTRAINT ck_attachments_size CHECK ((width IS NULL) = (height IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_attachments_post_id ON attachments (post_id)');
    await runner.query('CREATE INDEX ix_attachments_loose ON attachments (uploader_id) WHERE post_id IS NULL');
    await runner.query('CREATE INDEX ix_attachments_removed ON attachments (removed_at) WHERE removed_at IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
