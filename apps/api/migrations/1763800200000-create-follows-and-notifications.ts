import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people follow, and what they are told because of it. */
export class CreateFollowsAndNotifications1763800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE follows (
      account_id uuid NOT NULL CONSTRAINT fk_follows_account_id REFERENCES accounts (id),
      subject_type text NOT NULL CONSTRAINT ck_follows_subject_type CHECK (subject_type IN ('thread', 'group')),
      subject_id uuid NOT NULL,
      level text NOT NULL CONSTRAINT ck_follows_level CHECK (level IN ('everything', 'mentions', 'nothing')),
      set_at timestamptz NOT NULL,
      CONSTRAINT pk_follows PRIMARY KEY (account_id, subject_type, subject_id)
    )`);
    await runner.query('CREATE INDEX ix_follows_subject_type_subject_id ON follows (subject_type, subject_id)');
    await runner.query(`CREATE TABLE notifications (
      id uuid CONSTRAINT pk_notifications PRIMARY KEY,
      account_id uuid NOT NULL CONSTRAINT fk_notifications_account_id REFERENCES accounts (id),
      reason text NOT NULL CONSTRAINT ck_notifications_reason CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership')),
      subject_type text NOT NULL CONSTRAINT ck_notifications_subject_type CHECK (subject_type IN ('thread', 'group')),
      subject_id uuid NOT NULL,
      post_id uuid CONSTRAINT fk_notifications_post_id REFERENCES posts (id),
      event_id uuid NOT NULL,
      actor_id uuid CONSTRAINT fk_notifications_actor_id REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      read_at timestamptz,
      CONSTRAINT uq_notifications_account_id_event_id_reason UNIQUE (account_id, event_id, reason),
      CONSTRAINT ck_notifications_post_id CHECK ((post_id IS NULL) = (reason = 'membership'))
    )`);
    // One row says that there is something new in a thread, however much it is.
    await runner.query(`CREATE UNIQUE INDEX uq_notifications_open_post ON notifications (subject_id, account_id) WHERE reason = 'post' AND read_at IS NULL`);
    await runner.query('CREATE INDEX ix_notifications_unread ON notifications (account_id, subject_id) WHERE read_at IS NULL');
    await runner.query('CREATE INDEX ix_notifications_read ON notifications (account_id, created_at, id) WHERE read_at IS NOT NULL');
    await runner.query('CREATE INDEX ix_notifications_post_id ON notifications (post_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
