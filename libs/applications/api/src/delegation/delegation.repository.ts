import { Injectable } from '@nestjs/common';
import type { ApplicationPart, MunicipalFunction } from '@leerkring/contract';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { ApplicationPerson, Delegation } from './delegation.entity';

/** A member of a delegation who has an account, and whom the person represents. */
export interface JoinedDelegate {
  applicationId: string;
  accountId: string;
  function: MunicipalFunction;
  organisationId: string;
}

/** Who waits for an account of the right municipality, or has one of another municipality by now. */
export interface Standing {
  id: string;
  applicationId: string;
  part: ApplicationPart;
}

/** The only reader of delegations and of the people of applications. */
@Injectable()
export class DelegationRepository {
  constructor(private readonly database: DataSource) {}

  async kinds(applicationIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, Delegation>> {
    const rows = await manager.findBy(Delegation, { applicationId: In([...applicationIds]) });
    return new Map(rows.map((row) => [row.applicationId, row]));
  }

  /** People of these applications who were not removed, in the order in which they were asked. */
  async people(applicationIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, ApplicationPerson[]>> {
    const rows = await manager.find(ApplicationPerson, { where: { applicationId: In([...applicationIds]), removedAt: IsNull() }, order: { invitedAt: 'ASC', id: 'ASC' } });
    return Map.groupBy(rows, (row) => row.applicationId);
  }

  person(id: string, manager: EntityManager = this.database.manager): Promise<ApplicationPerson | null> {
    return manager.findOneBy(ApplicationPerson, { id, removedAt: IsNull() });
  }

  joined(applicationIds: readonly string[], manager: EntityManager = this.database.manager): Promise<JoinedDelegate[]> {
    return manager.query<JoinedDelegate[]>(
      `SELECT p.application_id AS "applicationId", p.account_id AS "accountId", p.function, a.organisation_id AS "organisationId"
       FROM application_people p JOIN applications a ON a.id = p.application_id
       WHERE p.application_id = ANY($1::uuid[]) AND p.part = 'delegation' AND p.account_id IS NOT NULL AND p.removed_at IS NULL ORDER BY p.invited_at, p.id`,
      [applicationIds],
    );
  }

  /** Accounts of who was in the delegation of an application and was removed. */
  async removed(applicationId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(`SELECT DISTINCT account_id AS id FROM application_people WHERE application_id = $1 AND part = 'delegation' AND removed_at IS NOT NULL AND account_id IS NOT NULL`, [applicationId]);
    return rows.map(({ id }) => id);
  }

  /** Where this account can join: it is of the municipality, and has the address of somebody who was asked. */
  joinable(accountId: string, manager: EntityManager = this.database.manager): Promise<Standing[]> {
    return manager.query<Standing[]>(
      `SELECT p.id, p.application_id AS "applicationId", p.part FROM accounts c JOIN application_people p ON p.email = c.email AND p.removed_at IS NULL AND p.account_id IS NULL
       JOIN applications a ON a.id = p.application_id AND a.organisation_id = c.organisation_id AND a.state NOT IN ('declined', 'withdrawn')
       WHERE c.id = $1 AND c.blocked_at IS NULL ORDER BY p.application_id, p.id`,
      [accountId],
    );
  }

  /** Where this account joined for a municipality that it is not of any more. */
  strayed(accountId: string, manager: EntityManager = this.database.manager): Promise<Standing[]> {
    return manager.query<Standing[]>(
      `SELECT p.id, p.application_id AS "applicationId", p.part FROM application_people p JOIN accounts c ON c.id = p.account_id JOIN applications a ON a.id = p.application_id
       WHERE p.account_id = $1 AND p.removed_at IS NULL AND a.organisation_id IS DISTINCT FROM c.organisation_id ORDER BY p.application_id, p.id`,
      [accountId],
    );
  }

  /** Takes what somebody is called and where they can be reached out of every application; returns where it stood. */
  async forget({ id, email }: { id: string; email: string | null }, now: Date, manager: EntityManager): Promise<Standing[]> {
    const [rows] = await manager.query<[Standing[], number]>(
      `UPDATE application_people SET email = '', name = '', note = '', removed_at = coalesce(removed_at, $3)
       WHERE account_id = $1 OR email = $2 RETURNING id, application_id AS "applicationId", part`,
      [id, email, now],
    );
    return rows;
  }
}
