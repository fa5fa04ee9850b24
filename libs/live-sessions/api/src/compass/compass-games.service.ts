import { Injectable } from '@nestjs/common';
import { compassPositions, limits, nextPlace, placeBefore, streamOf, type CompassPlace, type SubjectRef } from '@leerkring/contract';
import { DomainError, Works, accountIdOf, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { SpeakingService } from '../speaking/speaking.service';
import { CompassCasesRepository } from './compass-cases.repository';
import { CompassGame, type CompassChoice } from './compass-game.entity';
import { CompassGamesRepository } from './compass-games.repository';

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });

const seen = { compassGameId: z.uuid(), revision: z.int().min(1) };
const bounds = {
  start: z.object({ liveSessionId: z.uuid(), compassCaseId: z.uuid() }),
  step: z.object(seen),
  choose: z.object({
    compassGameId: z.uuid(),
    dilemma: z.int().min(0).max(limits.dilemmas),
    moment: z.enum(['before', 'after']),
    position: z.literal([...compassPositions]),
    reason: z.string().trim().max(limits.choiceReason).nullish().transform((words) => words || null),
  }),
};

/**
 * The democratic compass in a session. Only the server moves it, and every facilitator may; who does so says which revision they saw. What
 * somebody chose and why is told to that person alone. Of all together only what was counted at the reveal is told, of at least five people,
 * and that is never counted again. All throw DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED.
 */
@Injectable()
export class CompassGamesService {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
    private readonly cases: CompassCasesRepository,
    private readonly games: CompassGamesRepository,
  ) {}

  /** The game of a session that the actor got from here. */
  ofSession(liveSessionId: string): Promise<CompassGame | null> {
    return this.games.ofSession(liveSessionId);
  }

  /** What the actor chose in a game that they got from here. */
  async ownChoices(actor: Actor, gameId: string): Promise<CompassChoice[]> {
    return this.games.ownChoices(gameId, accountIdOf(actor));
  }

  /** Begins a case of the group, in its words of now. @throws DomainError COMPASS_GAME_EXISTS; NOT_FOUND for a case of another group, or one that is archived */
  start(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, compassCaseId } = check(bounds.start, input);
    return this.inOpen(actor, liveSessionId, async (work, { groupId }) => {
      await work.require('compass_game.run', sessionRef(liveSessionId));
      if (await this.games.ofSession(liveSessionId, work.manager)) throw new DomainError('COMPASS_GAME_EXISTS');
      const chosen = await this.cases.offered(compassCaseId, groupId, work.manager);
      if (!chosen) throw new DomainError('NOT_FOUND');
      const { title, situation, freePoles, dilemmas } = chosen;
      const id = uuid();
      const game: CompassGame = { id, liveSessionId, title, situation, freePoles, dilemmas, step: 'before', dilemma: 0, revision: 1, results: [], startedAt: work.now, endedAt: null };
      await work.manager.insert(CompassGame, game);
      work.record('compass_game.started', { compassGameId: id }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
    });
  }

  /** Goes on: to the talk, to choosing again, to what all chose, to the next dilemma, or to the end. @throws DomainError COMPASS_GAME_MOVED, COMPASS_STEP_WRONG */
  async step(actor: Actor, input: unknown): Promise<LiveSession> {
    const { compassGameId, revision } = check(bounds.step, input);
    return this.inGame(actor, compassGameId, async (work, game) => {
      await work.require('compass_game.run', sessionRef(game.liveSessionId));
      const place = this.placeFrom(game, revision, nextPlace(game, game.dilemmas.length));
      const result = place.step === 'reveal' ? await this.games.count(game.id, game.dilemma, work.manager) : null;
      const results = place.step === 'reveal' ? [...game.results, result] : game.results;
      await work.manager.update(CompassGame, game.id, { ...place, results, revision: revision + 1, endedAt: place.step === 'done' ? work.now : null });
      const news = { compassGameId, revision: revision + 1, place, result };
      work.record('compass_game.stepped', news, streamOf('live_session', game.liveSessionId), sessionRef(game.liveSessionId));
    });
  }

  /**
   * Goes back within the dilemma, to who has to choose or talk still, or from the next one to what all chose; choices stay, and may be changed again.
   * @throws DomainError COMPASS_GAME_MOVED, COMPASS_STEP_WRONG
   */
  async stepBack(actor: Actor, input: unknown): Promise<LiveSession> {
    const { compassGameId, revision } = check(bounds.step, input);
    return this.inGame(actor, compassGameId, async (work, game) => {
      await work.require('compass_game.run', sessionRef(game.liveSessionId));
      const place = this.placeFrom(game, revision, placeBefore(game));
      await work.manager.update(CompassGame, game.id, { ...place, revision: revision + 1 });
      const result = place.step === 'reveal' ? game.results[place.dilemma]! : null;
      const news = { compassGameId, revision: revision + 1, place, result, chosenCount: await this.games.chosenCount({ ...game, ...place }, work.manager) };
      work.record('compass_game.stepped', news, streamOf('live_session', game.liveSessionId), sessionRef(game.liveSessionId));
    });
  }

  /** Ends it where it stands; what was not shown never is. One in which nobody chose after a talk or noted anything goes, with what was chosen, so that another can be begun. @throws DomainError COMPASS_GAME_MOVED, COMPASS_STEP_WRONG */
  async end(actor: Actor, input: unknown): Promise<LiveSession> {
    const { compassGameId, revision } = check(bounds.step, input);
    return this.inGame(actor, compassGameId, async (work, game) => {
      await work.require('compass_game.run', sessionRef(game.liveSessionId));
      this.placeFrom(game, revision, nextPlace(game, game.dilemmas.length));
      if (await this.games.leavesNothing(game.id, work.manager)) await this.games.remove(game.id, work.manager);
      else await work.manager.update(CompassGame, game.id, { step: 'done', revision: revision + 1, endedAt: work.now });
      this.tellEnded(work, game);
    });
  }

  /** Ends what is going on when its session ends. */
  async endOf(work: Work, liveSessionId: string): Promise<void> {
    const game = await this.games.ofSession(liveSessionId, work.manager);
    if (!game || game.endedAt) return;
    await work.manager.update(CompassGame, game.id, { step: 'done', revision: game.revision + 1, endedAt: work.now });
    this.tellEnded(work, game);
  }

  /** Chooses, or chooses something else as long as the step lasts. @throws DomainError COMPASS_STEP_WRONG when that dilemma or moment is not now */
  async choose(actor: Actor, input: unknown): Promise<LiveSession> {
    const { compassGameId, dilemma, moment, position, reason } = check(bounds.choose, input);
    return this.inGame(actor, compassGameId, async (work, game) => {
      await work.require('compass_game.choose', sessionRef(game.liveSessionId));
      if (game.step !== moment || game.dilemma !== dilemma) throw new DomainError('COMPASS_STEP_WRONG');
      const first = await this.games.choose(game, accountIdOf(work.actor), moment, position, reason, work.manager);
      if (!first) return work.silently('that somebody chose something else is for nobody to know');
      const news = { compassGameId, revision: game.revision, chosenCount: await this.games.chosenCount(game, work.manager) };
      // The log need not hold who took part either.
      work.record('compass_game.chosen', news, streamOf('live_session', game.liveSessionId), sessionRef(game.liveSessionId)).actorId = null;
    });
  }

  /** Takes out what this person chose: nobody else could read it, so nobody loses it. */
  async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('choices stand in no event');
      await this.games.forget(accountId, work.manager);
    });
  }

  private placeFrom(game: CompassGame, revision: number, place: CompassPlace | null): CompassPlace {
    if (game.revision !== revision) throw new DomainError('COMPASS_GAME_MOVED', { revision: game.revision });
    if (!place) throw new DomainError('COMPASS_STEP_WRONG');
    return place;
  }

  private tellEnded(work: Work, { id, liveSessionId }: CompassGame): void {
    work.record('compass_game.ended', { compassGameId: id }, streamOf('live_session', liveSessionId), sessionRef(liveSessionId));
  }

  /** In the open session of a game, with the game as it is while both are held. */
  async inGame(actor: Actor, gameId: string, act: (work: Work, game: CompassGame, session: LiveSession) => Promise<void>): Promise<LiveSession> {
    const found = await this.games.find(gameId);
    if (!found) throw new DomainError('NOT_FOUND');
    return this.inOpen(actor, found.liveSessionId, async (work, session) => {
      const game = await this.games.find(gameId, work.manager);
      if (!game) throw new DomainError('NOT_FOUND');
      await act(work, game, session);
    });
  }

  private async inOpen(actor: Actor, liveSessionId: string, act: (work: Work, session: LiveSession) => Promise<void>): Promise<LiveSession> {
    await this.works.run(actor, async (work) => act(work, await this.speaking.lockOpen(work, liveSessionId)));
    return (await this.sessions.find(liveSessionId))!;
  }
}
