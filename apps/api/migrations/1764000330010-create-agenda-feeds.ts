import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People have the agenda in a calendar of their own, at a secret address. */
export class CreateAgendaFeeds1764000330010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE agenda_feeds (
      id uuid CONSTRAINT pk_agenda_feeds PRIMARY KEY,
      account_id uuid NOT NULL CONSTRAINT fk_agenda_feeds_account_id REFERENCES accounts (id) CONSTRAINT uq_agenda_feeds_account_id UNIQUE,
      secret_hash text NOT NULL,
      scope text NOT NULL CONSTRAINT ck_agenda_feeds_scope CHECK (scope IN ('own', 'all')),
      created_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE UNIQUE INDEX uq_agenda_feeds_secret_hash ON agenda_feeds (secret_hash)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
