import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remarks in documents, with where they stand in the words of each version. */
export class CreateRemarks1763909900500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE remarks (
      id uuid CONSTRAINT pk_remarks PRIMARY KEY,
      parent_id uuid CONSTRAINT fk_remarks_parent_id REFERENCES remarks (id),
      document_id uuid NOT NULL CONSTRAINT fk_remarks_document_id REFERENCES documents (id),
      version_id uuid NOT NULL CONSTRAINT fk_remarks_version_id REFERENCES document_versions (id),
      group_id uuid NOT NULL CONSTRAINT fk_remarks_group_id REFERENCES groups (id),
      circle text NOT NULL CONSTRAINT ck_remarks_circle CHECK (circle IN ('delegation', 'group')),
      kind text NOT NULL CONSTRAINT ck_remarks_kind CHECK (kind IN ('document', 'page', 'passage')),
      author_id uuid NOT NULL CONSTRAINT fk_remarks_author_id REFERENCES accounts (id),
      client_id uuid NOT NULL,
      body text NOT NULL,
      revision int NOT NULL,
      created_at timestamptz NOT NULL,
      edited_at timestamptz,
      resolved_at timestamptz,
      resolved_by_id uuid CONSTRAINT fk_remarks_resolved_by_id REFERENCES accounts (id),
      deleted_at timestamptz,
      CONSTRAINT uq_remarks_author_id_client_id UNIQUE (author_id, client_id),
      CONSTRAINT ck_remarks_body CHECK (deleted_at IS NULL OR body = ''),
      CONSTRAINT ck_remarks_resolved CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL) AND (resolved_at IS NULL OR parent_id IS NULL))
    )`);
    await runner.query('CREATE INDEX ix_remarks_parent_id ON remarks (parent_id)');
    await runner.query('CREATE INDEX ix_remarks_version_id ON remarks (version_id)');
    await runner.query('CREATE INDEX ix_remarks_document_id_parent_id ON remarks (document_id, parent_id)');
    await runner.query(`CREATE TABLE remark_anchors (
      remark_id uuid NOT NULL CONSTRAINT fk_remark_anchors_remark_id REFERENCES remarks (id) ON DELETE CASCADE,
      version_id uuid NOT NULL CONSTRAINT fk_remark_anchors_version_id REFERENCES document_versions (id),
      part int NOT NULL,
      at int NOT NULL,
      length int NOT NULL,
      end_part int NOT NULL,
      CONSTRAINT pk_remark_anchors PRIMARY KEY (remark_id, version_id),
      CONSTRAINT ck_remark_anchors_place CHECK (part >= 0 AND at >= 0 AND length > 0 AND end_part >= part)
    )`);
    await runner.query('CREATE INDEX ix_remark_anchors_version_id ON remark_anchors (version_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
