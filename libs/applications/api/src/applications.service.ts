import { Injectable } from '@nestjs/common';
import { applicationMoves, closedGates, missingAnswers, streamOf, type ApplicationField, type ApplicationState, type SubjectRef } from '@leerkring/contract';
import { GroupsService, type GroupWithHead } from '@leerkring/groups/api';
import { OrganisationsLoader } from '@leerkring/organisations/api';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { TermsLoader, TrackCourseService } from '@leerkring/tracks/api';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Application, ApplicationAnswer } from './application.entity';
import { answers, beginApplication, moveApplication, saveAnswer, type BeginApplicationInput, type MoveApplicationInput, type SaveApplicationAnswerInput } from './application.inputs';
import { ApplicationSteps, applicationRef } from './application-steps';
import { ApplicationsRepository } from './applications.repository';
import { CommitmentsService } from './commitments.service';
import { PlacesService } from './composing/places.service';
import { DelegationRepository } from './delegation/delegation.repository';
import { IntakesService } from './intake/intakes.service';
import { requireRevision } from './revised-field';

export { applicationRef };

/** The way of a municipality into a track: a form that many fill in, and its steps. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly applications: ApplicationsRepository,
    private readonly organisations: OrganisationsLoader,
    private readonly terms: TermsLoader,
    private readonly delegations: DelegationRepository,
    private readonly steps: ApplicationSteps,
    private readonly intakes: IntakesService,
    private readonly places: PlacesService,
    private readonly groups: GroupsService,
    private readonly commitments: CommitmentsService,
    private readonly courses: TrackCourseService,
  ) {}

  /** @throws DomainError NOT_FOUND when it is not there for this actor */
  async read(actor: Actor, id: string): Promise<Application> {
    await this.access.require(actor, 'application.read', applicationRef(id));
    return (await this.applications.byId(id))!;
  }

  /** Of the actor's own municipality: the one for now, null when there is none, and those that led to a place before the track was opened again. */
  async own(actor: Actor, trackId: string): Promise<{ current: Application | null; earlier: Application[] }> {
    return actor.accountId && actor.organisationId ? this.ofMunicipality(actor.organisationId, trackId) : { current: null, earlier: [] };
  }

  /** Of the actor's own municipality, for every track: those on their way and those that led to a place, the newest first. */
  async ownAnywhere(actor: Actor): Promise<Application[]> {
    return actor.accountId && actor.organisationId ? this.applications.standingAnywhere(actor.organisationId) : [];
  }

  /** What was submitted for a track; null for who does not look after it. */
  async ofTrack(actor: Actor, trackId: string): Promise<Application[] | null> {
    const mayOversee = await this.access.can(actor, 'application.oversee', { type: 'track', id: trackId });
    return mayOversee ? this.applications.submitted(actor, trackId) : null;
  }

  /** Groups of its track that the actor may add it to; null for who does not take it further. */
  async groupChoices(actor: Actor, { id, trackId }: Application): Promise<GroupWithHead[] | null> {
    if (!(await this.access.can(actor, 'application.handle', applicationRef(id)))) return null;
    return this.groups.toAddTo(actor, trackId);
  }

  /**
   * Begins a draft for the own municipality, or finds the application that is there for now. Who has a place begins another one when the track is opened again.
   * @throws DomainError NOT_FOUND, APPLICATION_NO_MUNICIPALITY, APPLICATION_TRACK_NOT_OPEN
   */
  begin(actor: Actor, input: BeginApplicationInput): Promise<Application> {
    const { trackId } = check(beginApplication, input);
    return this.works.run(actor, async (work) => {
      const track: SubjectRef = { type: 'track', id: trackId };
      await work.require('track.read', track);
      const organisation = actor.organisationId ? await this.organisations.load(actor.organisationId) : null;
      if (organisation?.kind !== 'municipality') throw new DomainError('APPLICATION_NO_MUNICIPALITY');
      await work.require('application.begin', track);
      // One after another: of two colleagues who begin at once the second finds what the first began.
      await work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`application ${organisation.id} ${trackId}`]);
      const { current } = await this.ofMunicipality(organisation.id, trackId, work.manager);
      if (current) {
        work.silently('it was begun already');
        return current;
      }
      await this.requireOpen(trackId, work);
      return this.insert(work, organisation.id, trackId);
    });
  }

  /**
   * Saves the answer to one question.
   * @throws DomainError NOT_FOUND, FORBIDDEN, APPLICATION_TRACK_NOT_OPEN, INPUT_INVALID, APPLICATION_FIELD_CHANGED with what stands when somebody else was ahead
   */
  save(actor: Actor, input: SaveApplicationAnswerInput): Promise<Application> {
    const { id, field, value, revision } = check(saveAnswer, input);
    return this.works.run(actor, async (work) => {
      const application = await this.applications.lock(id, work.manager);
      await work.require('application.fill', applicationRef(id));
      await this.requireOpen(application!.trackId, work);
      if (value) await this.checkAnswer(actor, field, value);
      const before = await work.manager.findOneBy(ApplicationAnswer, { applicationId: id, field });
      requireRevision(field, before, revision);
      await this.write(work, id, field, value, revision + 1);
      work.record('application.field_saved', { applicationId: id, field, revision: revision + 1 }, streamOf('application', id), applicationRef(id));
      return application!;
    });
  }

  /**
   * Takes an application to another state.
   * @throws DomainError NOT_FOUND, FORBIDDEN, APPLICATION_MOVE_REFUSED, APPLICATION_INTAKE_FIRST, APPLICATION_MOVED when somebody else was ahead, APPLICATION_REASON_MISSING,
   * INTAKE_REPORT_MISSING, APPLICATION_TRACK_NOT_OPEN, APPLICATION_INCOMPLETE, APPLICATION_GATE_CLOSED, DELEGATION_EMPTY, APPLICATION_COMMITMENTS_MISSING; for a place
   * in a group also APPLICATION_GROUP_MISSING, APPLICATION_GROUP_FULL, APPLICATION_UNCONFIRMED, FACILITATOR_CONFLICT
   */
  move(actor: Actor, input: MoveApplicationInput): Promise<Application> {
    const { id, from, to, reason, groupId } = check(moveApplication, input);
    return this.works.run(actor, async (work) => {
      const before = await this.applications.lock(id, work.manager);
      await work.require('application.read', applicationRef(id));
      const move = applicationMoves[from][to];
      if (!move) throw new DomainError('APPLICATION_MOVE_REFUSED', { from, to });
      await work.require(move.permission, applicationRef(id));
      if (before!.state !== from) throw new DomainError('APPLICATION_MOVED', { state: before!.state });
      if (move.by === 'intake') throw new DomainError('APPLICATION_INTAKE_FIRST');
      if (move.asks === 'reason' && !reason) throw new DomainError('APPLICATION_REASON_MISSING');
      if (move.asks === 'report') await this.intakes.requireReport(work, id, 'intake');
      await this.checkConditions(work, before!, to);
      if (to === 'placed') return this.place(work, before!, reason, groupId);
      const after = await this.steps.take(work, before!, to, reason);
      if (from === 'accepted') await this.places.vacate(work, before!);
      await this.intakes.callOff(work, after, reason);
      return after;
    });
  }

  /** Gives a municipality a place in a group that is there already: where one is kept for it, or where whoever does it may add members. */
  private async place(work: Work, before: Application, reason: string, chosen: string | null): Promise<Application> {
    const groupId = chosen ?? before.groupId;
    if (!groupId) throw new DomainError('APPLICATION_GROUP_MISSING');
    await work.require('membership.add', { type: 'group', id: groupId });
    await this.places.refuseFull(work, before, groupId);
    const placed = await this.steps.take(work, before, 'placed', reason, { groupId });
    await this.places.settle(work, placed, groupId);
    return placed;
  }

  private async insert(work: Work, organisationId: string, trackId: string): Promise<Application> {
    const begunById = accountIdOf(work.actor);
    const application = await work.save(Application, { id: uuid(), organisationId, trackId, begunById, state: 'draft', createdAt: work.now, submittedAt: null, groupId: null, confirmBy: null, confirmedAt: null, lapsedAt: null });
    // Whoever begins is the contact, until a colleague takes that over.
    await this.write(work, application.id, 'contact', begunById, 1);
    for (const kind of ['application', 'intake_reports', 'local_intake'] as const) await work.openStream(streamOf(kind, application.id));
    work.record('application.begun', { applicationId: application.id }, streamOf('application', application.id), applicationRef(application.id));
    return application;
  }

  private async write(work: Work, applicationId: string, field: ApplicationField, value: string, revision: number): Promise<void> {
    await work.save(ApplicationAnswer, { applicationId, field, value, revision, savedById: accountIdOf(work.actor), savedAt: work.now });
  }

  /** A place that was applied for before the track was opened again stands in nobody's way. */
  private async ofMunicipality(organisationId: string, trackId: string, manager?: EntityManager): Promise<{ current: Application | null; earlier: Application[] }> {
    const [latest, ...older] = await this.applications.standing(organisationId, trackId, manager);
    if (!latest) return { current: null, earlier: [] };
    const openSince = latest.state === 'placed' ? await this.courses.openSince(trackId, manager) : null;
    return openSince && latest.createdAt < openSince ? { current: null, earlier: [latest, ...older] } : { current: latest, earlier: older };
  }

  private async requireOpen(trackId: string, work: Work): Promise<void> {
    if ((await this.applications.trackState(trackId, work.manager)) !== 'open') throw new DomainError('APPLICATION_TRACK_NOT_OPEN');
  }

  private async checkAnswer(actor: Actor, field: ApplicationField, value: string): Promise<void> {
    check(answers[field], value);
    if (field === 'instrument' && (await this.terms.loadAll([value]))[0]?.taxonomy !== 'instrument') throw new DomainError('INPUT_INVALID', { fields: { value: 'unknown' } });
    // One takes it upon oneself; nobody is made the contact by another.
    if (field === 'contact' && value !== actor.accountId) throw new DomainError('INPUT_INVALID', { fields: { value: 'not_own' } });
  }

  /** What must hold in a state before it is reached: all answers, the gate, somebody of the delegation, the commitments that the programme asks. */
  private async checkConditions(work: Work, { id, trackId, state }: Application, to: ApplicationState): Promise<void> {
    // A step back by a facilitator is no new submission: the answers were complete when they came, and the track may run by now.
    if (to === 'submitted' && state === 'draft') await this.requireSubmittable(work, id, trackId);
    if (to === 'accepted') await this.requireGate(work, id);
    // A place would be nobody's: it is taken by the people of the delegation.
    if ((to === 'accepted' || to === 'placed') && !(await this.delegations.joined([id], work.manager)).length) throw new DomainError('DELEGATION_EMPTY');
    if (to !== 'placed') return;
    const missing = await this.commitments.missing(id, work.now, work.manager);
    if (missing.length) throw new DomainError('APPLICATION_COMMITMENTS_MISSING', { missing });
  }

  private async requireSubmittable(work: Work, id: string, trackId: string): Promise<void> {
    await this.requireOpen(trackId, work);
    const missing = missingAnswers(await this.applications.filledIn(id, work.manager));
    if (missing.length) throw new DomainError('APPLICATION_INCOMPLETE', { missing });
    await this.requireGate(work, id);
  }

  private async requireGate(work: Work, id: string): Promise<void> {
    const closed = closedGates(await this.applications.filledIn(id, work.manager));
    if (closed.length) throw new DomainError('APPLICATION_GATE_CLOSED', { closed });
  }
}
