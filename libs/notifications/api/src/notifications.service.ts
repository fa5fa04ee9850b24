import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, DomainError, Works, accountIdOf, check, toCursor, type Actor, type Connection, type KnownFacts, type PageArgs, type Work } from '@leerkring/platform/api';
import { validate as isUuid, MAX as MAX_UUID } from 'uuid';
import { naming, paging, type MarkNotificationReadInput, type NotificationType } from './notification.type';
import { readingRights } from './notifications.policy';
import { NotificationsRepository, type NotificationRow } from './notifications.repository';

const PAGE = 20;
const MOST_FACES = 3;

/** What one person is told of. A right that ended takes its notifications along, from lists and counts alike. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: NotificationsRepository,
    private readonly accounts: AccountsLoader,
  ) {}

  /** How many things are new, at most 100. */
  async unreadCount(actor: Actor): Promise<number> {
    const subjectIds = await this.readable(actor, 'unread');
    return subjectIds.length ? this.repository.unreadCount(accountIdOf(actor), subjectIds) : 0;
  }

  /** What is new, newest first, at most 100. */
  async unread(actor: Actor): Promise<NotificationType[]> {
    const subjectIds = await this.readable(actor, 'unread');
    return subjectIds.length ? this.withFaces(await this.repository.unread(accountIdOf(actor), subjectIds)) : [];
  }

  /** A page of what was read, newest first. */
  async read(actor: Actor, args: PageArgs): Promise<Connection<NotificationType>> {
    const { first, after } = check(paging, args);
    const size = first ?? PAGE;
    const accountId = accountIdOf(actor);
    const subjectIds = await this.readable(actor, 'read');
    const [rows, totalCount] = await Promise.all([this.repository.read(accountId, subjectIds, size, placeOf(after)), this.repository.readCount(accountId, subjectIds)]);
    const nodes = await this.withFaces(rows.slice(0, size));
    const [begin, end] = [nodes[0], nodes.at(-1)].map((node) => (node ? toCursor(`${node.at.toISOString()} ${node.id}`) : null));
    return { nodes, totalCount, pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: Boolean(after), startCursor: begin!, endCursor: end! } };
  }

  /**
   * Marks one notification as read, with those that are shown as one with it.
   * @throws DomainError NOT_FOUND
   */
  async markRead(actor: Actor, input: MarkNotificationReadInput): Promise<void> {
    const { id } = check(naming, input);
    await this.works.run(actor, async (work) => {
      await work.require('notification.mark_read', { type: 'notification', id });
      await this.mark(work, { id });
    });
  }

  /** Marks everything that is new now as read. */
  async markAllRead(actor: Actor): Promise<void> {
    await this.works.run(actor, async (work) => {
      await work.require('notification.mark_all_read', { type: 'account', id: accountIdOf(actor) });
      await this.mark(work, 'all');
    });
  }

  private async mark(work: Work, which: { id: string } | 'all'): Promise<void> {
    const accountId = accountIdOf(work.actor);
    if (!(await this.repository.markRead(accountId, which, work.now, work.manager))) return work.silently('it was read already');
    work.record('notification.marked_read', { accountId }, streamOf('account', accountId), { type: 'account', id: accountId });
  }

  /** Ids of what the actor is told of and may read now. */
  private async readable(actor: Actor, state: 'unread' | 'read'): Promise<string[]> {
    const subjects = await this.repository.subjects(accountIdOf(actor), state);
    const known: KnownFacts = new Map();
    await this.access.learn(subjects, undefined, known);
    const may = (subject: SubjectRef): Promise<Set<unknown>> => this.access.granted(actor, readingRights, subject, undefined, known);
    const asked = await Promise.all(subjects.map(async (subject) => ((await may(subject)).size ? [subject.id] : [])));
    return asked.flat();
  }

  private async withFaces(rows: NotificationRow[]): Promise<NotificationType[]> {
    const people = await this.accounts.loadAll(rows.flatMap((row) => row.actorIds));
    return rows.map(({ actorIds, ...row }) => {
      const actors = [...new Set(actorIds)].flatMap((id) => people.get(id) ?? []);
      return { ...row, actors: actors.slice(0, MOST_FACES), actorCount: actors.length };
    });
  }
}

/** @throws DomainError INPUT_INVALID */
function placeOf(cursor: string | null | undefined): { at: string; id: string } {
  if (!cursor) return { at: 'infinity', id: MAX_UUID };
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isUuid(id) || Number.isNaN(Date.parse(at))) throw new DomainError('INPUT_INVALID', { fields: { after: 'invalid' } });
  return { at, id };
}
