import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts whose words only their author and facilitators read: out of `posts`, so that whatever reads posts cannot show them. */
export class LetPostsBeHidden1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE posts ADD COLUMN hidden_at timestamptz,
      ADD CONSTRAINT ck_posts_hidden CHECK (hidden_at IS NULL OR (body = '' AND deleted_at IS NULL))`);
    await runner.query(`CREATE TABLE hidden_posts (
      post_id uuid CONSTRAINT pk_hidden_posts PRIMARY KEY CONSTRAINT fk_hidden_posts_post_id REFERENCES posts (id),
      body text NOT NULL,
      mentions uuid[] NOT NULL,
      links jsonb NOT NULL,
      reason text NOT NULL,
      hidden_by uuid NOT NULL CONSTRAINT fk_hidden_posts_hidden_by REFERENCES accounts (id)
    )`);
    await runner.query('CREATE INDEX ix_hidden_posts_hidden_by ON hidden_posts (hidden_by)');
    await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ck_notifications_reason,
      ADD CONSTRAINT ck_notifications_reason CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
