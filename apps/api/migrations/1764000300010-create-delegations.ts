import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a municipality takes part in a track, and whom it asks: for its delegation, or to work on its application. */
export class CreateDelegations1764000300010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE delegations (
      application_id uuid CONSTRAINT pk_delegations PRIMARY KEY CONSTRAINT fk_delegations_application_id REFERENCES applications (id),
      kind text NOT NULL CONSTRAINT ck_delegations_kind CHECK (kind IN ('council_group', 'officer', 'mixed')),
      chosen_by_id uuid NOT NULL CONSTRAINT fk_delegations_chosen_by_id REFERENCES accounts (id),
      chosen_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE INDEX ix_delegations_chosen_by_id ON delegations (chosen_by_id)`);
    await runner.query(`CREATE TABLE application_people (
      id uuid CONSTRAINT pk_application_people PRIMARY KEY,
      application_id uuid NOT NULL CONSTRAINT fk_application_people_application_id REFERENCES applications (id),
      part text NOT NULL CONSTRAINT ck_application_people_part CHECK (part IN ('delegation', 'form')),
      email text NOT NULL,
      name text NOT NULL,
      function text CONSTRAINT ck_application_people_function CHECK ((function IS NOT NULL) = (part = 'delegation')),
      note text NOT NULL,
      revision int NOT NULL,
      account_id uuid CONSTRAINT fk_application_people_account_id REFERENCES accounts (id),
      invitation_id uuid,
      invited_by_id uuid NOT NULL CONSTRAINT fk_application_people_invited_by_id REFERENCES accounts (id),
      invited_at timestamptz NOT NULL,
      mailed_at timestamptz NOT NULL,
      joined_at timestamptz,
      removed_at timestamptz,
      CONSTRAINT ck_application_people_joined_at CHECK ((joined_at IS NULL) = (account_id IS NULL)),
      CONSTRAINT ck_application_people_email CHECK (email = lower(email))
    )`);
    await runner.query(`CREATE UNIQUE INDEX uq_application_people_application_id_part_email ON application_people (application_id, part, email) WHERE removed_at IS NULL`);
    await runner.query(`CREATE INDEX ix_application_people_email ON application_people (email) WHERE removed_at IS NULL`);
    await runner.query(`CREATE INDEX ix_application_people_account_id ON application_people (account_id)`);
    await runner.query(`CREATE INDEX ix_application_people_invited_by_id ON application_people (invited_by_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
