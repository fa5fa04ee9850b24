import { Injectable } from '@nestjs/common';
import { limits, streamOf } from '@leerkring/contract';
import type { Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { Secret } from '../links/secret';
import { Account } from './account.entity';
import { AccountsRepository } from './accounts.repository';

/** A placeholder to make. */
export interface NewPlaceholder {
  key: string;
  /** As it stood where the person wrote. */
  name: string;
  /** Where the words come from: stands beside the name, in place of a function. */
  origin: string;
}

/** Placeholders: they stand for people who wrote elsewhere what was brought in here. Nobody signs in with one. */
@Injectable()
export class PlaceholdersService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly secret: Secret,
  ) {}

  /**
   * By what a placeholder is known: a code of who it stands for, within one scope such as a group. Neither an address nor a name can be read
   * from it, but who has the address and the secret of this installation finds the placeholder again.
   */
  keyOf(scope: string, person: string): Promise<string> {
    return this.secret.codeOf(`placeholder ${scope} ${person}`);
  }

  /** The placeholders that there are: key → account id. */
  known(keys: readonly string[]): Promise<Map<string, string>> {
    return this.accounts.placeholders(keys);
  }

  /** Makes placeholders inside a Work; one that is there already stays as it is. Returns key → account id. */
  async make(work: Work, wanted: readonly NewPlaceholder[]): Promise<Map<string, string>> {
    // Two who bring in the same at the same moment make each placeholder once.
    await work.manager.query(`SELECT pg_advisory_xact_lock(hashtext('placeholders'))`);
    const known = await this.accounts.placeholders(wanted.map(({ key }) => key), work.manager);
    for (const { key, name, origin } of wanted) {
      if (known.has(key)) continue;
      const id = uuid();
      const shown = { name: name.slice(0, limits.name), jobTitle: origin.slice(0, limits.name), function: 'other', organisationId: null } as const;
      await work.manager.insert(Account, { id, email: null, placeholderKey: key, ...shown, passwordHash: '-', language: 'nl', createdAt: work.now });
      await work.openStream(streamOf('account', id));
      known.set(key, id);
    }
    return known;
  }
}
