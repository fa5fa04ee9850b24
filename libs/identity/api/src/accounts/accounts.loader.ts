import { Injectable } from '@nestjs/common';
import type { PlatformRole } from '@leerkring/contract';
import { loader, loaderKey, type RequestContext } from '@leerkring/platform/api';
import type { Account } from './account.entity';
import { AccountsRepository } from './accounts.repository';

const byId = loaderKey<Account>('account');
const roles = loaderKey<PlatformRole[]>('account.roles');

/** Accounts of one request, gathered into one query. */
@Injectable()
export class AccountsLoader {
  constructor(private readonly repository: AccountsRepository) {}

  load(context: RequestContext, id: string): Promise<Account | null> {
    return loader(context, byId, (ids) => this.repository.byIds(ids)).load(id);
  }

  async roles(context: RequestContext, id: string): Promise<PlatformRole[]> {
    return (await loader(context, roles, (ids) => this.repository.rolesOf(ids)).load(id)) ?? [];
  }
}
