import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the template of a kind asks for, when title and fields were changed, and the post that answers a question. */
export class AddFieldsAndAnswersToThreads1763800010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE threads ADD COLUMN fields jsonb NOT NULL DEFAULT '{}', ADD COLUMN edited_at timestamptz`);
    await runner.query('ALTER TABLE threads ADD COLUMN accepted_post_id uuid CONSTRAINT fk_threads_accepted_post_id REFERENCES posts (id), ADD COLUMN answered_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
