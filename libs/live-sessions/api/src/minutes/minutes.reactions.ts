import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parseStream } from '@leerkring/contract';
import { Access, Reactions, type StoredEvent } from '@leerkring/platform/api';
import { minutesPolicy } from './minutes.policy';
import { MinutesRepository } from './minutes.repository';
import { MinutesService } from './minutes.service';

/** What follows for minutes: words that are taken back or hidden leave those that are not final. */
@Injectable()
export class MinutesReactions implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly reactions: Reactions,
    private readonly repository: MinutesRepository,
    private readonly service: MinutesService,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(minutesPolicy);
    this.access.registerFacts('minutes', (ids, manager) => this.repository.facts(ids, manager));
    this.reactions.on('chat_message.deleted', 'live-sessions.deleted-leaves-minutes', (event) => this.leaveOut(event, event.payload.chatMessage.id));
    this.reactions.on('chat_message.hidden', 'live-sessions.hidden-leaves-minutes', (event) => this.leaveOut(event, event.payload.chatMessage.id));
    this.reactions.on('agreement.removed', 'live-sessions.removed-leaves-minutes', (event) => this.leaveOut(event, event.payload.agreementId));
    this.reactions.on('consequence.removed', 'live-sessions.removed-leaves-minutes-too', (event) => this.leaveOut(event, event.payload.consequenceId));
    this.reactions.on('stage_question.withdrawn', 'live-sessions.withdrawn-leaves-minutes', (event) => this.leaveOut(event, event.payload.questionId));
    this.reactions.on('account.erased', 'live-sessions.forget-amendments', async ({ payload }) => {
      if (payload.withWords) await this.service.forget(payload.accountId);
    });
  }

  private async leaveOut({ stream }: StoredEvent, sourceId: string | undefined): Promise<void> {
    const session = parseStream(stream)?.subject;
    if (session && sourceId) await this.service.leaveOut(await this.repository.mainOf(session.id), sourceId);
  }
}
