import { Injectable } from '@nestjs/common';
import { limits, type SubjectRef } from '@leerkring/contract';
import { MemberSearch } from '@leerkring/groups/api';
import { AccountsLoader, type Account } from '@leerkring/identity/api';
import { Access, Actors, DomainError, check, type Actor, type KnownFacts } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { mayMention, mentionsIn, withNames } from './mention-words';
import { MentionsRepository } from './mentions.repository';

const searching = z.object({ search: z.string().trim().max(limits.search), first: z.number().int().min(1).max(8) });

/** Words as they are stored, and whom they mention with effect. */
export interface SettledWords {
  body: string;
  mentions: string[];
}

/** Who can be mentioned where, and who is. */
@Injectable()
export class MentionsService {
  constructor(
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly accounts: AccountsLoader,
    private readonly members: MemberSearch,
    private readonly repository: MentionsRepository,
  ) {}

  /**
   * People with a name like this who may read the thread, and whom the actor sits in a group with.
   * @throws DomainError NOT_FOUND, INPUT_INVALID, INPUT_TOO_LONG
   */
  async mentionable(actor: Actor, threadId: string, asked: { search: string; first: number }): Promise<Account[]> {
    const { search, first } = check(searching, asked);
    const thread: SubjectRef = { type: 'thread', id: threadId };
    if (!(await this.access.can(actor, 'thread.read', thread))) throw new DomainError('NOT_FOUND');
    const groupIds = actor.memberships.map((membership) => membership.groupId);
    const found = await this.members.named(groupIds, search, first * 4);
    const readers = await this.readersAmong(found.filter((id) => id !== actor.accountId), threadId);
    const accounts = await this.accounts.loadAll(readers.slice(0, first));
    return readers.flatMap((id) => accounts.get(id) ?? []);
  }

  /**
   * Finds out whom these words mention with effect: those who may read the thread. Others stay as they were written.
   * @param manager of the transaction that makes the thread
   */
  async settle(threadId: string, body: string, manager?: EntityManager): Promise<SettledWords> {
    const asked = mentionsIn(body);
    if (!asked.length) return { body, mentions: [] };
    const mentions = await this.readersAmong(asked, threadId, manager);
    const accounts = await this.accounts.loadAll(mentions);
    return { body: withNames(body, new Map([...accounts].map(([id, { name }]) => [id, name]))), mentions };
  }

  /** Whom each of these posts mentions, with the names of now; asks nothing when no words mention anybody. */
  async of(posts: readonly { id: string; body: string }[]): Promise<Map<string, Account[]>> {
    const some = posts.filter((post) => mayMention(post.body)).map((post) => post.id);
    if (!some.length) return new Map();
    const mentioned = await this.repository.ofPosts(some);
    const accounts = await this.accounts.loadAll([...mentioned.values()].flat());
    return new Map([...mentioned].map(([id, accountIds]) => [id, accountIds.flatMap((accountId) => accounts.get(accountId) ?? [])]));
  }

  private async readersAmong(accountIds: readonly string[], threadId: string, manager?: EntityManager): Promise<string[]> {
    const people = await this.actors.current(accountIds);
    const known: KnownFacts = new Map();
    const reads = (person: Actor): Promise<boolean> =>
      this.access.granted(person, ['thread.read'], { type: 'thread', id: threadId }, manager, known).then((granted) => granted.has('thread.read'));
    const readers: string[] = [];
    for (const id of accountIds) {
      const person = people.get(id);
      if (person && (await reads(person))) readers.push(id);
    }
    return readers;
  }
}
