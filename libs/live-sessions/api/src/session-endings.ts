import { Injectable } from '@nestjs/common';
import { streamOf, type SubjectRef } from '@leerkring/contract';
import type { Work } from '@leerkring/platform/api';
import { CompassGamesService } from './compass/compass-games.service';
import { LiveSession } from './live-session.entity';
import { MinutesDrafts, type EndedPart } from './minutes/minutes-drafts';
import type { SessionLegacy } from './minutes/minutes-draft';
import { SessionNotesService } from './notes/session-notes.service';
import { ObserversService } from './observing/observers.service';
import { PollsService } from './polling/polls.service';
import { SpeakingService } from './speaking/speaking.service';
import { StageService } from './stage/stage.service';
import { SubSessionsRepository } from './sub-sessions/sub-sessions.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

/** Headings in the notes of a part stand under the title of that part. */
const PART_NOTES_BELOW = 4;

/** How sessions end, in the transaction that holds them: hands go down, polls are counted, notes stand, and a session that is no part leaves minutes. */
@Injectable()
export class SessionEndings {
  constructor(
    private readonly speaking: SpeakingService,
    private readonly polls: PollsService,
    private readonly compass: CompassGamesService,
    private readonly notes: SessionNotesService,
    private readonly minutes: MinutesDrafts,
    private readonly stages: StageService,
    private readonly subSessions: SubSessionsRepository,
    private readonly observers: ObserversService,
  ) {}

  /** Ends a session that is held, and all of its parts with it. */
  async end(work: Work, session: LiveSession): Promise<void> {
    if (session.partOfId) return this.endParts(work, session.partOfId, [session]);
    await this.endParts(work, session.id, await this.subSessions.lockOpen(session.id, work.manager));
    const notes = await this.stop(work, session);
    const ended: EndedPart[] = [];
    // Those that were closed before stand as they are: to close their notes again changes nothing.
    for (const part of await this.subSessions.parts(session.id, work.manager)) ended.push({ part, notes: await this.notes.close(work, part, PART_NOTES_BELOW) });
    await this.minutes.ofEnding(work, session, notes, ended);
    await this.observers.endAllOf(work, session.id);
    // Parts tell nobody outside: they stand in no list.
    work.hintGroup(session.groupId, streamOf('live_session', session.id));
  }

  /** Ends parts of a session that are held: who sat there stays known, and has no seat any more. */
  async endParts(work: Work, mainId: string, parts: readonly LiveSession[]): Promise<void> {
    if (!parts.length) return;
    for (const part of parts) await this.stop(work, part);
    await this.subSessions.empty(parts.map(({ id }) => id), work.now, work.manager);
    const { open } = await this.subSessions.numberOf(mainId, work.manager);
    if (!open) await this.subSessions.forgetRecall(mainId, work.manager);
    work.record('sub_sessions.changed', { liveSessionId: mainId }, streamOf('sub_sessions', mainId), sessionRef(mainId));
  }

  /** From here on nothing is said in it. @returns what it leaves of its notes */
  private async stop(work: Work, session: LiveSession): Promise<SessionLegacy['notes']> {
    await this.speaking.endPhase(work, session, { skip: true });
    await this.polls.closeAll(work, session.id);
    await this.compass.endOf(work, session.id);
    await this.stages.endOf(work, session.id);
    const notes = await this.notes.close(work, session);
    await work.manager.update(LiveSession, session.id, { closedAt: work.now });
    work.record('live_session.closed', { liveSessionId: session.id }, streamOf('live_session', session.id), sessionRef(session.id));
    return notes;
  }
}
