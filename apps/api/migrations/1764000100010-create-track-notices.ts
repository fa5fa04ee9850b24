import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who want to be told when a track opens. */
export class CreateTrackNotices1764000100010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE track_notices (
      track_id uuid NOT NULL CONSTRAINT fk_track_notices_track_id REFERENCES tracks (id),
      account_id uuid NOT NULL CONSTRAINT fk_track_notices_account_id REFERENCES accounts (id),
      asked_at timestamptz NOT NULL,
      opened_event_id uuid,
      CONSTRAINT pk_track_notices PRIMARY KEY (track_id, account_id)
    )`);
    await runner.query('CREATE INDEX ix_track_notices_account_id ON track_notices (account_id)');
    await runner.query('CREATE INDEX ix_track_notices_opened_event_id ON track_notices (opened_event_id) WHERE opened_event_id IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
