import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads about a subject and the posts in them. */
export class CreateThreads1763700500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE threads (
      id uuid CONSTRAINT pk_threads PRIMARY KEY,
      subject_type text NOT NULL CONSTRAINT ck_threads_subject_type CHECK (subject_type IN ('group')),
      subject_id uuid NOT NULL,
      kind text NOT NULL CONSTRAINT ck_threads_kind CHECK (kind IN ('question', 'experience', 'best_practice', 'hot_issue', 'announcement')),
      title text NOT NULL,
      author_id uuid NOT NULL CONSTRAINT fk_threads_author_id REFERENCES accounts (id),
      client_id uuid NOT NULL,
      last_ordinal int NOT NULL,
      last_post_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_threads_author_id_client_id UNIQUE (author_id, client_id)
    )`);
    await runner.query('CREATE INDEX ix_threads_subject_last_post_at ON threads (subject_type, subject_id, last_post_at, id)');
    await runner.query(`CREATE TABLE posts (
      id uuid CONSTRAINT pk_posts PRIMARY KEY,
      thread_id uuid NOT NULL CONSTRAINT fk_posts_thread_id REFERENCES threads (id),
      parent_id uuid CONSTRAINT fk_posts_parent_id REFERENCES posts (id),
      author_id uuid NOT NULL CONSTRAINT fk_posts_author_id REFERENCES accounts (id),
      ordinal int NOT NULL,
      body text NOT NULL,
      client_id uuid NOT NULL,
      event_id uuid NOT NULL,
      created_at timestamptz NOT NULL,
      edited_at timestamptz,
      deleted_at timestamptz,
      CONSTRAINT uq_posts_thread_id_ordinal UNIQUE (thread_id, ordinal),
      CONSTRAINT uq_posts_author_id_client_id UNIQUE (author_id, client_id)
    )`);
    await runner.query('CREATE INDEX ix_posts_thread_id_author_id ON posts (thread_id, author_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
