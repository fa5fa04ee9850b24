import { Injectable } from '@nestjs/common';
import { limits, platformSubject, streamOf, type EventName, type Permission, type SubjectRef } from '@leerkring/contract';
import { OrganisationsService } from '@leerkring/organisations/api';
import { Access, DomainError, Works, accountIdOf, check, ordinalConnection, ordinalPage, type Actor, type Connection, type Work } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { identityPolicy } from '../identity.policy';
import { SignInSessions } from '../sign-in/sign-in-sessions';
import { Account, RoleGrant } from './account.entity';
import { profile, roleChange } from './account.inputs';
import { AccountsRepository } from './accounts.repository';

const searching = z.string().max(limits.search).nullish();
const ownPermissions = ['account.update', 'account.block', 'account.erase', 'role.grant'] as const;

const accountOf = (id: string): SubjectRef => ({ type: 'account', id });

/** Accounts, their profile and their roles. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly sessions: SignInSessions,
    private readonly organisations: OrganisationsService,
    private readonly access: Access,
    private readonly works: Works,
  ) {}

  /** A page by name, for who looks after accounts. */
  async list(actor: Actor, args: { search?: string; first?: number; after?: string }): Promise<Connection<Account>> {
    await this.access.require(actor, 'account.list', platformSubject);
    const page = ordinalPage({ first: args.first, after: args.after });
    const [rows, count] = await this.repository.page(check(searching, args.search) ?? '', page.after, page.size);
    // The list has no stored numbers: a cursor is the place in it.
    return ordinalConnection(
      rows.map((row, index) => Object.assign(row, { ordinal: page.after + index + 1 })),
      count,
    );
  }

  /** The account with this address, for rooms that add people by it. Asks nobody. */
  byEmail(email: string, manager?: EntityManager): Promise<Account | null> {
    return this.repository.byEmail(email.trim().toLowerCase(), manager);
  }

  /** The accounts with these addresses, in lower case. Asks nobody. */
  byEmails(emails: readonly string[], manager: EntityManager): Promise<Account[]> {
    return this.repository.byEmails(emails, manager);
  }

  /** Those of these addresses, in lower case, with which somebody has an account. Asks nobody. */
  knownAddresses(emails: readonly string[], manager?: EntityManager): Promise<Set<string>> {
    return this.repository.knownAddresses(emails, manager);
  }

  /** The account with this id, for rooms that know it already. Asks nobody. */
  async byId(id: string, manager?: EntityManager): Promise<Account | null> {
    return (await this.repository.byIds([id], manager)).get(id) ?? null;
  }

  /** Whether the actor may see what is only for its owner and administrators, such as the address. */
  mayRead(actor: Actor, account: Account): boolean {
    return this.answer(actor, 'account.read', account);
  }

  /** What the actor may do with the account. */
  permissionsOn(actor: Actor, account: Account): Permission[] {
    if (account.placeholderKey) return [];
    return ownPermissions.filter((permission) => this.answer(actor, permission, account));
  }

  /** @throws DomainError INPUT_INVALID or INPUT_TOO_LONG */
  async updateProfile(actor: Actor, input: unknown): Promise<{ account: Account }> {
    const { organisationId, ...values } = check(profile, input);
    const id = accountIdOf(actor);
    const account = await this.works.run(actor, async (work) => {
      await work.require('account.update', accountOf(id));
      const before = (await this.byId(id, work.manager))!;
      if (organisationId && organisationId !== before.organisationId) await this.organisations.chosen(organisationId);
      await work.save(Account, { id, ...values, organisationId: organisationId || null });
      // The organisation is part of the Actor.
      if ((organisationId || null) !== before.organisationId) await work.changeAccess(id);
      work.record('account.updated', { accountId: id }, streamOf('account', id), accountOf(id));
      return this.byId(id, work.manager);
    });
    return { account: account! };
  }

  async grantRole(actor: Actor, input: unknown): Promise<{ account: Account }> {
    const { accountId, role } = check(roleChange, input);
    return this.changeOther(actor, 'role.grant', accountId, async (work) => {
      const grant = { accountId, role, grantedAt: work.now, grantedById: actor.accountId };
      await work.manager.createQueryBuilder().insert().into(RoleGrant).values(grant).orIgnore().execute();
      work.record('role.granted', { accountId, role }, streamOf('account', accountId), accountOf(accountId));
      await work.audit(`role.grant ${role}`, accountOf(accountId));
    });
  }

  /** @throws DomainError ACCOUNT_LAST_ADMIN when nobody would be left to administer */
  async revokeRole(actor: Actor, input: unknown): Promise<{ account: Account }> {
    const { accountId, role } = check(roleChange, input);
    return this.changeOther(actor, 'role.grant', accountId, async (work) => {
      if (role === 'admin') await this.keepAnAdmin(work, accountId);
      await work.manager.delete(RoleGrant, { accountId, role });
      work.record('role.revoked', { accountId, role }, streamOf('account', accountId), accountOf(accountId));
      await work.audit(`role.revoke ${role}`, accountOf(accountId));
    });
  }

  /** Ends all sessions of the account; nobody gets in with it until it is unblocked. */
  async blockAccount(actor: Actor, accountId: string): Promise<{ account: Account }> {
    return this.changeOther(actor, 'account.block', accountId, async (work) => {
      await this.keepAnAdmin(work, accountId);
      await work.save(Account, { id: accountId, blockedAt: work.now });
      await this.sessions.endAll(accountId, work.manager);
      await this.recordBlock(work, 'account.blocked', accountId);
    });
  }

  async unblockAccount(actor: Actor, accountId: string): Promise<{ account: Account }> {
    return this.changeOther(actor, 'account.block', accountId, async (work) => {
      await work.save(Account, { id: accountId, blockedAt: null });
      await this.recordBlock(work, 'account.unblocked', accountId);
    });
  }

  private async recordBlock(work: Work, name: Extract<EventName, 'account.blocked' | 'account.unblocked'>, accountId: string): Promise<void> {
    work.record(name, { accountId }, streamOf('account', accountId), accountOf(accountId));
    await work.audit(name === 'account.blocked' ? 'account.block' : 'account.unblock', accountOf(accountId));
  }

  private async changeOther(actor: Actor, permission: Permission, id: string, change: (work: Work) => Promise<void>): Promise<{ account: Account }> {
    const account = await this.works.run(actor, async (work) => {
      await work.require(permission, accountOf(id));
      await change(work);
      await work.changeAccess(id);
      return this.byId(id, work.manager);
    });
    return { account: account! };
  }

  /** @throws DomainError ACCOUNT_LAST_ADMIN when nobody else would be left to administer */
  async keepAnAdmin(work: Work, leaving: string): Promise<void> {
    const admins = await this.repository.activeAdmins(work.manager);
    if (admins.length === 1 && admins[0] === leaving) throw new DomainError('ACCOUNT_LAST_ADMIN');
  }

  private answer(actor: Actor, permission: 'account.read' | (typeof ownPermissions)[number], account: Account): boolean {
    return identityPolicy[permission]({ actor, facts: account, about: () => false });
  }
}
