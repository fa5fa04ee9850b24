import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What posts said before they were edited, apart from `posts`, so that whatever reads posts cannot show it. */
export class CreatePostVersions1763900950000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE post_versions (
      post_id uuid NOT NULL CONSTRAINT fk_post_versions_post_id REFERENCES posts (id),
      number int NOT NULL,
      body text NOT NULL,
      mentions uuid[] NOT NULL,
      written_at timestamptz NOT NULL,
      CONSTRAINT pk_post_versions PRIMARY KEY (post_id, number)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
