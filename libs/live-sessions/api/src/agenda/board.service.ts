import { Injectable } from '@nestjs/common';
import { limits, streamOf, type EventName, type Events, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { Cluster, Input } from './agenda.entity';
import { boardBounds } from './agenda.inputs';
import { AgendaRepository } from './agenda.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

/**
 * The board on which facilitators bring inputs together under what they have in common. Every write holds the joint agenda, and says which
 * revision it saw, so that nobody moves a card from where it no longer stands. All return the id of the meeting, and throw DomainError
 * NOT_FOUND, FORBIDDEN, INPUTS_NOT_ASKED, MEETING_CANCELLED, LIVE_SESSION_CLOSED.
 */
@Injectable()
export class BoardService {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: AgendaRepository,
  ) {}

  /** Makes an empty cluster. @throws DomainError CLUSTERS_FULL */
  makeCluster(actor: Actor, input: unknown): Promise<string> {
    const { meetingId, name } = check(boardBounds.make, input);
    return this.arrange(actor, meetingId, async (work) => {
      if ((await this.repository.clusterCount(meetingId, work.manager)) >= limits.clusters) throw new DomainError('CLUSTERS_FULL');
      const id = uuid();
      await work.manager.insert(Cluster, { id, meetingId, name, namedById: accountIdOf(work.actor), revision: 1, createdAt: work.now });
      tell(work, 'cluster.made', { clusterId: id }, meetingId);
    });
  }

  /** Names what the inputs of a cluster have in common. @throws DomainError CLUSTER_CHANGED when somebody else named it first */
  async nameCluster(actor: Actor, input: unknown): Promise<string> {
    const { id, revision, name } = check(boardBounds.name, input);
    return this.arrange(actor, await this.meetingOf(await this.repository.cluster(id)), async (work, meetingId) => {
      const before = await this.clusterIn(work, id);
      if (before.revision !== revision) throw new DomainError('CLUSTER_CHANGED', { revision: before.revision });
      await work.manager.update(Cluster, id, { name, namedById: accountIdOf(work.actor), revision: revision + 1 });
      tell(work, 'cluster.named', { clusterId: id }, meetingId);
    });
  }

  /** Takes a cluster away; its inputs stand by themselves again. */
  async removeCluster(actor: Actor, input: unknown): Promise<string> {
    const { id } = check(boardBounds.remove, input);
    return this.arrange(actor, await this.meetingOf(await this.repository.cluster(id)), async (work, meetingId) => {
      await this.clusterIn(work, id);
      await this.repository.loosen(id, work.manager);
      await work.manager.delete(Cluster, id);
      tell(work, 'cluster.removed', { clusterId: id }, meetingId);
    });
  }

  /** Puts an input in a cluster, or by itself. @throws DomainError INPUT_MOVED when it no longer stands where the mover saw it, CLUSTER_GONE */
  async moveInput(actor: Actor, input: unknown): Promise<string> {
    const { id, revision, clusterId } = check(boardBounds.move, input);
    return this.arrange(actor, await this.meetingOf(await this.repository.input(id)), async (work, meetingId) => {
      const before = await this.repository.input(id, work.manager);
      if (!before) throw new DomainError('NOT_FOUND');
      if (before.revision !== revision) throw new DomainError('INPUT_MOVED', { revision: before.revision });
      if (clusterId && (await this.repository.cluster(clusterId, work.manager))?.meetingId !== meetingId) throw new DomainError('CLUSTER_GONE');
      if (before.clusterId === clusterId) return work.silently('it stands there already');
      await work.manager.update(Input, id, { clusterId, revision: revision + 1 });
      tell(work, 'input.moved', { inputId: id }, meetingId);
    });
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

  /** Holds the board of a meeting while one facilitator does one thing with it. */
  private async arrange(actor: Actor, meetingId: string, act: (work: Work, meetingId: string) => Promise<void>): Promise<string> {
    await this.works.run(actor, async (work) => {
      await work.require('live_session.read', sessionRef(meetingId));
      const session = await this.sessions.find(meetingId, work.manager);
      if (session?.cancelledAt) throw new DomainError('MEETING_CANCELLED');
      if (session?.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
      await work.require('joint_agenda.arrange', sessionRef(meetingId));
      if (!(await this.repository.lock(meetingId, work.manager))) throw new DomainError('INPUTS_NOT_ASKED');
      await act(work, meetingId);
    });
    return meetingId;
  }
}

function tell<N extends EventName>(work: Work, event: N, payload: Events[N], meetingId: string): void {
  work.record(event, payload, streamOf('live_session', meetingId), sessionRef(meetingId));
}
