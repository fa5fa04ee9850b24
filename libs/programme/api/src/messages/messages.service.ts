import { Injectable } from '@nestjs/common';
import { OverseenApplications } from '@leerkring/applications/api';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { DomainError, RateLimits, Works, accountIdOf, check, toCursor, type Actor, type Connection, type PageArgs, type Rate, type Work } from '@leerkring/platform/api';
import { v7 as uuid, validate as isUuid } from 'uuid';
import { OverviewService } from '../overview/overview.service';
import { paging, type OverviewFilterInput } from '../overview/overview.type';
import { MessagesRepository } from './messages.repository';
import { sending, type ProgrammeAudienceType, type SendProgrammeMessageInput, type SentProgrammeMessageType, type SetProgrammeMailInput } from './programme-message.type';

const PAGE = 10;
/** More than all municipalities in all tracks. */
const MOST = 5000;
/** Ten at once, then one an hour: each may go to a thousand people. */
const SEND_RATE: Rate = { perSecond: 1 / 3600, burst: 10 };

const messageRef = (id: string): SubjectRef => ({ type: 'programme_message', id });

interface Audience {
  applications: { id: string; trackId: string; municipality: string }[];
  recipients: { accountId: string; applicationId: string }[];
  numbers: ProgrammeAudienceType;
}

/** Messages of who looks after applications to the people who work on them. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly works: Works,
    private readonly repository: MessagesRepository,
    private readonly applications: OverseenApplications,
    private readonly overview: OverviewService,
    private readonly limits: RateLimits,
  ) {}

  /** Who would get a message now. @throws DomainError INPUT_INVALID */
  async audience(actor: Actor, filter: OverviewFilterInput | null | undefined): Promise<ProgrammeAudienceType> {
    return (await this.audienceOf(actor, filter)).numbers;
  }

  /**
   * Sends a message to who works on the applications that fit at this moment. It arrives in the app at once, by mail little by little.
   * @throws DomainError NOT_FOUND, INPUT_INVALID, INPUT_TOO_LONG, LIMIT_EXCEEDED, PROGRAMME_MESSAGE_TO_NOBODY, PROGRAMME_MESSAGE_AUDIENCE_CHANGED with who would get it now
   */
  async send(actor: Actor, input: SendProgrammeMessageInput): Promise<SentProgrammeMessageType> {
    const { clientId, filter, subject, body, ...seen } = check(sending, input);
    await this.overview.open(actor);
    const sentById = accountIdOf(actor);
    return this.works.run(actor, async (work) => {
      // One after another: of the same sent twice at once the second finds the first.
      await work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`programme message ${sentById}`]);
      const before = await this.repository.byClientId(sentById, clientId, work.manager);
      if (before) return this.again(work, before.id);
      const { applications, recipients, numbers } = await this.audienceOf(actor, filter, work);
      if (!recipients.length) throw new DomainError('PROGRAMME_MESSAGE_TO_NOBODY');
      if (numbers.people !== seen.people || numbers.municipalities !== seen.municipalities) throw new DomainError('PROGRAMME_MESSAGE_AUDIENCE_CHANGED', { people: numbers.people, municipalities: numbers.municipalities });
      const trackIds = [...new Set(applications.map(({ trackId }) => trackId))];
      for (const id of trackIds) await work.require('programme_message.send', { type: 'track', id });
      this.limits.take(`programme message ${sentById}`, SEND_RATE);
      const id = uuid();
      const rows = recipients.map((one) => ({ ...one, messageId: id }));
      await this.repository.insert({ id, clientId, sentById, sentAt: work.now, subject, body, trackIds }, applications.map((one) => one.id), rows, work.manager);
      work.record('programme_message.sent', { programmeMessageId: id }, streamOf('account', sentById), messageRef(id));
      await work.audit('programme_message.send', messageRef(id));
      return (await this.repository.sent(actor, [id], work.manager))[0]!;
    });
  }

  /** What was sent, the newest first. @throws DomainError INPUT_INVALID */
  async log(actor: Actor, args: PageArgs): Promise<Connection<SentProgrammeMessageType>> {
    const { first, after } = check(paging, args);
    const size = first ?? PAGE;
    const [rows, totalCount] = await Promise.all([this.repository.log(actor, size, after ? placeOf(after) : null), this.repository.logCount(actor)]);
    const nodes = rows.slice(0, size);
    const [begin, end] = [nodes[0], nodes.at(-1)].map((row) => (row ? toCursor(`${row.sentAt.toISOString()} ${row.id}`) : null));
    return { nodes, totalCount, pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: Boolean(after), startCursor: begin!, endCursor: end! } };
  }

  /** Sets whether the actor wants such messages by mail too. */
  async setMail(actor: Actor, { wanted }: SetProgrammeMailInput): Promise<void> {
    await this.works.run(actor, async (work) => {
      const accountId = accountIdOf(actor);
      await work.require('programme_mail.set', { type: 'account', id: accountId });
      await this.repository.setMail(accountId, wanted, work.now, work.manager);
      work.record('programme_mail.set', { accountId }, streamOf('account', accountId), { type: 'account', id: accountId });
    });
  }

  private async again(work: Work, id: string): Promise<SentProgrammeMessageType> {
    await work.require('programme_message.read', messageRef(id));
    work.silently('it was sent already');
    return (await this.repository.sent(work.actor, [id], work.manager))[0]!;
  }

  private async audienceOf(actor: Actor, filter: OverviewFilterInput | null | undefined, work?: Work): Promise<Audience> {
    const applications = await this.applications.page(actor, this.overview.wishOf(filter), MOST, null, work?.manager);
    const recipients = await this.applications.peopleOf(applications.map(({ id }) => id), work?.manager);
    const municipality = new Map(applications.map((one) => [one.id, one.municipality]));
    const reached = new Set(recipients.map(({ applicationId }) => municipality.get(applicationId)!));
    const unreached = [...new Set(municipality.values())].filter((name) => !reached.has(name)).sort();
    return { applications, recipients, numbers: { people: recipients.length, municipalities: reached.size, unreached } };
  }
}

/** @throws DomainError INPUT_INVALID */
function placeOf(cursor: string): { at: Date; id: string } {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isUuid(id) || Number.isNaN(Date.parse(at))) throw new DomainError('INPUT_INVALID', { fields: { after: 'invalid' } });
  return { at: new Date(at), id };
}
