import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import type { AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { DatePoll, DatePollAnswer, DatePollMoment } from './date-poll.entity';

/** A date poll with the head of its stream, read no later than the rest. */
export type SeenDatePoll = DatePoll & { head: number };

/** A municipality that sits in the group now, with what it answered. */
export interface Delegation {
  organisationId: string;
  answer: DatePollAnswer | null;
}

/** So many that are over are shown. */
const SHOWN = 20;

/** The only reader of date_polls, their moments and answers. */
@Injectable()
export class DatePollsRepository {
  constructor(private readonly database: DataSource) {}

  async find(id: string, manager: EntityManager = this.database.manager): Promise<SeenDatePoll | null> {
    const [stream] = await manager.query<{ head: number }[]>(`SELECT head::int AS head FROM streams WHERE stream = 'date_poll:' || $1::text`, [id]);
    const poll = stream && (await manager.findOneBy(DatePoll, { id }));
    return poll ? Object.assign(poll, stream) : null;
  }

  /** Held until the transaction ends: answers, picking and calling off follow each other. */
  lock(id: string, manager: EntityManager): Promise<DatePoll | null> {
    return manager.findOne(DatePoll, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Of a group: those that go on, then the newest that are over; newest first. */
  async ofGroup(groupId: string): Promise<SeenDatePoll[]> {
    const rows = await this.database.manager
      .createQueryBuilder(DatePoll, 'd')
      .where('d.group_id = :groupId', { groupId })
      .orderBy('coalesce(d.settled_at, d.cancelled_at) IS NULL', 'DESC')
      .addOrderBy('d.opened_at', 'DESC')
      .addOrderBy('d.id', 'DESC')
      .limit(SHOWN)
      .getMany();
    const heads = await this.database.query<{ stream: string; head: number }[]>('SELECT stream, head::int AS head FROM streams WHERE stream = ANY($1)', [rows.map(({ id }) => `date_poll:${id}`)]);
    const headOf = new Map(heads.map(({ stream, head }) => [stream, head]));
    return rows.map((row) => Object.assign(row, { head: headOf.get(`date_poll:${row.id}`) ?? 0 }));
  }

  open(groupId: string, manager: EntityManager): Promise<DatePoll[]> {
    return manager.find(DatePoll, { where: { groupId, settledAt: IsNull(), cancelledAt: IsNull() }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** The moments of these polls, by time. */
  async moments(datePollIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, DatePollMoment[]>> {
    const rows = await manager.find(DatePollMoment, { where: { datePollId: In([...datePollIds]) }, order: { number: 'ASC' } });
    return Map.groupBy(rows, ({ datePollId }) => datePollId);
  }

  answer(datePollId: string, organisationId: string, manager: EntityManager): Promise<DatePollAnswer | null> {
    return manager.findOneBy(DatePollAnswer, { datePollId, organisationId });
  }

  /** The municipalities that sit in the group now, by name, with what they answered: one whose last delegate left counts no longer. */
  async delegations({ id, groupId }: Pick<DatePoll, 'id' | 'groupId'>): Promise<Delegation[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT o.id FROM organisations o
       WHERE EXISTS (SELECT FROM memberships m WHERE m.group_id = $1 AND m.organisation_id = o.id AND m.role = 'participant' AND m.ended_at IS NULL)
       ORDER BY o.search_name, o.id`,
      [groupId],
    );
    const answers = await this.database.manager.findBy(DatePollAnswer, { datePollId: id });
    const answerOf = new Map(answers.map((answer) => [answer.organisationId, answer]));
    return rows.map((row) => ({ organisationId: row.id, answer: answerOf.get(row.id) ?? null }));
  }

  /**
   * Claims the polls that close within a day, each once, on however many nodes this is done at the same time. Who was asked within the last day
   * just heard.
   */
  async claimReminders(now: Date, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE date_polls SET reminded_at = $1
       WHERE settled_at IS NULL AND cancelled_at IS NULL AND reminded_at IS NULL
         AND closes_at > $1 AND closes_at <= $1::timestamptz + interval '1 day' AND opened_at <= closes_at - interval '1 day'
       RETURNING id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes out what a person wrote beside dates, and why they called polls off. */
  async removeWords(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE date_polls SET message = '' WHERE opened_by_id = $1 AND message <> ''`, [accountId]);
    await manager.query(`UPDATE date_polls SET reason = NULL WHERE cancelled_by_id = $1 AND reason IS NOT NULL`, [accountId]);
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, DatePoll & AnyFacts>> {
    const rows = await manager.findBy(DatePoll, { id: In(ids.filter((id) => isUuid(id))) });
    return new Map(rows.map((row) => [row.id, { ...row, about: { type: 'group', id: row.groupId } satisfies SubjectRef }]));
  }
}
