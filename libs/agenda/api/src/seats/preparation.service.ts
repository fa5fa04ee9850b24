import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isSeatHolding, streamOf, type SeatEvents } from '@leerkring/contract';
import { Access, Clock, DomainError, Jobs, Works, accountIdOf, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AgendaEvent } from '../agenda-event.entity';
import { PackAttachments } from './pack-attachments.service';
import { PreparationRepository } from './preparation.repository';
import { confirmPreparationPack, giveEventAnswer, writePreparationPack, type ConfirmPreparationPackInput, type EventPreparationType, type GiveEventAnswerInput, type WritePreparationPackInput } from './preparation.type';
import { EventQuestion, SeatPlan } from './programme.entity';
import { ProgrammeRepository } from './programme.repository';
import { emptyPlan } from './programme.service';
import { agendaEventRef, seatRef } from './seat-book';
import { EventAnswer, PackReading, type Seat } from './seat.entity';
import { SeatsRepository } from './seats.repository';

/** What people read and answer before an event. All throw DomainError NOT_FOUND, FORBIDDEN and INPUT_INVALID. */
@Injectable()
export class PreparationService implements OnModuleInit {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly programme: ProgrammeRepository,
    private readonly seats: SeatsRepository,
    private readonly repository: PreparationRepository,
    private readonly files: PackAttachments,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'remind-of-event-questions', async () => void (await this.remind()));
  }

  /** Of an event, for who has a place there or looks after it; null for everybody else. */
  async of(actor: Actor, event: AgendaEvent): Promise<EventPreparationType | null> {
    const plan = (await this.programme.plans([event.id])).get(event.id);
    if (!actor.accountId || !plan?.preparationRevision) return null;
    const seat = (await this.seats.running(actor.accountId, event.id)).find(({ state }) => isSeatHolding(state));
    const reads = seat !== undefined && (await this.access.can(actor, 'preparation_pack.read', seatRef(seat.id)));
    if (!reads && !(await this.oversees(actor, event.id))) return null;
    const questions = (await this.programme.questions([event.id])).get(event.id) ?? [];
    const reading = await this.repository.reading(event.id, actor.accountId);
    return {
      id: event.id,
      pack: plan.pack,
      attachments: await this.files.of(event.id),
      revision: plan.preparationRevision,
      answerBy: plan.answerBy,
      questions,
      ownAnswers: await this.repository.answers(questions.map(({ id }) => id), actor.accountId),
      ownReadAt: reading?.packRevision === plan.packRevision ? reading.readAt : null,
      answersOpen: takesAnswers(plan, event, this.clock.now()),
    };
  }

  /** Who read the pack as it stands; null for who does not look after the event. */
  async readings(actor: Actor, eventId: string): Promise<PackReading[] | null> {
    if (!(await this.oversees(actor, eventId))) return null;
    const plan = (await this.programme.plans([eventId])).get(eventId);
    return plan ? this.repository.readings(eventId, plan.packRevision) : [];
  }

  /** What everybody answered; null for who does not look after the event. */
  async answers(actor: Actor, eventId: string): Promise<EventAnswer[] | null> {
    if (!(await this.oversees(actor, eventId))) return null;
    const questions = (await this.programme.questions([eventId])).get(eventId) ?? [];
    return this.repository.answers(questions.map(({ id }) => id));
  }

  /** @throws DomainError PREPARATION_PACK_CHANGED when somebody else was ahead, EVENT_DEADLINE_UNFIT, EVENT_QUESTION_ANSWERED, ATTACHMENT_GONE */
  write(actor: Actor, input: WritePreparationPackInput): Promise<string> {
    const { agendaEventId, revision, pack, attachmentIds, answerBy, questions } = check(writePreparationPack, input);
    return this.works.run(actor, async (work) => {
      await work.require('preparation_pack.write', agendaEventRef(agendaEventId));
      await work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`event programme ${agendaEventId}`]);
      const plan = (await this.programme.plans([agendaEventId], work.manager)).get(agendaEventId) ?? emptyPlan(agendaEventId);
      if (plan.preparationRevision !== revision) throw new DomainError('PREPARATION_PACK_CHANGED', { revision: plan.preparationRevision });
      const event = await work.manager.findOneByOrFail(AgendaEvent, { id: agendaEventId });
      if (answerBy && answerBy > event.startsAt) throw new DomainError('EVENT_DEADLINE_UNFIT');
      await this.writeQuestions(work, agendaEventId, questions);
      const remindedAt = answerBy?.getTime() === plan.answerBy?.getTime() ? plan.remindedAt : null;
      const otherFiles = attachmentIds ? await this.files.replace(work, agendaEventId, attachmentIds) : false;
      const packRevision = pack === plan.pack && !otherFiles ? plan.packRevision : plan.packRevision + 1;
      await work.save(SeatPlan, { ...plan, pack, packRevision, answerBy, remindedAt, preparationRevision: revision + 1 });
      tell(work, 'preparation_pack.written', agendaEventId);
      return agendaEventId;
    });
  }

  /** Says that one read the pack. @throws DomainError PREPARATION_PACK_CHANGED when it has other words by now */
  confirm(actor: Actor, input: ConfirmPreparationPackInput): Promise<string> {
    const { seatId, revision } = check(confirmPreparationPack, input);
    return this.works.run(actor, async (work) => {
      await work.require('preparation_pack.confirm', seatRef(seatId));
      const { agendaEventId } = (await this.seats.find(seatId, work.manager))!;
      const plan = (await this.programme.plans([agendaEventId], work.manager)).get(agendaEventId) ?? emptyPlan(agendaEventId);
      if (plan.preparationRevision !== revision) throw new DomainError('PREPARATION_PACK_CHANGED', { revision: plan.preparationRevision });
      await work.save(PackReading, { agendaEventId, accountId: accountIdOf(actor), packRevision: plan.packRevision, readAt: work.now });
      tell(work, 'preparation_pack.confirmed', agendaEventId);
      return agendaEventId;
    });
  }

  /** Saves an answer; empty takes it away. @throws DomainError EVENT_ANSWERS_CLOSED */
  answer(actor: Actor, input: GiveEventAnswerInput): Promise<string> {
    const { seatId, questionId, text } = check(giveEventAnswer, input);
    return this.works.run(actor, async (work) => {
      await work.require('event_answer.give', seatRef(seatId));
      const { agendaEventId }: Seat = (await this.seats.find(seatId, work.manager))!;
      const questions = (await this.programme.questions([agendaEventId], work.manager)).get(agendaEventId) ?? [];
      if (!questions.some(({ id }) => id === questionId)) throw new DomainError('NOT_FOUND');
      const event = await work.manager.findOneByOrFail(AgendaEvent, { id: agendaEventId });
      const plan = (await this.programme.plans([agendaEventId], work.manager)).get(agendaEventId)!;
      if (!takesAnswers(plan, event, work.now)) throw new DomainError('EVENT_ANSWERS_CLOSED');
      const accountId = accountIdOf(actor);
      if (text) await work.manager.upsert(EventAnswer, { questionId, accountId, text, savedAt: work.now }, ['questionId', 'accountId']);
      else await work.manager.delete(EventAnswer, { questionId, accountId });
      tell(work, 'event_answer.given', agendaEventId);
      return agendaEventId;
    });
  }

  /** Says, a day before it, that a deadline is near; returns of how many events. */
  remind(): Promise<number> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('deadlines come closer');
      const due = await this.repository.claimReminders(work.now, work.manager);
      for (const id of due) tell(work, 'event_answer.reminded', id);
      if (!due.length) work.silently('no deadline is near');
      return due.length;
    });
  }

  private async writeQuestions(work: Work, agendaEventId: string, questions: WritePreparationPackInput['questions']): Promise<void> {
    const before = (await this.programme.questions([agendaEventId], work.manager)).get(agendaEventId) ?? [];
    if (questions.some(({ id }) => id && !before.some((known) => known.id === id))) throw new DomainError('PREPARATION_PACK_CHANGED');
    const gone = before.filter(({ id }) => !questions.some((question) => question.id === id)).map(({ id }) => id);
    if (gone.length && (await this.repository.answered(gone, work.manager))) throw new DomainError('EVENT_QUESTION_ANSWERED');
    await work.manager.delete(EventQuestion, { id: In(gone) });
    await work.manager.save(EventQuestion, questions.map(({ id, text }, position) => ({ id: id ?? uuid(), agendaEventId, position, text })));
  }

  private oversees(actor: Actor, eventId: string): Promise<boolean> {
    return this.access.can(actor, 'seat.oversee', agendaEventRef(eventId));
  }
}

function takesAnswers({ answerBy }: SeatPlan, { startsAt, state }: AgendaEvent, now: Date): boolean {
  return state === 'published' && now < (answerBy ?? startsAt);
}

/** By nobody: who finds an event does not learn who comes. */
function tell(work: Work, name: Extract<keyof SeatEvents, 'preparation_pack.written' | 'preparation_pack.confirmed' | 'event_answer.given' | 'event_answer.reminded'>, agendaEventId: string): void {
  work.record(name, { agendaEventId }, streamOf('agenda_event', agendaEventId), agendaEventRef(agendaEventId)).actorId = null;
}
