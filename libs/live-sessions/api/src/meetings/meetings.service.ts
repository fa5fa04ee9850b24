import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { LiveSessionsService } from '../live-sessions.service';
import { FormatChoices } from '../own-formats/format-choices';
import { ObserversService } from '../observing/observers.service';
import { PollsService } from '../polling/polls.service';
import { Attendance, Meeting } from './meeting.entity';
import { meetingBounds } from './meeting.inputs';
import { checkTimes } from './meeting-times';
import { MeetingsRepository, type SeenMeeting } from './meetings.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

/** The number of the version that follows. */
const next = (): string => 'sequence + 1';

/** The planned moments of a group: what they are, whether they go on, and who comes. All throw DomainError NOT_FOUND and FORBIDDEN. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly sessions: LiveSessionsService,
    private readonly sessionsRepository: LiveSessionsRepository,
    private readonly repository: MeetingsRepository,
    private readonly polls: PollsService,
    private readonly formats: FormatChoices,
    private readonly observers: ObserversService,
  ) {}

  /** @throws DomainError NOT_FOUND, also for a session that was never planned, and for who observes it: what is said before a meeting is for its group */
  async get(actor: Actor, id: string): Promise<SeenMeeting> {
    if (!(await this.access.can(actor, 'live_session.read_all', sessionRef(id)))) throw new DomainError('NOT_FOUND');
    return this.stored(id);
  }

  /** The same, to be kept as a file: that is audited. */
  async download(actor: Actor, id: string): Promise<SeenMeeting> {
    await this.works.run(actor, async (work) => {
      await work.require('live_session.read_all', sessionRef(id));
      work.silently('a download is kept in the audit log');
      await work.audit('meeting.download', sessionRef(id));
    });
    return this.stored(id);
  }

  /** Puts a meeting in the year of the group, with its live session. @throws DomainError INPUT_INVALID for impossible times */
  async plan(actor: Actor, input: unknown): Promise<SeenMeeting> {
    const { groupId, title, startsAt, format: given, ownFormatId: own, ...meeting } = check(meetingBounds.plan, input);
    const id = await this.works.run(actor, async (work) => {
      await work.require('meeting.plan', { type: 'group', id: groupId });
      checkTimes(startsAt, meeting.endsAt, work.now);
      const { format, ownFormatId } = await this.formats.plan(groupId, { format: given, ownFormatId: own }, work.manager);
      return this.sessions.putPlanned(work, { groupId, title, plannedAt: startsAt, format }, { ...meeting, ownFormatId });
    });
    return this.stored(id);
  }

  /** Changes what the meeting is, when, where and how it is held. @throws DomainError MEETING_CHANGED when somebody else did so first, INPUT_INVALID, MEETING_CANCELLED, MEETING_BEGUN */
  async change(actor: Actor, input: unknown): Promise<SeenMeeting> {
    const { id, revision, title, startsAt, format, ownFormatId, ...meeting } = check(meetingBounds.change, input);
    await this.works.run(actor, async (work) => {
      const session = await this.lockAhead(work, id);
      await work.require('meeting.change', sessionRef(id));
      await this.unchangedSince(work, id, revision);
      const moved = session.plannedAt!.getTime() !== startsAt.getTime();
      checkTimes(startsAt, meeting.endsAt, moved ? work.now : null);
      const chosen = format || ownFormatId ? await this.formats.plan(session.groupId, { format, ownFormatId }, work.manager) : null;
      await work.manager.update(LiveSession, id, { title, plannedAt: startsAt, ...(chosen && { format: chosen.format }) });
      await work.manager.update(Meeting, id, { ...meeting, ...(chosen && { ownFormatId: chosen.ownFormatId }), changedAt: work.now, sequence: next });
      work.record('meeting.changed', { liveSessionId: id, moved }, streamOf('live_session', id), sessionRef(id));
      work.hintGroup(session.groupId, streamOf('live_session', id));
    });
    return this.stored(id);
  }

  /** Calls a meeting off; it stays readable, with the reason. @throws DomainError MEETING_CHANGED when somebody else was first, MEETING_CANCELLED, MEETING_BEGUN */
  async cancel(actor: Actor, input: unknown): Promise<SeenMeeting> {
    const { id, revision, reason } = check(meetingBounds.cancel, input);
    await this.works.run(actor, async (work) => {
      const session = await this.lockAhead(work, id);
      await work.require('meeting.cancel', sessionRef(id));
      await this.unchangedSince(work, id, revision);
      await this.polls.closeAll(work, id);
      await work.manager.update(LiveSession, id, { cancelledAt: work.now });
      await work.manager.update(Meeting, id, { reason, sequence: next });
      await this.observers.endAllOf(work, id);
      work.record('meeting.cancelled', { liveSessionId: id }, streamOf('live_session', id), sessionRef(id));
      work.hintGroup(session.groupId, streamOf('live_session', id));
    });
    return this.stored(id);
  }

  /** Says whether the actor comes; a later answer takes the place of an earlier one. @throws DomainError MEETING_CANCELLED, MEETING_BEGUN */
  async attend(actor: Actor, input: unknown): Promise<SeenMeeting> {
    const { meetingId, answer, note } = check(meetingBounds.attend, input);
    await this.works.run(actor, async (work) => {
      await this.lockAhead(work, meetingId);
      await work.require('meeting.attend', sessionRef(meetingId));
      const accountId = accountIdOf(actor);
      await work.manager.upsert(Attendance, { meetingId, accountId, answer, note, answeredAt: work.now }, ['meetingId', 'accountId']);
      // By nobody: who observes the session does not learn who is in the group.
      work.record('attendance.set', { liveSessionId: meetingId }, streamOf('live_session', meetingId), sessionRef(meetingId)).actorId = null;
    });
    return this.stored(meetingId);
  }

  /** A person was erased: what they said with their answers goes, that they came stays. */
  async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('a note is a small part of a meeting');
      await this.repository.removeNotes(accountId, work.manager);
    });
  }

  /** The session of a meeting that the actor may read and that did not begin, held until the transaction ends. */
  private async lockAhead(work: Work, id: string): Promise<LiveSession> {
    await work.require('live_session.read', sessionRef(id));
    const session = await this.sessionsRepository.lock(id, work.manager);
    if (!session?.plannedAt) throw new DomainError('NOT_FOUND');
    if (session.cancelledAt) throw new DomainError('MEETING_CANCELLED');
    if (session.openedAt) throw new DomainError('MEETING_BEGUN');
    return session;
  }

  /** Nobody changes or calls off what they have not read. */
  private async unchangedSince(work: Work, id: string, revision: number): Promise<void> {
    const { sequence } = await work.manager.findOneByOrFail(Meeting, { id });
    if (sequence !== revision) throw new DomainError('MEETING_CHANGED', { revision: sequence });
  }

  private async stored(id: string): Promise<SeenMeeting> {
    const meeting = (await this.repository.byIds([id])).get(id);
    if (!meeting) throw new DomainError('NOT_FOUND');
    return meeting;
  }
}
