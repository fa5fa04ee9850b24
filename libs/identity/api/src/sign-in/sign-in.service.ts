import { Inject, Injectable } from '@nestjs/common';
import { limits, platformSubject, streamOf, type SubjectRef } from '@leerkring/contract';
import { Audit, CONFIG, DomainError, RateLimits, Works, accountIdOf, check, type Actor, type Config, type RequestContext } from '@leerkring/platform/api';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { Account } from '../accounts/account.entity';
import { emailAddress } from '../accounts/account.inputs';
import { AccountsRepository } from '../accounts/accounts.repository';
import { passwordFits } from '../passwords/password-hash';
import { SessionCookies } from './session-cookies';
import { SignInSessions } from './sign-in-sessions';

const credentials = z.object({ email: emailAddress.catch(''), password: z.string().max(limits.password.max) });

const accountOf = (id: string): SubjectRef => ({ type: 'account', id });

/** Signing in and out. */
@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly sessions: SignInSessions,
    private readonly cookies: SessionCookies,
    private readonly works: Works,
    private readonly audit: Audit,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Signs in by password. Unknown, blocked and wrong get the same answer after the same work.
   * @throws DomainError SIGN_IN_FAILED or LIMIT_EXCEEDED
   */
  async signIn(context: RequestContext, input: unknown): Promise<Account> {
    const { email, password } = check(credentials, input);
    const keys = [`sign-in:account:${email}`, `sign-in:address:${context.actor.origin}`];
    for (const key of keys) this.rates.take(key, this.config.SIGN_IN_RATE);
    const account = await this.accounts.byEmail(email);
    const fits = await passwordFits(account?.passwordHash, password);
    if (!account || !fits || account.blockedAt) {
      await this.audit.record(context.actor, 'account.sign_in', account ? accountOf(account.id) : platformSubject, 'refused');
      throw new DomainError('SIGN_IN_FAILED');
    }
    // Only failures count: a whole town hall may share one address.
    for (const key of keys) this.rates.giveBack(key);
    await this.begin(context, account.id);
    return account;
  }

  /** Begins a session for somebody who proved to be the owner, in place of the one that the browser had. */
  async begin(context: RequestContext, accountId: string): Promise<void> {
    const before = context.actor;
    const token = await this.works.run({ ...before, accountId }, async (work) => {
      work.asSystem('the right password or a one-use link opens the account');
      if (before.accountId && before.sessionId) await this.sessions.end(before.accountId, before.sessionId, work.manager);
      const session = await this.sessions.begin(accountId, context.request.headers['user-agent'], work.manager);
      work.record('account.signed_in', { sessionId: session.id }, streamOf('account', accountId), accountOf(accountId));
      await work.audit('account.sign_in', accountOf(accountId));
      return session.token;
    });
    await this.cookies.hand(context, token);
  }

  /** Ends the session that asks. */
  async signOut(context: RequestContext): Promise<{ signedOut: true }> {
    await this.end(context.actor, context.actor.sessionId!);
    this.cookies.takeBack(context);
    return { signedOut: true };
  }

  /**
   * Ends one of the viewer's sessions; its sockets close at once.
   * @throws DomainError NOT_FOUND
   */
  async end(actor: Actor, sessionId: string): Promise<{ viewer: { accountId: string } }> {
    const accountId = accountIdOf(actor);
    await this.works.run(actor, async (work) => {
      await work.require('account.update', accountOf(accountId));
      if (!isUuid(sessionId) || !(await this.sessions.end(accountId, sessionId, work.manager))) throw new DomainError('NOT_FOUND');
      await work.changeAccess(accountId);
      work.record('account.signed_out', { sessionId }, streamOf('account', accountId), accountOf(accountId));
      await work.audit('account.sign_out', accountOf(accountId));
    });
    return { viewer: { accountId } };
  }
}
