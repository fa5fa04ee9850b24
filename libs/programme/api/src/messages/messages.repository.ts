import { Injectable } from '@nestjs/common';
import { Application } from '@leerkring/applications/api';
import { Access, type Actor } from '@leerkring/platform/api';
import { DataSource, type EntityManager } from 'typeorm';
import type { ProgrammeMessageFacts } from '../programme.policy';
import { ProgrammeMailRefusal, ProgrammeMessage } from './programme-message.entity';
import type { ProgrammeMessageType, SentProgrammeMessageType } from './programme-message.type';

/** After so many tries a mail is given up. */
const MOST_ATTEMPTS = 5;

/** Somebody a message goes to. */
export interface Recipient {
  messageId: string;
  accountId: string;
  applicationId: string;
}

/** A mail that was claimed: only whoever claimed it sends it. */
export interface ClaimedMail extends Recipient {
  subject: string;
  body: string;
  sentById: string;
  attempts: number;
}

/** The only reader of messages and their deliveries. */
@Injectable()
export class MessagesRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, ProgrammeMessageFacts>> {
    const rows = await manager.query<(ProgrammeMessageFacts & { id: string })[]>(
      `SELECT m.id, m.sent_by_id AS "sentById", ARRAY(SELECT f.account_id FROM track_facilitators f WHERE f.track_id = ANY(m.track_ids)
         GROUP BY f.account_id HAVING count(*) = cardinality(m.track_ids)) AS "facilitatorIds" FROM programme_messages m WHERE m.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, ...facts }) => [id, facts]));
  }

  byClientId(sentById: string, clientId: string, manager: EntityManager): Promise<ProgrammeMessage | null> {
    return manager.findOneBy(ProgrammeMessage, { sentById, clientId });
  }

  /** A page of the log, the newest first; one more than asked for when there are more. */
  async log(actor: Actor, size: number, before: { at: Date; id: string } | null): Promise<SentProgrammeMessageType[]> {
    const query = this.access.visible('programme_message', this.database.manager.createQueryBuilder(ProgrammeMessage, 'm').select('m.id', 'id'), 'm.id', actor);
    if (before) query.andWhere('(m.sent_at, m.id) < (:at, :id)', before);
    const rows = await query.orderBy('m.sent_at', 'DESC').addOrderBy('m.id', 'DESC').limit(size + 1).getRawMany<{ id: string }>();
    return this.sent(actor, rows.map(({ id }) => id));
  }

  async logCount(actor: Actor): Promise<number> {
    return this.access.visible('programme_message', this.database.manager.createQueryBuilder(ProgrammeMessage, 'm'), 'm.id', actor).getCount();
  }

  /** These messages with what became of them, the newest first: all that is told of applications stays within what the actor may read. */
  sent(actor: Actor, ids: readonly string[], manager: EntityManager = this.database.manager): Promise<SentProgrammeMessageType[]> {
    const readable = this.access.visible('application', manager.createQueryBuilder(Application, 'v').select('v.id').where('true'), 'v.id', actor);
    const [visible, values] = readable.getQueryAndParameters() as [string, unknown[]];
    const mails = (states: string): string => `count(*) FILTER (WHERE d.mail IN (${states}))::int`;
    return manager.query<SentProgrammeMessageType[]>(
      `WITH visible(id) AS (${visible})
       SELECT m.id, m.subject, m.body, m.sent_at AS "sentAt", m.sent_by_id AS "sentById",
         ARRAY(SELECT DISTINCT o.name FROM programme_message_applications p JOIN applications a ON a.id = p.application_id JOIN organisations o ON o.id = a.organisation_id
           WHERE p.message_id = m.id AND a.id IN (SELECT id FROM visible) ORDER BY o.name) AS municipalities, c.*
       FROM programme_messages m CROSS JOIN LATERAL (
         SELECT count(*)::int AS people, count(d.told_at)::int AS told, ${mails(`'sent'`)} AS mailed, ${mails(`'waiting'`)} AS waiting, ${mails(`'unwanted'`)} AS unwanted, ${mails(`'failed', 'claimed'`)} AS failed
         FROM programme_message_deliveries d WHERE d.message_id = m.id AND d.application_id IN (SELECT id FROM visible)) c
       WHERE m.id = ANY($${values.length + 1}) ORDER BY m.sent_at DESC, m.id DESC`,
      [...values, ids],
    );
  }

  /** What was sent about these applications, the newest first. */
  async about(applicationIds: readonly string[]): Promise<Map<string, ProgrammeMessageType[]>> {
    const rows = await this.database.manager.query<(ProgrammeMessageType & { applicationId: string })[]>(
      `SELECT p.application_id AS "applicationId", m.id, m.subject, m.body, m.sent_at AS "sentAt", m.sent_by_id AS "sentById"
       FROM programme_message_applications p JOIN programme_messages m ON m.id = p.message_id WHERE p.application_id = ANY($1) ORDER BY m.sent_at DESC, m.id DESC`,
      [applicationIds],
    );
    return Map.groupBy(rows, ({ applicationId }) => applicationId);
  }

  async insert(message: ProgrammeMessage, applicationIds: readonly string[], recipients: readonly Recipient[], manager: EntityManager): Promise<void> {
    await manager.insert(ProgrammeMessage, message);
    await manager.query('INSERT INTO programme_message_applications (message_id, application_id) SELECT $1, unnest($2::uuid[])', [message.id, applicationIds]);
    await manager.query(`INSERT INTO programme_message_deliveries (message_id, account_id, application_id, mail) SELECT $1, u.account_id, u.application_id, 'waiting' FROM unnest($2::uuid[], $3::uuid[]) AS u(account_id, application_id)`, [
      message.id, recipients.map(({ accountId }) => accountId), recipients.map(({ applicationId }) => applicationId),
    ]);
  }

  /** Some who were not told yet; nobody else tells them until commit. */
  untold(size: number, manager: EntityManager): Promise<(Recipient & { sentById: string })[]> {
    return manager.query<(Recipient & { sentById: string })[]>(
      `SELECT d.message_id AS "messageId", d.account_id AS "accountId", d.application_id AS "applicationId", m.sent_by_id AS "sentById"
       FROM programme_message_deliveries d JOIN programme_messages m ON m.id = d.message_id WHERE d.mail = 'waiting' AND d.told_at IS NULL ORDER BY d.message_id, d.account_id LIMIT $1 FOR UPDATE OF d SKIP LOCKED`,
      [size],
    );
  }

  /** Writes down that these were told, or, for `gone`, that it is not for them any more. */
  async settle(rows: readonly Recipient[], how: 'told' | 'gone', now: Date, manager: EntityManager): Promise<void> {
    const change = how === 'told' ? 'told_at = $3' : `mail = 'gone', mail_at = $3`;
    await manager.query(`UPDATE programme_message_deliveries d SET ${change} FROM unnest($1::uuid[], $2::uuid[]) AS u(message_id, account_id) WHERE d.message_id = u.message_id AND d.account_id = u.account_id`, [
      rows.map(({ messageId }) => messageId), rows.map(({ accountId }) => accountId), now,
    ]);
  }

  /** How many mails were tried since. */
  async triedSince(moment: Date): Promise<number> {
    const [row] = await this.database.manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM programme_message_deliveries WHERE mail_at > $1 AND attempts > 0', [moment]);
    return row.count;
  }

  /** Leaves out the mail of whom does not want it. */
  async leaveOutUnwanted(now: Date): Promise<void> {
    await this.database.manager.query(
      `UPDATE programme_message_deliveries d SET mail = 'unwanted', mail_at = $1 FROM accounts a WHERE a.id = d.account_id AND d.mail = 'waiting' AND d.told_at IS NOT NULL
         AND (a.email IS NULL OR EXISTS (SELECT FROM programme_mail_refusals r WHERE r.account_id = d.account_id))`,
      [now],
    );
  }

  /**
   * Takes the next mail that is to be sent, the oldest message first. It is written down before it is sent: cut off in between, it is not sent a second time.
   * @param before mails that failed are tried again when that was before this moment
   */
  async claim(now: Date, before: Date): Promise<ClaimedMail | null> {
    const [rows] = await this.database.manager.query<[ClaimedMail[], number]>(
      `UPDATE programme_message_deliveries d SET mail = 'claimed', mail_at = $1, attempts = d.attempts + 1 FROM programme_messages m WHERE m.id = d.message_id AND (d.message_id, d.account_id) = (
         SELECT o.message_id, o.account_id FROM programme_message_deliveries o WHERE o.mail = 'waiting' AND o.told_at IS NOT NULL AND (o.mail_at IS NULL OR o.mail_at < $2)
         ORDER BY o.message_id, o.account_id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING d.message_id AS "messageId", d.account_id AS "accountId", d.application_id AS "applicationId", d.attempts, m.subject, m.body, m.sent_by_id AS "sentById"`,
      [now, before],
    );
    return rows[0] ?? null;
  }

  /** What became of a mail that was claimed. */
  async finish({ messageId, accountId, attempts }: ClaimedMail, how: 'sent' | 'gone' | 'not_sent'): Promise<void> {
    const mail = how !== 'not_sent' ? how : attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting';
    await this.database.manager.query('UPDATE programme_message_deliveries SET mail = $3 WHERE message_id = $1 AND account_id = $2', [messageId, accountId, mail]);
  }

  async isMailWanted(accountId: string): Promise<boolean> {
    return !(await this.database.manager.existsBy(ProgrammeMailRefusal, { accountId }));
  }

  async setMail(accountId: string, wanted: boolean, now: Date, manager: EntityManager): Promise<void> {
    if (wanted) await manager.delete(ProgrammeMailRefusal, { accountId });
    else await manager.query('INSERT INTO programme_mail_refusals (account_id, refused_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [accountId, now]);
  }

  /** Takes away what somebody wrote, and what they chose. */
  async forget(accountId: string, withWords: boolean, manager: EntityManager): Promise<void> {
    await manager.delete(ProgrammeMailRefusal, { accountId });
    if (withWords) await manager.query(`UPDATE programme_messages SET subject = '…', body = '…' WHERE sent_by_id = $1`, [accountId]);
  }
}
