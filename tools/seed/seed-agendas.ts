import type { INestApplicationContext } from '@nestjs/common';
import { AgendaService, AgreementsService, BoardService, ChatService, InputsService, LiveSessionsService, MeetingsService, MinutesService, PollsService, RundownService } from '@leerkring/live-sessions/api';
import type { Actor } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { compass, heldMeeting, plannedSession } from './content/index';
import type { InputContent } from './content/types';
import { SeedCompass } from './seed-compass';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

const DAY = 24 * 60;

/** A meeting that was held, from its first input to its minutes, and the inputs of one that is to come. */
export class SeedAgendas {
  private readonly database: DataSource;
  private readonly board: BoardService;
  private readonly inputs: InputsService;
  private readonly agenda: AgendaService;
  private readonly polls: PollsService;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.database = app.get(DataSource);
    this.board = app.get(BoardService);
    this.inputs = app.get(InputsService);
    this.agenda = app.get(AgendaService);
    this.polls = app.get(PollsService);
  }

  /** The meeting that was held. */
  async hold(): Promise<void> {
    const { group, title, host, daysAgo, plannedDaysAgo, lastsMinutes, format, kind, place, preparation, inputs, boxMinutes, items } = heldMeeting;
    const groupId = this.ground.groupId(group);
    const leader = await this.ground.actor(host);
    const startsAt = this.clock.day(-daysAgo, '14:00');
    const endsAt = new Date(startsAt.getTime() + lastsMinutes * 60_000);
    this.clock.at(startsAt, -(plannedDaysAgo - daysAgo) * DAY);
    const { id: meetingId } = await this.app.get(MeetingsService).plan(leader, { groupId, title, startsAt, endsAt, kind, format, place, link: null, preparation });
    for (const by of new Set(heldMeeting.messages.map(({ by }) => by))) await this.app.get(MeetingsService).attend(await this.ground.actor(by), { meetingId, answer: 'coming' });
    await this.collect(leader, meetingId, new Date(startsAt.getTime() - 5 * DAY * 60_000), inputs);
    this.clock.at(startsAt, -5 * DAY + 60);
    await this.vote(leader, meetingId);
    this.clock.at(startsAt, -3 * DAY);
    const clusters = await this.clusters(meetingId);
    await this.agenda.arrange(leader, { meetingId, revision: 1, boxMinutes, items: items.map(({ cluster, minutes }) => ({ clusterId: clusters.get(cluster), minutes })) });
    await this.agenda.settle(leader, { meetingId, revision: 2 });
    await this.talk(leader, groupId, meetingId, startsAt);
    await this.write(leader, groupId, meetingId, startsAt);
  }

  /** Inputs of the meeting that is to come, of which some are brought together. */
  async begin(meetingId: string): Promise<void> {
    const { openedBy, dayOffset, time, inputs } = plannedSession;
    await this.collect(await this.ground.actor(openedBy), meetingId, this.clock.day(dayOffset - 3, time), inputs);
  }

  private async collect(leader: Actor, meetingId: string, until: Date, inputs: readonly InputContent[]): Promise<void> {
    await this.inputs.collect(leader, { meetingId, until });
    for (const { by, text, explanation } of inputs) await this.inputs.give(await this.ground.actor(by), { meetingId, text, explanation });
    const names = new Set(inputs.map(({ to }) => to).filter((to) => to !== 'loose' && to !== 'local_support' && to !== 'parked'));
    for (const name of names) await this.board.makeCluster(leader, { meetingId, name });
    const clusters = await this.clusters(meetingId);
    const given = await this.database.query<{ id: string; text: string }[]>('SELECT id, text FROM inputs WHERE meeting_id = $1', [meetingId]);
    for (const { text, to, reason } of inputs) {
      const clusterId = clusters.get(to);
      if (to !== 'loose') await this.board.moveInput(leader, { id: given.find((one) => one.text === text)!.id, revision: 1, place: clusterId ? 'cluster' : to, clusterId, reason });
    }
  }

  private async vote(leader: Actor, meetingId: string): Promise<void> {
    const { question, dots, votes } = heldMeeting.vote;
    await this.agenda.openVote(leader, { meetingId, question, dots });
    const pollId = (await this.polls.clusterVote(leader, meetingId))!.id;
    for (const [by, options] of Object.entries(votes)) await this.polls.vote(await this.ground.actor(by), { pollId, options });
    await this.polls.close(leader, { pollId });
  }

  /** What was said and agreed; the close makes the draft of the minutes, as it always does. */
  private async talk(leader: Actor, groupId: string, id: string, startsAt: Date): Promise<void> {
    const { messages, agreements, lastsMinutes } = heldMeeting;
    const sessions = this.app.get(LiveSessionsService);
    const agreed = this.app.get(AgreementsService);
    this.clock.at(startsAt, 0);
    await sessions.open(leader, { groupId, liveSessionId: id });
    const steps = [...heldMeeting.steps];
    const goOn = async (minute: number): Promise<void> => {
      while (steps[0] !== undefined && steps[0] <= minute) {
        this.clock.at(startsAt, steps.shift()!);
        await this.app.get(RundownService).step(leader, { liveSessionId: id, revision: (await sessions.get(leader, id)).rundown!.revision, step: 'next' });
      }
    };
    for (const { by, minute, body, kind } of messages) {
      await goOn(minute);
      this.clock.at(startsAt, minute);
      await this.app.get(ChatService).send(await this.ground.actor(by), { liveSessionId: id, body, clientId: uuid(), kind });
    }
    this.clock.at(startsAt, compass.minute);
    await new SeedCompass(this.app, this.ground).play(leader, groupId, id);
    this.clock.at(startsAt, lastsMinutes - 3);
    for (const { by, kind, text, person, dueInDays } of agreements) {
      const dueOn = dueInDays === undefined ? null : new Date(startsAt.getTime() + dueInDays * DAY * 60_000).toISOString().slice(0, 10);
      await agreed.write(await this.ground.actor(by), { liveSessionId: id, kind, text, dueOn, personId: person ? (await this.ground.actor(person)).accountId : null });
    }
    this.clock.at(startsAt, lastsMinutes);
    await sessions.close(leader, { id });
    this.clock.at(startsAt, 10 * DAY);
    const done = new Set(agreements.filter(({ done }) => done).map(({ text }) => text));
    for (const action of await agreed.ofSession({ id, groupId })) if (done.has(action.text)) await agreed.mark(leader, { id: action.id, done: true });
  }

  /** The minutes with a summary, laid before the members. */
  private async write(leader: Actor, groupId: string, meetingId: string, startsAt: Date): Promise<void> {
    const minutes = this.app.get(MinutesService);
    this.clock.at(startsAt, DAY);
    const [draft] = await minutes.ofSession(leader, { id: meetingId, groupId, closedAt: startsAt });
    await minutes.changeSection(leader, { minutesId: draft!.id, section: 'summary', revision: 1, text: heldMeeting.summary });
    await minutes.submit(leader, { id: draft!.id });
  }

  private async clusters(meetingId: string): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; name: string }[]>('SELECT id, name FROM clusters WHERE meeting_id = $1', [meetingId]);
    return new Map(rows.map(({ id, name }) => [name, id]));
  }
}
