import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Jobs, Reactions, Works, systemActor } from '@leerkring/platform/api';
import { AgendaRepository } from './agenda.repository';

const REMOVE = 'remove-inputs';

/** Takes out what people brought in who want all their words gone. */
@Injectable()
export class AgendaReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly jobs: Jobs,
    private readonly works: Works,
    private readonly repository: AgendaRepository,
  ) {}

  onModuleInit(): void {
    this.reactions.on('account.erased', 'live-sessions.remove-inputs', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.jobs.add(REMOVE, { accountId });
    });
    this.jobs.on<{ accountId: string }>(REMOVE, async ({ accountId }) => {
      while (await this.removeSome(accountId));
    });
  }

  /** One bounded step; false when nothing was left. Their words were never in the log. */
  private removeSome(authorId: string): Promise<boolean> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who brought this in wants it gone');
      const inputs = await this.repository.removeInputs(authorId, work.manager);
      for (const { id, meetingId } of inputs) work.record('input.withdrawn', { inputId: id }, streamOf('live_session', meetingId), { type: 'input', id });
      if (!inputs.length) work.silently('nothing is left');
      return inputs.length > 0;
    });
  }
}
