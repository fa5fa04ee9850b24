import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts with their roles, sign-in sessions and one-use links. */
export class CreateAccounts1763700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE accounts (
      id uuid CONSTRAINT pk_accounts PRIMARY KEY,
      email text NOT NULL CONSTRAINT uq_accounts_email UNIQUE CONSTRAINT ck_accounts_email CHECK (email = lower(email)),
      name text NOT NULL,
      function text NOT NULL CONSTRAINT ck_accounts_function
        CHECK (function IN ('burgemeester', 'wethouder', 'raadslid', 'griffier', 'gemeentesecretaris', 'ambtenaar', 'statenlid', 'inwoner', 'other')),
      job_title text,
      organisation_id uuid CONSTRAINT fk_accounts_organisation_id REFERENCES organisations (id),
      password_hash text NOT NULL,
      language text NOT NULL CONSTRAINT ck_accounts_language CHECK (language IN ('nl', 'en')),
      access_version int NOT NULL DEFAULT 1,
      blocked_at timestamptz,
      created_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_accounts_organisation_id ON accounts (organisation_id)');
    await runner.query(`CREATE TABLE role_grants (
      account_id uuid NOT NULL CONSTRAINT fk_role_grants_account_id REFERENCES accounts (id),
      role text NOT NULL,
      granted_at timestamptz NOT NULL,
      granted_by_id uuid CONSTRAINT fk_role_grants_granted_by_id REFERENCES accounts (id),
      CONSTRAINT pk_role_grants PRIMARY KEY (account_id, role)
    )`);
    await runner.query('CREATE INDEX ix_role_grants_role ON role_grants (role)');
    await runner.query(`CREATE TABLE sign_in_sessions (
      id uuid CONSTRAINT pk_sign_in_sessions PRIMARY KEY,
      account_id uuid NOT NULL CONSTRAINT fk_sign_in_sessions_account_id REFERENCES accounts (id),
      token_hash text NOT NULL CONSTRAINT uq_sign_in_sessions_token_hash UNIQUE,
      device text NOT NULL,
      created_at timestamptz NOT NULL,
      seen_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX ix_sign_in_sessions_account_id ON sign_in_sessions (account_id)');
    await this.createLinks(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }

  private async createLinks(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE invitations (
      id uuid CONSTRAINT pk_invitations PRIMARY KEY,
      email text NOT NULL,
      token_hash text NOT NULL CONSTRAINT uq_invitations_token_hash UNIQUE,
      invited_by_id uuid CONSTRAINT fk_invitations_invited_by_id REFERENCES accounts (id),
      role text,
      language text NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    )`);
    await runner.query('CREATE INDEX ix_invitations_email ON invitations (email)');
    await runner.query(`CREATE TABLE password_resets (
      id uuid CONSTRAINT pk_password_resets PRIMARY KEY,
      account_id uuid NOT NULL CONSTRAINT fk_password_resets_account_id REFERENCES accounts (id),
      token_hash text NOT NULL CONSTRAINT uq_password_resets_token_hash UNIQUE,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    )`);
    await runner.query('CREATE INDEX ix_password_resets_account_id ON password_resets (account_id)');
  }
}
