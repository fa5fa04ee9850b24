import { Injectable } from '@nestjs/common';
import { platformSubject, streamOf, type PlatformRole, type SubjectRef } from '@leerkring/contract';
import { OrganisationsLoader, OrganisationsService } from '@leerkring/organisations/api';
import { Clock, DomainError, Works, check, violates, type Actor, type RequestContext, type Work } from '@leerkring/platform/api';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Account, RoleGrant, type Language } from '../accounts/account.entity';
import { AccountsRepository } from '../accounts/accounts.repository';
import { LinkTokens } from '../links/link-tokens';
import { tokenHashOf } from '../links/tokens';
import { passwordHashOf } from '../passwords/password-hash';
import { assertPassword } from '../passwords/password-rules';
import { SignInService } from '../sign-in/sign-in.service';
import { Invitation } from './invitation.entity';
import { acceptance, invite, type InvitationType } from './invitation.inputs';

const LIFE_MS = 48 * 60 * 60 * 1000;

const accountOf = (id: string): SubjectRef => ({ type: 'account', id });

interface InvitationWishes {
  email: string;
  role?: PlatformRole;
  language?: Language;
  /** Of the new account. */
  organisationId?: string;
  /** What the person is asked to take part in: the mail names it and the link leads there. */
  subject?: SubjectRef;
}

/** One-use links by which people get an account. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly organisations: OrganisationsService,
    private readonly organisationsLoader: OrganisationsLoader,
    private readonly links: LinkTokens,
    private readonly signIn: SignInService,
    private readonly works: Works,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError ACCOUNT_EXISTS */
  async inviteAccount(actor: Actor, input: unknown): Promise<{ invitation: InvitationType }> {
    const { email, language } = check(invite, input);
    const invitation = await this.works.run(actor, async (work) => {
      await work.require('account.invite', platformSubject);
      return this.issue(work, { email, language: language ?? undefined });
    });
    return { invitation: await this.shown(invitation) };
  }

  /**
   * Makes an invitation inside a Work that asked for the right to do so; the mail goes out after its commit.
   * @throws DomainError ACCOUNT_EXISTS
   */
  async issue(work: Work, wishes: InvitationWishes): Promise<Invitation> {
    if (await this.accounts.byEmail(wishes.email, work.manager)) throw new DomainError('ACCOUNT_EXISTS');
    const inviter = work.actor.accountId ? (await this.accounts.byIds([work.actor.accountId], work.manager)).get(work.actor.accountId) : undefined;
    const id = uuid();
    const invitation = await work.save(Invitation, {
      id,
      email: wishes.email,
      tokenHash: tokenHashOf(await this.links.tokenOf('invitation', id)),
      invitedById: work.actor.accountId,
      role: wishes.role ?? null,
      language: wishes.language ?? inviter?.language ?? 'nl',
      organisationId: wishes.organisationId ?? null,
      subjectType: wishes.subject?.type ?? null,
      subjectId: wishes.subject?.id ?? null,
      createdAt: work.now,
      expiresAt: new Date(work.now.getTime() + LIFE_MS),
      usedAt: null,
    });
    // The account that may come of it has this id, and its news begins here.
    await work.openStream(streamOf('account', id));
    work.record('account.invited', { invitationId: id }, streamOf('account', id), accountOf(id));
    await work.audit('account.invite', accountOf(id));
    return invitation;
  }

  /** Makes a link useless, inside a Work that asked for the right to do so; one that was used stays as it is. */
  async withdraw(work: Work, id: string): Promise<void> {
    await work.manager.update(Invitation, { id, usedAt: IsNull(), expiresAt: MoreThan(work.now) }, { expiresAt: work.now });
  }

  /**
   * What the holder of the link may see.
   * @throws DomainError LINK_EXPIRED
   */
  async named(token: string): Promise<InvitationType> {
    return this.shown(await this.valid(token));
  }

  /**
   * Makes the account, gives it its roles and signs it in.
   * @throws DomainError LINK_EXPIRED, ACCOUNT_EXISTS, PASSWORD_… or INPUT_…
   */
  async accept(context: RequestContext, input: unknown): Promise<Account> {
    const { token, password, organisationId, ...values } = check(acceptance, input);
    const invitation = await this.valid(token);
    assertPassword(password, { email: invitation.email, name: values.name });
    if (organisationId) await this.organisations.chosen(organisationId);
    const { id, email } = invitation;
    const passwordHash = await passwordHashOf(password);
    const accept = async (work: Work): Promise<void> => {
      work.asSystem('who holds the link was invited');
      const used = await work.manager.update(Invitation, { id, usedAt: IsNull() }, { usedAt: work.now });
      if (!used.affected) throw new DomainError('LINK_EXPIRED');
      await work.manager.insert(Account, { id, email, ...values, organisationId: organisationId || invitation.organisationId, passwordHash, createdAt: work.now });
      for (const role of new Set<PlatformRole>(['participant', ...(invitation.role ? [invitation.role] : [])])) {
        await work.manager.insert(RoleGrant, { accountId: id, role, grantedAt: work.now, grantedById: invitation.invitedById });
      }
      work.record('account.joined', { accountId: id }, streamOf('account', id), accountOf(id));
      await work.audit('account.join', accountOf(id));
    };
    await this.works.run({ ...context.actor, accountId: id }, accept).catch((error: unknown) => {
      throw violates(error, 'uq_accounts_email') ? new DomainError('ACCOUNT_EXISTS') : error;
    });
    await this.signIn.begin(context, id);
    return (await this.accounts.byIds([id])).get(id)!;
  }

  private async valid(token: string): Promise<Invitation> {
    const found = await this.database.manager.findOneBy(Invitation, {
      tokenHash: tokenHashOf(token),
      usedAt: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
    if (!found) throw new DomainError('LINK_EXPIRED');
    return found;
  }

  private async shown({ email, invitedById, language, expiresAt, organisationId, subjectType, subjectId }: Invitation): Promise<InvitationType> {
    const inviter = invitedById ? (await this.accounts.byIds([invitedById])).get(invitedById) : undefined;
    const organisation = organisationId ? await this.organisationsLoader.load(organisationId) : null;
    return { email, invitedBy: inviter?.name ?? null, language, expiresAt, organisation, subject: subjectType && subjectId ? { type: subjectType, id: subjectId } : null };
  }
}
