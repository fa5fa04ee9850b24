import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents are shared with consent: one person of a municipality proposes, another decides. What groups could read before stays readable for two years. */
export class CreateShares1763908700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner);
    await runner.query(`INSERT INTO streams (stream, head) SELECT 'case_documents:' || id, 0 FROM case_files`);
    await keepReadable(runner);
    // Events told the whole group which versions came: from now on only a delegation learns that.
    await runner.query(`UPDATE domain_events SET payload = jsonb_build_object('caseFileId', payload->'caseFileId') WHERE name = 'document_version.added' AND stream LIKE 'case_file:%'`);
    await runner.query(`CREATE INDEX ix_audit_entries_document_versions ON audit_entries (object_id, occurred_at) WHERE object_type = 'document_version'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE shares (
    id uuid CONSTRAINT pk_shares PRIMARY KEY,
    case_file_id uuid NOT NULL CONSTRAINT fk_shares_case_file_id REFERENCES case_files (id),
    audience text NOT NULL,
    group_id uuid CONSTRAINT fk_shares_group_id REFERENCES groups (id),
    track_id uuid CONSTRAINT fk_shares_track_id REFERENCES tracks (id),
    purpose text NOT NULL CONSTRAINT ck_shares_purpose CHECK (char_length(purpose) <= 300),
    ends_at timestamptz NOT NULL,
    may_download boolean NOT NULL,
    proposed_by_id uuid NOT NULL CONSTRAINT fk_shares_proposed_by_id REFERENCES accounts (id),
    proposed_at timestamptz NOT NULL,
    decided_by_id uuid CONSTRAINT fk_shares_decided_by_id REFERENCES accounts (id),
    approved_at timestamptz,
    refused_at timestamptz,
    kept_at timestamptz,
    ended_by_id uuid CONSTRAINT fk_shares_ended_by_id REFERENCES accounts (id),
    retracted_at timestamptz,
    withdrawn_at timestamptz,
    reason text CONSTRAINT ck_shares_reason CHECK (char_length(reason) <= 500),
    reminded_at timestamptz,
    expiry_told_at timestamptz,
    CONSTRAINT ck_shares_audience CHECK (CASE audience WHEN 'group' THEN group_id IS NOT NULL AND track_id IS NULL WHEN 'track' THEN track_id IS NOT NULL AND group_id IS NULL WHEN 'network' THEN group_id IS NULL AND track_id IS NULL ELSE false END),
    CONSTRAINT ck_shares_four_eyes CHECK (decided_by_id <> proposed_by_id),
    CONSTRAINT ck_shares_decided CHECK ((approved_at IS NOT NULL OR refused_at IS NOT NULL) = (decided_by_id IS NOT NULL OR kept_at IS NOT NULL) AND (kept_at IS NULL OR decided_by_id IS NULL)),
    CONSTRAINT ck_shares_one_end CHECK (num_nonnulls(refused_at, retracted_at, withdrawn_at) <= 1 AND num_nonnulls(approved_at, refused_at, retracted_at) <= 1 AND (withdrawn_at IS NULL OR approved_at IS NOT NULL)),
    CONSTRAINT ck_shares_ended_by_id CHECK ((ended_by_id IS NOT NULL) = (retracted_at IS NOT NULL OR withdrawn_at IS NOT NULL))
  )`);
  for (const column of ['case_file_id', 'group_id', 'track_id', 'proposed_by_id', 'decided_by_id', 'ended_by_id']) await runner.query(`CREATE INDEX ix_shares_${column} ON shares (${column})`);
  await runner.query('CREATE INDEX ix_shares_running ON shares (ends_at) WHERE approved_at IS NOT NULL AND withdrawn_at IS NULL');
  await runner.query(`CREATE TABLE share_versions (
    share_id uuid NOT NULL CONSTRAINT fk_share_versions_share_id REFERENCES shares (id),
    version_id uuid NOT NULL CONSTRAINT fk_share_versions_version_id REFERENCES document_versions (id),
    CONSTRAINT pk_share_versions PRIMARY KEY (share_id, version_id)
  )`);
  await runner.query('CREATE INDEX ix_share_versions_version_id ON share_versions (version_id)');
}

/** A share of its own for every version, so that each can be withdrawn by itself; it has the id of its version. */
async function keepReadable(runner: QueryRunner): Promise<void> {
  await runner.query(`INSERT INTO shares (id, case_file_id, audience, group_id, purpose, ends_at, may_download, proposed_by_id, proposed_at, approved_at, kept_at)
    SELECT v.id, c.id, 'group', c.group_id, '', date_trunc('milliseconds', now()) + interval '2 years', true, v.author_id, v.created_at, date_trunc('milliseconds', now()), date_trunc('milliseconds', now())
    FROM document_versions v JOIN documents d ON d.id = v.document_id JOIN case_files c ON c.id = d.case_file_id`);
  await runner.query('INSERT INTO share_versions (share_id, version_id) SELECT id, id FROM document_versions');
}
