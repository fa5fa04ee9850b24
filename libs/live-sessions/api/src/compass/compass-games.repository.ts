import { Injectable } from '@nestjs/common';
import { limits, type CompassDistribution, type OwnChoice, type SubjectRef, distributionOf } from '@leerkring/contract';
import type { AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import { LiveSession } from '../live-session.entity';
import { CompassChoice, CompassGame } from './compass-game.entity';
import type { ConsequenceFacts } from './compass.policy';
import { Consequence } from './consequence.entity';

/** When somebody chooses. */
export type ChoiceMoment = 'before' | 'after';

/** The only reader of compass_games, compass_choices and consequences. No choice leaves it but to who made it, and counted. */
@Injectable()
export class CompassGamesRepository {
  constructor(private readonly database: DataSource) {}

  /** The game that a session plays or played. */
  ofSession(liveSessionId: string, manager: EntityManager = this.database.manager): Promise<CompassGame | null> {
    return manager.findOneBy(CompassGame, { liveSessionId });
  }

  find(id: string, manager: EntityManager = this.database.manager): Promise<CompassGame | null> {
    return manager.findOneBy(CompassGame, { id });
  }

  /** What this person chose, in the order of the dilemmas. */
  ownChoices(gameId: string, accountId: string): Promise<CompassChoice[]> {
    return this.database.manager.find(CompassChoice, { where: { compassGameId: gameId, accountId }, order: { dilemma: 'ASC' } });
  }

  /** How many people chose in this step; 0 in a step in which nobody chooses. */
  async chosenCount({ id, step, dilemma }: CompassGame, manager: EntityManager = this.database.manager): Promise<number> {
    return step === 'before' || step === 'after' ? manager.countBy(CompassChoice, { compassGameId: id, dilemma, [step]: Not(IsNull()) }) : 0;
  }

  /** Puts this in the place of what this person chose at this moment. @returns whether they chose now for the first time */
  async choose(game: CompassGame, accountId: string, moment: ChoiceMoment, position: number, reason: string | null, manager: EntityManager): Promise<boolean> {
    const which = { compassGameId: game.id, dilemma: game.dilemma, accountId };
    const before = await manager.findOneBy(CompassChoice, which);
    const chosen = moment === 'before' ? { before: position, beforeReason: reason } : { after: position, afterReason: reason };
    if (before) await manager.update(CompassChoice, which, chosen);
    else await manager.insert(CompassChoice, { ...which, before: null, beforeReason: null, after: null, afterReason: null, ...chosen });
    return (before?.[moment] ?? null) === null;
  }

  /** Counts a dilemma, for the one moment at which that is done. */
  async count(gameId: string, dilemma: number, manager: EntityManager): Promise<CompassDistribution | null> {
    return distributionOf(await manager.find(CompassChoice, { where: { compassGameId: gameId, dilemma }, select: { before: true, after: true } }) as OwnChoice[]);
  }

  /** Whether nobody chose both times or noted anything in it: then no compass and no log would stay of it. */
  async leavesNothing(gameId: string, manager: EntityManager): Promise<boolean> {
    return !(await manager.existsBy(CompassChoice, { compassGameId: gameId, after: Not(IsNull()) })) && !(await manager.existsBy(Consequence, { compassGameId: gameId }));
  }

  async remove(gameId: string, manager: EntityManager): Promise<void> {
    await manager.delete(CompassChoice, { compassGameId: gameId });
    await manager.delete(CompassGame, gameId);
  }

  /** Takes out all that this person chose, with the reasons. What was shown stays: it was counted once. */
  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(CompassChoice, { accountId });
  }

  /** What people noted, in the order in which they did. */
  consequences(gameId: string, manager: EntityManager = this.database.manager): Promise<Consequence[]> {
    return manager.find(Consequence, { where: { compassGameId: gameId }, order: { createdAt: 'ASC', id: 'ASC' }, take: limits.consequences });
  }

  consequence(id: string): Promise<Consequence | null> {
    return this.database.manager.findOneBy(Consequence, { id });
  }

  /** The row, held until the transaction ends; null when somebody took it out. */
  lockConsequence(id: string, manager: EntityManager): Promise<Consequence | null> {
    return manager.findOne(Consequence, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  countConsequences(gameId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(Consequence, { compassGameId: gameId });
  }

  async consequenceFacts(ids: string[], manager: EntityManager): Promise<Map<string, ConsequenceFacts & AnyFacts>> {
    const rows = await manager
      .createQueryBuilder(Consequence, 'c')
      .innerJoin(CompassGame, 'g', 'g.id = c.compassGameId')
      .innerJoin(LiveSession, 's', 's.id = g.liveSessionId')
      .select(['c.id AS id', 'c.author_id AS "authorId"', 's.id AS "liveSessionId"', 's.group_id AS "groupId"'])
      .where({ id: In(ids) })
      .getRawMany<ConsequenceFacts & { id: string; liveSessionId: string }>();
    return new Map(rows.map((row) => [row.id, { ...row, about: { type: 'live_session', id: row.liveSessionId } satisfies SubjectRef }]));
  }
}
