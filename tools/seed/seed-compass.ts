import type { INestApplicationContext } from '@nestjs/common';
import { CompassCasesService, CompassGamesService, ConsequencesService } from '@leerkring/live-sessions/api';
import type { Actor } from '@leerkring/platform/api';
import { compass } from './content/index';
import type { Ground } from './seed-ground';

/** A compass case of the group, and how a session played it. */
export class SeedCompass {
  private readonly games: CompassGamesService;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly ground: Ground,
  ) {
    this.games = app.get(CompassGamesService);
  }

  async play(leader: Actor, groupId: string, liveSessionId: string): Promise<void> {
    const { title, situation, freePoles, dilemmas, consequences } = compass;
    const { id: compassCaseId } = await this.app.get(CompassCasesService).write(leader, { groupId, title, situation, freePoles, dilemmas });
    await this.games.start(leader, { liveSessionId, compassCaseId });
    const { id: compassGameId } = (await this.games.ofSession(liveSessionId))!;
    for (const dilemma of dilemmas.keys()) {
      await this.choose(compassGameId, dilemma, 'before');
      await this.goOn(leader, liveSessionId);
      for (const { by, ...noted } of consequences.filter((one) => one.dilemma === dilemma)) await this.app.get(ConsequencesService).note(await this.ground.actor(by), { compassGameId, ...noted });
      await this.goOn(leader, liveSessionId);
      await this.choose(compassGameId, dilemma, 'after');
      // What all chose is shown, and then comes the next dilemma or the end.
      for (let step = 0; step < 2; step++) await this.goOn(leader, liveSessionId);
    }
  }

  private async choose(compassGameId: string, dilemma: number, moment: 'before' | 'after'): Promise<void> {
    const { choices, reasons } = compass;
    for (const { by, places } of choices) {
      const [before, after] = places[dilemma]!;
      const reason = by === reasons.by && dilemma === 0 ? reasons[moment] : null;
      await this.games.choose(await this.ground.actor(by), { compassGameId, dilemma, moment, position: moment === 'before' ? before : after, reason });
    }
  }

  private async goOn(leader: Actor, liveSessionId: string): Promise<void> {
    const { id: compassGameId, revision } = (await this.games.ofSession(liveSessionId))!;
    await this.games.step(leader, { compassGameId, revision });
  }
}
