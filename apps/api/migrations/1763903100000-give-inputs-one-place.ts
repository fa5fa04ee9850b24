import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An input stands in exactly one place: by itself, in a cluster, with local support, or parked with a reason. */
export class GiveInputsOnePlace1763903100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE inputs ADD COLUMN place text NOT NULL DEFAULT 'loose', ADD COLUMN park_reason text, ADD COLUMN parked_by_id uuid CONSTRAINT fk_inputs_parked_by_id REFERENCES accounts (id), ADD COLUMN told_place text`);
    await runner.query(`UPDATE inputs SET place = 'cluster' WHERE cluster_id IS NOT NULL`);
    await runner.query(`ALTER TABLE inputs
      ADD CONSTRAINT ck_inputs_place CHECK (place IN ('loose', 'cluster', 'local_support', 'parked')),
      ADD CONSTRAINT ck_inputs_cluster CHECK ((place = 'cluster') = (cluster_id IS NOT NULL)),
      ADD CONSTRAINT ck_inputs_parked CHECK ((place = 'parked') = (park_reason IS NOT NULL) AND (place = 'parked') = (parked_by_id IS NOT NULL)),
      ADD CONSTRAINT ck_inputs_park_reason CHECK (length(park_reason) <= 500)`);
    await runner.query('CREATE INDEX ix_inputs_parked_by_id ON inputs (parked_by_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
