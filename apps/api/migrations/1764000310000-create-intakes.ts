import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Moments that facilitators offer, appointments that are made of them, and reports of how those went. */
export class CreateIntakes1764000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE intake_slots (
      id uuid CONSTRAINT pk_intake_slots PRIMARY KEY,
      track_id uuid NOT NULL CONSTRAINT fk_intake_slots_track_id REFERENCES tracks (id),
      offered_by_id uuid NOT NULL CONSTRAINT fk_intake_slots_offered_by_id REFERENCES accounts (id),
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      way text NOT NULL CONSTRAINT ck_intake_slots_way CHECK (way IN ('visit', 'call', 'video')),
      place text NOT NULL,
      link text NOT NULL,
      planned_for_id uuid CONSTRAINT fk_intake_slots_planned_for_id REFERENCES applications (id),
      created_at timestamptz NOT NULL,
      withdrawn_at timestamptz,
      CONSTRAINT ck_intake_slots_ends_at CHECK (ends_at > starts_at)
    )`);
    await runner.query(`CREATE INDEX ix_intake_slots_track_id_starts_at ON intake_slots (track_id, starts_at)`);
    await runner.query(`CREATE INDEX ix_intake_slots_planned_for_id ON intake_slots (planned_for_id)`);
    await runner.query(`CREATE INDEX ix_intake_slots_offered_by_id_starts_at ON intake_slots (offered_by_id, starts_at)`);
    await runner.query(`CREATE TABLE intakes (
      id uuid CONSTRAINT pk_intakes PRIMARY KEY,
      application_id uuid NOT NULL CONSTRAINT fk_intakes_application_id REFERENCES applications (id),
      slot_id uuid NOT NULL CONSTRAINT fk_intakes_slot_id REFERENCES intake_slots (id),
      kind text NOT NULL CONSTRAINT ck_intakes_kind CHECK (kind IN ('talk', 'intake')),
      booked_by_id uuid NOT NULL CONSTRAINT fk_intakes_booked_by_id REFERENCES accounts (id),
      booked_at timestamptz NOT NULL,
      sequence int NOT NULL,
      changed_at timestamptz,
      cancelled_at timestamptz,
      cancelled_by_id uuid CONSTRAINT fk_intakes_cancelled_by_id REFERENCES accounts (id),
      reason text NOT NULL
    )`);
    await runner.query(`CREATE UNIQUE INDEX uq_intakes_slot_id ON intakes (slot_id) WHERE cancelled_at IS NULL`);
    await runner.query(`CREATE INDEX ix_intakes_application_id ON intakes (application_id)`);
    await runner.query(`CREATE INDEX ix_intakes_booked_by_id ON intakes (booked_by_id)`);
    await runner.query(`CREATE INDEX ix_intakes_cancelled_by_id ON intakes (cancelled_by_id)`);
    await runner.query(`CREATE TABLE intake_reports (
      id uuid CONSTRAINT pk_intake_reports PRIMARY KEY,
      application_id uuid NOT NULL CONSTRAINT fk_intake_reports_application_id REFERENCES applications (id),
      kind text NOT NULL CONSTRAINT ck_intake_reports_kind CHECK (kind IN ('talk', 'intake')),
      created_at timestamptz NOT NULL,
      laid_before_at timestamptz,
      laid_before_by_id uuid CONSTRAINT fk_intake_reports_laid_before_by_id REFERENCES accounts (id),
      remark text NOT NULL,
      remark_revision int NOT NULL,
      remarked_by_id uuid CONSTRAINT fk_intake_reports_remarked_by_id REFERENCES accounts (id),
      remarked_at timestamptz,
      CONSTRAINT uq_intake_reports_application_id_kind UNIQUE (application_id, kind)
    )`);
    await runner.query(`CREATE INDEX ix_intake_reports_laid_before_by_id ON intake_reports (laid_before_by_id)`);
    await runner.query(`CREATE INDEX ix_intake_reports_remarked_by_id ON intake_reports (remarked_by_id)`);
    await runner.query(`CREATE TABLE intake_answers (
      report_id uuid NOT NULL CONSTRAINT fk_intake_answers_report_id REFERENCES intake_reports (id),
      question text NOT NULL CONSTRAINT ck_intake_answers_question CHECK (question IN ('going_on', 'tried', 'involved', 'groups', 'council', 'project', 'joint', 'brings', 'needs', 'risks', 'advice')),
      value text NOT NULL,
      revision int NOT NULL,
      saved_by_id uuid NOT NULL CONSTRAINT fk_intake_answers_saved_by_id REFERENCES accounts (id),
      saved_at timestamptz NOT NULL,
      CONSTRAINT pk_intake_answers PRIMARY KEY (report_id, question)
    )`);
    await runner.query(`CREATE INDEX ix_intake_answers_saved_by_id ON intake_answers (saved_by_id)`);
    await runner.query(`INSERT INTO streams (stream, head) SELECT kind || ':' || id, 0 FROM applications CROSS JOIN unnest(ARRAY['intake_reports', 'local_intake']) AS kind`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
