import { Injectable } from '@nestjs/common';
import { AccountsService } from '@leerkring/identity/api';
import { loader, loaderKey, type RequestContext } from '@leerkring/platform/api';

const accounts = loaderKey<boolean>('contact.account');

/** Whether contact persons have an account, for whole lists at a time. */
@Injectable()
export class ContactsLoader {
  constructor(private readonly accounts: AccountsService) {}

  async hasAccount(context: RequestContext, email: string): Promise<boolean> {
    const load = async (emails: readonly string[]): Promise<Map<string, boolean>> => {
      const known = await this.accounts.knownAddresses(emails);
      return new Map(emails.map((address) => [address, known.has(address)]));
    };
    return (await loader(context, accounts, load).load(email)) ?? false;
  }
}
