import { Injectable } from '@nestjs/common';
import { limits, streamOf, type EventName, type Permission } from '@leerkring/contract';
import { AccountsService, InvitationsService } from '@leerkring/identity/api';
import { DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { Application } from '../application.entity';
import { ApplicationsRepository } from '../applications.repository';
import { applicationRef } from '../application-steps';
import { ApplicationPerson } from './delegation.entity';
import { changePerson, invitePerson, namePerson, type ApplicationPersonInput, type ChangeApplicationPersonInput, type InviteApplicationPersonInput } from './delegation.inputs';
import { DelegationRepository } from './delegation.repository';

type PersonEvent = Extract<EventName, `application_person.${string}`>;
type PersonPermission = Extract<Permission, `application_person.${string}`>;

/** A person of an application, which nobody else changes until commit. */
interface Held {
  application: Application;
  person: ApplicationPerson;
}

/**
 * Whom a municipality asks for its delegation, or to work on its application. Who has an account of the municipality joins at once; everybody
 * else gets a mail, and the answer is the same whether there is an account elsewhere or none.
 */
@Injectable()
export class ApplicationPeopleService {
  constructor(
    private readonly works: Works,
    private readonly applications: ApplicationsRepository,
    private readonly delegations: DelegationRepository,
    private readonly accounts: AccountsService,
    private readonly invitations: InvitationsService,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_…, APPLICATION_PERSON_EXISTS, APPLICATION_PEOPLE_FULL */
  invite(actor: Actor, input: InviteApplicationPersonInput): Promise<Application> {
    const { id: applicationId, part, name, email, note, function: held } = check(invitePerson, input);
    return this.works.run(actor, async (work) => {
      const application = (await this.applications.lock(applicationId, work.manager))!;
      await work.require('application_person.invite', applicationRef(applicationId));
      const people = (await this.delegations.people([applicationId], work.manager)).get(applicationId) ?? [];
      if (people.some((person) => person.part === part && person.email === email)) throw new DomainError('APPLICATION_PERSON_EXISTS');
      if (people.length >= limits.applicationPeople) throw new DomainError('APPLICATION_PEOPLE_FULL');
      const asked = { id: uuid(), applicationId, part, name, email, note, function: held ?? null, revision: 1, invitedById: accountIdOf(actor), invitedAt: work.now, removedAt: null };
      const person = await work.save(ApplicationPerson, { ...asked, ...(await this.reach(work, application, email)) });
      this.tell(work, 'application_person.invited', person);
      if (person.joinedAt) this.tell(work, 'application_person.joined', person);
      return application;
    });
  }

  /** Mails somebody again who did not join. @throws DomainError NOT_FOUND, FORBIDDEN, APPLICATION_PERSON_JOINED, APPLICATION_PERSON_MAILED */
  remind(actor: Actor, input: ApplicationPersonInput): Promise<Application> {
    return this.with(actor, check(namePerson, input).id, 'application_person.remind', async (work, { application, person }) => {
      if (person.joinedAt) throw new DomainError('APPLICATION_PERSON_JOINED');
      if (work.now.getTime() - person.mailedAt.getTime() < limits.applicationMailMinutes * 60_000) throw new DomainError('APPLICATION_PERSON_MAILED');
      if (person.invitationId) await this.invitations.withdraw(work, person.invitationId);
      const reached = await work.save(ApplicationPerson, { ...person, ...(await this.reach(work, application, person.email)) });
      this.tell(work, reached.joinedAt ? 'application_person.joined' : 'application_person.reminded', reached);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, APPLICATION_PERSON_CHANGED with what stands when somebody else was ahead */
  change(actor: Actor, input: ChangeApplicationPersonInput): Promise<Application> {
    const { id, revision, ...values } = check(changePerson, input);
    return this.with(actor, id, 'application_person.change', async (work, { person }) => {
      if (person.part !== 'delegation') throw new DomainError('NOT_FOUND');
      if (person.revision !== revision) throw new DomainError('APPLICATION_PERSON_CHANGED', { name: person.name, function: person.function, note: person.note, revision: person.revision });
      await work.manager.update(ApplicationPerson, { id }, { ...values, revision: revision + 1 });
      this.tell(work, 'application_person.changed', person);
    });
  }

  /** Whoever was removed keeps an account that came of it, and takes part no more. @throws DomainError NOT_FOUND, FORBIDDEN */
  remove(actor: Actor, input: ApplicationPersonInput): Promise<Application> {
    return this.with(actor, check(namePerson, input).id, 'application_person.remove', async (work, { person }) => {
      if (person.invitationId) await this.invitations.withdraw(work, person.invitationId);
      // Who never joined leaves nothing behind: the name and address were given by somebody else.
      await work.manager.update(ApplicationPerson, { id: person.id }, { removedAt: work.now, email: '', note: '', ...(!person.joinedAt && { name: '' }) });
      this.tell(work, 'application_person.removed', person);
    });
  }

  /** How the person hears of it: who has an account of the municipality is in at once, who has none gets a link to make one. */
  private async reach(work: Work, { id, organisationId }: Application, email: string): Promise<Pick<ApplicationPerson, 'accountId' | 'joinedAt' | 'invitationId' | 'mailedAt'>> {
    const account = await this.accounts.byEmail(email, work.manager);
    const isColleague = account !== null && !account.blockedAt && account.organisationId === organisationId;
    const invitation = account ? null : await this.invitations.issue(work, { email, organisationId, subject: applicationRef(id) });
    return { accountId: isColleague ? account.id : null, joinedAt: isColleague ? work.now : null, invitationId: invitation?.id ?? null, mailedAt: work.now };
  }

  private with(actor: Actor, id: string, permission: PersonPermission, change: (work: Work, held: Held) => Promise<void>): Promise<Application> {
    return this.works.run(actor, async (work) => {
      const found = await this.delegations.person(id, work.manager);
      if (!found) throw new DomainError('NOT_FOUND');
      const application = (await this.applications.lock(found.applicationId, work.manager))!;
      await work.require(permission, applicationRef(application.id));
      const person = await this.delegations.person(id, work.manager);
      if (!person) throw new DomainError('NOT_FOUND');
      await change(work, { application, person });
      return application;
    });
  }

  private tell(work: Work, name: PersonEvent, { id: personId, applicationId }: ApplicationPerson): void {
    work.record(name, { applicationId, personId }, streamOf('application', applicationId), applicationRef(applicationId));
  }
}
