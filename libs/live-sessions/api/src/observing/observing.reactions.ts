import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reactions } from '@leerkring/platform/api';
import { ObserversService } from './observers.service';

/** Ends observing whose ground is gone. That nobody reads any more then, policies say at once. */
@Injectable()
export class ObservingReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly service: ObserversService,
  ) {}

  onModuleInit(): void {
    this.reactions.on('group.archived', 'live-sessions.end-observing', ({ payload: { groupId } }) => this.service.endFor('its group was archived', { groupId }));
    this.reactions.on('account.blocked', 'live-sessions.end-observing-of-blocked', ({ payload: { accountId } }) => this.service.endFor('the account was blocked', { accountId }));
    this.reactions.on('membership.added', 'live-sessions.end-observing-of-member', ({ payload }) => this.service.endFor('a member needs no invitation', payload));
    this.reactions.on('account.erased', 'live-sessions.forget-observing', ({ payload: { accountId, withWords } }) => this.service.forget(accountId, withWords));
  }
}
