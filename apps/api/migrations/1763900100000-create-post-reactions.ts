import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Small coded answers to posts; one of a kind per person. */
export class CreatePostReactions1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE post_reactions (
      post_id uuid NOT NULL CONSTRAINT fk_post_reactions_post_id REFERENCES posts (id),
      kind text NOT NULL CONSTRAINT ck_post_reactions_kind CHECK (kind IN ('thanks', 'agree', 'insightful', 'same_here', 'celebrate')),
      account_id uuid NOT NULL CONSTRAINT fk_post_reactions_account_id REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      CONSTRAINT pk_post_reactions PRIMARY KEY (post_id, kind, account_id)
    )`);
    await runner.query('CREATE INDEX ix_post_reactions_account_id ON post_reactions (account_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
