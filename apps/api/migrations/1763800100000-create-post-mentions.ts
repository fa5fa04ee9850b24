import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is mentioned by name in a post. */
export class CreatePostMentions1763800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE post_mentions (
      post_id uuid NOT NULL CONSTRAINT fk_post_mentions_post_id REFERENCES posts (id),
      account_id uuid NOT NULL CONSTRAINT fk_post_mentions_account_id REFERENCES accounts (id),
      CONSTRAINT pk_post_mentions PRIMARY KEY (post_id, account_id)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
