import { organisationIdOf, readRegister, searchNameOf } from '@leerkring/organisations/api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, filled with the national register of municipalities (TOOI, version 4). */
export class CreateOrganisations1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE organisations (
      id uuid CONSTRAINT pk_organisations PRIMARY KEY,
      kind text NOT NULL CONSTRAINT ck_organisations_kind
        CHECK (kind IN ('municipality', 'province', 'association', 'ministry', 'university', 'company', 'initiative')),
      name text NOT NULL,
      search_name text NOT NULL,
      code text CONSTRAINT uq_organisations_code UNIQUE,
      province text,
      begin_date date,
      end_date date
    )`);
    await runner.query(`CREATE TABLE organisation_successors (
      organisation_id uuid NOT NULL CONSTRAINT fk_organisation_successors_organisation_id REFERENCES organisations (id),
      successor_id uuid NOT NULL CONSTRAINT fk_organisation_successors_successor_id REFERENCES organisations (id),
      CONSTRAINT pk_organisation_successors PRIMARY KEY (organisation_id, successor_id)
    )`);
    await runner.query('CREATE INDEX ix_organisation_successors_successor_id ON organisation_successors (successor_id)');
    await this.loadRegister(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }

  private async loadRegister(runner: QueryRunner): Promise<void> {
    const register = readRegister();
    await runner.query(
      `INSERT INTO organisations (id, kind, name, search_name, code, province, begin_date, end_date)
       SELECT id, 'municipality', name, search_name, code, province, begin_date, end_date
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[])
         AS r(id, name, search_name, code, province, begin_date, end_date)`,
      [
        register.map(({ code }) => organisationIdOf(code)),
        register.map(({ name }) => name),
        register.map(({ name, code }) => searchNameOf(name, code)),
        register.map(({ code }) => code),
        register.map(({ province }) => province),
        register.map(({ beginDate }) => beginDate),
        register.map(({ endDate }) => endDate),
      ],
    );
    const links = register.flatMap(({ code, successorCodes }) => successorCodes.map((successor) => [organisationIdOf(code), organisationIdOf(successor)] as const));
    await runner.query('INSERT INTO organisation_successors (organisation_id, successor_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
      links.map(([organisation]) => organisation),
      links.map(([, successor]) => successor),
    ]);
  }
}
