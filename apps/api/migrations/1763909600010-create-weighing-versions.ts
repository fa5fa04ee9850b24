import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weighing frameworks as they were, and what municipalities said of them. */
export class CreateWeighingVersions1763909600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE weighing_versions (
      id uuid CONSTRAINT pk_weighing_versions PRIMARY KEY,
      weighing_id uuid NOT NULL CONSTRAINT fk_weighing_versions_weighing_id REFERENCES weighings (id),
      client_id uuid NOT NULL,
      number int NOT NULL,
      label text NOT NULL,
      note text NOT NULL,
      kept jsonb NOT NULL,
      author_id uuid NOT NULL CONSTRAINT fk_weighing_versions_author_id REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      laid_before_at timestamptz,
      laid_before_by_id uuid CONSTRAINT fk_weighing_versions_laid_before_by_id REFERENCES accounts (id),
      settled_at timestamptz,
      settled_by_id uuid CONSTRAINT fk_weighing_versions_settled_by_id REFERENCES accounts (id),
      outcome text CONSTRAINT ck_weighing_versions_outcome CHECK (outcome IN ('adopted', 'not_adopted')),
      reason text NOT NULL,
      silent_ids jsonb NOT NULL,
      CONSTRAINT uq_weighing_versions_weighing_id_client_id UNIQUE (weighing_id, client_id),
      CONSTRAINT uq_weighing_versions_weighing_id_number UNIQUE (weighing_id, number),
      CONSTRAINT ck_weighing_versions_settled_at CHECK (settled_at IS NULL OR laid_before_at IS NOT NULL),
      CONSTRAINT ck_weighing_versions_settled CHECK ((settled_at IS NULL) = (outcome IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_weighing_versions_author_id ON weighing_versions (author_id)');
    await runner.query('CREATE INDEX ix_weighing_versions_settled_by_id ON weighing_versions (settled_by_id)');
    await runner.query(`CREATE TABLE weighing_voices (
      id uuid CONSTRAINT pk_weighing_voices PRIMARY KEY,
      version_id uuid NOT NULL CONSTRAINT fk_weighing_voices_version_id REFERENCES weighing_versions (id),
      client_id uuid NOT NULL,
      organisation_id uuid NOT NULL CONSTRAINT fk_weighing_voices_organisation_id REFERENCES organisations (id),
      account_id uuid NOT NULL CONSTRAINT fk_weighing_voices_account_id REFERENCES accounts (id),
      adopts boolean NOT NULL,
      reason text NOT NULL,
      said_at timestamptz NOT NULL,
      CONSTRAINT uq_weighing_voices_version_id_client_id UNIQUE (version_id, client_id),
      CONSTRAINT ck_weighing_voices_reason CHECK (adopts OR reason <> '')
    )`);
    await runner.query('CREATE INDEX ix_weighing_voices_organisation_id ON weighing_voices (organisation_id)');
    await runner.query('CREATE INDEX ix_weighing_voices_account_id ON weighing_voices (account_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
