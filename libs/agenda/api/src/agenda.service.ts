import { Injectable } from '@nestjs/common';
import { limits, platformSubject, streamOf } from '@leerkring/contract';
import { OrganisationsLoader, OrganisationsService } from '@leerkring/organisations/api';
import { Access, DomainError, Works, check, ordinalPage, type Actor, type Connection, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { AgendaEvent } from './agenda-event.entity';
import { agendaBounds, type AgendaArgs, type CancelAgendaEventInput, type ChangeAgendaEventInput, type DecideAgendaEventInput, type PlanAgendaEventInput, type ProposeAgendaEventInput, type PublishAgendaEventInput } from './agenda-event.inputs';
import { AgendaWriter } from './agenda-event.writer';
import { AgendaSteps, agendaEventRef } from './agenda-steps';
import { changedTimes, isSameTime, isWithin, timesOf, type AgendaTimes } from './agenda-times';
import { AgendaRepository } from './agenda.repository';

/** The agenda: what is held, proposed by municipalities or planned by who makes it. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly agenda: AgendaRepository,
    private readonly steps: AgendaSteps,
    private readonly organisations: OrganisationsLoader,
    private readonly choices: OrganisationsService,
    private readonly writer: AgendaWriter,
  ) {}

  /** @throws DomainError NOT_FOUND when it is not there for this actor */
  async read(actor: Actor, id: string): Promise<AgendaEvent> {
    await this.access.require(actor, 'agenda_event.read', agendaEventRef(id));
    return (await this.agenda.byId(id))!;
  }

  /** The same, to be kept as a file; of a group's event that is audited. */
  async download(actor: Actor, id: string): Promise<AgendaEvent> {
    const event = await this.read(actor, id);
    if (!event.groupId) return event;
    return this.works.run(actor, async (work) => {
      await work.require('agenda_event.read', agendaEventRef(id));
      work.silently('a download is kept in the audit log');
      await work.audit('agenda_event.download', agendaEventRef(id));
      return event;
    });
  }

  /** Published events for this actor, a page at a time. @throws DomainError INPUT_INVALID */
  list(actor: Actor, { filter, past, ...page }: AgendaArgs): Promise<Connection<AgendaEvent>> {
    return this.agenda.page(actor, check(agendaBounds.filter, filter ?? {}), past, ordinalPage(page, 30));
  }

  /** What waits for a decision or for its moment, as far as the actor makes it. */
  drafts(actor: Actor): Promise<AgendaEvent[]> {
    return this.agenda.drafts(actor);
  }

  /**
   * Proposes an event of the own municipality.
   * @throws DomainError FORBIDDEN, AGENDA_EVENT_NO_MUNICIPALITY, INPUT_INVALID, AGENDA_EVENT_TIME_SKIPPED, AGENDA_EVENT_TIME_TWICE
   */
  propose(actor: Actor, input: ProposeAgendaEventInput): Promise<AgendaEvent> {
    const { trackId, ...words } = check(agendaBounds.propose, input);
    return this.works.run(actor, async (work) => {
      const organisation = actor.organisationId ? await this.organisations.load(actor.organisationId) : null;
      if (actor.accountId && organisation?.kind !== 'municipality') throw new DomainError('AGENDA_EVENT_NO_MUNICIPALITY');
      await work.require('agenda_event.propose', platformSubject);
      if (trackId) await work.require('track.read', { type: 'track', id: trackId });
      const [times] = timesOf(words, null, work.now);
      const belongs = { organisationId: organisation!.id, trackId, groupId: null, parentId: null, seriesId: null };
      const event = await this.writer.insert(work, words, times!, belongs, 'proposed');
      work.record('agenda_event.proposed', { agendaEventId: event.id }, streamOf('agenda_event', event.id), agendaEventRef(event.id));
      return event;
    });
  }

  /**
   * Plans an event, or a series, without a proposal; a part of a proposal is decided about with that.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, AGENDA_EVENT_TIME_SKIPPED, AGENDA_EVENT_TIME_TWICE, AGENDA_EVENT_OUTSIDE_PARENT,
   * AGENDA_EVENT_PARTS_DEEP, AGENDA_EVENT_PARTS_FULL
   */
  async plan(actor: Actor, input: PlanAgendaEventInput): Promise<AgendaEvent[]> {
    const { trackId, groupId, parentId, organisationId, series, ...words } = check(agendaBounds.plan, input);
    const ids = await this.works.run(actor, async (work) => {
      const times = timesOf(words, series, work.now);
      const parent = parentId ? await this.holdParent(work, parentId, times[0]!) : null;
      if (!parent) await this.requirePlanning(work, trackId, groupId);
      if (organisationId && !(await this.choices.canBeChosen([organisationId]))) throw new DomainError('INPUT_INVALID', { fields: { organisationId: 'unknown' } });
      const belongs = { organisationId: parent?.organisationId ?? organisationId, trackId: parent?.trackId ?? trackId, groupId: parent?.groupId ?? groupId, parentId, seriesId: series ? uuid() : null };
      const planned: string[] = [];
      for (const time of times) {
        const { id } = await this.writer.insert(work, words, time, belongs, parent?.state === 'proposed' ? 'proposed' : 'approved');
        work.record('agenda_event.planned', { agendaEventId: id }, streamOf('agenda_event', id), agendaEventRef(id));
        planned.push(id);
      }
      this.steps.tellWhole(work, parentId);
      await this.steps.publishRipe(work, planned);
      return planned;
    });
    const stored = await this.agenda.byIds(ids);
    return ids.map((id) => stored.get(id)!);
  }

  /**
   * Changes what an event is; a refused one is proposed again.
   * @throws DomainError NOT_FOUND, FORBIDDEN, AGENDA_EVENT_CHANGED when somebody else did so first, INPUT_INVALID, AGENDA_EVENT_TIME_SKIPPED,
   * AGENDA_EVENT_TIME_TWICE, AGENDA_EVENT_OUTSIDE_PARENT, AGENDA_EVENT_PARTS_OUTSIDE
   */
  async change(actor: Actor, input: ChangeAgendaEventInput): Promise<AgendaEvent> {
    const { id, revision, startsAt, endsAt, ...words } = check(agendaBounds.change, input);
    await this.works.run(actor, async (work) => {
      const before = await this.steps.hold(work, id, revision);
      await work.require('agenda_event.change', agendaEventRef(id));
      const again = before.state === 'refused' ? await this.steps.take(work, before, 'proposed') : before;
      const times = changedTimes(again, { startsAt, endsAt }, work.now);
      const movedAlone = again.seriesId && !isSameTime(again, times) && { movedAloneAt: work.now };
      const moved = await this.writer.write(work, again, { ...words, ...movedAlone }, times);
      const stream = streamOf('agenda_event', id);
      work.record('agenda_event.changed', { agendaEventId: id, moved }, stream, agendaEventRef(id));
      if (before.publishedAt) work.hintGroup(before.groupId, stream);
      this.steps.tellWhole(work, before.parentId);
      await this.steps.publishRipe(work, [id]);
    });
    return (await this.agenda.byId(id))!;
  }

  /**
   * Says whether a proposal comes on the agenda, with its parts.
   * @throws DomainError NOT_FOUND, FORBIDDEN, AGENDA_EVENT_CHANGED, AGENDA_EVENT_MOVE_REFUSED when it waits for no decision, AGENDA_EVENT_REASON_MISSING
   */
  async decide(actor: Actor, input: DecideAgendaEventInput): Promise<AgendaEvent> {
    const { id, revision, approved, reason } = check(agendaBounds.decide, input);
    await this.works.run(actor, async (work) => {
      const event = await this.steps.hold(work, id, revision);
      if (event.state !== 'proposed') throw new DomainError('AGENDA_EVENT_MOVE_REFUSED');
      await work.require('agenda_event.decide', agendaEventRef(id));
      if (!approved && !reason) throw new DomainError('AGENDA_EVENT_REASON_MISSING');
      const parts = await this.agenda.lockParts(id, work.manager);
      for (const one of [event, ...parts.filter(({ state }) => state === 'proposed')]) await this.steps.take(work, one, approved ? 'approved' : 'refused', reason);
      work.record('agenda_event.decided', { agendaEventId: id, approved }, streamOf('agenda_event', id), agendaEventRef(id));
      this.steps.tellWhole(work, event.parentId);
      await this.steps.publishRipe(work, [id]);
    });
    return (await this.agenda.byId(id))!;
  }

  /** Publishes what is approved before its moment. @throws DomainError NOT_FOUND, FORBIDDEN, AGENDA_EVENT_CHANGED, AGENDA_EVENT_MOVE_REFUSED */
  async publish(actor: Actor, input: PublishAgendaEventInput): Promise<AgendaEvent> {
    const { id, revision } = check(agendaBounds.publish, input);
    await this.works.run(actor, async (work) => {
      const event = await this.steps.hold(work, id, revision);
      if (event.state !== 'approved') throw new DomainError('AGENDA_EVENT_MOVE_REFUSED');
      await work.require('agenda_event.publish', agendaEventRef(id));
      await this.steps.publish(work, event);
      await this.steps.publishRipe(work, [id]);
    });
    return (await this.agenda.byId(id))!;
  }

  /** Calls an event off, with its parts; it stays readable, with the reason. @throws DomainError NOT_FOUND, FORBIDDEN, AGENDA_EVENT_CHANGED, AGENDA_EVENT_MOVE_REFUSED */
  async cancel(actor: Actor, input: CancelAgendaEventInput): Promise<AgendaEvent> {
    const { id, revision, reason } = check(agendaBounds.cancel, input);
    await this.works.run(actor, async (work) => {
      const event = await this.steps.hold(work, id, revision);
      if (event.state === 'cancelled' || event.state === 'refused') throw new DomainError('AGENDA_EVENT_MOVE_REFUSED');
      await work.require('agenda_event.cancel', agendaEventRef(id));
      const parts = await this.agenda.lockParts(id, work.manager);
      for (const one of [event, ...parts.filter(({ state }) => state !== 'cancelled' && state !== 'refused')]) {
        await this.steps.take(work, one, 'cancelled', reason);
        this.steps.tell(work, one, 'agenda_event.cancelled');
      }
    });
    return (await this.agenda.byId(id))!;
  }

  /** Editors plan for everybody, facilitators for their track or group. */
  private async requirePlanning(work: Work, trackId: string | null, groupId: string | null): Promise<void> {
    if (groupId) return work.require('agenda_event.plan_for_group', { type: 'group', id: groupId });
    if (trackId) return work.require('agenda_event.plan_for_track', { type: 'track', id: trackId });
    await work.require('agenda_event.plan', platformSubject);
  }

  private async holdParent(work: Work, parentId: string, times: AgendaTimes): Promise<AgendaEvent> {
    const parent = await this.agenda.lock(parentId, work.manager);
    await work.require('agenda_event.change', agendaEventRef(parentId));
    if (parent!.parentId) throw new DomainError('AGENDA_EVENT_PARTS_DEEP');
    if (parent!.state === 'refused') throw new DomainError('AGENDA_EVENT_MOVE_REFUSED');
    if (!isWithin(times, parent!)) throw new DomainError('AGENDA_EVENT_OUTSIDE_PARENT');
    if ((await this.agenda.lockParts(parentId, work.manager)).length >= limits.agendaParts) throw new DomainError('AGENDA_EVENT_PARTS_FULL');
    return parent!;
  }
}
