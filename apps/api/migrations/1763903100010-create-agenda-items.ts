import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clusters become items of a joint agenda, each once, with minutes, in an order. */
export class CreateAgendaItems1763903100010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE joint_agendas ADD COLUMN box_minutes int, ADD COLUMN revision int NOT NULL DEFAULT 1, ADD COLUMN settled_at timestamptz,
      ADD CONSTRAINT ck_joint_agendas_box_minutes CHECK (box_minutes BETWEEN 1 AND 960)`);
    await runner.query(`CREATE TABLE agenda_items (
      cluster_id uuid CONSTRAINT pk_agenda_items PRIMARY KEY,
      meeting_id uuid NOT NULL,
      position int NOT NULL,
      minutes int NOT NULL,
      CONSTRAINT fk_agenda_items_cluster_id_meeting_id FOREIGN KEY (cluster_id, meeting_id) REFERENCES clusters (id, meeting_id),
      CONSTRAINT uq_agenda_items_meeting_id_position UNIQUE (meeting_id, position),
      CONSTRAINT ck_agenda_items_position CHECK (position >= 1),
      CONSTRAINT ck_agenda_items_minutes CHECK (minutes BETWEEN 1 AND 960)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
