import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts that one person keeps at hand, with a note and a moment to be reminded of them. */
export class CreateBookmarks1763901700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE bookmarks (
      id uuid CONSTRAINT pk_bookmarks PRIMARY KEY,
      account_id uuid NOT NULL CONSTRAINT fk_bookmarks_account_id REFERENCES accounts (id),
      post_id uuid NOT NULL CONSTRAINT fk_bookmarks_post_id REFERENCES posts (id),
      note text NOT NULL,
      remind_at timestamptz,
      reminded_at timestamptz,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_bookmarks_account_id_post_id UNIQUE (account_id, post_id)
    )`);
    // A list of one person, newest first: ids are made in order of time.
    await runner.query('CREATE INDEX ix_bookmarks_account_id ON bookmarks (account_id, id)');
    await runner.query('CREATE INDEX ix_bookmarks_post_id ON bookmarks (post_id)');
    await runner.query('CREATE INDEX ix_bookmarks_remind_at ON bookmarks (remind_at) WHERE remind_at IS NOT NULL AND reminded_at IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
