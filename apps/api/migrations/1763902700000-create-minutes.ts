import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Minutes of sessions. Final ones stay as they are, whoever asks: the database holds them. */
export class CreateMinutes1763902700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE minutes (
      id uuid CONSTRAINT pk_minutes PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_minutes_live_session_id REFERENCES live_sessions (id),
      version int NOT NULL,
      state text NOT NULL CONSTRAINT ck_minutes_state CHECK (state IN ('draft', 'submitted', 'final')),
      title text NOT NULL,
      started_at timestamptz NOT NULL,
      ended_at timestamptz NOT NULL,
      place text,
      quotes jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      submitted_at timestamptz,
      final_at timestamptz,
      final_by_id uuid CONSTRAINT fk_minutes_final_by_id REFERENCES accounts (id),
      hash text,
      replaces_id uuid CONSTRAINT fk_minutes_replaces_id REFERENCES minutes (id),
      reason text,
      CONSTRAINT uq_minutes_live_session_id_version UNIQUE (live_session_id, version),
      CONSTRAINT ck_minutes_final CHECK ((state = 'final') = (hash IS NOT NULL) AND (state = 'final') = (final_at IS NOT NULL)),
      CONSTRAINT ck_minutes_correction CHECK ((version > 1) = (replaces_id IS NOT NULL) AND (replaces_id IS NULL) = (reason IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_minutes_final_by_id ON minutes (final_by_id)');
    await runner.query('CREATE INDEX ix_minutes_replaces_id ON minutes (replaces_id)');
    await runner.query(`CREATE TABLE minutes_sections (
      minutes_id uuid CONSTRAINT fk_minutes_sections_minutes_id REFERENCES minutes (id),
      key text,
      text text NOT NULL,
      revision int NOT NULL,
      CONSTRAINT pk_minutes_sections PRIMARY KEY (minutes_id, key)
    )`);
    await runner.query(`CREATE TABLE amendments (
      id uuid CONSTRAINT pk_amendments PRIMARY KEY,
      minutes_id uuid NOT NULL CONSTRAINT fk_amendments_minutes_id REFERENCES minutes (id),
      section text NOT NULL,
      author_id uuid NOT NULL CONSTRAINT fk_amendments_author_id REFERENCES accounts (id),
      text text NOT NULL,
      reason text NOT NULL,
      state text NOT NULL CONSTRAINT ck_amendments_state CHECK (state IN ('open', 'adopted', 'rejected')),
      answer text NOT NULL,
      answered_by_id uuid CONSTRAINT fk_amendments_answered_by_id REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      answered_at timestamptz,
      CONSTRAINT ck_amendments_answered CHECK ((state = 'open') = (answered_at IS NULL))
    )`);
    for (const column of ['minutes_id', 'author_id', 'answered_by_id']) await runner.query(`CREATE INDEX ix_amendments_${column} ON amendments (${column})`);
    await this.keepFinal(runner);
  }

  private async keepFinal(runner: QueryRunner): Promise<void> {
    const final = { minutes: `OLD.state = 'final'`, minutes_sections: `EXISTS (SELECT FROM minutes WHERE id = OLD.minutes_id AND state = 'final')` };
    for (const [table, isFinal] of Object.entries(final)) {
      await runner.query(`CREATE FUNCTION final_${table}_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF ${isFinal} THEN RAISE EXCEPTION 'final minutes stay as they are'; END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$`);
      await runner.query(`CREATE TRIGGER final_${table}_stay BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION final_${table}_stay()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
