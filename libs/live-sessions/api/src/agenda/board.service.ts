import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { DomainError, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { PollsService } from '../polling/polls.service';
import { Cluster, Input, type JointAgenda } from './agenda.entity';
import { boardBounds } from './agenda.inputs';
import { AgendaRepository } from './agenda.repository';
import { AgendaWork, tell } from './agenda-work';

/**
 * The board on which facilitators bring inputs together under what they have in common. Every write holds the joint agenda, and says which
 * revision it saw, so that nobody moves a card from where it no longer stands. All return the id of the meeting, and throw what `AgendaWork` throws.
 */
@Injectable()
export class BoardService {
  constructor(
    private readonly door: AgendaWork,
    private readonly repository: AgendaRepository,
    private readonly polls: PollsService,
  ) {}

  /** Makes an empty cluster. @throws DomainError CLUSTERS_FULL */
  makeCluster(actor: Actor, input: unknown): Promise<string> {
    const { meetingId, name } = check(boardBounds.make, input);
    return this.door.change(actor, meetingId, 'joint_agenda.arrange', async (work) => {
      if ((await this.repository.clusterCount(meetingId, work.manager)) >= limits.clusters) throw new DomainError('CLUSTERS_FULL');
      const id = uuid();
      await work.manager.insert(Cluster, { id, meetingId, name, namedById: accountIdOf(work.actor), revision: 1, createdAt: work.now });
      tell(work, 'cluster.made', { clusterId: id }, meetingId);
    });
  }

  /** Names what the inputs of a cluster have in common. @throws DomainError CLUSTER_CHANGED when somebody else named it first, CLUSTERS_VOTED_ON */
  async nameCluster(actor: Actor, input: unknown): Promise<string> {
    const { id, revision, name } = check(boardBounds.name, input);
    return this.door.change(actor, await this.meetingOf(await this.repository.cluster(id)), 'joint_agenda.arrange', async (work, { id: meetingId }) => {
      const before = await this.clusterIn(work, id);
      await this.polls.refuseWhileVoting(work, meetingId, id);
      if (before.revision !== revision) throw new DomainError('CLUSTER_CHANGED', { revision: before.revision });
      await work.manager.update(Cluster, id, { name, namedById: accountIdOf(work.actor), revision: revision + 1 });
      tell(work, 'cluster.named', { clusterId: id }, meetingId);
    });
  }

  /** Takes a cluster away; its inputs stand by themselves again. @throws DomainError CLUSTERS_VOTED_ON, CLUSTER_ON_AGENDA */
  async removeCluster(actor: Actor, input: unknown): Promise<string> {
    const { id } = check(boardBounds.remove, input);
    return this.door.change(actor, await this.meetingOf(await this.repository.cluster(id)), 'joint_agenda.arrange', async (work, { id: meetingId }) => {
      await this.clusterIn(work, id);
      await this.polls.refuseWhileVoting(work, meetingId, id);
      if (await this.repository.isItem(id, work.manager)) throw new DomainError('CLUSTER_ON_AGENDA');
      await this.repository.loosen(id, work.manager);
      await work.manager.delete(Cluster, id);
      tell(work, 'cluster.removed', { clusterId: id }, meetingId);
    });
  }

  /**
   * Puts an input in its one place.
   * @throws DomainError INPUT_MOVED when it no longer stands where the mover saw it, CLUSTER_GONE, AGENDA_SETTLED when it would have no place on a settled agenda
   */
  async moveInput(actor: Actor, input: unknown): Promise<string> {
    const { id, revision, place, clusterId, reason } = check(boardBounds.move, input);
    return this.door.change(actor, await this.meetingOf(await this.repository.input(id)), 'joint_agenda.arrange', async (work, agenda) => {
      const before = await this.repository.input(id, work.manager);
      if (!before) throw new DomainError('NOT_FOUND');
      if (before.revision !== revision) throw new DomainError('INPUT_MOVED', { revision: before.revision });
      if (clusterId && (await this.repository.cluster(clusterId, work.manager))?.meetingId !== agenda.id) throw new DomainError('CLUSTER_GONE');
      if (before.place === place && before.clusterId === clusterId && before.parkReason === reason) return work.silently('it stands there already');
      await this.refuseLoose(work, agenda, place, clusterId);
      await work.manager.update(Input, id, { place, clusterId, parkReason: reason, parkedById: place === 'parked' ? accountIdOf(work.actor) : null, revision: revision + 1 });
      tell(work, 'input.moved', { inputId: id }, agenda.id);
      if (agenda.settledAt) await this.door.tellPlaces(work, agenda.id);
    });
  }

  /** On a settled agenda every input keeps a place: not by itself, and not in a cluster that nobody talks about. */
  private async refuseLoose(work: Work, { settledAt }: JointAgenda, place: Input['place'], clusterId: string | null): Promise<void> {
    if (!settledAt) return;
    if (place === 'loose' || (clusterId && !(await this.repository.isItem(clusterId, work.manager)))) throw new DomainError('AGENDA_SETTLED');
  }

  private async meetingOf(row: Cluster | Input | null): Promise<string> {
    if (!row) throw new DomainError('NOT_FOUND');
    return row.meetingId;
  }

  private async clusterIn(work: Work, id: string): Promise<Cluster> {
    const cluster = await this.repository.cluster(id, work.manager);
    if (!cluster) throw new DomainError('NOT_FOUND');
    return cluster;
  }
}
