import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What posts link to on this site. */
export class CreatePostLinks1763800110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE post_links (
      post_id uuid NOT NULL CONSTRAINT fk_post_links_post_id REFERENCES posts (id),
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      CONSTRAINT pk_post_links PRIMARY KEY (post_id, subject_type, subject_id)
    )`);
    await runner.query('CREATE INDEX ix_post_links_subject ON post_links (subject_type, subject_id, post_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
