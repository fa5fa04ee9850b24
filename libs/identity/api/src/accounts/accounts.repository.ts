import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { NewsActor, PlatformRole } from '@leerkring/contract';
import { In, IsNull, type EntityManager, Repository } from 'typeorm';
import { Account, RoleGrant } from './account.entity';

/** The only reader of accounts and roles. */
@Injectable()
export class AccountsRepository {
  constructor(@InjectRepository(Account) private readonly accounts: Repository<Account>) {}

  async byIds(ids: readonly string[], manager: EntityManager = this.accounts.manager): Promise<Map<string, Account>> {
    const rows = await manager.findBy(Account, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Accounts of people, without placeholders: about these alone rights are asked. */
  async people(ids: readonly string[], manager: EntityManager): Promise<Map<string, Account>> {
    const rows = await manager.findBy(Account, { id: In([...ids]), placeholderKey: IsNull() });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Placeholders by their keys: key → account id. */
  async placeholders(keys: readonly string[], manager: EntityManager = this.accounts.manager): Promise<Map<string, string>> {
    const rows = await manager.query<{ key: string; id: string }[]>('SELECT placeholder_key AS key, id FROM accounts WHERE placeholder_key = ANY($1)', [keys]);
    return new Map(rows.map((row) => [row.key, row.id]));
  }

  /** What stands beside somebody's words. Plain rows: it is read with every piece of news. */
  namesBeside(ids: readonly string[]): Promise<Omit<NewsActor, 'organisation'>[]> {
    return this.accounts.query('SELECT id, name, function, job_title AS "jobTitle", organisation_id AS "organisationId" FROM accounts WHERE id = ANY($1)', [ids]);
  }

  /** Access versions of those of these accounts that are active. */
  async accessVersions(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.accounts.query<{ id: string; access_version: number }[]>('SELECT id, access_version FROM accounts WHERE id = ANY($1) AND blocked_at IS NULL', [ids]);
    return new Map(rows.map((row) => [row.id, row.access_version]));
  }

  /** `email` in lower case. */
  byEmail(email: string, manager: EntityManager = this.accounts.manager): Promise<Account | null> {
    return manager.findOneBy(Account, { email });
  }

  byEmails(emails: readonly string[], manager: EntityManager): Promise<Account[]> {
    return manager.findBy(Account, { email: In([...emails]) });
  }

  async knownAddresses(emails: readonly string[], manager: EntityManager = this.accounts.manager): Promise<Set<string>> {
    const rows = await manager.query<{ email: string }[]>('SELECT email FROM accounts WHERE email = ANY($1)', [emails]);
    return new Set(rows.map(({ email }) => email));
  }

  async rolesOf(ids: readonly string[], manager: EntityManager = this.accounts.manager): Promise<Map<string, PlatformRole[]>> {
    const grants = await manager.find(RoleGrant, { where: { accountId: In([...ids]) }, order: { role: 'ASC' } });
    return new Map(ids.map((id) => [id, grants.filter((grant) => grant.accountId === id).map((grant) => grant.role)]));
  }

  /** One page by name of the people whose name or address holds the words; placeholders are nobody's account. */
  page(search: string, offset: number, size: number): Promise<[Account[], number]> {
    const part = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
    return this.accounts
      .createQueryBuilder('a')
      .where('a.erased_at IS NULL AND a.placeholder_key IS NULL')
      .andWhere('(a.name ILIKE :part OR a.email ILIKE :part)', { part })
      .orderBy('a.name')
      .addOrderBy('a.id')
      .offset(offset)
      .limit(size)
      .getManyAndCount();
  }

  /** How many active administrators there are; they stay as they are until the transaction ends. */
  async activeAdmins(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT a.id FROM role_grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.role = 'admin' AND a.blocked_at IS NULL ORDER BY a.id FOR UPDATE`,
    );
    return rows.map((row) => row.id);
  }
}
