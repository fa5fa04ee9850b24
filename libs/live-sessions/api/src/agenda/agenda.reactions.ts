import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Jobs, Reactions, Works, systemActor } from '@leerkring/platform/api';
import { MinutesService } from '../minutes/minutes.service';
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
    private readonly minutes: MinutesService,
  ) {}

  onModuleInit(): void {
    this.reactions.on('account.erased', 'live-sessions.remove-inputs', async ({ payload: { accountId, withWords } }) => {
      if (withWords) await this.jobs.add(REMOVE, { accountId });
    });
    this.jobs.on<{ accountId: string }>(REMOVE, async ({ accountId }) => {
      while (await this.removeSome(accountId));
      await this.removeNames(accountId);
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

  /** Clusters and places stay, because they are of the inputs of others; what this person called them, and why they parked them, goes. */
  private removeNames(namedById: string): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('who named these wants it gone');
      const clusters = await this.repository.removeNames(namedById, work.manager);
      // A line of minutes that are not final is what this person called it.
      for (const { id, meetingId } of clusters) await this.minutes.leaveOut(meetingId, id);
      for (const { id, meetingId } of clusters) work.record('cluster.named', { clusterId: id }, streamOf('live_session', meetingId), { type: 'live_session', id: meetingId });
      const parked = await this.repository.removeParkReasons(namedById, work.manager);
      for (const { id, meetingId } of parked) work.record('input.moved', { inputId: id }, streamOf('live_session', meetingId), { type: 'live_session', id: meetingId });
      if (!clusters.length && !parked.length) work.silently('nothing is left');
    });
  }
}
