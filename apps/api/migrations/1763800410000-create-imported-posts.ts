import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which posts were brought in from elsewhere, so that doing it again adds only what is new. */
export class CreateImportedPosts1763800410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE imported_posts (
      group_id uuid NOT NULL CONSTRAINT fk_imported_posts_group_id REFERENCES groups (id),
      source_key text NOT NULL,
      post_id uuid NOT NULL CONSTRAINT fk_imported_posts_post_id REFERENCES posts (id),
      imported_at timestamptz NOT NULL,
      CONSTRAINT pk_imported_posts PRIMARY KEY (group_id, source_key)
    )`);
    await runner.query('CREATE INDEX ix_imported_posts_post_id ON imported_posts (post_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
