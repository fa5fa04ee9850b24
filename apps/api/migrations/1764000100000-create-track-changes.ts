import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `('in_preparation', 'open', 'running', 'closing', 'closed')`;

/** The steps that tracks take from state to state, with who, when and why. */
export class CreateTrackChanges1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE track_changes (
      id uuid CONSTRAINT pk_track_changes PRIMARY KEY,
      track_id uuid NOT NULL CONSTRAINT fk_track_changes_track_id REFERENCES tracks (id),
      from_state text NOT NULL CONSTRAINT ck_track_changes_from_state CHECK (from_state IN ${STATES}),
      to_state text NOT NULL CONSTRAINT ck_track_changes_to_state CHECK (to_state IN ${STATES}),
      made_by_id uuid NOT NULL CONSTRAINT fk_track_changes_made_by_id REFERENCES accounts (id),
      reason text NOT NULL,
      made_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_track_changes_track_id ON track_changes (track_id)');
    await runner.query('CREATE INDEX ix_track_changes_made_by_id ON track_changes (made_by_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
