import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Periods of the programme, with who carries them and which tracks run in them. */
export class CreateEditions1764000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE editions (
      id uuid CONSTRAINT pk_editions PRIMARY KEY,
      name_nl text NOT NULL,
      name_en text NOT NULL,
      starts_on date NOT NULL,
      ends_on date NOT NULL,
      revision int NOT NULL,
      CONSTRAINT ck_editions_period CHECK (starts_on < ends_on)
    )`);
    await runner.query(`CREATE TABLE edition_organisations (
      edition_id uuid NOT NULL CONSTRAINT fk_edition_organisations_edition_id REFERENCES editions (id),
      organisation_id uuid NOT NULL CONSTRAINT fk_edition_organisations_organisation_id REFERENCES organisations (id),
      role text NOT NULL CONSTRAINT ck_edition_organisations_role CHECK (role IN ('commissioner', 'executor', 'partner')),
      CONSTRAINT pk_edition_organisations PRIMARY KEY (edition_id, organisation_id, role)
    )`);
    await runner.query('CREATE INDEX ix_edition_organisations_organisation_id ON edition_organisations (organisation_id)');
    await runner.query(`CREATE TABLE edition_tracks (
      edition_id uuid NOT NULL CONSTRAINT fk_edition_tracks_edition_id REFERENCES editions (id),
      track_id uuid NOT NULL CONSTRAINT fk_edition_tracks_track_id REFERENCES tracks (id),
      starts_on date NOT NULL,
      CONSTRAINT pk_edition_tracks PRIMARY KEY (edition_id, track_id)
    )`);
    await runner.query('CREATE INDEX ix_edition_tracks_track_id ON edition_tracks (track_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
