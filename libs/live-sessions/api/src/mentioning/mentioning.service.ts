import { Injectable } from '@nestjs/common';
import { allNamesIn, limits, mentionOf, streamOf, withMentions } from '@leerkring/contract';
import { isMember } from '@leerkring/groups/api';
import { AccountsLoader, type Account } from '@leerkring/identity/api';
import { Actors, accountIdOf, type Work } from '@leerkring/platform/api';
import { LiveSessionsRepository } from '../live-sessions.repository';

/** A message in which some people are mentioned. */
interface Mentioning {
  id: string;
  body: string;
}

/** Whom messages mention. Only members of the group that meets can be: every mention in stored words is one of those, at the time of writing. */
@Injectable()
export class ChatMentions {
  constructor(
    private readonly actors: Actors,
    private readonly accounts: AccountsLoader,
    private readonly repository: LiveSessionsRepository,
  ) {}

  /** Words as they are stored: mentions carry the real names of members; of anybody else the name stays as plain words. Asks nothing when there are none. */
  async settle(liveSessionId: string, body: string): Promise<string> {
    const asked = allNamesIn(body).slice(0, limits.mentions).map(({ id }) => id);
    const session = asked.length ? await this.repository.find(liveSessionId) : null;
    const people = session ? await this.actors.current(asked) : new Map<string, never>();
    const members = [...people.values()].flatMap((person) => (isMember(person, session!.groupId) ? [accountIdOf(person)] : []));
    const accounts = await this.accounts.loadAll(members);
    return withMentions(body, ({ id, name }) => (accounts.has(id) ? mentionOf({ id, name: accounts.get(id)!.name }) : `@${name}`));
  }

  /**
   * Tells whom the message mentions, each on their own stream; whoever reads it anyhow is sorted out there.
   * @param before the words that it had, whose mentions were told
   */
  tell(work: Work, { id, body }: Mentioning, before: string | null): void {
    const told = new Set([accountIdOf(work.actor), ...allNamesIn(before ?? '').map((person) => person.id)]);
    for (const { id: accountId } of allNamesIn(body)) {
      if (!told.has(accountId)) work.record('chat_message.mentioned', { accountId, chatMessageId: id, late: before !== null }, streamOf('account', accountId), { type: 'chat_message', id });
    }
  }

  /** Whom these words mention, with the names of now. */
  async of(body: string): Promise<Account[]> {
    const ids = allNamesIn(body).map(({ id }) => id);
    const accounts = ids.length ? await this.accounts.loadAll(ids) : new Map<string, Account>();
    return ids.flatMap((id) => accounts.get(id) ?? []);
  }
}
