import { Injectable } from '@nestjs/common';
import { streamOf, type EventName, type Events, type Permission, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, type Actor, type Work } from '@leerkring/platform/api';
import { LiveSessionsRepository } from '../live-sessions.repository';
import type { JointAgenda } from './agenda.entity';
import { AgendaRepository } from './agenda.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

/** The door through which facilitators change the agenda of a meeting: one thing at a time, while it is held. */
@Injectable()
export class AgendaWork {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: AgendaRepository,
  ) {}

  /** Returns the id of the meeting. @throws DomainError NOT_FOUND, FORBIDDEN, INPUTS_NOT_ASKED, MEETING_CANCELLED, LIVE_SESSION_CLOSED */
  async change(actor: Actor, meetingId: string, right: Permission, act: (work: Work, agenda: JointAgenda) => Promise<void>): Promise<string> {
    await this.works.run(actor, async (work) => {
      await work.require('live_session.read', sessionRef(meetingId));
      const session = await this.sessions.find(meetingId, work.manager);
      if (session?.cancelledAt) throw new DomainError('MEETING_CANCELLED');
      if (session?.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
      await work.require(right, sessionRef(meetingId));
      const agenda = await this.repository.lock(meetingId, work.manager);
      if (!agenda) throw new DomainError('INPUTS_NOT_ASKED');
      await act(work, agenda);
    });
    return meetingId;
  }

  /** Tells the authors whose inputs have another place than they heard of, once the agenda is settled. */
  async tellPlaces(work: Work, meetingId: string): Promise<void> {
    const authorIds = await this.repository.tellPlaces(meetingId, work.manager);
    if (authorIds.length) tell(work, 'input.placed', { liveSessionId: meetingId, authorIds }, meetingId);
  }
}

/** Says so to who has the meeting open. */
export function tell<N extends EventName>(work: Work, event: N, payload: Events[N], meetingId: string): void {
  work.record(event, payload, streamOf('live_session', meetingId), sessionRef(meetingId));
}
