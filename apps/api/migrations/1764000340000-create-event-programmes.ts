import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of an event: blocks with parallel sessions, how people sign up, and what is asked of them before. */
export class CreateEventProgrammes1764000340000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE seat_plans (
      agenda_event_id uuid CONSTRAINT pk_seat_plans PRIMARY KEY CONSTRAINT fk_seat_plans_agenda_event_id REFERENCES agenda_events (id),
      confirmation text NOT NULL CONSTRAINT ck_seat_plans_confirmation CHECK (confirmation IN ('automatic', 'by_contact')),
      revision int NOT NULL,
      answer_by timestamptz,
      reminded_at timestamptz,
      pack text NOT NULL,
      pack_revision int NOT NULL,
      preparation_revision int NOT NULL
    )`);
    await runner.query(`CREATE TABLE event_blocks (
      id uuid CONSTRAINT pk_event_blocks PRIMARY KEY,
      agenda_event_id uuid NOT NULL CONSTRAINT fk_event_blocks_agenda_event_id REFERENCES agenda_events (id),
      title text NOT NULL,
      from_minute int NOT NULL,
      until_minute int NOT NULL,
      CONSTRAINT ck_event_blocks_minutes CHECK (from_minute >= 0 AND until_minute > from_minute)
    )`);
    await runner.query(`CREATE INDEX ix_event_blocks_agenda_event_id ON event_blocks (agenda_event_id)`);
    await runner.query(`CREATE TABLE parallel_sessions (
      id uuid CONSTRAINT pk_parallel_sessions PRIMARY KEY,
      block_id uuid NOT NULL CONSTRAINT fk_parallel_sessions_block_id REFERENCES event_blocks (id),
      agenda_event_id uuid NOT NULL CONSTRAINT fk_parallel_sessions_agenda_event_id REFERENCES agenda_events (id),
      position int NOT NULL,
      title text NOT NULL,
      description text NOT NULL,
      room text NOT NULL,
      led_by text NOT NULL,
      capacity int CONSTRAINT ck_parallel_sessions_capacity CHECK (capacity BETWEEN 1 AND 5000),
      walk_in_minutes int NOT NULL,
      last_place int NOT NULL
    )`);
    await runner.query(`CREATE INDEX ix_parallel_sessions_block_id ON parallel_sessions (block_id)`);
    await runner.query(`CREATE INDEX ix_parallel_sessions_agenda_event_id ON parallel_sessions (agenda_event_id)`);
    await runner.query(`CREATE TABLE event_questions (
      id uuid CONSTRAINT pk_event_questions PRIMARY KEY,
      agenda_event_id uuid NOT NULL CONSTRAINT fk_event_questions_agenda_event_id REFERENCES agenda_events (id),
      position int NOT NULL,
      text text NOT NULL
    )`);
    await runner.query(`CREATE INDEX ix_event_questions_agenda_event_id ON event_questions (agenda_event_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
