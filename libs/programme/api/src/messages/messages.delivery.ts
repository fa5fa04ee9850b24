import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, Actors, CONFIG, Clock, Jobs, Mailer, Reactions, Works, systemActor, type Config, type Work } from '@leerkring/platform/api';
import { texts } from '../texts';
import { MessagesRepository, type ClaimedMail, type Recipient } from './messages.repository';

const TOLD_AT_ONCE = 100;
const MINUTE_MS = 60_000;
/** What failed is tried again after this. */
const AGAIN_MS = 10 * MINUTE_MS;

const applicationRef = (id: string): SubjectRef => ({ type: 'application', id });

/** Who sent a message sees how far it came. */
function tellSenders(work: Work, rows: readonly Pick<ClaimedMail, 'messageId' | 'sentById'>[]): void {
  for (const [id, sentById] of new Map(rows.map((row) => [row.messageId, row.sentById]))) {
    work.record('programme_message.progressed', { programmeMessageId: id }, streamOf('account', sentById), { type: 'programme_message', id });
  }
}

/** Brings messages to each person: in the app at once, by mail as many a minute as the mail server likes. Whatever is cut off goes on where it was. */
@Injectable()
export class MessagesDelivery implements OnModuleInit {
  private readonly log = new Logger('programme mail');

  constructor(
    private readonly reactions: Reactions,
    private readonly jobs: Jobs,
    private readonly works: Works,
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly accounts: AccountsLoader,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly repository: MessagesRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.reactions.on('programme_message.sent', 'programme.tell', () => this.tellAll());
    this.reactions.on('account.erased', 'programme.forget', ({ payload: { accountId, withWords } }) => this.forget(accountId, withWords));
    this.jobs.every('* * * * *', 'programme.mail', () => this.mail());
  }

  /** Tells in the app whoever was not told yet. */
  async tellAll(): Promise<void> {
    while (await this.tellSome());
  }

  /** Sends the mails of this minute. */
  async mail(): Promise<void> {
    const now = this.clock.now();
    await this.repository.leaveOutUnwanted(now);
    const left = this.config.BULK_MAILS_PER_MINUTE - (await this.repository.triedSince(new Date(now.getTime() - MINUTE_MS)));
    const tried: ClaimedMail[] = [];
    for (let count = 0; count < left; count++) {
      const mail = await this.repository.claim(now, new Date(now.getTime() - AGAIN_MS));
      if (!mail) break;
      await this.repository.finish(mail, await this.send(mail));
      tried.push(mail);
    }
    if (!tried.length) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('mails went out');
      tellSenders(work, tried);
    });
  }

  /** Says whether there was somebody to tell. */
  private tellSome(): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('tells people what was written to them');
      work.silently('perhaps all of them left');
      const rows = await this.repository.untold(TOLD_AT_ONCE, work.manager);
      const may = await this.readers(rows);
      const [told, gone] = [rows.filter((row) => may.has(row.accountId)), rows.filter((row) => !may.has(row.accountId))];
      await this.repository.settle(told, 'told', work.now, work.manager);
      await this.repository.settle(gone, 'gone', work.now, work.manager);
      tellSenders(work, rows);
      for (const { messageId, applicationId, accountId, sentById } of told) {
        work.record('programme_message.delivered', { programmeMessageId: messageId, applicationId, sentById }, streamOf('account', accountId), applicationRef(applicationId));
      }
      return rows.length > 0;
    });
  }

  /** Those who may still read the application through which the message is for them. */
  private async readers(rows: readonly Recipient[]): Promise<Set<string>> {
    const people = await this.actors.current(rows.map(({ accountId }) => accountId));
    const asked = rows.map(async ({ accountId, applicationId }) => {
      const actor = people.get(accountId);
      return actor && (await this.access.can(actor, 'application.read', applicationRef(applicationId))) ? [accountId] : [];
    });
    return new Set((await Promise.all(asked)).flat());
  }

  private async send(mail: ClaimedMail): Promise<'sent' | 'gone' | 'not_sent'> {
    if (!(await this.readers([mail])).size) return 'gone';
    const people = await this.accounts.loadAll([mail.accountId, mail.sentById]);
    const [account, sender] = [people.get(mail.accountId), people.get(mail.sentById)];
    if (!account?.email) return 'gone';
    const site = this.config.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${this.config.HOST}:${this.config.PORT}`;
    const values = { name: account.name, sender: sender?.name ?? '', body: mail.body, application: `${site}/aanmeldingen/${mail.applicationId}`, settings: `${site}/profiel` };
    try {
      await this.mailer.send({ to: account.email, subject: mail.subject, text: texts[account.language].mail(values) });
      return 'sent';
    } catch (error) {
      this.log.error(`mail to ${mail.accountId}: ${(error as Error).message}`);
      return 'not_sent';
    }
  }

  private forget(accountId: string, withWords: boolean): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who is forgotten stands here no more');
      work.silently('nobody needs to hear of it');
      await this.repository.forget(accountId, withWords, work.manager);
    });
  }
}
