import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { DomainError, Works, systemActor, type Work } from '@leerkring/platform/api';
import { ApplicationsRepository } from '../applications.repository';
import { applicationRef } from '../application-steps';
import { ApplicationPerson } from './delegation.entity';
import { DelegationRepository, type Standing } from './delegation.repository';

type Change = (work: Work, standing: Standing) => Promise<void>;

/** Lets who was asked take part once the account is of the municipality, and no more once it is of another. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly works: Works,
    private readonly applications: ApplicationsRepository,
    private readonly delegations: DelegationRepository,
  ) {}

  /** Brings everything that this person was asked for into line with the account. Doing it again changes nothing. */
  async follow(accountId: string): Promise<void> {
    for (const standing of await this.delegations.strayed(accountId)) await this.settle(standing, () => this.delegations.strayed(accountId), (work, one) => this.leave(work, one));
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
      await this.applications.lock(standing.applicationId, work.manager);
      if (!(await still()).some(({ id }) => id === standing.id)) return work.silently('another run was first');
      await change(work, standing);
    });
    await settling.catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    });
  }

  private async join(work: Work, { id: personId, applicationId }: Standing, accountId: string): Promise<void> {
    await work.manager.update(ApplicationPerson, { id: personId }, { accountId, joinedAt: work.now, invitationId: null });
    work.record('application_person.joined', { applicationId, personId }, streamOf('application', applicationId), applicationRef(applicationId));
  }

  private async leave(work: Work, { id: personId, applicationId }: Standing): Promise<void> {
    await work.manager.update(ApplicationPerson, { id: personId }, { accountId: null, joinedAt: null });
    work.record('application_person.left', { applicationId, personId }, streamOf('application', applicationId), applicationRef(applicationId));
  }
}
