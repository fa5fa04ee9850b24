import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People of a municipality are told of a message about their application: one more of the reasons that there are by then. */
export class TellOfProgrammeMessages1764000393000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['ck_notifications_reason', 'ck_notifications_post_id']) {
      const [{ definition }] = (await runner.query(`SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1`, [name])) as [{ definition: string }];
      await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ${definition.replace('ARRAY[', `ARRAY['programme_message'::text, `)}`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
