import { bookableStates, localIntakeStates, type ApplicationState, type SubjectRef } from '@leerkring/contract';
import { hasRole, type Policy } from '@leerkring/platform/api';

/** What policies know of a moment; it is about its track. */
export interface IntakeSlotFacts {
  id: string;
  about: SubjectRef;
  offeredById: string;
}

/** What policies know of an appointment, of all reports and of the local intake of an application; they are about that. */
export interface OfApplicationFacts {
  id: string;
  about: SubjectRef;
}

/** What policies know of a report. */
export interface IntakeReportFacts extends OfApplicationFacts {
  laidBeforeAt: Date | null;
}

/** What policies know of a question that a municipality collected. */
export interface LocalQuestionFacts extends OfApplicationFacts {
  /** Of the local intake. */
  laidBeforeAt: Date | null;
  chosenAt: Date | null;
}

/** What policies know of the local intake of an application. */
export interface LocalIntakeFacts extends OfApplicationFacts {
  state: ApplicationState;
  laidBeforeAt: Date | null;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    intake_slot: IntakeSlotFacts;
    intake: OfApplicationFacts;
    intake_reports: OfApplicationFacts;
    intake_report: IntakeReportFacts;
    local_intake: LocalIntakeFacts;
    local_question: LocalQuestionFacts;
  }
}

export const isBookable = (state: ApplicationState): boolean => (bookableStates as readonly ApplicationState[]).includes(state);
export const isCollecting = (state: ApplicationState): boolean => (localIntakeStates as readonly ApplicationState[]).includes(state);

/**
 * Who facilitates a track offers moments and takes the intakes, never that of the own municipality. The municipality chooses one of them, and
 * reads a report once it lies before it.
 */
export const intakePolicy: Policy<'intake_slot' | 'intake' | 'intake_reports' | 'intake_report'> = {
  'intake_slot.offer': ({ actor, facts }) => actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId),
  'intake_slot.oversee': ({ actor, facts }) => hasRole(actor, 'programme_manager') || (actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId)),
  'intake_slot.read': ({ about }) => about('intake_slot.oversee'),
  'intake_slot.change': ({ actor, facts, about }) => about('intake_slot.offer') && actor.accountId === facts.offeredById,
  // Somebody who fell ill does not withdraw moments; the programme does.
  'intake_slot.withdraw': ({ actor, facts, about }) => about('intake_slot.oversee') && (actor.accountId === facts.offeredById || hasRole(actor, 'programme_manager')),
  'intake.book': ({ actor, facts }) => actor.accountId !== null && actor.organisationId === facts.organisationId && isBookable(facts.state),
  'intake.plan': ({ actor, facts, about }) => actor.organisationId !== facts.organisationId && facts.submittedAt !== null && isBookable(facts.state) && about('intake_slot.offer'),
  'intake.read': ({ about }) => about('application.read'),
  'intake.cancel': ({ about }) => about('intake.book') || about('application.handle'),
  'intake_reports.read': ({ about }) => about('application.handle'),
  'intake_report.write': ({ actor, facts, about }) => actor.organisationId !== facts.organisationId && facts.submittedAt !== null && about('application.oversee'),
  'intake_report.read': ({ facts, about }) => about('application.handle') || (facts.laidBeforeAt !== null && about('application.read')),
  'intake_report.lay_before': ({ about }) => about('application.handle'),
  'intake_report.remark': ({ facts, about }) => facts.laidBeforeAt !== null && about('application.read') && !about('application.handle'),
};

/**
 * A municipality collects its questions by itself; those that it chose are read by who looks after the track once they lie before them, and linked
 * to learning questions, which editors and programme managers take into the taxonomy.
 */
export const localIntakePolicy: Policy<'local_intake' | 'local_question' | 'learning_question'> = {
  'local_intake.read': ({ about }) => about('application.read') && !about('application.handle'),
  /** Who looks after the track gets what the municipality lays before them. */
  'local_intake.receive': ({ about }) => about('application.handle'),
  'local_intake.lay_before': ({ facts, about }) => about('application.read') && !about('application.handle') && isOpen(facts),
  'local_question.add': ({ facts, about }) => about('application.read') && !about('application.handle') && isOpen(facts),
  'local_question.read': ({ facts, about }) => about('local_intake.read') || (isBeforeThem(facts) && about('local_intake.receive')),
  'local_question.change': ({ about }) => about('local_question.add'),
  'local_question.remove': ({ about }) => about('local_question.add'),
  'local_question.mark': ({ about }) => about('local_question.add'),
  'local_question.choose': ({ about }) => about('local_question.add'),
  'local_question.link': ({ facts, about }) => isBeforeThem(facts) && about('local_intake.receive'),
  'learning_question.collect': ({ actor, facts }) => hasRole(actor, 'programme_manager') || (actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId)),
  'learning_question.take_in': ({ actor }) => hasRole(actor, 'programme_manager', 'editor'),
};

function isOpen({ state, laidBeforeAt }: LocalIntakeFacts): boolean {
  return isCollecting(state) && laidBeforeAt === null;
}

function isBeforeThem({ laidBeforeAt, chosenAt }: LocalQuestionFacts): boolean {
  return laidBeforeAt !== null && chosenAt !== null;
}
