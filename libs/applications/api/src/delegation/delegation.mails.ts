import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '@leerkring/identity/api';
import { OrganisationsService } from '@leerkring/organisations/api';
import { CONFIG, Mailer, type Config } from '@leerkring/platform/api';
import { ApplicationsRepository } from '../applications.repository';
import { askedElsewhereTexts } from '../texts';
import { DelegationRepository } from './delegation.repository';

/** The mail that makes the answer to an invitation the same for everybody: who has an account elsewhere hears of it, as who has none does from identity. */
@Injectable()
export class DelegationMails {
  constructor(
    private readonly delegations: DelegationRepository,
    private readonly applications: ApplicationsRepository,
    private readonly accounts: AccountsService,
    private readonly organisations: OrganisationsService,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Nobody who joined or was removed meanwhile, or whose account is blocked, gets it. */
  async askElsewhere(personId: string): Promise<void> {
    const person = await this.delegations.person(personId);
    const account = person && !person.joinedAt && !person.invitationId ? await this.accounts.byEmail(person.email) : null;
    if (!person || !account || account.blockedAt) return;
    const application = (await this.applications.byId(person.applicationId))!;
    const [inviter, organisations, titles] = await Promise.all([
      this.accounts.byId(person.invitedById),
      this.organisations.namesOf([application.organisationId]),
      this.applications.titles([application.id]),
    ]);
    const { language, name } = account;
    const organisation = organisations.get(application.organisationId)!;
    const values = { name, inviter: inviter!.name, organisation, title: titles.get(application.id)![language], address: `${this.site()}/profiel` };
    await this.mailer.send({ to: person.email, ...askedElsewhereTexts[language](values) });
  }

  private site(): string {
    return this.config.PUBLIC_URL?.replace(/\/$/, '') ?? `http://${this.config.HOST}:${this.config.PORT}`;
  }
}
