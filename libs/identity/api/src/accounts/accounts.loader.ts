import { Injectable } from '@nestjs/common';
import type { PlatformRole } from '@leerkring/contract';
import { Actors, Kept, loader, loaderKey, type RequestContext } from '@leerkring/platform/api';
import type { Account } from './account.entity';
import { AccountsRepository } from './accounts.repository';

const roles = loaderKey<PlatformRole[]>('account.roles');

const KEPT_MS = 10_000;

/** Accounts beside what they said: asked for by every page, so kept for some seconds, unless they change. */
@Injectable()
export class AccountsLoader {
  private readonly accounts: Kept<Account>;

  constructor(
    private readonly repository: AccountsRepository,
    actors: Actors,
  ) {
    this.accounts = new Kept((ids) => this.repository.byIds(ids), { forMs: KEPT_MS });
    actors.onChanged((accountId) => this.accounts.forget(accountId));
  }

  async load(id: string): Promise<Account | null> {
    return (await this.accounts.load(id)) ?? null;
  }

  loadAll(ids: readonly string[]): Promise<Map<string, Account>> {
    return this.accounts.loadAll(ids);
  }

  async roles(context: RequestContext, id: string): Promise<PlatformRole[]> {
    return (await loader(context, roles, (ids) => this.repository.rolesOf(ids)).load(id)) ?? [];
  }
}
