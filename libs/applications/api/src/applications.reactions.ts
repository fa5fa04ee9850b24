import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Reactions, Works, systemActor } from '@leerkring/platform/api';
import { ApplicationsRepository } from './applications.repository';
import { DelegationMails } from './delegation/delegation.mails';
import { JoiningService } from './delegation/joining.service';
import { IntakesRepository } from './intake/intakes.repository';
import { LocalQuestionsRepository } from './intake/local-questions.repository';
import { applicationRef } from './application-steps';

/** What follows for applications from news of other rooms. */
@Injectable()
export class ApplicationsReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly applications: ApplicationsRepository,
    private readonly joining: JoiningService,
    private readonly mails: DelegationMails,
    private readonly intakes: IntakesRepository,
    private readonly localQuestions: LocalQuestionsRepository,
  ) {}

  onModuleInit(): void {
    this.reactions.on('account.joined', 'applications.join', ({ payload: { accountId } }) => this.joining.follow(accountId));
    this.reactions.on('account.updated', 'applications.follow-account', ({ payload: { accountId } }) => this.joining.follow(accountId));
    this.reactions.on('application_person.invited', 'applications.mail-invited', ({ payload: { personId } }) => this.mails.askElsewhere(personId));
    this.reactions.on('application_person.reminded', 'applications.mail-reminded', ({ payload: { personId } }) => this.mails.askElsewhere(personId));
    this.reactions.on('account.erased', 'applications.forget', ({ payload: { accountId, withWords } }) => this.forget(accountId, withWords));
  }

  /** Somebody is no contact any more, and takes along why they took steps. What an application says is its municipality's, and stays; so does that the steps and commitments were made. */
  private forget(accountId: string, withWords: boolean): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who is forgotten stands here no more');
      const ids = await this.applications.forgetContact(accountId, work.manager);
      if (withWords) ids.push(...(await this.applications.forgetReasons(accountId, work.manager)), ...(await this.intakes.forgetReasons(accountId, work.manager)));
      await this.intakes.withdrawOf(accountId, work.now, work.manager);
      await this.localQuestions.forgetMarks(accountId, work.manager);
      for (const applicationId of new Set(ids)) work.record('application.words_removed', { applicationId }, streamOf('application', applicationId), applicationRef(applicationId));
      if (!ids.length) work.silently('nothing is left');
    });
  }
}
