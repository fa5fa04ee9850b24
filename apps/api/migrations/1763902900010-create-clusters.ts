import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Inputs are brought together in clusters: each stands in one of its own meeting, or in none. */
export class CreateClusters1763902900010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE clusters (
      id uuid CONSTRAINT pk_clusters PRIMARY KEY,
      meeting_id uuid NOT NULL CONSTRAINT fk_clusters_meeting_id REFERENCES joint_agendas (id),
      name text NOT NULL,
      named_by_id uuid NOT NULL CONSTRAINT fk_clusters_named_by_id REFERENCES accounts (id),
      revision int NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_clusters_id_meeting_id UNIQUE (id, meeting_id)
    )`);
    await runner.query('CREATE INDEX ix_clusters_meeting_id ON clusters (meeting_id)');
    await runner.query('CREATE INDEX ix_clusters_named_by_id ON clusters (named_by_id)');
    await runner.query(`ALTER TABLE inputs ADD COLUMN cluster_id uuid, ADD COLUMN revision int NOT NULL DEFAULT 1,
      ADD CONSTRAINT fk_inputs_cluster_id_meeting_id FOREIGN KEY (cluster_id, meeting_id) REFERENCES clusters (id, meeting_id)`);
    await runner.query('CREATE INDEX ix_inputs_cluster_id ON inputs (cluster_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
