import { Injectable } from '@nestjs/common';
import { DomainError, check, type Actor, type Work } from '@leerkring/platform/api';
import { PollsService } from '../polling/polls.service';
import { AgendaItem, JointAgenda } from './agenda.entity';
import { agendaBounds } from './agenda.inputs';
import { AgendaRepository, type NamedItem } from './agenda.repository';
import { AgendaWork, tell } from './agenda-work';

type Wished = Pick<NamedItem, 'clusterId' | 'minutes'>;

const total = (items: readonly Wished[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * What becomes of the board: the vote over its clusters, the items with their minutes, and the settled agenda. A change names the revision of the
 * agenda that it changes. All return the id of the meeting, and throw what `AgendaWork` throws.
 */
@Injectable()
export class AgendaService {
  constructor(
    private readonly door: AgendaWork,
    private readonly repository: AgendaRepository,
    private readonly polls: PollsService,
  ) {}

  /** Lets participants spread dots over the clusters that have input, each municipality with the same weight. @throws DomainError CLUSTERS_VOTED_ON, CLUSTERS_FEW, POLLS_FULL */
  openVote(actor: Actor, input: unknown): Promise<string> {
    const { meetingId, question, dots } = check(agendaBounds.vote, input);
    return this.door.change(actor, meetingId, 'joint_agenda.arrange', async (work) => {
      await this.polls.refuseWhileVoting(work, meetingId);
      const clusters = await this.repository.filledClusters(meetingId, work.manager);
      const names = new Set(clusters.map(({ name }) => name));
      if (names.size < 2 || names.size < clusters.length || names.has('')) throw new DomainError('CLUSTERS_FEW');
      await this.polls.askOfClusters(work, meetingId, { question, dots, clusterIds: clusters.map(({ id }) => id) });
    });
  }

  /**
   * Says which clusters are items, in which order and for how long, and how much time there is for them.
   * @throws DomainError AGENDA_CHANGED, CLUSTER_GONE, AGENDA_FULL with the minutes that are left, INPUT_INVALID for more time than the meeting has, and
   *   AGENDA_INPUTS_LEFT when inputs would lose their place on a settled agenda
   */
  arrange(actor: Actor, input: unknown): Promise<string> {
    const { meetingId, revision, items, boxMinutes } = check(agendaBounds.arrange, input);
    return this.door.change(actor, meetingId, 'joint_agenda.arrange', async (work, agenda) => {
      refuseOvertaken(agenda, revision);
      await this.refuseTooMuch(work, agenda, items, boxMinutes);
      const known = new Set((await this.repository.clusters(meetingId, work.manager)).map(({ id }) => id));
      if (!items.every(({ clusterId }) => known.has(clusterId))) throw new DomainError('CLUSTER_GONE');
      await work.manager.delete(AgendaItem, { meetingId });
      if (items.length) await work.manager.insert(AgendaItem, items.map((item, index) => ({ ...item, meetingId, position: index + 1 })));
      if (agenda.settledAt) await this.refuseUnplaced(work, meetingId);
      await work.manager.update(JointAgenda, meetingId, { boxMinutes, revision: revision + 1 });
      tell(work, 'joint_agenda.arranged', { liveSessionId: meetingId }, meetingId);
    });
  }

  /**
   * Settles the agenda: every input has a place, its author hears which, and no input is given any more.
   * @throws DomainError AGENDA_CHANGED, AGENDA_EMPTY, CLUSTERS_VOTED_ON, AGENDA_INPUTS_LEFT with the ids of inputs without a place
   */
  settle(actor: Actor, input: unknown): Promise<string> {
    const { meetingId, revision } = check(agendaBounds.settle, input);
    return this.door.change(actor, meetingId, 'joint_agenda.settle', async (work, agenda) => {
      refuseOvertaken(agenda, revision);
      await this.polls.refuseWhileVoting(work, meetingId);
      if (!(await this.repository.items(meetingId, work.manager)).length) throw new DomainError('AGENDA_EMPTY');
      await this.refuseUnplaced(work, meetingId);
      const inputsUntil = agenda.inputsUntil < work.now ? agenda.inputsUntil : work.now;
      await work.manager.update(JointAgenda, meetingId, { settledAt: work.now, inputsUntil, revision: revision + 1 });
      tell(work, 'joint_agenda.settled', { liveSessionId: meetingId }, meetingId);
      await this.door.tellPlaces(work, meetingId);
    });
  }

  /** Refuses what does not fit; an agenda that was overtaken by a shorter meeting may still be made shorter step by step. */
  private async refuseTooMuch(work: Work, { id }: JointAgenda, items: readonly Wished[], boxMinutes: number | null): Promise<void> {
    const lasts = await this.repository.lengthOf(id, work.manager);
    if (boxMinutes !== null && boxMinutes > lasts) throw new DomainError('INPUT_INVALID', { fields: { boxMinutes: 'too_big' } });
    const before = total(await this.repository.items(id, work.manager));
    const box = boxMinutes ?? lasts;
    if (total(items) > box && total(items) > before) throw new DomainError('AGENDA_FULL', { left: Math.max(0, box - before) });
  }

  private async refuseUnplaced(work: Work, meetingId: string): Promise<void> {
    const inputs = await this.repository.unplaced(meetingId, work.manager);
    if (inputs.length) throw new DomainError('AGENDA_INPUTS_LEFT', { inputs });
  }
}

function refuseOvertaken(agenda: JointAgenda, revision: number): void {
  if (agenda.revision !== revision) throw new DomainError('AGENDA_CHANGED', { revision: agenda.revision });
}
