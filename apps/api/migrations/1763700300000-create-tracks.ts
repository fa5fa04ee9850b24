import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Development tracks, their other names and facilitators, and the four taxonomies. */
export class CreateTracks1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE tracks (
      id uuid CONSTRAINT pk_tracks PRIMARY KEY,
      slug text NOT NULL CONSTRAINT uq_tracks_slug UNIQUE,
      letter text NOT NULL CONSTRAINT ck_tracks_letter CHECK (letter IN ('I', 'S', 'B', 'V', 'K')),
      state text NOT NULL CONSTRAINT ck_tracks_state CHECK (state IN ('in_preparation', 'open', 'running', 'closing', 'closed')),
      position int NOT NULL,
      texts jsonb NOT NULL
    )`);
    await runner.query(`CREATE TABLE track_aliases (
      slug text CONSTRAINT pk_track_aliases PRIMARY KEY,
      track_id uuid NOT NULL CONSTRAINT fk_track_aliases_track_id REFERENCES tracks (id),
      name text NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_track_aliases_track_id ON track_aliases (track_id)');
    await runner.query(`CREATE TABLE track_facilitators (
      track_id uuid NOT NULL CONSTRAINT fk_track_facilitators_track_id REFERENCES tracks (id),
      account_id uuid NOT NULL CONSTRAINT fk_track_facilitators_account_id REFERENCES accounts (id),
      role text NOT NULL CONSTRAINT ck_track_facilitators_role CHECK (role IN ('lead', 'partner')),
      assigned_at timestamptz NOT NULL,
      CONSTRAINT pk_track_facilitators PRIMARY KEY (track_id, account_id)
    )`);
    await runner.query('CREATE INDEX ix_track_facilitators_account_id ON track_facilitators (account_id)');
    await runner.query(`CREATE TABLE taxonomy_terms (
      id uuid CONSTRAINT pk_taxonomy_terms PRIMARY KEY,
      taxonomy text NOT NULL CONSTRAINT ck_taxonomy_terms_taxonomy CHECK (taxonomy IN ('theme', 'opgave', 'instrument', 'learning_question')),
      slug text NOT NULL,
      position int NOT NULL,
      name_nl text NOT NULL,
      name_en text NOT NULL,
      CONSTRAINT uq_taxonomy_terms_taxonomy_slug UNIQUE (taxonomy, slug)
    )`);
    await runner.query(`CREATE TABLE track_terms (
      track_id uuid NOT NULL CONSTRAINT fk_track_terms_track_id REFERENCES tracks (id),
      term_id uuid NOT NULL CONSTRAINT fk_track_terms_term_id REFERENCES taxonomy_terms (id),
      CONSTRAINT pk_track_terms PRIMARY KEY (track_id, term_id)
    )`);
    await runner.query('CREATE INDEX ix_track_terms_term_id ON track_terms (term_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
