import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_CASE = (table: string): string => `id uuid CONSTRAINT pk_${table} PRIMARY KEY,
      case_file_id uuid NOT NULL CONSTRAINT fk_${table}_case_file_id REFERENCES case_files (id),
      client_id uuid NOT NULL,
      CONSTRAINT uq_${table}_case_file_id_client_id UNIQUE (case_file_id, client_id)`;

/** The process canvas of a case: actors, rules, moments of influence with who takes part, and how it stood once. */
export class CreateCanvases1763909995000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE canvas_actors (${OF_CASE('canvas_actors')},
      name text NOT NULL,
      kind text NOT NULL CONSTRAINT ck_canvas_actors_kind CHECK (kind IN ('council', 'executive', 'clerks', 'officials', 'residents', 'entrepreneurs', 'partners', 'other')),
      role text CONSTRAINT ck_canvas_actors_role CHECK (role IN ('decides', 'advises', 'carries_out', 'is_heard')),
      place int NOT NULL,
      revision int NOT NULL
    )`);
    await runner.query(`CREATE TABLE canvas_rules (${OF_CASE('canvas_rules')},
      text text NOT NULL,
      place int NOT NULL,
      revision int NOT NULL
    )`);
    await runner.query(`CREATE TABLE influence_moments (${OF_CASE('influence_moments')},
      title text NOT NULL,
      starts_on date NOT NULL,
      ends_on date CONSTRAINT ck_influence_moments_ends_on CHECK (ends_on > starts_on),
      phase text CONSTRAINT ck_influence_moments_phase CHECK (phase IN ('agenda_setting', 'preparation', 'decision', 'execution', 'evaluation')),
      influence text NOT NULL,
      revision int NOT NULL
    )`);
    await runner.query(`CREATE TABLE involvements (
      moment_id uuid NOT NULL CONSTRAINT fk_involvements_moment_id REFERENCES influence_moments (id),
      actor_id uuid NOT NULL CONSTRAINT fk_involvements_actor_id REFERENCES canvas_actors (id),
      role text NOT NULL CONSTRAINT ck_involvements_role CHECK (role IN ('informed', 'consulted', 'advises', 'co_produces', 'decides')),
      CONSTRAINT pk_involvements PRIMARY KEY (moment_id, actor_id)
    )`);
    await runner.query('CREATE INDEX ix_involvements_actor_id ON involvements (actor_id)');
    await runner.query(`CREATE TABLE canvas_snapshots (${OF_CASE('canvas_snapshots')},
      label text NOT NULL,
      live_session_id uuid,
      canvas jsonb NOT NULL,
      case_moments jsonb NOT NULL,
      kept_by_id uuid NOT NULL CONSTRAINT fk_canvas_snapshots_kept_by_id REFERENCES accounts (id),
      kept_at timestamptz NOT NULL
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
