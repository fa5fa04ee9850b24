import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Municipalities say when they can meet, and one of the moments becomes the meeting. */
export class CreateDatePolls1763903300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE date_polls (
      id uuid CONSTRAINT pk_date_polls PRIMARY KEY,
      group_id uuid NOT NULL CONSTRAINT fk_date_polls_group_id REFERENCES groups (id),
      title text NOT NULL CONSTRAINT ck_date_polls_title CHECK (char_length(title) BETWEEN 1 AND 200),
      message text NOT NULL CONSTRAINT ck_date_polls_message CHECK (char_length(message) <= 2000),
      opened_by_id uuid NOT NULL CONSTRAINT fk_date_polls_opened_by_id REFERENCES accounts (id),
      opened_at timestamptz NOT NULL,
      closes_at timestamptz NOT NULL,
      reminded_at timestamptz,
      settled_at timestamptz,
      settled_number int,
      meeting_id uuid CONSTRAINT fk_date_polls_meeting_id REFERENCES meetings (id) CONSTRAINT uq_date_polls_meeting_id UNIQUE,
      cancelled_at timestamptz,
      cancelled_by_id uuid CONSTRAINT fk_date_polls_cancelled_by_id REFERENCES accounts (id),
      reason text,
      CONSTRAINT ck_date_polls_over CHECK (settled_at IS NULL OR cancelled_at IS NULL),
      CONSTRAINT ck_date_polls_settled CHECK ((settled_at IS NULL) = (meeting_id IS NULL) AND (settled_at IS NULL) = (settled_number IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_date_polls_group_id ON date_polls (group_id)');
    await runner.query('CREATE INDEX ix_date_polls_opened_by_id ON date_polls (opened_by_id)');
    await runner.query('CREATE INDEX ix_date_polls_cancelled_by_id ON date_polls (cancelled_by_id)');
    await runner.query('CREATE INDEX ix_date_polls_open ON date_polls (closes_at) WHERE settled_at IS NULL AND cancelled_at IS NULL');
    await runner.query(`CREATE TABLE date_poll_moments (
      date_poll_id uuid NOT NULL CONSTRAINT fk_date_poll_moments_date_poll_id REFERENCES date_polls (id),
      number int NOT NULL CONSTRAINT ck_date_poll_moments_number CHECK (number BETWEEN 1 AND 20),
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      CONSTRAINT pk_date_poll_moments PRIMARY KEY (date_poll_id, number),
      CONSTRAINT uq_date_poll_moments_date_poll_id_starts_at_ends_at UNIQUE (date_poll_id, starts_at, ends_at),
      CONSTRAINT ck_date_poll_moments_ends_at CHECK (ends_at > starts_at)
    )`);
    await runner.query(`CREATE TABLE date_poll_answers (
      date_poll_id uuid NOT NULL CONSTRAINT fk_date_poll_answers_date_poll_id REFERENCES date_polls (id),
      organisation_id uuid NOT NULL CONSTRAINT fk_date_poll_answers_organisation_id REFERENCES organisations (id),
      choices text[] NOT NULL CONSTRAINT ck_date_poll_answers_choices CHECK (choices <@ ARRAY['yes', 'if_need_be', 'no'] AND cardinality(choices) BETWEEN 2 AND 20),
      revision int NOT NULL CONSTRAINT ck_date_poll_answers_revision CHECK (revision >= 1),
      answered_by_id uuid NOT NULL CONSTRAINT fk_date_poll_answers_answered_by_id REFERENCES accounts (id),
      answered_at timestamptz NOT NULL,
      CONSTRAINT pk_date_poll_answers PRIMARY KEY (date_poll_id, organisation_id)
    )`);
    await runner.query('CREATE INDEX ix_date_poll_answers_organisation_id ON date_poll_answers (organisation_id)');
    await runner.query('CREATE INDEX ix_date_poll_answers_answered_by_id ON date_poll_answers (answered_by_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
