import { Injectable } from '@nestjs/common';
import { minutesSections, streamOf } from '@leerkring/contract';
import { Presence, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { AgendaRepository } from '../agenda/agenda.repository';
import { CompassGamesRepository } from '../compass/compass-games.repository';
import { AgreementsRepository } from '../deciding/agreements.repository';
import type { LiveSession } from '../live-session.entity';
import { MeetingsRepository } from '../meetings/meetings.repository';
import { ObserversRepository } from '../observing/observers.repository';
import { PollsRepository } from '../polling/polls.repository';
import { StageRepository } from '../stage/stage.repository';
import { Minutes, MinutesSection } from './minutes.entity';
import { draftOf, type Draft, type PartLegacy, type SessionLegacy } from './minutes-draft';
import { MinutesRepository } from './minutes.repository';

type NewMinutes = Omit<Minutes, 'head' | 'groupId' | 'latest'>;

/** A sub-session that is closed, with what it leaves of its notes. */
export interface EndedPart {
  part: LiveSession;
  notes: SessionLegacy['notes'];
}

/** Makes minutes: the first draft of a session that ends, and the draft of a correction. */
@Injectable()
export class MinutesDrafts {
  constructor(
    private readonly repository: MinutesRepository,
    private readonly meetings: MeetingsRepository,
    private readonly polls: PollsRepository,
    private readonly agenda: AgendaRepository,
    private readonly agreements: AgreementsRepository,
    private readonly compass: CompassGamesRepository,
    private readonly stages: StageRepository,
    private readonly presence: Presence,
    private readonly observers: ObserversRepository,
  ) {}

  /** In the transaction that closes the session and its parts, when its polls are counted: what was said later is not in it. @param notes those of each phase */
  async ofEnding(work: Work, session: LiveSession, notes: SessionLegacy['notes'], ended: readonly EndedPart[]): Promise<void> {
    const { id, title, openedAt, rundown } = session;
    const rooms = [id, ...ended.map(({ part }) => part.id)];
    const here = new Set(rooms.flatMap((room) => [...this.presence.accountsIn(streamOf('live_session', room))]));
    const [meeting, present, contributions, polls, agenda, agreements] = [
      (await this.meetings.byIds([id], work.manager)).get(id),
      [...(await this.repository.present(id, here, work.manager)), ...(await this.observers.wereThere(id, here, work.manager))],
      await this.repository.contributions(id, work.manager),
      await this.polls.ofSession(id, null, work.manager),
      await this.agenda.settledItems(id, work.manager),
      await this.agreements.ofSession(id, work.manager),
    ];
    const [compass, stage, parts] = [await this.compassOf(id, work), await this.stages.questionsIn(id, work.manager), await this.partsOf(ended, work)];
    const { sections, quotes } = draftOf({ rundown, closedAt: work.now, present, notes, contributions, polls, agenda, agreements, compass, stage, parts });
    const facts = { title, startedAt: openedAt!, endedAt: work.now, place: meeting?.place ?? null };
    await this.put(work, { liveSessionId: id, version: 1, ...facts, quotes, replacesId: null, reason: null }, sections);
  }

  /** The next version of final minutes, which may be without a part that came later, with their words but for what was taken back since. Returns its id. */
  correcting(work: Work, before: Minutes, sections: Partial<Draft['sections']>, reason: string): Promise<string> {
    const { liveSessionId, version, title, startedAt, endedAt, place, quotes } = before;
    return this.put(work, { liveSessionId, version: version + 1, title, startedAt, endedAt, place, quotes, replacesId: before.id, reason }, sections);
  }

  private async partsOf(ended: readonly EndedPart[], { manager }: Work): Promise<PartLegacy[]> {
    const parts: PartLegacy[] = [];
    for (const { part: { id, title }, notes } of ended) {
      const [present, contributions] = [await this.repository.seated(id, manager), await this.repository.contributions(id, manager)];
      const polls = await this.polls.ofSession(id, null, manager);
      parts.push({ title, notes, present, contributions, polls, agreements: await this.agreements.ofSession(id, manager) });
    }
    return parts;
  }

  private async compassOf(liveSessionId: string, { manager }: Work) {
    const game = await this.compass.ofSession(liveSessionId, manager);
    return game && { ...game, consequences: await this.compass.consequences(game.id, manager) };
  }

  private async put(work: Work, values: Omit<NewMinutes, 'id' | 'state' | 'createdAt' | 'submittedAt' | 'finalAt' | 'finalById' | 'hash'>, sections: Partial<Draft['sections']>): Promise<string> {
    const id = uuid();
    await work.manager.insert(Minutes, { id, ...values, state: 'draft', createdAt: work.now, submittedAt: null, finalAt: null, finalById: null, hash: null });
    await work.manager.insert(MinutesSection, minutesSections.map((key) => ({ minutesId: id, key, text: sections[key] ?? '', revision: 1 })));
    await work.openStream(streamOf('minutes', id));
    work.record('minutes.drafted', { minutesId: id }, streamOf('minutes', id), { type: 'minutes', id });
    return id;
  }
}
