import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proposals, with what people have against them, and statements, together or one after the other. */
export class LetPollsAskForConsent1763902800020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE polls ADD COLUMN round jsonb, ADD COLUMN following jsonb NOT NULL DEFAULT '[]'`);
    await runner.query('ALTER TABLE poll_votes ADD COLUMN reason text');
    await runner.query(`ALTER TABLE polls DROP CONSTRAINT ck_polls_kind,
      ADD CONSTRAINT ck_polls_kind CHECK (kind IN ('one', 'several', 'dots', 'scale', 'consent', 'statements')),
      ADD CONSTRAINT ck_polls_consent CHECK (kind <> 'consent' OR NOT anonymous)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
