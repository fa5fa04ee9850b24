import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts that moved to another thread and leave a link at their old place, and threads that went on in another one. */
export class LetPostsBeMoved1763900400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE posts ADD COLUMN moved_to_post_id uuid CONSTRAINT fk_posts_moved_to_post_id REFERENCES posts (id),
      ADD CONSTRAINT ck_posts_moved CHECK (moved_to_post_id IS NULL OR (deleted_at IS NOT NULL AND body = ''))`);
    await runner.query('CREATE INDEX ix_posts_moved_to_post_id ON posts (moved_to_post_id) WHERE moved_to_post_id IS NOT NULL');
    await runner.query(`ALTER TABLE threads ADD COLUMN merged_at timestamptz, ADD COLUMN merged_into_id uuid CONSTRAINT fk_threads_merged_into_id REFERENCES threads (id),
      ADD CONSTRAINT ck_threads_merged CHECK ((merged_at IS NULL) = (merged_into_id IS NULL))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
