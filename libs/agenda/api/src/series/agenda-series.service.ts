import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import type { AgendaEvent } from '../agenda-event.entity';
import { AgendaWriter, type EventChanges, type EventWords } from '../agenda-event.writer';
import { AgendaSteps, agendaEventRef } from '../agenda-steps';
import { changedTimes, isSameTime, momentOf, shiftedTimes } from '../agenda-times';
import { AgendaRepository } from '../agenda.repository';
import { seriesBounds, type CancelAgendaSeriesInput, type ChangeAgendaSeriesInput, type SeriesFrom } from './agenda-series.inputs';

type Words = Omit<EventWords, 'startsAt' | 'endsAt'>;
type Plain = keyof Omit<Words, 'publishAt' | 'coOrganiserIds' | 'termIds'>;

/** A series from one of its events on, changed or called off as a whole: all of it or nothing. */
@Injectable()
export class AgendaSeriesService {
  constructor(
    private readonly works: Works,
    private readonly agenda: AgendaRepository,
    private readonly steps: AgendaSteps,
    private readonly writer: AgendaWriter,
  ) {}

  /**
   * Changes an event and all those after it. Only what becomes other comes to the later ones, so what one of them has of its own stays; times
   * shift on the clock, but not of those that were moved alone, unless that is asked.
   * @throws DomainError NOT_FOUND, FORBIDDEN, AGENDA_EVENT_CHANGED when one of them is another than was read, INPUT_INVALID, AGENDA_EVENT_TIME_SKIPPED,
   * AGENDA_EVENT_TIME_TWICE, AGENDA_EVENT_PARTS_OUTSIDE
   */
  async change(actor: Actor, input: ChangeAgendaSeriesInput): Promise<AgendaEvent[]> {
    const { id, revision, later, movesMovedAlone, startsAt, endsAt, ...words } = check(seriesBounds.change, input);
    const ids = await this.works.run(actor, async (work) => {
      const [first, ...others] = await this.hold(work, { id, revision, later }, 'agenda_event.change');
      const times = changedTimes(first!, { startsAt, endsAt }, work.now);
      const changes = await this.changesOf(work, first!, words);
      const changed = [{ event: first!, moved: await this.writer.write(work, first!, words, times) }];
      for (const event of others) {
        const own = event.movedAloneAt && !movesMovedAlone ? event : shiftedTimes(event, first!, times, work.now);
        if (!Object.keys(changes).length && isSameTime(event, own)) continue;
        changed.push({ event, moved: await this.writer.write(work, event, changes, { startsAt: own.startsAt, endsAt: own.endsAt }) });
      }
      this.tellChanged(work, changed);
      await this.steps.publishRipe(work, changed.map(({ event }) => event.id));
      return changed.map(({ event }) => event.id);
    });
    return this.stored(ids);
  }

  /**
   * Calls an event off with all those after it, and their parts; they stay readable, with the reason.
   * @throws DomainError NOT_FOUND, FORBIDDEN, AGENDA_EVENT_CHANGED when one of them is another than was read
   */
  async cancel(actor: Actor, input: CancelAgendaSeriesInput): Promise<AgendaEvent[]> {
    const { reason, ...from } = check(seriesBounds.cancel, input);
    const ids = await this.works.run(actor, async (work) => {
      const events = await this.hold(work, from, 'agenda_event.cancel');
      const telling = events.find(({ publishedAt }) => publishedAt) ?? events[0];
      for (const event of events) {
        const parts = await this.agenda.lockParts(event.id, work.manager);
        for (const one of [event, ...parts.filter(({ state }) => state !== 'cancelled' && state !== 'refused')]) {
          await this.steps.take(work, one, 'cancelled', reason);
          this.steps.tell(work, one, 'agenda_event.cancelled', one !== telling);
        }
      }
      return events.map((event) => event.id);
    });
    return this.stored(ids);
  }

  /** The event and those after it that go on, by when they begin, as the actor read them; held until commit. */
  private async hold(work: Work, { id, revision, later }: SeriesFrom, right: 'agenda_event.change' | 'agenda_event.cancel'): Promise<AgendaEvent[]> {
    await work.require(right, agendaEventRef(id));
    const events = await this.agenda.lockSeriesFrom(id, work.manager);
    const read = new Map([{ id, revision }, ...later].map((one) => [one.id, one.revision]));
    if (events.length !== read.size || events.some((event) => read.get(event.id) !== event.revision)) throw new DomainError('AGENDA_EVENT_CHANGED');
    for (const event of events) await work.require(right, agendaEventRef(event.id));
    return [...events].sort((one, other) => (one.id === id ? -1 : other.id === id ? 1 : one.startsAt.getTime() - other.startsAt.getTime()));
  }

  /** What of an event becomes other, its times left out. */
  private async changesOf(work: Work, before: AgendaEvent, { publishAt, coOrganiserIds, termIds, ...words }: Words): Promise<EventChanges> {
    const isOther = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
    const changed = (Object.keys(words) as Plain[]).filter((key) => isOther(before[key], words[key]));
    const organisers = await this.agenda.coOrganisers([before.id], work.manager);
    const terms = await this.agenda.terms([before.id], work.manager);
    const otherIds = (stood: Map<string, string[]>, ids: string[]): boolean => isOther([...(stood.get(before.id) ?? [])].sort(), [...ids].sort());
    const otherMoment = !before.publishedAt && before.publishAt?.getTime() !== (publishAt ? momentOf(publishAt, 'publishAt').getTime() : undefined);
    return {
      ...Object.fromEntries(changed.map((key) => [key, words[key]])),
      ...(otherIds(organisers, coOrganiserIds) && { coOrganiserIds }),
      ...(otherIds(terms, termIds) && { termIds }),
      ...(otherMoment && { publishAt }),
    };
  }

  /** Each event has its own news; people hear of one, for all that moved. */
  private tellChanged(work: Work, changed: readonly { event: AgendaEvent; moved: boolean }[]): void {
    const telling = changed.find(({ event, moved }) => moved && event.publishedAt);
    for (const one of changed) {
      const { id, publishedAt, groupId } = one.event;
      const stream = streamOf('agenda_event', id);
      work.record('agenda_event.changed', { agendaEventId: id, moved: one.moved, ...(one.moved && one !== telling && { along: true }) }, stream, agendaEventRef(id));
      if (publishedAt) work.hintGroup(groupId, stream);
    }
  }

  private async stored(ids: readonly string[]): Promise<AgendaEvent[]> {
    const events = await this.agenda.byIds(ids);
    return ids.map((id) => events.get(id)!);
  }
}
