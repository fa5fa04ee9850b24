import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads about any subject; those of a group, its cases and sessions stand in the lists of that group. The contract says which types there are. */
export class LetThreadsBeAboutMore1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE threads DROP CONSTRAINT ck_threads_subject_type');
    await runner.query('ALTER TABLE threads ADD COLUMN group_id uuid CONSTRAINT fk_threads_group_id REFERENCES groups (id)');
    await runner.query('UPDATE threads SET group_id = subject_id');
    await runner.query('CREATE INDEX ix_threads_group_id_last_post_at ON threads (group_id, last_post_at, id)');
    await runner.query('DROP INDEX ix_threads_subject_last_post_at');
    await runner.query(`CREATE INDEX ix_threads_subject_last_post_at ON threads (subject_type, subject_id, last_post_at, id) WHERE subject_type <> 'group'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
