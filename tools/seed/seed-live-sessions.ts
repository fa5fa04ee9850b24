import type { INestApplicationContext } from '@nestjs/common';
import { ChatService, DatePollsService, LiveSessionsService, MeetingsService, PollsService, RundownService, SpeakingService } from '@leerkring/live-sessions/api';
import type { Actor } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { datePoll, liveSession, plannedSession } from './content/index';
import type { RundownContent } from './content/types';
import type { SeedClock } from './seed-clock';
import { SeedAgendas } from './seed-agendas';
import type { Ground } from './seed-ground';

/** One session that was held, one that goes on with its chat, and one that is to come. */
export class SeedLiveSessions {
  private readonly sessions: LiveSessionsService;
  private readonly chat: ChatService;
  private readonly meetings: MeetingsService;
  private readonly polls: PollsService;
  private readonly rundown: RundownService;
  private readonly speaking: SpeakingService;
  private readonly datePolls: DatePollsService;
  private readonly agendas: SeedAgendas;

  constructor(
    app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.sessions = app.get(LiveSessionsService);
    this.chat = app.get(ChatService);
    this.meetings = app.get(MeetingsService);
    this.polls = app.get(PollsService);
    this.rundown = app.get(RundownService);
    this.speaking = app.get(SpeakingService);
    this.datePolls = app.get(DatePollsService);
    this.agendas = new SeedAgendas(app, clock, ground);
  }

  async plant(): Promise<void> {
    await this.agendas.hold();
    this.clock.justNow(liveSession.openedMinutesAgo);
    const host = await this.ground.actor(liveSession.openedBy);
    const { id } = await this.sessions.open(host, { groupId: this.ground.groupId(liveSession.group), title: liveSession.title, format: liveSession.format });
    await this.hold(host, id);
    this.clock.justNow(0.5);
    for (const { by, kind } of liveSession.hands) await this.speaking.raiseHand(await this.ground.actor(by), { liveSessionId: id, kind });
    this.clock.justNow(0);
    await this.plan();
    await this.askWhen();
  }

  /** The meeting that is to come, with who comes. */
  private async plan(): Promise<void> {
    const { group, openedBy, dayOffset, time, endTime, attendances, ...words } = plannedSession;
    const times = { startsAt: this.clock.day(dayOffset, time), endsAt: this.clock.day(dayOffset, endTime) };
    const { id } = await this.meetings.plan(await this.ground.actor(openedBy), { groupId: this.ground.groupId(group), ...words, ...times });
    for (const { by, answer, note } of attendances) await this.meetings.attend(await this.ground.actor(by), { meetingId: id, answer, note });
    await this.agendas.begin(id);
  }

  /** When the meeting after that can be. */
  private async askWhen(): Promise<void> {
    const { group, openedBy, title, message, closesInDays } = datePoll;
    const moments = datePoll.moments.map(({ dayOffset, time, endTime }) => ({ startsAt: this.clock.day(dayOffset, time), endsAt: this.clock.day(dayOffset, endTime) }));
    const closesAt = this.clock.day(closesInDays, '17:00');
    const { id } = await this.datePolls.open(await this.ground.actor(openedBy), { groupId: this.ground.groupId(group), title, message, moments, closesAt });
    for (const { by, choices } of datePoll.answers) await this.datePolls.answer(await this.ground.actor(by), { id, revision: 0, choices });
  }

  /** What is said and what the facilitator does with the rundown, in the order of time. */
  private async hold(host: Actor, liveSessionId: string): Promise<void> {
    const steps = [...liveSession.rundown];
    let now: RundownContent | undefined;
    let asked = false;
    for (const message of liveSession.messages) {
      while (steps[0] && steps[0].minutesAgo >= message.minutesAgo) {
        now = steps.shift()!;
        await this.take(host, liveSessionId, now);
      }
      if (!asked && message.minutesAgo < liveSession.poll.closedMinutesAgo) {
        asked = true;
        await this.ask(host, liveSessionId);
      }
      this.clock.justNow(message.minutesAgo);
      const inPhase = message.by === liveSession.openedBy ? null : message.by === liveSession.caseOwner ? now?.ownerKind : now?.kind;
      await this.chat.send(await this.ground.actor(message.by), { liveSessionId, body: message.body, clientId: uuid(), kind: message.kind ?? inPhase });
    }
  }

  /** Asks the poll, has it voted in, and closes it. */
  private async ask(host: Actor, liveSessionId: string): Promise<void> {
    const { minutesAgo, closedMinutesAgo, question, options, votes } = liveSession.poll;
    this.clock.justNow(minutesAgo);
    await this.polls.open(host, { liveSessionId, question, options, kind: 'one', weight: 'per_municipality', anonymous: false });
    const pollId = (await this.polls.ofSession(host, liveSessionId)).at(-1)!.id;
    for (const [by, option] of Object.entries(votes)) await this.polls.vote(await this.ground.actor(by), { pollId, options: [option] });
    this.clock.justNow(closedMinutesAgo);
    await this.polls.close(host, { pollId });
  }

  private async take(host: Actor, liveSessionId: string, { minutesAgo, does }: RundownContent): Promise<void> {
    this.clock.justNow(minutesAgo);
    const seen = { liveSessionId, revision: (await this.sessions.get(host, liveSessionId)).rundown!.revision };
    if (does === 'next') await this.rundown.step(host, { ...seen, step: 'next' });
    else await this.rundown.chooseCaseOwner(host, { ...seen, accountId: does === 'choose_owner' ? (await this.ground.actor(liveSession.caseOwner)).accountId : null });
  }
}
