import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, Reactions } from '@leerkring/platform/api';
import { CompassGamesRepository } from './compass-games.repository';
import { CompassGamesService } from './compass-games.service';
import { compassPolicy } from './compass.policy';

/** What follows for the compass: who is gone can no longer read what they chose, with or without their words, so it goes. */
@Injectable()
export class CompassReactions implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly reactions: Reactions,
    private readonly repository: CompassGamesRepository,
    private readonly games: CompassGamesService,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(compassPolicy);
    this.access.registerFacts('consequence', (ids, manager) => this.repository.consequenceFacts(ids, manager));
    this.reactions.on('account.erased', 'live-sessions.forget-choices', ({ payload }) => this.games.forget(payload.accountId));
  }
}
