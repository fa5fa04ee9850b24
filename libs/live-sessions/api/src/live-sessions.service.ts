import { Injectable } from '@nestjs/common';
import { meetingKinds, streamOf, type EventName, type Events, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, systemActor, violates, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { ChatMessage } from './chat-message.entity';
import { bounds } from './live-session.inputs';
import { LiveSession } from './live-session.entity';
import { LiveSessionsRepository } from './live-sessions.repository';
import { Meeting } from './meetings/meeting.entity';
import { SessionNotesService } from './notes/session-notes.service';
import { FormatChoices } from './own-formats/format-choices';
import { SessionEndings } from './session-endings';
import { SideChats } from './side-chat/side-chats.service';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });
const groupRef = (id: string): SubjectRef => ({ type: 'group', id });

type PlannedSession = Pick<LiveSession, 'groupId' | 'title' | 'format'> & { plannedAt: Date };

/** How long a meeting lasts of which only the beginning is known. */
const USUAL_LENGTH_MS = 2 * 60 * 60 * 1000;

/** Planning, opening and closing the meetings of a group. What is said in them: see ChatService. */
@Injectable()
export class LiveSessionsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: LiveSessionsRepository,
    private readonly endings: SessionEndings,
    private readonly formats: FormatChoices,
    private readonly sideChats: SideChats,
    private readonly notes: SessionNotesService,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async get(actor: Actor, id: string): Promise<LiveSession> {
    await this.access.require(actor, 'live_session.read', sessionRef(id));
    return this.stored(id);
  }

  /**
   * These messages of a session that the actor may read, in order; what stands elsewhere is left out.
   * @throws DomainError INPUT_INVALID
   */
  messagesById({ id }: LiveSession, ids: readonly string[]): Promise<ChatMessage[]> {
    return this.repository.messagesById(id, check(bounds.messageIds, ids));
  }

  /** Puts a meeting in the group's year. @throws DomainError INPUT_INVALID when its time is past */
  async plan(actor: Actor, input: unknown): Promise<LiveSession> {
    const { groupId, title, plannedAt, format } = check(bounds.plan, input);
    const id = await this.works.run(actor, async (work) => {
      await work.require('live_session.plan', groupRef(groupId));
      if (plannedAt <= work.now) throw new DomainError('INPUT_INVALID', { fields: { plannedAt: 'in_the_past' } });
      const kind = meetingKinds.find((one) => one === format) ?? 'free';
      const endsAt = new Date(plannedAt.getTime() + USUAL_LENGTH_MS);
      return this.putPlanned(work, { groupId, title, plannedAt, format: format ?? 'free' }, { kind, endsAt, place: null, link: null, preparation: '', ownFormatId: null });
    });
    return this.stored(id);
  }

  /** Stores a planned session with what it is as a meeting, in a Work that asked for the right. Returns the id of both. */
  async putPlanned(work: Work, session: PlannedSession, meeting: Omit<Meeting, 'id' | 'changedAt' | 'reason' | 'sequence'>): Promise<string> {
    const id = await this.insert(work, session, 'live_session.planned');
    await work.manager.insert(Meeting, { id, ...meeting });
    return id;
  }

  /** Begins a meeting, new or planned. @throws DomainError LIVE_SESSION_ALREADY_OPEN when the group is in one already */
  async open(actor: Actor, input: unknown): Promise<LiveSession> {
    const { groupId, title, liveSessionId, ...wish } = check(bounds.open, input);
    try {
      const id = await this.works.run(actor, async (work) => {
        await work.require('live_session.open', groupRef(groupId));
        const planned = liveSessionId ? await this.lockPlanned(work, liveSessionId, groupId) : null;
        const openedById = accountIdOf(actor);
        const held = await this.formats.begin({ groupId, planned, leaderId: openedById }, wish, work.manager);
        const opened = { openedAt: work.now, openedById, ...held };
        const id = liveSessionId ?? (await this.insert(work, { groupId, title: title!, ...opened }, 'live_session.opened'));
        if (liveSessionId) {
          await work.manager.update(LiveSession, liveSessionId, opened);
          this.tell(work, 'live_session.opened', liveSessionId, groupId);
        }
        await this.sideChats.make(work, id);
        await this.notes.make(work, id);
        return id;
      });
      return await this.stored(id);
    } catch (error) {
      if (violates(error, 'uq_live_sessions_open')) throw new DomainError('LIVE_SESSION_ALREADY_OPEN');
      throw error;
    }
  }

  /** Ends a meeting with its sub-sessions, or one of these: from here on nothing is said in it. @throws DomainError LIVE_SESSION_CLOSED when that was done before */
  async close(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id } = check(bounds.close, input);
    await this.works.run(actor, async (work) => {
      await work.require('live_session.read', sessionRef(id));
      const session = await this.repository.lock(id, work.manager);
      if (session!.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
      await work.require('live_session.close', sessionRef(id));
      await this.endings.end(work, session!);
    });
    return this.stored(id);
  }

  /** Nobody writes in an archived group any more: ends the meeting that it is in, if it is in one. */
  async closeOpenOf(groupId: string): Promise<void> {
    const id = await this.repository.openIn(groupId);
    if (!id) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('its group was archived');
      const session = await this.repository.lock(id, work.manager);
      if (session!.closedAt) return work.silently('somebody closed it first');
      await this.endings.end(work, session!);
    });
  }

  private async insert(work: Work, values: Partial<LiveSession> & { groupId: string }, event: 'live_session.planned' | 'live_session.opened'): Promise<string> {
    const id = uuid();
    await work.manager.insert(LiveSession, { id, createdAt: work.now, ...values });
    await work.openStream(streamOf('live_session', id));
    this.tell(work, event, id, values.groupId);
    return id;
  }

  private async lockPlanned(work: Work, id: string, groupId: string): Promise<LiveSession> {
    const session = await this.repository.lock(id, work.manager);
    if (session?.groupId !== groupId) throw new DomainError('NOT_FOUND');
    if (session.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
    if (session.cancelledAt) throw new DomainError('MEETING_CANCELLED');
    if (session.openedAt) throw new DomainError('LIVE_SESSION_ALREADY_OPEN');
    return session;
  }

  private tell(work: Work, event: Extract<EventName, `live_session.${string}`>, id: string, groupId: string): void {
    const payload: Events[typeof event] = { liveSessionId: id };
    work.record(event, payload, streamOf('live_session', id), sessionRef(id));
    work.hintGroup(groupId, streamOf('live_session', id));
  }

  private async stored(id: string): Promise<LiveSession> {
    const session = await this.repository.find(id);
    if (!session) throw new DomainError('NOT_FOUND');
    return session;
  }
}
