import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes part in which session, or waits for a place there; what they read and answered before, and who came without a seat. */
export class CreateSeats1764000340010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createSeats(runner);
    await runner.query(`CREATE TABLE walk_ins (
      id uuid CONSTRAINT pk_walk_ins PRIMARY KEY,
      session_id uuid NOT NULL CONSTRAINT fk_walk_ins_session_id REFERENCES parallel_sessions (id),
      name text NOT NULL,
      organisation text NOT NULL,
      added_by_id uuid NOT NULL CONSTRAINT fk_walk_ins_added_by_id REFERENCES accounts (id),
      added_at timestamptz NOT NULL
    )`);
    await runner.query(`CREATE INDEX ix_walk_ins_session_id ON walk_ins (session_id)`);
    await runner.query(`CREATE INDEX ix_walk_ins_added_by_id ON walk_ins (added_by_id)`);
    await runner.query(`CREATE TABLE pack_readings (
      agenda_event_id uuid NOT NULL CONSTRAINT fk_pack_readings_agenda_event_id REFERENCES agenda_events (id),
      account_id uuid NOT NULL CONSTRAINT fk_pack_readings_account_id REFERENCES accounts (id),
      pack_revision int NOT NULL,
      read_at timestamptz NOT NULL,
      CONSTRAINT pk_pack_readings PRIMARY KEY (agenda_event_id, account_id)
    )`);
    await runner.query(`CREATE INDEX ix_pack_readings_account_id ON pack_readings (account_id)`);
    await runner.query(`CREATE TABLE event_answers (
      question_id uuid NOT NULL CONSTRAINT fk_event_answers_question_id REFERENCES event_questions (id),
      account_id uuid NOT NULL CONSTRAINT fk_event_answers_account_id REFERENCES accounts (id),
      text text NOT NULL,
      saved_at timestamptz NOT NULL,
      CONSTRAINT pk_event_answers PRIMARY KEY (question_id, account_id)
    )`);
    await runner.query(`CREATE INDEX ix_event_answers_account_id ON event_answers (account_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

async function createSeats(runner: QueryRunner): Promise<void> {
  const states = `'requested', 'contacted', 'waitlisted', 'offered', 'confirmed', 'declined', 'withdrawn', 'expired'`;
  await runner.query(`CREATE TABLE seats (
    id uuid CONSTRAINT pk_seats PRIMARY KEY,
    agenda_event_id uuid NOT NULL CONSTRAINT fk_seats_agenda_event_id REFERENCES agenda_events (id),
    block_id uuid NOT NULL CONSTRAINT fk_seats_block_id REFERENCES event_blocks (id),
    session_id uuid NOT NULL CONSTRAINT fk_seats_session_id REFERENCES parallel_sessions (id),
    account_id uuid NOT NULL CONSTRAINT fk_seats_account_id REFERENCES accounts (id),
    organisation_id uuid NOT NULL CONSTRAINT fk_seats_organisation_id REFERENCES organisations (id),
    state text NOT NULL CONSTRAINT ck_seats_state CHECK (state IN (${states})),
    place int NOT NULL,
    confirm_by timestamptz,
    asked_at timestamptz NOT NULL,
    presence text CONSTRAINT ck_seats_presence CHECK (presence IN ('present', 'absent')),
    CONSTRAINT ck_seats_confirm_by CHECK ((state = 'offered') = (confirm_by IS NOT NULL))
  )`);
  // A person chooses one session of a block, whatever happens at the same moment.
  await runner.query(`CREATE UNIQUE INDEX uq_seats_running ON seats (account_id, block_id) WHERE state IN ('requested', 'contacted', 'waitlisted', 'offered', 'confirmed')`);
  await runner.query(`CREATE INDEX ix_seats_session_id_place ON seats (session_id, place)`);
  await runner.query(`CREATE INDEX ix_seats_confirm_by ON seats (confirm_by) WHERE state = 'offered'`);
  for (const column of ['agenda_event_id', 'block_id', 'account_id', 'organisation_id']) await runner.query(`CREATE INDEX ix_seats_${column} ON seats (${column})`);
  await runner.query(`CREATE TABLE seat_changes (
    id uuid CONSTRAINT pk_seat_changes PRIMARY KEY,
    seat_id uuid NOT NULL CONSTRAINT fk_seat_changes_seat_id REFERENCES seats (id),
    session_id uuid NOT NULL CONSTRAINT fk_seat_changes_session_id REFERENCES parallel_sessions (id),
    from_state text,
    to_state text NOT NULL,
    made_by_id uuid CONSTRAINT fk_seat_changes_made_by_id REFERENCES accounts (id),
    reason text NOT NULL,
    made_at timestamptz NOT NULL
  )`);
  for (const column of ['seat_id', 'session_id', 'made_by_id']) await runner.query(`CREATE INDEX ix_seat_changes_${column} ON seat_changes (${column})`);
}
