import type { MigrationInterface, QueryRunner } from 'typeorm';

const FEW = `SELECT p.id FROM polls p LEFT JOIN poll_votes v ON v.poll_id = p.id
  WHERE p.anonymous AND p.closed_at IS NOT NULL
  GROUP BY p.id HAVING CASE p.weight WHEN 'per_head' THEN count(v.id) ELSE count(DISTINCT v.organisation_id) END < 5`;

/** Anonymous polls tell nothing of fewer than five votes, also those of before, and their votes are gone once they are counted. */
export class KeepSmallAnonymousPollsSecret1763902800010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE polls DROP CONSTRAINT ck_polls_closed,
      ADD CONSTRAINT ck_polls_closed CHECK ((closed_at IS NOT NULL AND (result IS NOT NULL OR anonymous)) OR (closed_at IS NULL AND result IS NULL))`);
    await runner.query(`UPDATE domain_events SET payload = jsonb_set(payload, '{result}', 'null') WHERE name = 'poll.closed' AND (payload ->> 'pollId')::uuid IN (${FEW})`);
    await runner.query(`UPDATE polls SET result = NULL WHERE id IN (${FEW})`);
    await runner.query('DELETE FROM poll_votes v USING polls p WHERE p.id = v.poll_id AND p.anonymous AND p.closed_at IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
