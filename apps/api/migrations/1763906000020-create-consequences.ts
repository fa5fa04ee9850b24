import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people think would follow from the sides of a dilemma. */
export class CreateConsequences1763906000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE consequences (
      id uuid CONSTRAINT pk_consequences PRIMARY KEY,
      compass_game_id uuid NOT NULL CONSTRAINT fk_consequences_compass_game_id REFERENCES compass_games (id),
      dilemma int NOT NULL,
      pole int NOT NULL,
      text text NOT NULL,
      reach text NOT NULL,
      desirability int NOT NULL,
      author_id uuid NOT NULL CONSTRAINT fk_consequences_author_id REFERENCES accounts (id),
      words_by_id uuid NOT NULL CONSTRAINT fk_consequences_words_by_id REFERENCES accounts (id),
      revision int NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT ck_consequences_pole CHECK (pole IN (0, 1)),
      CONSTRAINT ck_consequences_reach CHECK (reach IN ('household', 'street', 'village', 'municipality')),
      CONSTRAINT ck_consequences_desirability CHECK (desirability BETWEEN 1 AND 5)
    )`);
    for (const column of ['compass_game_id', 'author_id', 'words_by_id']) await runner.query(`CREATE INDEX ix_consequences_${column} ON consequences (${column})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
