import type { MigrationInterface, QueryRunner } from 'typeorm';

const added = ['intake_offered', 'intake_booked', 'intake_moved', 'intake_cancelled'].map((reason) => `'${reason}'::text, `).join('');

/** People are told of moments for an intake, and of appointments that are made, moved and called off: more of the reasons that there are by then. */
export class TellOfIntakes1764000392000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['ck_notifications_reason', 'ck_notifications_post_id']) {
      const [{ definition }] = (await runner.query(`SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1`, [name])) as [{ definition: string }];
      await runner.query(`ALTER TABLE notifications DROP CONSTRAINT ${name}, ADD CONSTRAINT ${name} ${definition.replace('ARRAY[', `ARRAY[${added}`)}`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
