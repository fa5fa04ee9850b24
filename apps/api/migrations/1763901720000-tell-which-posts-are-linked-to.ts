import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link to a thread may lead to posts in it. */
export class TellWhichPostsAreLinkedTo1763901720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE post_links ADD COLUMN ordinals int[] NOT NULL DEFAULT '{}'`);
    await runner.query(`UPDATE post_links l SET ordinals = found.ordinals FROM (
        SELECT p.id, m.address[1]::uuid AS thread_id, array_agg(DISTINCT m.address[2]::int) AS ordinals
        FROM posts p CROSS JOIN LATERAL regexp_matches(p.body, '/gesprekken/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})#bericht-([1-9][0-9]{0,8})', 'g') AS m(address)
        WHERE p.body LIKE '%#bericht-%' GROUP BY p.id, m.address[1]
      ) found WHERE l.post_id = found.id AND l.subject_type = 'thread' AND l.subject_id = found.thread_id`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
