import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People at municipalities whom the programme knows. */
export class CreateContacts1764000360000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const functions = `'burgemeester', 'wethouder', 'raadslid', 'griffier', 'gemeentesecretaris', 'ambtenaar', 'statenlid', 'inwoner', 'other'`;
    await runner.query(`CREATE TABLE contacts (
      id uuid CONSTRAINT pk_contacts PRIMARY KEY,
      organisation_id uuid NOT NULL CONSTRAINT fk_contacts_organisation_id REFERENCES organisations (id),
      name text NOT NULL,
      email text NOT NULL CONSTRAINT ck_contacts_email CHECK (email = lower(email)),
      function text NOT NULL CONSTRAINT ck_contacts_function CHECK (function IN (${functions})),
      telephone text,
      note text NOT NULL,
      invited_at timestamptz,
      revision int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_contacts_organisation_id_email UNIQUE (organisation_id, email)
    )`);
    await runner.query(`CREATE INDEX ix_contacts_email ON contacts (email)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
