import { Injectable, type OnModuleInit } from '@nestjs/common';
import { limits, streamOf, type SubjectRef } from '@leerkring/contract';
import { Clock, DomainError, Jobs, Presence, Works, accountIdOf, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { SessionNotesService } from '../notes/session-notes.service';
import { newRundown } from '../running/rundown-steps';
import { SessionEndings } from '../session-endings';
import { SpeakingService } from '../speaking/speaking.service';
import { spread } from './spread';
import type { SubSession } from './sub-session.entity';
import { bounds } from './sub-session.type';
import { SubSessionsRepository } from './sub-sessions.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

const RECALLED = 'end-recalled-sub-sessions';
const MINUTE_MS = 60_000;

/**
 * What facilitators do with the sub-sessions of an open session: each is a session of its own that stands in no list. See Walking for who sits where.
 * All throw DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_CLOSED.
 */
@Injectable()
export class SubSessionsService implements OnModuleInit {
  constructor(
    private readonly works: Works,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly presence: Presence,
    private readonly sessions: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
    private readonly notes: SessionNotesService,
    private readonly endings: SessionEndings,
    private readonly repository: SubSessionsRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.on(RECALLED, async () => void (await this.endDue()));
    // In case nobody was there at the moment itself.
    this.jobs.every('* * * * *', `${RECALLED}-late`, async () => void (await this.endDue()));
  }

  /**
   * Makes sub-sessions, or more of them; on request everybody who is in the main room without a seat gets one.
   * @throws DomainError INPUT_INVALID for one alone, SUB_SESSIONS_FULL, SUB_SESSIONS_TOO_SMALL for all who are here
   */
  async open(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, subSessions, format, seatEverybody } = check(bounds.open, input);
    await this.works.run(actor, async (work) => {
      const main = await this.speaking.lockOpen(work, liveSessionId);
      await work.require('sub_session.open', sessionRef(liveSessionId));
      const { all, open } = await this.repository.numberOf(liveSessionId, work.manager);
      if (open + subSessions.length < limits.subSessions.min) throw new DomainError('INPUT_INVALID', { fields: { subSessions: 'too_few' } });
      if (open + subSessions.length > limits.subSessions.max || all + subSessions.length > limits.subSessionsOfSession) throw new DomainError('SUB_SESSIONS_FULL');
      if (!all) await work.openStream(streamOf('sub_sessions', liveSessionId));
      const made = await this.make(work, main, subSessions, format ?? 'free');
      if (seatEverybody) await this.seatEverybody(work, main, made);
      work.record('sub_sessions.opened', { liveSessionId }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
      this.tellChanged(work, liveSessionId);
    });
    return (await this.sessions.find(liveSessionId))!;
  }

  /** Calls a sub-session something else. Returns the session that it is part of. */
  async rename(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id, title } = check(bounds.rename, input);
    const mainId = await this.works.run(actor, async (work) => {
      await work.require('live_session.read', sessionRef(id));
      const part = (await this.sessions.lock(id, work.manager))!;
      if (part.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
      await work.require('sub_session.rename', sessionRef(id));
      await work.manager.update(LiveSession, id, { title });
      this.tellChanged(work, part.partOfId!);
      return part.partOfId!;
    });
    return (await this.sessions.find(mainId))!;
  }

  /** Calls everybody back: the sub-sessions close at that moment. Once more puts another moment in its place. @throws DomainError SUB_SESSIONS_NONE */
  async recall(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, minutes } = check(bounds.recall, input);
    const backAt = await this.works.run(actor, async (work) => {
      const main = await this.speaking.lockOpen(work, liveSessionId);
      await work.require('sub_session.recall', sessionRef(liveSessionId));
      const parts = await this.repository.lockOpen(main.id, work.manager);
      if (!parts.length) throw new DomainError('SUB_SESSIONS_NONE');
      const at = new Date(work.now.getTime() + minutes * MINUTE_MS);
      if (minutes) {
        await this.repository.recall(liveSessionId, at, work.manager);
        work.record('sub_sessions.recalled', { liveSessionId, backAt: at.toISOString() }, streamOf('sub_sessions', liveSessionId), sessionRef(liveSessionId));
      } else await this.endings.endParts(work, liveSessionId, parts);
      return at;
    });
    if (minutes) await this.jobs.add(RECALLED, {}, backAt);
    return (await this.sessions.find(liveSessionId))!;
  }

  /** Ends sub-sessions from which everybody is to be back by now. Returns of how many sessions. */
  async endDue(): Promise<number> {
    const due = await this.repository.due(this.clock.now());
    for (const mainId of due) {
      await this.works.run(systemActor, async (work) => {
        work.asSystem('everybody was called back by now');
        await this.sessions.lock(mainId, work.manager);
        const backAt = await this.repository.backAt(mainId, work.manager);
        // A facilitator gave them longer, or closed them, a moment ago.
        if (!backAt || backAt > work.now) return work.silently('it is not due any more');
        await this.endings.endParts(work, mainId, await this.repository.lockOpen(mainId, work.manager));
      });
    }
    return due.length;
  }

  private async make(work: Work, main: LiveSession, wished: readonly { title: string; places: number }[], format: LiveSession['format']): Promise<SubSession[]> {
    const by = accountIdOf(work.actor);
    const made = wished.map(({ places }) => ({ id: uuid(), places }));
    const common = { groupId: main.groupId, partOfId: main.id, createdAt: work.now, openedAt: work.now, openedById: by, format };
    await work.manager.insert(LiveSession, made.map(({ id }, index) => ({ id, title: wished[index]!.title, rundown: newRundown(format, by), ...common })));
    await this.repository.insert(made, work.manager);
    for (const { id } of made) {
      await work.openStream(streamOf('live_session', id));
      await this.notes.make(work, id);
    }
    return made;
  }

  private async seatEverybody(work: Work, main: LiveSession, made: readonly SubSession[]): Promise<void> {
    const people = await this.repository.walkers(main, this.presence.accountsIn(streamOf('live_session', main.id)), work.manager);
    const places = made.map((one) => one.places);
    const rooms = spread(people, places, made[0]!.id);
    if (!rooms) throw new DomainError('SUB_SESSIONS_TOO_SMALL', { people: people.length, places: places.reduce((sum, count) => sum + count, 0) });
    const seats = rooms.flatMap((accountIds, index) => accountIds.map((accountId) => ({ mainId: main.id, subSessionId: made[index]!.id, accountId })));
    await this.repository.seat(seats, work.now, work.manager);
  }

  private tellChanged(work: Work, mainId: string): void {
    work.record('sub_sessions.changed', { liveSessionId: mainId }, streamOf('sub_sessions', mainId), sessionRef(mainId));
  }
}
