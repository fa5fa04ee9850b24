import { Injectable } from '@nestjs/common';
import { kindToBook, streamOf, type ApplicationState, type IntakeKind, type SubjectRef } from '@leerkring/contract';
import { AccountsService } from '@leerkring/identity/api';
import { Access, Clock, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { Application } from '../application.entity';
import { ApplicationSteps, applicationRef } from '../application-steps';
import { ApplicationsRepository } from '../applications.repository';
import { Intake, IntakeSlot } from './intake.entity';
import { intakeBounds, type BookIntakeInput, type CallOffInput, type PlanIntakeInput } from './intake.inputs';
import { IntakeMoments } from './intake-moments';
import { IntakeReportsRepository } from './intake-reports.repository';
import { IntakesRepository, type WholeIntake } from './intakes.repository';

export const intakeRef = (id: string): SubjectRef => ({ type: 'intake', id });

/** In which states an appointment stands; in others it is called off. */
const standsIn: Record<IntakeKind, readonly ApplicationState[]> = { talk: ['talk_first'], intake: ['intake_planned', 'intake_held'] };

/** Appointments for a talk or an intake: chosen by the municipality, or made by who takes it. Planning the intake takes the application to `intake_planned`. */
@Injectable()
export class IntakesService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly applications: ApplicationsRepository,
    private readonly steps: ApplicationSteps,
    private readonly repository: IntakesRepository,
    private readonly reports: IntakeReportsRepository,
    private readonly moments: IntakeMoments,
    private readonly accounts: AccountsService,
  ) {}

  /** Moments that the actor can choose for an application; none for who cannot. */
  async choice(actor: Actor, application: Application): Promise<IntakeSlot[]> {
    return (await this.access.can(actor, 'intake.book', applicationRef(application.id))) ? this.repository.free(application, this.clock.now()) : [];
  }

  /** Whoever may not read an appointment learns of none. */
  async readable(actor: Actor, intake: Intake | null): Promise<Intake | null> {
    return intake && (await this.access.can(actor, 'intake.read', intakeRef(intake.id))) ? intake : null;
  }

  /** An appointment with its moment and application. @throws DomainError NOT_FOUND */
  async whole(actor: Actor, id: string): Promise<WholeIntake> {
    await this.access.require(actor, 'intake.read', intakeRef(id));
    const intake = (await this.repository.intake(id))!;
    return { intake, slot: (await this.repository.slot(intake.slotId))!, application: (await this.applications.byId(intake.applicationId))! };
  }

  /**
   * Chooses a moment, or another one than before.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INTAKE_SLOT_TAKEN, INTAKE_CONFLICT
   */
  book(actor: Actor, input: BookIntakeInput): Promise<Application> {
    const { applicationId, slotId } = check(intakeBounds.book, input);
    return this.onApplication(actor, applicationId, 'intake.book', async (work, application) => {
      const slot = await this.repository.slot(slotId, work.manager);
      if (slot?.trackId !== application.trackId || !(await this.repository.isFree(slotId, work.now, work.manager))) throw new DomainError('INTAKE_SLOT_TAKEN');
      const facilitator = await this.accounts.byId(slot.offeredById, work.manager);
      if (facilitator?.organisationId === application.organisationId) throw new DomainError('INTAKE_CONFLICT');
      return this.place(work, application, slot);
    });
  }

  /**
   * Makes an appointment outside the moments that were offered.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INTAKE_SLOT_IN_PAST, INTAKE_SLOT_TOO_FAR, INTAKE_SLOT_OVERLAPS, INTAKE_SLOTS_FULL
   */
  plan(actor: Actor, input: PlanIntakeInput): Promise<Application> {
    const { applicationId, ...moment } = check(intakeBounds.plan, input);
    return this.onApplication(actor, applicationId, 'intake.plan', async (work, application) =>
      this.place(work, application, await this.moments.add(work, { ...moment, trackId: application.trackId, plannedForId: applicationId })),
    );
  }

  /**
   * Calls an appointment off; without one the intake is planned no more.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INTAKE_BEGUN
   */
  async cancel(actor: Actor, input: CallOffInput): Promise<Application> {
    const { id, reason } = check(intakeBounds.callOff, input);
    const applicationId = (await this.repository.intake(id))?.applicationId;
    if (!applicationId) throw new DomainError('NOT_FOUND');
    return this.onApplication(actor, applicationId, 'application.read', async (work, application) => {
      await work.require('intake.cancel', intakeRef(id));
      const ahead = await this.repository.ahead(applicationId, work.now, work.manager);
      if (ahead?.intake.id !== id) throw new DomainError('INTAKE_BEGUN');
      await this.moments.tellWaiting(work, application.trackId, 'intake.choice_changed');
      return this.cancelled(work, application, ahead, reason);
    });
  }

  /** An application went to another state: what was planned for the one before is called off. */
  async callOff(work: Work, application: Application, reason: string): Promise<void> {
    const ahead = await this.repository.ahead(application.id, work.now, work.manager);
    if (ahead && !standsIn[ahead.intake.kind].includes(application.state)) await this.close(work, ahead, reason);
  }

  /** Whether the report that a state asks for lies before the municipality. @throws DomainError INTAKE_REPORT_MISSING */
  async requireReport(work: Work, applicationId: string, kind: IntakeKind): Promise<void> {
    if (!(await this.reports.isLaidBefore(applicationId, kind, work.manager))) throw new DomainError('INTAKE_REPORT_MISSING');
  }

  /** A moment was changed: so was the appointment there. */
  async slotMoved(work: Work, slot: IntakeSlot): Promise<void> {
    const intake = (await this.repository.ofSlots([slot.id], work.manager)).get(slot.id);
    if (intake) await this.move(work, intake, slot.id, [slot.offeredById]);
  }

  /** A moment was withdrawn: the appointment there is off. */
  async slotWithdrawn(work: Work, slot: IntakeSlot, reason: string): Promise<void> {
    const intake = (await this.repository.ofSlots([slot.id], work.manager)).get(slot.id);
    const application = intake && (await this.applications.lock(intake.applicationId, work.manager));
    if (intake && application) await this.cancelled(work, application, { intake, slot: { ...slot, withdrawnAt: work.now } }, reason);
  }

  private async onApplication(actor: Actor, id: string, right: 'intake.book' | 'intake.plan' | 'application.read', change: (work: Work, application: Application) => Promise<Application>): Promise<Application> {
    const trackId = (await this.applications.byId(id))?.trackId;
    return this.works.run(actor, async (work) => {
      if (trackId) await this.moments.oneAfterAnother(work, trackId);
      const application = await this.applications.lock(id, work.manager);
      await work.require(right, applicationRef(id));
      return change(work, application!);
    });
  }

  private async place(work: Work, application: Application, slot: IntakeSlot): Promise<Application> {
    const { id: applicationId, state, trackId } = application;
    const kind = kindToBook(state, await this.reports.isLaidBefore(applicationId, 'talk', work.manager))!;
    const ahead = await this.repository.ahead(applicationId, work.now, work.manager);
    if (ahead?.intake.kind === kind) await this.rebook(work, ahead, slot);
    else {
      // The talk that was planned is not needed any more: its report lies before the municipality already.
      if (ahead) await this.close(work, ahead, '');
      const id = uuid();
      await work.save(Intake, { id, applicationId, slotId: slot.id, kind, bookedById: accountIdOf(work.actor), bookedAt: work.now, sequence: 0, changedAt: null, cancelledAt: null, cancelledById: null, reason: '' });
      this.tell(work, 'intake.booked', { id, applicationId }, [slot.offeredById]);
    }
    await this.moments.tellWaiting(work, trackId, 'intake.choice_changed');
    return kind === 'intake' && state !== 'intake_planned' ? this.steps.take(work, application, 'intake_planned') : application;
  }

  private async rebook(work: Work, { intake, slot: before }: { intake: Intake; slot: IntakeSlot }, slot: IntakeSlot): Promise<void> {
    await this.move(work, intake, slot.id, [...new Set([before.offeredById, slot.offeredById])]);
    // What was made for one application is nobody else's.
    if (before.plannedForId) await work.manager.update(IntakeSlot, { id: before.id }, { withdrawnAt: work.now });
  }

  private async move(work: Work, { id, applicationId, sequence }: Intake, slotId: string, facilitatorIds: string[]): Promise<void> {
    await work.manager.update(Intake, { id }, { slotId, sequence: sequence + 1, changedAt: work.now });
    this.tell(work, 'intake.moved', { id, applicationId }, facilitatorIds);
  }

  private async cancelled(work: Work, application: Application, ahead: { intake: Intake; slot: IntakeSlot }, reason: string): Promise<Application> {
    await this.close(work, ahead, reason);
    if (ahead.intake.kind !== 'intake' || application.state !== 'intake_planned') return application;
    const from = (await this.applications.cameFrom(application.id, 'intake_planned', work.manager)) === 'talk_first' ? 'talk_first' : 'submitted';
    return this.steps.take(work, application, from, reason);
  }

  private async close(work: Work, { intake: { id, applicationId, sequence }, slot }: { intake: Intake; slot: IntakeSlot }, reason: string): Promise<void> {
    await work.manager.update(Intake, { id }, { sequence: sequence + 1, cancelledAt: work.now, cancelledById: work.actor.accountId, reason });
    this.tell(work, 'intake.cancelled', { id, applicationId }, [slot.offeredById]);
    if (slot.withdrawnAt) return;
    await work.manager.update(IntakeSlot, { id: slot.id }, { withdrawnAt: work.now });
    // What is called off keeps its own moment to be read, whatever becomes of that hour.
    if (!slot.plannedForId) await work.save(IntakeSlot, { ...slot, id: uuid(), createdAt: work.now });
  }

  private tell(work: Work, name: 'intake.booked' | 'intake.moved' | 'intake.cancelled', { id, applicationId }: { id: string; applicationId: string }, facilitatorIds: string[]): void {
    work.record(name, { applicationId, intakeId: id, facilitatorIds }, streamOf('application', applicationId), applicationRef(applicationId));
    for (const accountId of facilitatorIds) work.record('intake_slot.taken', { accountId }, streamOf('account', accountId), { type: 'account', id: accountId });
  }
}
