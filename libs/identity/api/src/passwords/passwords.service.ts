import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { CONFIG, Clock, DomainError, RateLimits, Works, accountIdOf, check, type Actor, type Config, type RequestContext, type Work } from '@leerkring/platform/api';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Account } from '../accounts/account.entity';
import { AccountsRepository } from '../accounts/accounts.repository';
import { LinkTokens } from '../links/link-tokens';
import { tokenHashOf } from '../links/tokens';
import { SignInService } from '../sign-in/sign-in.service';
import { SignInSessions } from '../sign-in/sign-in-sessions';
import { passwordFits, passwordHashOf } from './password-hash';
import { PasswordReset } from './password-reset.entity';
import { assertPassword } from './password-rules';
import { newPassword, passwordChange, resetRequest } from './password.inputs';

const LIFE_MS = 60 * 60 * 1000;
const ANSWER_AFTER_MS = 100;

const accountOf = (id: string): SubjectRef => ({ type: 'account', id });

/** New passwords: by the current one, or by a one-use link when it is forgotten. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SignInSessions,
    private readonly signIn: SignInService,
    private readonly links: LinkTokens,
    private readonly works: Works,
    private readonly rates: RateLimits,
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Mails a link when there is such an account; the answer, and the time that it takes, are the same when there is none.
   * @throws DomainError LIMIT_EXCEEDED or INPUT_INVALID
   */
  async requestReset(actor: Actor, input: unknown): Promise<{ email: string }> {
    const { email } = check(resetRequest, input);
    for (const key of [`reset:account:${email}`, `reset:address:${actor.origin}`]) this.rates.take(key, this.config.SIGN_IN_RATE);
    await Promise.all([this.issueReset(actor, email), delay(ANSWER_AFTER_MS)]);
    return { email };
  }

  /**
   * Sets the password by a link, ends all sessions and begins a new one.
   * @throws DomainError LINK_EXPIRED or PASSWORD_…
   */
  async reset(context: RequestContext, input: unknown): Promise<Account> {
    const { token, password } = check(newPassword, input);
    const found = await this.database.manager.findOneBy(PasswordReset, {
      tokenHash: tokenHashOf(token),
      usedAt: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
    const account = found && (await this.accounts.byIds([found.accountId])).get(found.accountId);
    if (!account || account.blockedAt) throw new DomainError('LINK_EXPIRED');
    assertPassword(password, account);
    const passwordHash = await passwordHashOf(password);
    await this.works.run({ ...context.actor, accountId: account.id }, async (work) => {
      work.asSystem('who holds the link may choose a new password');
      const used = await work.manager.update(PasswordReset, { id: found.id, usedAt: IsNull() }, { usedAt: work.now });
      if (!used.affected) throw new DomainError('LINK_EXPIRED');
      await this.replace(work, account.id, passwordHash, null);
    });
    await this.signIn.begin(context, account.id);
    return account;
  }

  /**
   * Sets the password of the viewer and ends all other sessions.
   * @throws DomainError PASSWORD_WRONG, PASSWORD_… or LIMIT_EXCEEDED
   */
  async change(actor: Actor, input: unknown): Promise<{ account: Account }> {
    const { currentPassword, password } = check(passwordChange, input);
    const account = await this.assertOwn(actor, currentPassword);
    const { id } = account;
    assertPassword(password, account);
    const passwordHash = await passwordHashOf(password);
    await this.works.run(actor, async (work) => {
      await work.require('account.update', accountOf(id));
      await this.replace(work, id, passwordHash, actor.sessionId);
    });
    return { account };
  }

  /**
   * Whoever sits at the keyboard knows the password of the account.
   * @throws DomainError PASSWORD_WRONG or LIMIT_EXCEEDED
   */
  async assertOwn(actor: Actor, password: string): Promise<Account> {
    const id = accountIdOf(actor);
    const account = (await this.accounts.byIds([id])).get(id)!;
    const key = `password:${id}`;
    this.rates.take(key, this.config.SIGN_IN_RATE);
    if (!(await passwordFits(account.passwordHash, password))) throw new DomainError('PASSWORD_WRONG');
    this.rates.giveBack(key);
    return account;
  }

  private async replace(work: Work, accountId: string, passwordHash: string, keptSession: string | null): Promise<void> {
    await work.save(Account, { id: accountId, passwordHash });
    await this.sessions.endAll(accountId, work.manager, keptSession);
    // Links that were asked for earlier do not outlive the password.
    await work.manager.update(PasswordReset, { accountId, usedAt: IsNull() }, { usedAt: work.now });
    await work.changeAccess(accountId);
    work.record('account.password_changed', { accountId }, streamOf('account', accountId), accountOf(accountId));
    await work.audit('account.change_password', accountOf(accountId));
  }

  private async issueReset(actor: Actor, email: string): Promise<void> {
    const account = await this.accounts.byEmail(email);
    if (!account || account.blockedAt) return;
    await this.works.run(actor, async (work) => {
      work.asSystem('everybody may ask; only the owner of the mailbox can use it');
      const id = uuid();
      await work.save(PasswordReset, {
        id,
        accountId: account.id,
        tokenHash: tokenHashOf(await this.links.tokenOf('password_reset', id)),
        createdAt: work.now,
        expiresAt: new Date(work.now.getTime() + LIFE_MS),
        usedAt: null,
      });
      work.record('password_reset.requested', { passwordResetId: id }, streamOf('account', account.id), accountOf(account.id));
      await work.audit('password_reset.request', accountOf(account.id));
    });
  }
}
