import { Injectable } from '@nestjs/common';
import { streamOf, type AgendaEventState, type SubjectRef } from '@leerkring/contract';
import { DomainError, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { AgendaEvent, AgendaEventChange } from './agenda-event.entity';
import { AgendaRepository } from './agenda.repository';

/** Published at a time; the rest a minute later. */
const MOST_AT_ONCE = 200;

export const agendaEventRef = (id: string): SubjectRef => ({ type: 'agenda_event', id });

/** Takes events from state to state, inside the Work of whoever does so. */
@Injectable()
export class AgendaSteps {
  constructor(private readonly agenda: AgendaRepository) {}

  /**
   * An event that the actor may read and has read in this revision, held until commit: what it is a part of is held first.
   * @throws DomainError NOT_FOUND, AGENDA_EVENT_CHANGED
   */
  async hold(work: Work, id: string, revision: number): Promise<AgendaEvent> {
    await work.require('agenda_event.read', agendaEventRef(id));
    const { parentId } = (await this.agenda.byId(id, work.manager))!;
    if (parentId) await this.agenda.lock(parentId, work.manager);
    const event = (await this.agenda.lock(id, work.manager))!;
    if (event.revision !== revision) throw new DomainError('AGENDA_EVENT_CHANGED', { revision: event.revision });
    return event;
  }

  /** Takes one event a step further and keeps why. */
  async take(work: Work, event: AgendaEvent, to: AgendaEventState, reason = ''): Promise<AgendaEvent> {
    const values = { state: to, revision: event.revision + 1, changedAt: work.now, publishedAt: to === 'published' ? work.now : event.publishedAt };
    await work.manager.update(AgendaEvent, { id: event.id }, values);
    await work.manager.insert(AgendaEventChange, { id: uuid(), agendaEventId: event.id, fromState: event.state, toState: to, madeById: work.actor.accountId, reason, madeAt: work.now });
    return { ...event, ...values };
  }

  /**
   * Publishes what is approved and whose moment has come, wholes before their parts; returns how many.
   * @param only these events and their parts; left out: all
   */
  async publishRipe(work: Work, only?: readonly string[]): Promise<number> {
    const wholes = await this.publishNext(work, only);
    // A part waits for its whole, which may have been published just now.
    return wholes ? wholes + (await this.publishNext(work, only)) : 0;
  }

  private async publishNext(work: Work, only?: readonly string[]): Promise<number> {
    const events = await this.agenda.ripe(work.now, work.manager, MOST_AT_ONCE, only);
    const told = new Set<string>();
    for (const event of events) {
      const of = event.seriesId ?? event.id;
      await this.publish(work, event, told.has(of));
      told.add(of);
    }
    return events.length;
  }

  async publish(work: Work, event: AgendaEvent, along = false): Promise<void> {
    await this.take(work, event, 'published');
    this.tell(work, event, 'agenda_event.published', along);
  }

  /**
   * Announces what became of an event; lists of who may read it hear of it only when it is published.
   * @param along with another one of its series, which tells people
   */
  tell(work: Work, event: AgendaEvent, name: 'agenda_event.published' | 'agenda_event.cancelled', along = false): void {
    const stream = streamOf('agenda_event', event.id);
    work.record(name, { agendaEventId: event.id, ...(along && { along }) }, stream, agendaEventRef(event.id));
    if (event.publishedAt || name === 'agenda_event.published') work.hintGroup(event.groupId, stream);
    this.tellWhole(work, event.parentId);
  }

  /** Announces, where the whole is on screen, that its parts are others; once, however many. */
  tellWhole(work: Work, parentId: string | null): void {
    if (!parentId || work.events.some(({ name, subject }) => name === 'agenda_event.parts_changed' && subject.id === parentId)) return;
    work.record('agenda_event.parts_changed', { agendaEventId: parentId }, streamOf('agenda_event', parentId), agendaEventRef(parentId));
  }
}
