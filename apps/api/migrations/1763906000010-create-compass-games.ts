import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Games of the democratic compass, and what each person chose in them. */
export class CreateCompassGames1763906000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE compass_games (
      id uuid CONSTRAINT pk_compass_games PRIMARY KEY,
      live_session_id uuid NOT NULL CONSTRAINT fk_compass_games_live_session_id REFERENCES live_sessions (id) CONSTRAINT uq_compass_games_live_session_id UNIQUE,
      title text NOT NULL,
      situation text NOT NULL,
      free_poles jsonb,
      dilemmas jsonb NOT NULL,
      step text NOT NULL,
      dilemma int NOT NULL,
      revision int NOT NULL,
      results jsonb NOT NULL,
      started_at timestamptz NOT NULL,
      ended_at timestamptz,
      CONSTRAINT ck_compass_games_step CHECK (step IN ('before', 'talk', 'after', 'reveal', 'done') AND (step = 'done') = (ended_at IS NOT NULL))
    )`);
    await runner.query(`CREATE TABLE compass_choices (
      compass_game_id uuid NOT NULL CONSTRAINT fk_compass_choices_compass_game_id REFERENCES compass_games (id),
      dilemma int NOT NULL,
      account_id uuid NOT NULL CONSTRAINT fk_compass_choices_account_id REFERENCES accounts (id),
      before int,
      before_reason text,
      after int,
      after_reason text,
      CONSTRAINT pk_compass_choices PRIMARY KEY (compass_game_id, dilemma, account_id),
      CONSTRAINT ck_compass_choices_positions CHECK (before BETWEEN -3 AND 3 AND after BETWEEN -3 AND 3)
    )`);
    await runner.query('CREATE INDEX ix_compass_choices_account_id ON compass_choices (account_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
