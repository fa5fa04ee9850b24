import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A municipality applies for a track: what it filled in, its steps, and who committed themselves. */
export class CreateApplications1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const states = `'draft', 'submitted', 'talk_first', 'intake_planned', 'intake_held', 'local_intake', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'placed'`;
    await runner.query(`CREATE TABLE applications (
      id uuid CONSTRAINT pk_applications PRIMARY KEY,
      organisation_id uuid NOT NULL CONSTRAINT fk_applications_organisation_id REFERENCES organisations (id),
      track_id uuid NOT NULL CONSTRAINT fk_applications_track_id REFERENCES tracks (id),
      begun_by_id uuid NOT NULL CONSTRAINT fk_applications_begun_by_id REFERENCES accounts (id),
      state text NOT NULL CONSTRAINT ck_applications_state CHECK (state IN (${states})),
      created_at timestamptz NOT NULL,
      submitted_at timestamptz,
      CONSTRAINT ck_applications_submitted_at CHECK (submitted_at IS NOT NULL OR state IN ('draft', 'withdrawn'))
    )`);
    await runner.query(`CREATE UNIQUE INDEX uq_applications_running ON applications (organisation_id, track_id) WHERE state NOT IN ('declined', 'withdrawn')`);
    await runner.query(`CREATE INDEX ix_applications_track_id ON applications (track_id)`);
    await runner.query(`CREATE INDEX ix_applications_begun_by_id ON applications (begun_by_id)`);
    await runner.query(`CREATE TABLE application_answers (
      application_id uuid NOT NULL CONSTRAINT fk_application_answers_application_id REFERENCES applications (id),
      field text NOT NULL CONSTRAINT ck_application_answers_field CHECK (field IN ('instrument', 'maturity', 'size', 'project', 'joint', 'joint_reason', 'learning', 'contact')),
      value text NOT NULL,
      revision int NOT NULL,
      saved_by_id uuid NOT NULL CONSTRAINT fk_application_answers_saved_by_id REFERENCES accounts (id),
      saved_at timestamptz NOT NULL,
      CONSTRAINT pk_application_answers PRIMARY KEY (application_id, field)
    )`);
    await runner.query(`CREATE INDEX ix_application_answers_saved_by_id ON application_answers (saved_by_id)`);
    await runner.query(`CREATE TABLE application_changes (
      id uuid CONSTRAINT pk_application_changes PRIMARY KEY,
      application_id uuid NOT NULL CONSTRAINT fk_application_changes_application_id REFERENCES applications (id),
      from_state text NOT NULL,
      to_state text NOT NULL,
      made_by_id uuid NOT NULL CONSTRAINT fk_application_changes_made_by_id REFERENCES accounts (id),
      reason text NOT NULL,
      made_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE INDEX ix_application_changes_application_id ON application_changes (application_id)`);
    await runner.query(`CREATE INDEX ix_application_changes_made_by_id ON application_changes (made_by_id)`);
    await runner.query(`CREATE TABLE commitments (
      application_id uuid NOT NULL CONSTRAINT fk_commitments_application_id REFERENCES applications (id),
      party text NOT NULL CONSTRAINT ck_commitments_party CHECK (party IN ('college', 'raad', 'ambtenaren')),
      given_by_id uuid NOT NULL CONSTRAINT fk_commitments_given_by_id REFERENCES accounts (id),
      function text NOT NULL,
      given_at timestamptz NOT NULL,
      CONSTRAINT pk_commitments PRIMARY KEY (application_id, party),
      CONSTRAINT uq_commitments_application_id_given_by_id UNIQUE (application_id, given_by_id)
    )`);
    await runner.query(`CREATE INDEX ix_commitments_given_by_id ON commitments (given_by_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
