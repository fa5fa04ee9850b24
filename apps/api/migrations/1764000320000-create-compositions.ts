import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups are composed of applications on a board, and a place that came free is confirmed in time. */
export class CreateCompositions1764000320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE compositions (
      id uuid CONSTRAINT pk_compositions PRIMARY KEY,
      track_id uuid NOT NULL CONSTRAINT fk_compositions_track_id REFERENCES tracks (id),
      revision int NOT NULL,
      seed int,
      begun_by_id uuid NOT NULL CONSTRAINT fk_compositions_begun_by_id REFERENCES accounts (id),
      begun_at timestamptz NOT NULL,
      published_by_id uuid CONSTRAINT fk_compositions_published_by_id REFERENCES accounts (id),
      published_at timestamptz,
      CONSTRAINT ck_compositions_published_at CHECK ((published_at IS NULL) = (published_by_id IS NULL))
    )`);
    await runner.query(`CREATE UNIQUE INDEX uq_compositions_draft ON compositions (track_id) WHERE published_at IS NULL`);
    await runner.query(`CREATE INDEX ix_compositions_begun_by_id ON compositions (begun_by_id)`);
    await runner.query(`CREATE INDEX ix_compositions_published_by_id ON compositions (published_by_id)`);
    await runner.query(`CREATE TABLE composition_groups (
      id uuid CONSTRAINT pk_composition_groups PRIMARY KEY,
      composition_id uuid NOT NULL CONSTRAINT fk_composition_groups_composition_id REFERENCES compositions (id),
      name text NOT NULL,
      purpose text NOT NULL,
      revision int NOT NULL,
      group_id uuid CONSTRAINT fk_composition_groups_group_id REFERENCES groups (id),
      CONSTRAINT uq_composition_groups_group_id UNIQUE (group_id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX uq_composition_groups_composition_id_name ON composition_groups (composition_id, lower(name))`);
    await runner.query(`CREATE TABLE composition_facilitators (
      composition_group_id uuid NOT NULL CONSTRAINT fk_composition_facilitators_composition_group_id REFERENCES composition_groups (id) ON DELETE CASCADE,
      account_id uuid NOT NULL CONSTRAINT fk_composition_facilitators_account_id REFERENCES accounts (id),
      CONSTRAINT pk_composition_facilitators PRIMARY KEY (composition_group_id, account_id)
    )`);
    await runner.query(`CREATE INDEX ix_composition_facilitators_account_id ON composition_facilitators (account_id)`);
    await runner.query(`CREATE TABLE composition_cards (
      composition_id uuid NOT NULL CONSTRAINT fk_composition_cards_composition_id REFERENCES compositions (id),
      application_id uuid NOT NULL CONSTRAINT fk_composition_cards_application_id REFERENCES applications (id),
      composition_group_id uuid CONSTRAINT fk_composition_cards_composition_group_id REFERENCES composition_groups (id) ON DELETE SET NULL,
      pinned_at timestamptz,
      revision int NOT NULL,
      CONSTRAINT pk_composition_cards PRIMARY KEY (composition_id, application_id)
    )`);
    await runner.query(`CREATE INDEX ix_composition_cards_application_id ON composition_cards (application_id)`);
    await runner.query(`CREATE INDEX ix_composition_cards_composition_group_id ON composition_cards (composition_group_id)`);
    await runner.query(`ALTER TABLE applications ADD COLUMN group_id uuid CONSTRAINT fk_applications_group_id REFERENCES groups (id),
      ADD COLUMN confirm_by timestamptz, ADD COLUMN confirmed_at timestamptz, ADD COLUMN lapsed_at timestamptz,
      ADD CONSTRAINT ck_applications_confirmed_at CHECK (confirmed_at IS NULL OR confirm_by IS NOT NULL),
      ADD CONSTRAINT ck_applications_confirm_by CHECK (confirm_by IS NULL OR state IN ('accepted', 'placed'))`);
    await runner.query(`CREATE INDEX ix_applications_group_id ON applications (group_id)`);
    await runner.query(`CREATE INDEX ix_applications_confirm_by ON applications (confirm_by) WHERE confirm_by IS NOT NULL AND confirmed_at IS NULL`);
    await runner.query(`ALTER TABLE application_changes ALTER COLUMN made_by_id DROP NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
