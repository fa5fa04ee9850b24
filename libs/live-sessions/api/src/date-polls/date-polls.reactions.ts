import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, Jobs, Reactions } from '@leerkring/platform/api';
import { datePollsPolicy, visibleDatePolls } from './date-polls.policy';
import { DatePollsRepository } from './date-polls.repository';
import { DatePollsService } from './date-polls.service';

/** What follows for date polls from news and from time. */
@Injectable()
export class DatePollsReactions implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly jobs: Jobs,
    private readonly reactions: Reactions,
    private readonly service: DatePollsService,
    private readonly repository: DatePollsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(datePollsPolicy);
    this.access.registerFacts('date_poll', (ids, manager) => this.repository.facts(ids, manager));
    this.access.registerVisible('date_poll', visibleDatePolls);
    this.jobs.every('* * * * *', 'remind-of-date-polls', async () => void (await this.service.remind()));
    this.reactions.on('group.archived', 'live-sessions.end-date-polls', ({ payload }) => this.service.cancelOpenOf(payload.groupId));
    this.reactions.on('account.erased', 'live-sessions.forget-date-polls', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.service.forget(accountId);
    });
  }
}
