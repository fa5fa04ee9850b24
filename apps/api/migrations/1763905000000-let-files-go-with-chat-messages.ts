import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files go with chat messages. */
export class LetFilesGoWithChatMessages1763905000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chat_messages ADD COLUMN attachment_count smallint NOT NULL DEFAULT 0');
    await runner.query(`CREATE TABLE chat_attachments (
      id uuid CONSTRAINT pk_chat_attachments PRIMARY KEY,
      chat_message_id uuid CONSTRAINT fk_chat_attachments_chat_message_id REFERENCES chat_messages (id),
      uploader_id uuid NOT NULL CONSTRAINT fk_chat_attachments_uploader_id REFERENCES accounts (id),
      upload_id text NOT NULL CONSTRAINT uq_chat_attachments_upload_id UNIQUE,
      file_name text NOT NULL,
      media_type text NOT NULL,
      bytes int NOT NULL,
      sha256 text NOT NULL,
      width int,
      height int,
      position smallint NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL,
      removed_at timestamptz,
      CONSTRAINT ck_chat_attachments_size CHECK ((width IS NULL) = (height IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_chat_attachments_chat_message_id ON chat_attachments (chat_message_id)');
    await runner.query('CREATE INDEX ix_chat_attachments_loose ON chat_attachments (uploader_id) WHERE chat_message_id IS NULL');
    await runner.query('CREATE INDEX ix_chat_attachments_removed ON chat_attachments (removed_at) WHERE removed_at IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
