import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { Account, RoleGrant } from '../accounts/account.entity';
import { AccountsService } from '../accounts/accounts.service';
import { PasswordReset } from '../passwords/password-reset.entity';
import { PasswordsService } from '../passwords/passwords.service';
import { SignInSessions } from '../sign-in/sign-in-sessions';
import { erasing } from './erasure.inputs';

/** Takes away, in the same transaction, what a room of the ground knows of somebody: by id, or by the address that is about to go. */
type ErasingListener = (work: Work, account: Pick<Account, 'id' | 'email'>) => Promise<void>;

/** Stands beside the words of people who were forgotten. */
const PSEUDONYM = 'Oud-deelnemer';

const accountOf = (id: string): SubjectRef => ({ type: 'account', id });

/** Forgets people: the account becomes a pseudonym, so that conversations stay whole. What rooms of the work do follows `account.erased`. */
@Injectable()
export class ErasureService {
  private readonly listeners: ErasingListener[] = [];

  constructor(
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SignInSessions,
    private readonly works: Works,
  ) {}

  /** A ground room tells, at start, what of a person goes with the account. */
  onErasing(listener: ErasingListener): void {
    this.listeners.push(listener);
  }

  /**
   * Erases an account for good; people prove with their password that they mean their own.
   * @throws DomainError NOT_FOUND, FORBIDDEN (erased before), PASSWORD_WRONG, ACCOUNT_LAST_ADMIN
   */
  async erase(actor: Actor, input: unknown): Promise<{ account: Account }> {
    const { accountId, password, withWords } = check(erasing, input);
    if (accountId === actor.accountId) await this.passwords.assertOwn(actor, password ?? '');
    const account = await this.works.run(actor, async (work) => {
      await work.manager.query('SELECT id FROM accounts WHERE id = $1 FOR UPDATE', [accountId]);
      await work.require('account.erase', accountOf(accountId));
      await this.accounts.keepAnAdmin(work, accountId);
      const before = (await this.accounts.byId(accountId, work.manager))!;
      for (const listener of this.listeners) await listener(work, before);
      await this.forget(work, before);
      await work.changeAccess(accountId);
      await work.audit(withWords ? 'account.erase with_words' : 'account.erase', accountOf(accountId));
      work.record('account.erased', { accountId, withWords }, streamOf('account', accountId), accountOf(accountId));
      return this.accounts.byId(accountId, work.manager);
    });
    return { account: account! };
  }

  private async forget(work: Work, { id, email }: Account): Promise<void> {
    const nobody = { name: PSEUDONYM, email: `${id}@erased.invalid`, function: 'other', jobTitle: null, organisationId: null, passwordHash: '-' } as const;
    await work.save(Account, { id, ...nobody, blockedAt: work.now, erasedAt: work.now });
    await this.sessions.endAll(id, work.manager);
    await work.manager.delete(RoleGrant, { accountId: id });
    await work.manager.delete(PasswordReset, { accountId: id });
    await work.manager.query('DELETE FROM invitations WHERE email = $1', [email]);
  }
}
