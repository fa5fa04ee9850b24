import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { DomainError, Works, accountIdOf, check, type Actor } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import type { Application } from '../application.entity';
import { ApplicationsRepository } from '../applications.repository';
import { applicationRef } from '../application-steps';
import { Delegation } from './delegation.entity';
import { chooseKind, type ChooseDelegationKindInput } from './delegation.inputs';
import { DelegationRepository, type JoinedDelegate } from './delegation.repository';

/** How a municipality takes part in a track, and who of its delegation can be given a place. */
@Injectable()
export class DelegationService {
  constructor(
    private readonly works: Works,
    private readonly applications: ApplicationsRepository,
    private readonly delegations: DelegationRepository,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, DELEGATION_CHANGED with what stands when somebody else was ahead */
  chooseKind(actor: Actor, input: ChooseDelegationKindInput): Promise<Application> {
    const { id, kind, instead } = check(chooseKind, input);
    return this.works.run(actor, async (work) => {
      const application = await this.applications.lock(id, work.manager);
      await work.require('delegation.choose_kind', applicationRef(id));
      const before = (await this.delegations.kinds([id], work.manager)).get(id)?.kind ?? null;
      if (before === kind) {
        work.silently('it was chosen already');
        return application!;
      }
      if (before !== (instead ?? null)) throw new DomainError('DELEGATION_CHANGED', { kind: before });
      await work.save(Delegation, { applicationId: id, kind, chosenById: accountIdOf(actor), chosenAt: work.now });
      work.record('delegation.kind_chosen', { applicationId: id }, streamOf('application', id), applicationRef(id));
      return application!;
    });
  }

  /** The members of these delegations who have an account: application → members. For who asked already whether it may be known. */
  async joined(applicationIds: readonly string[], manager?: EntityManager): Promise<Map<string, JoinedDelegate[]>> {
    return Map.groupBy(await this.delegations.joined(applicationIds, manager), (row) => row.applicationId);
  }
}
