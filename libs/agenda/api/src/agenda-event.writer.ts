import { Injectable } from '@nestjs/common';
import { streamOf, type AgendaEventState } from '@leerkring/contract';
import { OrganisationsService } from '@leerkring/organisations/api';
import { DomainError, accountIdOf, type Work } from '@leerkring/platform/api';
import { TermsLoader } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { AgendaEvent, AgendaEventOrganisation, AgendaEventTerm } from './agenda-event.entity';
import type { AgendaWords } from './agenda-event.inputs';
import { isSameTime, isWithin, momentOf, type AgendaTimes } from './agenda-times';
import { AgendaRepository } from './agenda.repository';

/** To whom an event belongs: set when it is made, and the same ever after. */
type Belongs = Pick<AgendaEvent, 'organisationId' | 'trackId' | 'groupId' | 'parentId' | 'seriesId'>;
export type EventWords = Omit<AgendaWords, 'trackId'>;
/** What of an event becomes other; what is left out stays. */
export type EventChanges = Partial<Omit<EventWords, 'startsAt' | 'endsAt'>> & { movedAloneAt?: Date };

/** Writes what events are, inside the Work of whoever does so. */
@Injectable()
export class AgendaWriter {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly organisations: OrganisationsService,
    private readonly terms: TermsLoader,
  ) {}

  async insert(work: Work, written: EventWords, times: AgendaTimes, belongs: Belongs, state: AgendaEventState): Promise<AgendaEvent> {
    const { coOrganiserIds, termIds, publishAt, ...words } = written;
    const made = { state, publishAt: publishAt && momentOf(publishAt, 'publishAt'), publishedAt: null, movedAloneAt: null, revision: 1, createdById: accountIdOf(work.actor), createdAt: work.now, changedAt: work.now };
    const event = await work.save(AgendaEvent, { id: uuid(), ...words, ...times, ...belongs, ...made });
    await work.openStream(streamOf('agenda_event', event.id));
    await this.writeCoOrganisers(work, event.id, coOrganiserIds);
    await this.writeTerms(work, event.id, termIds);
    return event;
  }

  /**
   * Returns whether it is held at another time, or elsewhere.
   * @throws DomainError AGENDA_EVENT_OUTSIDE_PARENT, AGENDA_EVENT_PARTS_OUTSIDE, INPUT_INVALID
   */
  async write(work: Work, event: AgendaEvent, { coOrganiserIds, termIds, publishAt, ...words }: EventChanges, times: AgendaTimes): Promise<boolean> {
    const { place = event.place, link = event.link } = words;
    const moved = !isSameTime(event, times) || place !== event.place || link !== event.link;
    const parent = event.parentId ? await this.agenda.byId(event.parentId, work.manager) : null;
    if (parent && !isWithin(times, parent)) throw new DomainError('AGENDA_EVENT_OUTSIDE_PARENT');
    const parts = await this.agenda.lockParts(event.id, work.manager);
    if (parts.some((part) => part.state !== 'cancelled' && !isWithin(part, times))) throw new DomainError('AGENDA_EVENT_PARTS_OUTSIDE');
    const at = publishAt === undefined || event.publishedAt ? {} : { publishAt: publishAt && momentOf(publishAt, 'publishAt') };
    await work.manager.update(AgendaEvent, { id: event.id }, { ...words, ...times, ...at, revision: event.revision + 1, changedAt: work.now });
    if (coOrganiserIds) await this.writeCoOrganisers(work, event.id, coOrganiserIds);
    if (termIds) await this.writeTerms(work, event.id, termIds);
    return moved;
  }

  private async writeCoOrganisers(work: Work, agendaEventId: string, ids: string[]): Promise<void> {
    const before = (await this.agenda.coOrganisers([agendaEventId])).get(agendaEventId);
    if (!(await this.organisations.canBeChosen(ids, before))) throw new DomainError('INPUT_INVALID', { fields: { coOrganiserIds: 'unknown' } });
    await work.manager.delete(AgendaEventOrganisation, { agendaEventId });
    await work.manager.insert(AgendaEventOrganisation, ids.map((organisationId) => ({ agendaEventId, organisationId })));
  }

  private async writeTerms(work: Work, agendaEventId: string, ids: string[]): Promise<void> {
    if ((await this.terms.loadAll(ids)).length < ids.length) throw new DomainError('INPUT_INVALID', { fields: { termIds: 'unknown' } });
    await work.manager.delete(AgendaEventTerm, { agendaEventId });
    await work.manager.insert(AgendaEventTerm, ids.map((termId) => ({ agendaEventId, termId })));
  }
}
