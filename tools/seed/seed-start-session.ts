import type { INestApplicationContext } from '@nestjs/common';
import { AgendaService, PreparationService, ProgrammeRepository, ProgrammeService, SeatsService } from '@leerkring/agenda/api';
import { wallTimeOf } from '@leerkring/contract';
import { trackIdOf } from '@leerkring/tracks/api';
import { startSession } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

const DAY = 24 * 60;

/** A start session for which people signed up, with a session that is full, a waiting list and a preparation. */
export class SeedStartSession {
  private readonly events: AgendaService;
  private readonly programme: ProgrammeService;
  private readonly stored: ProgrammeRepository;
  private readonly seats: SeatsService;
  private readonly preparation: PreparationService;

  constructor(
    app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.events = app.get(AgendaService);
    this.programme = app.get(ProgrammeService);
    this.stored = app.get(ProgrammeRepository);
    this.seats = app.get(SeatsService);
    this.preparation = app.get(PreparationService);
  }

  async plant(): Promise<void> {
    this.clock.ago(9 * DAY);
    const id = await this.plan();
    await this.prepare(id, await this.signUp(id));
  }

  private async plan(): Promise<string> {
    const { track, by, title, summary, description, place, blocks } = startSession;
    const organiser = await this.ground.actor(by);
    const wall = (time: string) => ({ wallTime: wallTimeOf(this.at(time)) });
    const [event] = await this.events.plan(organiser, { type: 'start_session', title, summary, description, place, trackId: trackIdOf(track), province: 'Gelderland', startsAt: wall(startSession.from), endsAt: wall(startSession.until), functions: [], termIds: [], coOrganiserIds: [] });
    await this.programme.arrange(organiser, {
      agendaEventId: event!.id,
      revision: 0,
      confirmation: 'automatic',
      blocks: blocks.map(({ from, until, sessions, ...block }) => ({ ...block, startsAt: this.at(from), endsAt: this.at(until), sessions: sessions.map((session) => ({ ...session, walkInMinutes: 30 })) })),
    });
    return event!.id;
  }

  /** Returns the seats of each visitor, by person. */
  private async signUp(id: string): Promise<Map<string, string[]>> {
    const seats = new Map<string, string[]>();
    const blocks = (await this.stored.blocks([id])).get(id)!;
    const sessions = await this.stored.sessions(blocks.map((block) => block.id));
    const sessionId = (block: number, place: number): string => sessions.get(blocks[block]!.id)![place]!.id;
    for (const [index, [person, morning, afternoon]] of startSession.visitors.entries()) {
      this.clock.ago((8 - index / 3) * DAY);
      const actor = await this.ground.actor(person);
      const asked = [sessionId(0, morning), ...(afternoon === null ? [] : [sessionId(1, afternoon)])];
      for (const one of asked) seats.set(person, [...(seats.get(person) ?? []), (await this.seats.ask(actor, { sessionId: one })).id]);
    }
    this.clock.ago(DAY);
    await this.seats.withdraw(await this.ground.actor(startSession.withdrawn), { id: seats.get(startSession.withdrawn)![0]! });
    return seats;
  }

  private async prepare(id: string, seats: Map<string, string[]>): Promise<void> {
    this.clock.ago(DAY - 60);
    const { by, pack, questions, answers, daysAhead } = startSession;
    const organiser = await this.ground.actor(by);
    const answerBy = this.clock.day(daysAhead - 5, '17:00');
    await this.preparation.write(organiser, { agendaEventId: id, revision: 0, pack, answerBy, questions: questions.map((text) => ({ text })) });
    const asked = (await this.stored.questions([id])).get(id)!;
    for (const [person, question, text] of answers) {
      this.clock.ago(DAY / 2);
      const actor = await this.ground.actor(person);
      const seatId = seats.get(person)![0]!;
      await this.preparation.answer(actor, { seatId, questionId: asked[question]!.id, text });
      if (question === 0) await this.preparation.confirm(actor, { seatId, revision: 1 });
    }
  }

  private at(time: string): Date {
    return this.clock.day(startSession.daysAhead, time);
  }
}
