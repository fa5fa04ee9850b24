import { Injectable } from '@nestjs/common';
import { consequenceReaches, desirabilities, isTalkedOf, limits, streamOf, type SubjectRef } from '@leerkring/contract';
import { DomainError, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { LiveSession } from '../live-session.entity';
import { CompassGamesRepository } from './compass-games.repository';
import { CompassGamesService } from './compass-games.service';
import { Consequence } from './consequence.entity';

const consequenceRef = (id: string): SubjectRef => ({ type: 'consequence', id });

const words = {
  pole: z.literal([0, 1]),
  text: z.string().trim().min(1).max(limits.consequence),
  reach: z.enum(consequenceReaches),
  desirability: z.literal([...desirabilities]),
};
const bounds = {
  note: z.object({ compassGameId: z.uuid(), dilemma: z.int().min(0).max(limits.dilemmas), ...words }),
  change: z.object({ id: z.uuid(), revision: z.int().min(1), ...words }),
  remove: z.object({ id: z.uuid() }),
};

/**
 * What people think would follow from the sides of a dilemma, from its talk until the session is closed. Events carry no words.
 * All throw DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED.
 */
@Injectable()
export class ConsequencesService {
  constructor(
    private readonly games: CompassGamesService,
    private readonly repository: CompassGamesRepository,
  ) {}

  /** Of a game that the actor got from here, oldest first. */
  ofGame(gameId: string): Promise<Consequence[]> {
    return this.repository.consequences(gameId);
  }

  /** Notes one. @throws DomainError COMPASS_STEP_WRONG before the dilemma was talked of, CONSEQUENCES_FULL */
  note(actor: Actor, input: unknown): Promise<LiveSession> {
    const { compassGameId, dilemma, ...noted } = check(bounds.note, input);
    return this.games.inGame(actor, compassGameId, async (work, game) => {
      await work.require('consequence.note', { type: 'live_session', id: game.liveSessionId });
      if (!isTalkedOf(game, dilemma)) throw new DomainError('COMPASS_STEP_WRONG');
      if ((await this.repository.countConsequences(game.id, work.manager)) >= limits.consequences) throw new DomainError('CONSEQUENCES_FULL');
      const by = accountIdOf(work.actor);
      const id = uuid();
      await work.manager.insert(Consequence, { id, compassGameId, dilemma, ...noted, authorId: by, wordsById: by, revision: 1, createdAt: work.now });
      this.tell(work, 'consequence.noted', id, game.liveSessionId);
    });
  }

  /** Puts other words, another side, reach or desirability in its place. @throws DomainError CONSEQUENCE_CHANGED when somebody else did so first */
  async change(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id, revision, ...noted } = check(bounds.change, input);
    return this.games.inGame(actor, await this.gameOf(id), async (work, game) => {
      await work.require('consequence.change', consequenceRef(id));
      const before = (await this.repository.lockConsequence(id, work.manager))!;
      if (before.revision !== revision) throw new DomainError('CONSEQUENCE_CHANGED', { revision: before.revision });
      await work.manager.update(Consequence, id, { ...noted, wordsById: accountIdOf(work.actor), revision: revision + 1 });
      this.tell(work, 'consequence.changed', id, game.liveSessionId);
    });
  }

  /** Takes it out, with its words. */
  async remove(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id } = check(bounds.remove, input);
    return this.games.inGame(actor, await this.gameOf(id), async (work, game) => {
      await work.require('consequence.remove', consequenceRef(id));
      await work.manager.delete(Consequence, id);
      this.tell(work, 'consequence.removed', id, game.liveSessionId);
    });
  }

  private tell(work: Work, event: 'consequence.noted' | 'consequence.changed' | 'consequence.removed', consequenceId: string, liveSessionId: string): void {
    work.record(event, { consequenceId }, streamOf('live_session', liveSessionId), consequenceRef(consequenceId));
  }

  private async gameOf(id: string): Promise<string> {
    const consequence = await this.repository.consequence(id);
    if (!consequence) throw new DomainError('NOT_FOUND');
    return consequence.compassGameId;
  }
}
