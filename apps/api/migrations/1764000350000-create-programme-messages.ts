import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The programme and facilitators write to the people of many applications at once. */
export class CreateProgrammeMessages1764000350000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE programme_messages (
      id uuid CONSTRAINT pk_programme_messages PRIMARY KEY,
      client_id uuid NOT NULL,
      sent_by_id uuid NOT NULL CONSTRAINT fk_programme_messages_sent_by_id REFERENCES accounts (id),
      sent_at timestamptz NOT NULL,
      subject text NOT NULL,
      body text NOT NULL,
      track_ids uuid[] NOT NULL,
      CONSTRAINT uq_programme_messages_sent_by_id_client_id UNIQUE (sent_by_id, client_id)
    )`);
    await runner.query('CREATE INDEX ix_programme_messages_sent_at ON programme_messages (sent_at)');
    await runner.query(`CREATE TABLE programme_message_applications (
      message_id uuid NOT NULL CONSTRAINT fk_programme_message_applications_message_id REFERENCES programme_messages (id),
      application_id uuid NOT NULL CONSTRAINT fk_programme_message_applications_application_id REFERENCES applications (id),
      CONSTRAINT pk_programme_message_applications PRIMARY KEY (message_id, application_id)
    )`);
    await runner.query('CREATE INDEX ix_programme_message_applications_application_id ON programme_message_applications (application_id)');
    await runner.query(`CREATE TABLE programme_message_deliveries (
      message_id uuid NOT NULL CONSTRAINT fk_programme_message_deliveries_message_id REFERENCES programme_messages (id),
      account_id uuid NOT NULL CONSTRAINT fk_programme_message_deliveries_account_id REFERENCES accounts (id),
      application_id uuid NOT NULL CONSTRAINT fk_programme_message_deliveries_application_id REFERENCES applications (id),
      told_at timestamptz,
      mail text NOT NULL CONSTRAINT ck_programme_message_deliveries_mail CHECK (mail IN ('waiting', 'claimed', 'sent', 'unwanted', 'failed', 'gone')),
      mail_at timestamptz,
      attempts int NOT NULL DEFAULT 0,
      CONSTRAINT pk_programme_message_deliveries PRIMARY KEY (message_id, account_id)
    )`);
    await runner.query('CREATE INDEX ix_programme_message_deliveries_account_id ON programme_message_deliveries (account_id)');
    await runner.query('CREATE INDEX ix_programme_message_deliveries_application_id ON programme_message_deliveries (application_id)');
    await runner.query(`CREATE INDEX ix_programme_message_deliveries_open ON programme_message_deliveries (message_id, account_id) WHERE mail = 'waiting'`);
    await runner.query(`CREATE TABLE programme_mail_refusals (
      account_id uuid CONSTRAINT pk_programme_mail_refusals PRIMARY KEY CONSTRAINT fk_programme_mail_refusals_account_id REFERENCES accounts (id),
      refused_at timestamptz NOT NULL
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
