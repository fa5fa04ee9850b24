import { Injectable } from '@nestjs/common';
import { amsterdamDay, commitmentFunctions, commitmentParties, commitmentsMissing, streamOf, type CommitmentParty } from '@leerkring/contract';
import { AccountsService } from '@leerkring/identity/api';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { ProgrammeRules } from '@leerkring/rules/api';
import type { EntityManager } from 'typeorm';
import { Application, Commitment } from './application.entity';
import { commitment, type CommitmentInput } from './application.inputs';
import { ApplicationsRepository } from './applications.repository';
import { applicationRef } from './application-steps';

/** Who of a municipality stands behind its application: for each party another person, in a function that may speak for it. Which parties have to is a rule of the programme. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly applications: ApplicationsRepository,
    private readonly accounts: AccountsService,
    private readonly rules: ProgrammeRules,
  ) {}

  /** Who has to commit themselves at this moment, by the rule `commitment_parties`. */
  parties(moment: Date, manager?: EntityManager): Promise<CommitmentParty[]> {
    return this.rules.at('commitment_parties', moment, manager);
  }

  /** The parties that have to at this moment and did not sign yet. */
  async missing(applicationId: string, moment: Date, manager: EntityManager): Promise<CommitmentParty[]> {
    const given = (await this.applications.commitments([applicationId], manager)).get(applicationId) ?? [];
    return commitmentsMissing(given.map(({ party, givenAt }) => ({ party, signedOn: amsterdamDay(givenAt) })), await this.parties(moment, manager));
  }

  /** The parties for which the actor can sign, given who signed already. */
  async signable(actor: Actor, id: string, given: readonly Commitment[]): Promise<CommitmentParty[]> {
    if (given.some(({ givenById }) => givenById === actor.accountId) || !(await this.access.can(actor, 'commitment.give', applicationRef(id)))) return [];
    const { function: held } = (await this.accounts.byId(accountIdOf(actor)))!;
    return commitmentParties.filter((party) => commitmentFunctions[party].includes(held) && !given.some((one) => one.party === party));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, COMMITMENT_FUNCTION_WRONG, COMMITMENT_GIVEN, COMMITMENT_OTHER_PERSON */
  give(actor: Actor, input: CommitmentInput): Promise<Application> {
    const { id, party } = check(commitment, input);
    return this.works.run(actor, async (work) => {
      const application = await this.applications.lock(id, work.manager);
      await work.require('commitment.give', applicationRef(id));
      const givenById = accountIdOf(actor);
      const account = (await this.accounts.byId(givenById, work.manager))!;
      if (!commitmentFunctions[party].includes(account.function)) throw new DomainError('COMMITMENT_FUNCTION_WRONG');
      const given = await this.given(work, id);
      if (given.some((one) => one.party === party)) throw new DomainError('COMMITMENT_GIVEN');
      if (given.some((one) => one.givenById === givenById)) throw new DomainError('COMMITMENT_OTHER_PERSON');
      await work.save(Commitment, { applicationId: id, party, givenById, function: account.function, givenAt: work.now });
      this.tell(work, 'commitment.given', id, party);
      return application!;
    });
  }

  /** What was not given is left as it is. @throws DomainError NOT_FOUND, FORBIDDEN, COMMITMENT_NOT_OWN */
  takeBack(actor: Actor, input: CommitmentInput): Promise<Application> {
    const { id, party } = check(commitment, input);
    return this.works.run(actor, async (work) => {
      const application = await this.applications.lock(id, work.manager);
      await work.require('commitment.take_back', applicationRef(id));
      const one = (await this.given(work, id)).find((given) => given.party === party);
      if (!one) {
        work.silently('nobody signed for this party');
        return application!;
      }
      if (one.givenById !== actor.accountId) throw new DomainError('COMMITMENT_NOT_OWN');
      await work.manager.delete(Commitment, { applicationId: id, party });
      this.tell(work, 'commitment.taken_back', id, party);
      return application!;
    });
  }

  private async given(work: Work, id: string): Promise<Commitment[]> {
    return (await this.applications.commitments([id], work.manager)).get(id) ?? [];
  }

  private tell(work: Work, name: 'commitment.given' | 'commitment.taken_back', applicationId: string, party: CommitmentParty): void {
    work.record(name, { applicationId, party }, streamOf('application', applicationId), applicationRef(applicationId));
  }
}
