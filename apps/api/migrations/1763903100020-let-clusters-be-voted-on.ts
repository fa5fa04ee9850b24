import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A poll may be over the clusters of a joint agenda, one at a time for each meeting. */
export class LetClustersBeVotedOn1763903100020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE polls ADD COLUMN cluster_ids uuid[],
      ADD CONSTRAINT ck_polls_clusters CHECK (cluster_ids IS NULL OR (kind = 'dots' AND weight = 'per_municipality' AND jsonb_array_length(options) = 0))`);
    await runner.query('CREATE UNIQUE INDEX uq_polls_open_cluster_vote ON polls (live_session_id) WHERE cluster_ids IS NOT NULL AND closed_at IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
