import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people bring in for the joint agenda of a meeting, and until when. */
export class CreateInputs1763902900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE joint_agendas (
      id uuid CONSTRAINT pk_joint_agendas PRIMARY KEY CONSTRAINT fk_joint_agendas_id REFERENCES meetings (id),
      inputs_until timestamptz NOT NULL,
      asked_at timestamptz NOT NULL,
      reminded_of timestamptz
    )`);
    await runner.query('CREATE INDEX ix_joint_agendas_inputs_until ON joint_agendas (inputs_until)');
    await runner.query(`CREATE TABLE inputs (
      id uuid CONSTRAINT pk_inputs PRIMARY KEY,
      meeting_id uuid NOT NULL CONSTRAINT fk_inputs_meeting_id REFERENCES joint_agendas (id),
      author_id uuid NOT NULL CONSTRAINT fk_inputs_author_id REFERENCES accounts (id),
      text text NOT NULL,
      explanation text NOT NULL,
      created_at timestamptz NOT NULL,
      changed_at timestamptz
    )`);
    await runner.query('CREATE INDEX ix_inputs_meeting_id ON inputs (meeting_id)');
    await runner.query('CREATE INDEX ix_inputs_author_id ON inputs (author_id)');
    await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ck_notifications_reason, DROP CONSTRAINT ck_notifications_post_id,
      ADD CONSTRAINT ck_notifications_reason
        CHECK (reason IN ('mention', 'reply', 'post', 'thread', 'membership', 'hidden', 'reminder', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder', 'report_hidden', 'report_dismissed', 'report_deleted')),
      ADD CONSTRAINT ck_notifications_post_id
        CHECK ((post_id IS NULL) = (reason IN ('membership', 'copy_asked', 'meeting_planned', 'meeting_moved', 'meeting_cancelled', 'meeting_reminder', 'input_reminder')))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
