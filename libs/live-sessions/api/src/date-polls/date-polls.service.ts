import { Injectable } from '@nestjs/common';
import { limits, streamOf, type EventName, type Events, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { LiveSessionsService } from '../live-sessions.service';
import { votingSeat } from '../live-sessions.policy';
import { checkTimes } from '../meetings/meeting-times';
import { FormatChoices } from '../own-formats/format-choices';
import { DatePoll, DatePollAnswer, DatePollMoment } from './date-poll.entity';
import { datePollBounds } from './date-poll.inputs';
import { datePollsPolicy } from './date-polls.policy';
import { DatePollsRepository, type SeenDatePoll } from './date-polls.repository';

const pollRef = (id: string): SubjectRef => ({ type: 'date_poll', id });

/** When a group can meet: facilitators ask, each municipality answers once, and one of the moments becomes the meeting. All throw DomainError NOT_FOUND and FORBIDDEN. */
@Injectable()
export class DatePollsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly sessions: LiveSessionsService,
    private readonly repository: DatePollsRepository,
    private readonly formats: FormatChoices,
  ) {}

  async get(actor: Actor, id: string): Promise<SeenDatePoll> {
    await this.access.require(actor, 'date_poll.read', pollRef(id));
    return this.stored(id);
  }

  /** Of a group, newest first, at most 20; none for who is no member. */
  async ofGroup(actor: Actor, groupId: string): Promise<SeenDatePoll[]> {
    const mayRead = datePollsPolicy['date_poll.read']({ actor, facts: { groupId, settledAt: null, cancelledAt: null }, about: () => false });
    return mayRead ? this.repository.ofGroup(groupId) : [];
  }

  /** Asks the group when it can meet. @throws DomainError INPUT_INVALID for impossible moments or closing, DATE_POLLS_FULL */
  async open(actor: Actor, input: unknown): Promise<SeenDatePoll> {
    const { groupId, moments: proposed, closesAt, ...words } = check(datePollBounds.open, input);
    const moments = proposed.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime());
    const id = uuid();
    await this.works.run(actor, async (work) => {
      await work.require('date_poll.open', { type: 'group', id: groupId });
      for (const { startsAt, endsAt } of moments) checkTimes(startsAt, endsAt, work.now);
      if (closesAt <= work.now || closesAt > moments[0]!.startsAt) throw new DomainError('INPUT_INVALID', { fields: { closesAt: 'not_ahead' } });
      if ((await this.repository.open(groupId, work.manager)).length >= limits.datePolls) throw new DomainError('DATE_POLLS_FULL');
      await work.manager.insert(DatePoll, { id, groupId, ...words, openedById: accountIdOf(actor), openedAt: work.now, closesAt });
      await work.manager.insert(DatePollMoment, moments.map((moment, index) => ({ ...moment, datePollId: id, number: index + 1 })));
      await work.openStream(streamOf('date_poll', id));
      this.tell(work, 'date_poll.opened', { id, groupId }, { datePollId: id });
    });
    return this.stored(id);
  }

  /** Says for the municipality of the actor when it can. @throws DomainError DATE_POLL_OVER, DATE_POLL_CLOSED, DATE_POLL_ANSWER_CHANGED when another delegate was ahead */
  answer(actor: Actor, input: unknown): Promise<SeenDatePoll> {
    const { id, revision, choices } = check(datePollBounds.answer, input);
    return this.change(actor, id, async (work, poll) => {
      await work.require('date_poll.answer', pollRef(id));
      if (poll.closesAt <= work.now) throw new DomainError('DATE_POLL_CLOSED');
      const moments = (await this.repository.moments([id], work.manager)).get(id)!;
      if (choices.length !== moments.length) throw new DomainError('INPUT_INVALID', { fields: { choices: 'not_one_per_moment' } });
      const organisationId = votingSeat(work.actor, poll.groupId)!;
      const before = await this.repository.answer(id, organisationId, work.manager);
      if ((before?.revision ?? 0) !== revision) throw new DomainError('DATE_POLL_ANSWER_CHANGED');
      const answer = { datePollId: id, organisationId, choices, revision: revision + 1, answeredById: accountIdOf(work.actor), answeredAt: work.now };
      await work.manager.upsert(DatePollAnswer, answer, ['datePollId', 'organisationId']);
      this.tell(work, 'date_poll.answered', poll, { datePollId: id, organisationId });
    });
  }

  /** Picks a moment, which becomes a meeting. Nobody is counted as coming. @throws DomainError DATE_POLL_OVER, INPUT_INVALID for a moment that is past */
  settle(actor: Actor, input: unknown): Promise<SeenDatePoll> {
    const { id, number, title, format: given, ownFormatId: own, ...words } = check(datePollBounds.settle, input);
    return this.change(actor, id, async (work, poll) => {
      await work.require('date_poll.settle', pollRef(id));
      const moment = (await this.repository.moments([id], work.manager)).get(id)!.find((one) => one.number === number);
      if (!moment) throw new DomainError('INPUT_INVALID', { fields: { number: 'unknown' } });
      checkTimes(moment.startsAt, moment.endsAt, work.now);
      const { format, ownFormatId } = await this.formats.plan(poll.groupId, { format: given, ownFormatId: own }, work.manager);
      const session = { groupId: poll.groupId, title, plannedAt: moment.startsAt, format };
      const meetingId = await this.sessions.putPlanned(work, session, { ...words, endsAt: moment.endsAt, ownFormatId });
      await work.manager.update(DatePoll, id, { settledAt: work.now, settledNumber: number, meetingId });
      this.tell(work, 'date_poll.settled', poll, { datePollId: id, liveSessionId: meetingId });
    });
  }

  /** Ends it without a meeting; it stays readable, with the reason. @throws DomainError DATE_POLL_OVER */
  cancel(actor: Actor, input: unknown): Promise<SeenDatePoll> {
    const { id, reason } = check(datePollBounds.cancel, input);
    return this.change(actor, id, async (work, poll) => {
      await work.require('date_poll.cancel', pollRef(id));
      await this.end(work, poll, accountIdOf(work.actor), reason);
    });
  }

  /** Nobody writes in an archived group any more: ends what it was asked. */
  async cancelOpenOf(groupId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('its group was archived');
      const polls = await this.repository.open(groupId, work.manager);
      for (const poll of polls) await this.end(work, poll, null, null);
      if (!polls.length) work.silently('nothing was asked');
    });
  }

  /** A person was erased with all words: what they wrote beside dates goes; the title stays, as that of a meeting. */
  async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('these words stand in no event');
      await this.repository.removeWords(accountId, work.manager);
    });
  }

  /** Says which polls can be answered for one more day. Returns how many. */
  remind(): Promise<number> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('date polls close');
      const due = await this.repository.claimReminders(work.now, work.manager);
      for (const id of due) work.record('date_poll.reminded', { datePollId: id }, streamOf('date_poll', id), pollRef(id));
      if (!due.length) work.silently('none closes soon');
      return due.length;
    });
  }

  private async end(work: Work, poll: Pick<DatePoll, 'id' | 'groupId'>, cancelledById: string | null, reason: string | null): Promise<void> {
    await work.manager.update(DatePoll, poll.id, { cancelledAt: work.now, cancelledById, reason });
    this.tell(work, 'date_poll.cancelled', poll, { datePollId: poll.id });
  }

  /** Does something with a poll that the actor may read and that goes on, one after another. */
  private async change(actor: Actor, id: string, act: (work: Work, poll: DatePoll) => Promise<void>): Promise<SeenDatePoll> {
    await this.works.run(actor, async (work) => {
      await work.require('date_poll.read', pollRef(id));
      const poll = await this.repository.lock(id, work.manager);
      if (!poll) throw new DomainError('NOT_FOUND');
      if (poll.settledAt || poll.cancelledAt) throw new DomainError('DATE_POLL_OVER');
      await act(work, poll);
    });
    return this.stored(id);
  }

  private tell<N extends Extract<EventName, `date_poll.${string}`>>(work: Work, event: N, { id, groupId }: Pick<DatePoll, 'id' | 'groupId'>, payload: Events[N]): void {
    work.record(event, payload, streamOf('date_poll', id), pollRef(id));
    work.hintGroup(groupId, streamOf('date_poll', id));
  }

  private async stored(id: string): Promise<SeenDatePoll> {
    const poll = await this.repository.find(id);
    if (!poll) throw new DomainError('NOT_FOUND');
    return poll;
  }
}
