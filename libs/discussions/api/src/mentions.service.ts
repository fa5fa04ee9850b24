import { Injectable } from '@nestjs/common';
import { limits, type SubjectRef, type ThreadSubjectRef } from '@leerkring/contract';
import { MemberSearch } from '@leerkring/groups/api';
import { AccountsLoader, type Account } from '@leerkring/identity/api';
import { Access, Actors, DomainError, check, type Actor, type KnownFacts } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { threadSubject } from './discussions.inputs';
import { mayMention, mentionsIn, withNames } from './mention-words';
import { MentionsRepository } from './mentions.repository';
import type { Thread } from './thread.entity';
import { ThreadSubjects } from './thread-subjects';

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
    private readonly subjects: ThreadSubjects,
  ) {}

  /**
   * People with a name like this who may read the thread, and whom the actor sits in a group with.
   * @throws DomainError NOT_FOUND, INPUT_INVALID, INPUT_TOO_LONG
   */
  async mentionable(actor: Actor, { id: threadId, groupId }: Pick<Thread, 'id' | 'groupId'>, asked: { search: string; first: number }): Promise<Account[]> {
    const { search, first } = check(searching, asked);
    const thread: SubjectRef = { type: 'thread', id: threadId };
    if (!(await this.access.can(actor, 'thread.read', thread))) throw new DomainError('NOT_FOUND');
    return this.firstOf(await this.readersAmong(await this.near(actor, groupId, search, first), threadId), first);
  }

  /**
   * The same for a thread that is still to be started about this subject.
   * @throws DomainError NOT_FOUND, INPUT_INVALID, INPUT_TOO_LONG
   */
  async mentionableAbout(actor: Actor, asked: ThreadSubjectRef, search: { search: string; first: number }): Promise<Account[]> {
    const subject = check(threadSubject, asked);
    const near = check(searching, search);
    const known: KnownFacts = new Map();
    const imagined = { subjectType: subject.type, subjectId: subject.id, groupId: null, authorId: '', kind: 'question', lockedAt: null, mergedAt: null } as const;
    const reads = async (person: Actor): Promise<boolean> => (await this.subjects.rights(person, [imagined], known))[0]!.includes('thread.read');
    if (!(await reads(actor))) throw new DomainError('NOT_FOUND');
    return this.firstOf(await this.whoOf(await this.near(actor, subject.type === 'group' ? subject.id : null, near.search, near.first), reads), near.first);
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

  /** Those of the mentions that the post did not have before this edit; asks nothing when there are none. */
  async newIn(postId: string, mentions: readonly string[]): Promise<string[]> {
    const before = mentions.length ? (await this.repository.ofPosts([postId])).get(postId) : [];
    return mentions.filter((id) => !before?.includes(id));
  }

  /** People with a name like this in the groups of the actor: more than are asked for, because not everybody may read everything. */
  /** People by name in the group of a thread, where the actor sits in it: in all groups of the actor those who may read it would hardly come. */
  private async near(actor: Actor, groupId: string | null, search: string, first: number): Promise<string[]> {
    const seats = actor.memberships.map((membership) => membership.groupId);
    const found = await this.members.named(groupId && seats.includes(groupId) ? [groupId] : seats, search, first * 4);
    return found.filter((id) => id !== actor.accountId);
  }

  private async firstOf(readers: readonly string[], first: number): Promise<Account[]> {
    const accounts = await this.accounts.loadAll(readers.slice(0, first));
    return readers.flatMap((id) => accounts.get(id) ?? []);
  }

  private async readersAmong(accountIds: readonly string[], threadId: string, manager?: EntityManager): Promise<string[]> {
    const known: KnownFacts = new Map();
    const reads = (person: Actor): Promise<boolean> =>
      this.access.granted(person, ['thread.read'], { type: 'thread', id: threadId }, manager, known).then((granted) => granted.has('thread.read'));
    return this.whoOf(accountIds, reads);
  }

  private async whoOf(accountIds: readonly string[], may: (person: Actor) => Promise<boolean>): Promise<string[]> {
    const people = await this.actors.current(accountIds);
    const those: string[] = [];
    for (const id of accountIds) {
      const person = people.get(id);
      if (person && (await may(person))) those.push(id);
    }
    return those;
  }
}
