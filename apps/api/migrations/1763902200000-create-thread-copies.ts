import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of threads for another group, of the posts whose authors agree. */
export class CreateThreadCopies1763902200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE thread_copies (
      id uuid CONSTRAINT pk_thread_copies PRIMARY KEY,
      origin_id uuid NOT NULL CONSTRAINT fk_thread_copies_origin_id REFERENCES threads (id),
      group_id uuid NOT NULL CONSTRAINT fk_thread_copies_group_id REFERENCES groups (id),
      title text NOT NULL,
      body text NOT NULL,
      proposed_by uuid NOT NULL CONSTRAINT fk_thread_copies_proposed_by REFERENCES accounts (id),
      proposed_at timestamptz NOT NULL,
      thread_id uuid CONSTRAINT fk_thread_copies_thread_id REFERENCES threads (id),
      closed_at timestamptz,
      CONSTRAINT uq_thread_copies_thread_id UNIQUE (thread_id),
      CONSTRAINT ck_thread_copies_closed CHECK (thread_id IS NULL OR closed_at IS NOT NULL)
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_thread_copies_open ON thread_copies (origin_id) WHERE closed_at IS NULL');
    await runner.query('CREATE INDEX ix_thread_copies_origin_id ON thread_copies (origin_id) WHERE thread_id IS NOT NULL');
    await runner.query('CREATE INDEX ix_thread_copies_proposed_by ON thread_copies (proposed_by)');
    await runner.query(`CREATE TABLE copy_consents (
      id uuid CONSTRAINT pk_copy_consents PRIMARY KEY,
      copy_id uuid NOT NULL CONSTRAINT fk_copy_consents_copy_id REFERENCES thread_copies (id),
      account_id uuid NOT NULL CONSTRAINT fk_copy_consents_account_id REFERENCES accounts (id),
      given_at timestamptz,
      withheld_at timestamptz,
      CONSTRAINT uq_copy_consents_copy_id_account_id UNIQUE (copy_id, account_id),
      CONSTRAINT ck_copy_consents_answer CHECK (given_at IS NULL OR withheld_at IS NULL)
    )`);
    await runner.query('CREATE INDEX ix_copy_consents_account_id_id ON copy_consents (account_id, id)');
    await runner.query(`CREATE TABLE post_copies (
      post_id uuid CONSTRAINT pk_post_copies PRIMARY KEY CONSTRAINT fk_post_copies_post_id REFERENCES posts (id),
      consent_id uuid NOT NULL CONSTRAINT fk_post_copies_consent_id REFERENCES copy_consents (id),
      origin_post_id uuid NOT NULL CONSTRAINT fk_post_copies_origin_post_id REFERENCES posts (id)
    )`);
    await runner.query('CREATE INDEX ix_post_copies_consent_id ON post_copies (consent_id)');
    await runner.query('CREATE INDEX ix_post_copies_origin_post_id ON post_copies (origin_post_id)');
    await runner.query(`ALTER TABLE threads
      ADD COLUMN copied_at timestamptz,
      ADD COLUMN copied_from_id uuid CONSTRAINT fk_threads_copied_from_id REFERENCES threads (id)`);
    await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ck_notifications_reason, DROP CONSTRAINT ck_notifications_post_id,
      ADD CONSTRAINT ck_notifications_post_id CHECK ((post_id IS NULL) = (reason IN ('membership', 'copy_asked'))),
      ADD CONSTRAINT ck_notifications_reason
        CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'copy_asked', 'report_hidden', 'report_dismissed', 'report_deleted'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
