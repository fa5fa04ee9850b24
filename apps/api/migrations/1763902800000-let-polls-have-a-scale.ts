import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Polls with a scale, and what is done at an equal score; until now the group chose. */
export class LetPollsHaveAScale1763902800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE polls ADD COLUMN tie text, ADD COLUMN ends jsonb');
    await runner.query(`UPDATE polls SET tie = 'talk'`);
    await runner.query(`ALTER TABLE polls DROP CONSTRAINT ck_polls_kind,
      ADD CONSTRAINT ck_polls_kind CHECK (kind IN ('one', 'several', 'dots', 'scale')),
      ADD CONSTRAINT ck_polls_tie CHECK (tie IN ('talk', 'again', 'lot')),
      ADD CONSTRAINT ck_polls_ends CHECK ((kind = 'scale') = (ends IS NOT NULL))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
