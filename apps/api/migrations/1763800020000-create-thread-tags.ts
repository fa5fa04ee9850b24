import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of the taxonomies that a thread is labelled with. */
export class CreateThreadTags1763800020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE thread_tags (
      thread_id uuid NOT NULL CONSTRAINT fk_thread_tags_thread_id REFERENCES threads (id),
      term_id uuid NOT NULL CONSTRAINT fk_thread_tags_term_id REFERENCES taxonomy_terms (id),
      CONSTRAINT pk_thread_tags PRIMARY KEY (thread_id, term_id)
    )`);
    await runner.query('CREATE INDEX ix_thread_tags_term_id ON thread_tags (term_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
