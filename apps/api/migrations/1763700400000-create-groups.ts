import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Learning groups, their members and who was invited to them. */
export class CreateGroups1763700400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE groups (
      id uuid CONSTRAINT pk_groups PRIMARY KEY,
      track_id uuid NOT NULL CONSTRAINT fk_groups_track_id REFERENCES tracks (id),
      name text NOT NULL,
      purpose text NOT NULL,
      created_at timestamptz NOT NULL,
      archived_at timestamptz
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_groups_track_id_name ON groups (track_id, lower(name))');
    await runner.query(`CREATE TABLE memberships (
      id uuid CONSTRAINT pk_memberships PRIMARY KEY,
      group_id uuid NOT NULL CONSTRAINT fk_memberships_group_id REFERENCES groups (id),
      account_id uuid NOT NULL CONSTRAINT fk_memberships_account_id REFERENCES accounts (id),
      role text NOT NULL CONSTRAINT ck_memberships_role CHECK (role IN ('participant', 'facilitator')),
      organisation_id uuid CONSTRAINT fk_memberships_organisation_id REFERENCES organisations (id),
      joined_at timestamptz NOT NULL,
      ended_at timestamptz,
      ended_by_id uuid CONSTRAINT fk_memberships_ended_by_id REFERENCES accounts (id),
      CONSTRAINT ck_memberships_organisation_id CHECK (role = 'facilitator' OR organisation_id IS NOT NULL)
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_memberships_group_id_account_id ON memberships (group_id, account_id) WHERE ended_at IS NULL');
    await runner.query('CREATE INDEX ix_memberships_account_id ON memberships (account_id) WHERE ended_at IS NULL');
    await runner.query(`CREATE TABLE group_invitations (
      id uuid CONSTRAINT pk_group_invitations PRIMARY KEY,
      group_id uuid NOT NULL CONSTRAINT fk_group_invitations_group_id REFERENCES groups (id),
      email text NOT NULL,
      role text NOT NULL CONSTRAINT ck_group_invitations_role CHECK (role IN ('participant', 'facilitator')),
      organisation_id uuid NOT NULL CONSTRAINT fk_group_invitations_organisation_id REFERENCES organisations (id),
      invited_by_id uuid NOT NULL CONSTRAINT fk_group_invitations_invited_by_id REFERENCES accounts (id),
      invited_at timestamptz NOT NULL,
      settled_at timestamptz
    )`);
    await runner.query('CREATE UNIQUE INDEX uq_group_invitations_group_id_email ON group_invitations (group_id, email) WHERE settled_at IS NULL');
    await runner.query('CREATE INDEX ix_group_invitations_email ON group_invitations (email) WHERE settled_at IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
