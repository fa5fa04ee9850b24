import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is held when and where, who organises it, for whom and about what. */
export class CreateAgendaEvents1764000330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const types = `'start_session', 'congress', 'open_meeting', 'webinar', 'site_visit', 'regional_meeting', 'exchange'`;
    await runner.query(`CREATE TABLE agenda_events (
      id uuid CONSTRAINT pk_agenda_events PRIMARY KEY,
      type text NOT NULL CONSTRAINT ck_agenda_events_type CHECK (type IN (${types})),
      title text NOT NULL,
      summary text NOT NULL,
      description text NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      place text,
      link text,
      province text,
      organisation_id uuid CONSTRAINT fk_agenda_events_organisation_id REFERENCES organisations (id),
      track_id uuid CONSTRAINT fk_agenda_events_track_id REFERENCES tracks (id),
      group_id uuid CONSTRAINT fk_agenda_events_group_id REFERENCES groups (id),
      parent_id uuid CONSTRAINT fk_agenda_events_parent_id REFERENCES agenda_events (id),
      series_id uuid,
      functions text[] NOT NULL,
      state text NOT NULL CONSTRAINT ck_agenda_events_state CHECK (state IN ('proposed', 'approved', 'refused', 'published', 'cancelled')),
      publish_at timestamptz,
      published_at timestamptz,
      revision int NOT NULL,
      created_by_id uuid NOT NULL CONSTRAINT fk_agenda_events_created_by_id REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      changed_at timestamptz NOT NULL,
      CONSTRAINT ck_agenda_events_ends_at CHECK (ends_at > starts_at),
      CONSTRAINT ck_agenda_events_published_at CHECK (CASE WHEN published_at IS NULL THEN state <> 'published' ELSE state IN ('published', 'cancelled') END)
    )`);
    for (const column of ['starts_at', 'organisation_id', 'track_id', 'group_id', 'parent_id', 'series_id', 'created_by_id']) {
      await runner.query(`CREATE INDEX ix_agenda_events_${column} ON agenda_events (${column})`);
    }
    await runner.query(`CREATE INDEX ix_agenda_events_to_publish ON agenda_events (publish_at) WHERE state = 'approved'`);
    await runner.query(`CREATE TABLE agenda_event_organisations (
      agenda_event_id uuid NOT NULL CONSTRAINT fk_agenda_event_organisations_agenda_event_id REFERENCES agenda_events (id),
      organisation_id uuid NOT NULL CONSTRAINT fk_agenda_event_organisations_organisation_id REFERENCES organisations (id),
      CONSTRAINT pk_agenda_event_organisations PRIMARY KEY (agenda_event_id, organisation_id)
    )`);
    await runner.query(`CREATE INDEX ix_agenda_event_organisations_organisation_id ON agenda_event_organisations (organisation_id)`);
    await runner.query(`CREATE TABLE agenda_event_terms (
      agenda_event_id uuid NOT NULL CONSTRAINT fk_agenda_event_terms_agenda_event_id REFERENCES agenda_events (id),
      term_id uuid NOT NULL CONSTRAINT fk_agenda_event_terms_term_id REFERENCES taxonomy_terms (id),
      CONSTRAINT pk_agenda_event_terms PRIMARY KEY (agenda_event_id, term_id)
    )`);
    await runner.query(`CREATE INDEX ix_agenda_event_terms_term_id ON agenda_event_terms (term_id)`);
    await runner.query(`CREATE TABLE agenda_event_changes (
      id uuid CONSTRAINT pk_agenda_event_changes PRIMARY KEY,
      agenda_event_id uuid NOT NULL CONSTRAINT fk_agenda_event_changes_agenda_event_id REFERENCES agenda_events (id),
      from_state text NOT NULL,
      to_state text NOT NULL,
      made_by_id uuid CONSTRAINT fk_agenda_event_changes_made_by_id REFERENCES accounts (id),
      reason text NOT NULL,
      made_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE INDEX ix_agenda_event_changes_agenda_event_id ON agenda_event_changes (agenda_event_id)`);
    await runner.query(`CREATE INDEX ix_agenda_event_changes_made_by_id ON agenda_event_changes (made_by_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
