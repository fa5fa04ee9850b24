import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { MembershipsService } from '@leerkring/groups/api';
import { DomainError, Works, systemActor, type Work } from '@leerkring/platform/api';
import type { Application } from '../application.entity';
import { ApplicationsRepository } from '../applications.repository';
import { applicationRef } from '../application-steps';
import { ApplicationPerson } from './delegation.entity';
import { DelegationRepository, type Standing } from './delegation.repository';

type Change = (work: Work, standing: Standing, application: Application) => Promise<void>;

/** Lets who was asked take part once the account is of the municipality, and no more once it is of another. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly works: Works,
    private readonly applications: ApplicationsRepository,
    private readonly delegations: DelegationRepository,
    private readonly memberships: MembershipsService,
  ) {}

  /** Brings everything that this person was asked for into line with the account. Doing it again changes nothing. */
  async follow(accountId: string): Promise<void> {
    for (const standing of await this.delegations.strayed(accountId)) await this.settle(standing, () => this.delegations.strayed(accountId), (work, one, application) => this.leave(work, one, application, accountId));
    for (const standing of await this.delegations.joinable(accountId)) await this.settle(standing, () => this.delegations.joinable(accountId), (work, one) => this.join(work, one, accountId));
  }

  /** What goes when somebody is forgotten: also who was asked by the address and did not join. */
  async forget(work: Work, account: { id: string; email: string | null }): Promise<void> {
    for (const { id: personId, applicationId } of await this.delegations.forget(account, work.now, work.manager)) {
      work.record('application_person.removed', { applicationId, personId }, streamOf('application', applicationId), applicationRef(applicationId));
    }
  }

  /** Each by itself: what one of them is refused keeps no other. */
  private async settle(standing: Standing, still: () => Promise<Standing[]>, change: Change): Promise<void> {
    const settling = this.works.run(systemActor, async (work) => {
      work.asSystem('the municipality asked for this person');
      const application = (await this.applications.lock(standing.applicationId, work.manager))!;
      if (!(await still()).some(({ id }) => id === standing.id)) return work.silently('another run was first');
      await change(work, standing, application);
    });
    await settling.catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    });
  }

  private async join(work: Work, { id: personId, applicationId }: Standing, accountId: string): Promise<void> {
    await work.manager.update(ApplicationPerson, { id: personId }, { accountId, joinedAt: work.now, invitationId: null });
    work.record('application_person.joined', { applicationId, personId }, streamOf('application', applicationId), applicationRef(applicationId));
  }

  /** A seat in the group of the municipality goes along; whoever joins gets one by the news of that. */
  private async leave(work: Work, { id: personId, applicationId, part }: Standing, { groupId, organisationId }: Application, accountId: string): Promise<void> {
    await work.manager.update(ApplicationPerson, { id: personId }, { accountId: null, joinedAt: null });
    if (groupId && part === 'delegation') await this.memberships.takeBack(work, { groupId, accountId, organisationId });
    work.record('application_person.left', { applicationId, personId }, streamOf('application', applicationId), applicationRef(applicationId));
  }
}
