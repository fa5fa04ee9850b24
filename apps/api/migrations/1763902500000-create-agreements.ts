import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions and actions of sessions. */
export class CreateAgreements1763902500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE agreements (
      id uuid CONSTRAINT pk_agreements PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_agreements_live_session_id REFERENCES live_sessions (id),
      kind text NOT NULL CONSTRAINT ck_agreements_kind CHECK (kind IN ('decision', 'action')),
      text text NOT NULL,
      author_id uuid NOT NULL CONSTRAINT fk_agreements_author_id REFERENCES accounts (id),
      words_by_id uuid NOT NULL CONSTRAINT fk_agreements_words_by_id REFERENCES accounts (id),
      person_id uuid CONSTRAINT fk_agreements_person_id REFERENCES accounts (id),
      due_on date,
      done_at timestamptz,
      revision int NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT ck_agreements_person CHECK ((kind = 'action') = (person_id IS NOT NULL)),
      CONSTRAINT ck_agreements_decision CHECK (kind = 'action' OR (due_on IS NULL AND done_at IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_agreements_live_session_id ON agreements (live_session_id)');
    await runner.query('CREATE INDEX ix_agreements_author_id ON agreements (author_id)');
    await runner.query('CREATE INDEX ix_agreements_words_by_id ON agreements (words_by_id)');
    await runner.query('CREATE INDEX ix_agreements_person_id ON agreements (person_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
