import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told that their municipality has a place in a learning group: one more of the reasons that there are by then. */
export class TellOfPlacing1764000390000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['ck_notifications_reason', 'ck_notifications_post_id']) {
      const [{ definition }] = (await runner.query(`SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1`, [name])) as [{ definition: string }];
      await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ${definition.replace('ARRAY[', `ARRAY['placed_in_group'::text, `)}`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
