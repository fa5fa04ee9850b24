import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Event log, streams, deliveries, read cursors and audit log. */
export class CreateStreamsAndEvents1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE streams (
      stream text CONSTRAINT pk_streams PRIMARY KEY,
      head bigint NOT NULL
    )`);
    await runner.query(`CREATE TABLE domain_events (
      id uuid CONSTRAINT pk_domain_events PRIMARY KEY,
      stream text NOT NULL CONSTRAINT fk_domain_events_stream REFERENCES streams (stream),
      seq bigint NOT NULL,
      name text NOT NULL,
      actor_id uuid,
      subject_type text NOT NULL,
      subject_id text NOT NULL,
      payload jsonb NOT NULL,
      occurred_at timestamptz NOT NULL,
      pruned_at timestamptz,
      CONSTRAINT uq_domain_events_stream_seq UNIQUE (stream, seq)
    )`);
    await runner.query('CREATE INDEX ix_domain_events_subject_id ON domain_events (subject_id)');
    await runner.query('CREATE INDEX ix_domain_events_unpruned ON domain_events (occurred_at) WHERE pruned_at IS NULL');
    await runner.query(`CREATE TABLE event_deliveries (
      id uuid CONSTRAINT pk_event_deliveries PRIMARY KEY,
      event_id uuid NOT NULL CONSTRAINT fk_event_deliveries_event_id REFERENCES domain_events (id),
      reaction text NOT NULL,
      attempts int NOT NULL DEFAULT 0,
      due_at timestamptz NOT NULL,
      delivered_at timestamptz,
      CONSTRAINT uq_event_deliveries_event_id_reaction UNIQUE (event_id, reaction)
    )`);
    await runner.query('CREATE INDEX ix_event_deliveries_due_at ON event_deliveries (due_at) WHERE delivered_at IS NULL');
    await runner.query(`CREATE TABLE read_cursors (
      account_id uuid NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      ordinal int NOT NULL,
      seen_at timestamptz NOT NULL,
      CONSTRAINT pk_read_cursors PRIMARY KEY (account_id, subject_type, subject_id)
    )`);
    await runner.query(`CREATE TABLE audit_entries (
      id uuid CONSTRAINT pk_audit_entries PRIMARY KEY,
      action text NOT NULL,
      object_type text NOT NULL,
      object_id text NOT NULL,
      result text NOT NULL CONSTRAINT ck_audit_entries_result CHECK (result IN ('done', 'refused')),
      origin text NOT NULL,
      actor_id uuid,
      occurred_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_audit_entries_occurred_at ON audit_entries (occurred_at)');
    await runner.query(`CREATE FUNCTION audit_entries_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'audit entries are never changed'; END $$`);
    await runner.query('CREATE TRIGGER audit_entries_keep BEFORE UPDATE ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_entries_keep()');
    await runner.query(`INSERT INTO streams (stream, head) VALUES ('network', 0)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
