import { Injectable } from '@nestjs/common';
import { limits, streamOf, type EventName, type Events, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { Input, JointAgenda } from './agenda.entity';
import { inputBounds } from './agenda.inputs';
import { AgendaRepository } from './agenda.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });
const inputRef = (id: string): SubjectRef => ({ type: 'input', id });

/**
 * What members bring in for a meeting that is still to come, until the deadline that a facilitator sets. All return the id of the meeting, and
 * throw DomainError NOT_FOUND, FORBIDDEN, MEETING_CANCELLED, MEETING_BEGUN.
 */
@Injectable()
export class InputsService {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: AgendaRepository,
  ) {}

  /** Asks for input, or until another moment; an agenda that was settled is in the making again. @throws DomainError INPUT_INVALID for a deadline that is past, or after the meeting begins */
  async collect(actor: Actor, input: unknown): Promise<string> {
    const { meetingId, until } = check(inputBounds.collect, input);
    await this.works.run(actor, async (work) => {
      const { plannedAt } = await this.ahead(work, meetingId);
      await work.require('joint_agenda.collect', sessionRef(meetingId));
      if (until <= work.now || until > plannedAt!) throw new DomainError('INPUT_INVALID', { fields: { until: 'not_ahead' } });
      await work.manager.upsert(JointAgenda, { id: meetingId, inputsUntil: until, askedAt: work.now, settledAt: null }, ['id']);
      tell(work, 'joint_agenda.collected', { liveSessionId: meetingId, inputsUntil: until.toISOString() }, meetingId, sessionRef(meetingId));
    });
    return meetingId;
  }

  /** Brings something in. @throws DomainError INPUTS_NOT_ASKED, INPUTS_CLOSED, INPUTS_FULL */
  async give(actor: Actor, input: unknown): Promise<string> {
    const { meetingId, text, explanation } = check(inputBounds.give, input);
    await this.works.run(actor, async (work) => {
      await this.lockCollecting(work, meetingId);
      await work.require('input.give', sessionRef(meetingId));
      const authorId = accountIdOf(work.actor);
      const { all, own } = await this.repository.counts(meetingId, authorId, work.manager);
      if (all >= limits.inputs || own >= limits.ownInputs) throw new DomainError('INPUTS_FULL');
      const id = uuid();
      await work.manager.insert(Input, { id, meetingId, authorId, text, explanation, createdAt: work.now, changedAt: null });
      tell(work, 'input.given', { inputId: id }, meetingId, inputRef(id));
    });
    return meetingId;
  }

  /** Puts an own input in other words. @throws DomainError INPUTS_CLOSED */
  change(actor: Actor, input: unknown): Promise<string> {
    const { id, text, explanation } = check(inputBounds.change, input);
    return this.own(actor, id, 'input.change', 'input.changed', (work) => work.manager.update(Input, id, { text, explanation, changedAt: work.now }));
  }

  /** Takes an own input back. @throws DomainError INPUTS_CLOSED */
  withdraw(actor: Actor, input: unknown): Promise<string> {
    const { id } = check(inputBounds.withdraw, input);
    return this.own(actor, id, 'input.withdraw', 'input.withdrawn', (work) => work.manager.delete(Input, id));
  }

  private async own(actor: Actor, id: string, right: 'input.change' | 'input.withdraw', event: 'input.changed' | 'input.withdrawn', act: (work: Work) => Promise<unknown>): Promise<string> {
    const meetingId = (await this.repository.input(id))?.meetingId;
    if (!meetingId) throw new DomainError('NOT_FOUND');
    await this.works.run(actor, async (work) => {
      await this.lockCollecting(work, meetingId);
      await work.require(right, inputRef(id));
      await act(work);
      tell(work, event, { inputId: id }, meetingId, inputRef(id));
    });
    return meetingId;
  }

  /** Holds the agenda of a meeting that the actor may read, while input can be given. */
  private async lockCollecting(work: Work, meetingId: string): Promise<void> {
    await this.ahead(work, meetingId);
    const agenda = await this.repository.lock(meetingId, work.manager);
    if (!agenda) throw new DomainError('INPUTS_NOT_ASKED');
    if (agenda.inputsUntil <= work.now) throw new DomainError('INPUTS_CLOSED', { until: agenda.inputsUntil.toISOString() });
  }

  /** The session of a meeting that the actor may read and that did not begin. */
  private async ahead(work: Work, meetingId: string): Promise<LiveSession> {
    await work.require('live_session.read', sessionRef(meetingId));
    const session = await this.sessions.find(meetingId, work.manager);
    if (!session?.plannedAt) throw new DomainError('NOT_FOUND');
    if (session.cancelledAt) throw new DomainError('MEETING_CANCELLED');
    if (session.openedAt) throw new DomainError('MEETING_BEGUN');
    return session;
  }
}

function tell<N extends EventName>(work: Work, event: N, payload: Events[N], meetingId: string, subject: SubjectRef): void {
  // By nobody: who observes the session does not learn who is in the group.
  work.record(event, payload, streamOf('live_session', meetingId), subject).actorId = null;
}
