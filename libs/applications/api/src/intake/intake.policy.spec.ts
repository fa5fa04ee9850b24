import { describe, expect, it } from '@jest/globals';
import { applicationStates, intakeQuestions, kindToBook, missingInReport, permissions, reportQuestions, type ApplicationState, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { applicationsPolicy } from '../applications.policy';
import { intakePolicy, localIntakePolicy } from './intake.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });

const people: Record<string, Actor> = {
  stranger: stranger(),
  'own municipality': person({ organisationId: 'berkelland' }),
  'coordinator of the own municipality': person({ organisationId: 'berkelland', roles: new Set(['coordinator']) }),
  'other municipality': person({ organisationId: 'zutphen' }),
  'facilitator of the track': person({ accountId: 'facilitator', organisationId: 'utrecht' }),
  'another facilitator of the track': person({ accountId: 'other facilitator', organisationId: 'assen' }),
  'facilitator from the own municipality': person({ accountId: 'own facilitator', organisationId: 'berkelland' }),
  'facilitator of another track': person({ roles: new Set(['facilitator']), organisationId: 'utrecht' }),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  'programme manager from the own municipality': person({ roles: new Set(['programme_manager']), organisationId: 'berkelland' }),
  editor: person({ roles: new Set(['editor']) }),
  admin: person({ roles: new Set(['admin']) }),
};
const own = ['own municipality', 'coordinator of the own municipality', 'facilitator from the own municipality', 'programme manager from the own municipality'];
const facilitators = ['facilitator of the track', 'another facilitator of the track'];
const handlers = [...facilitators, 'programme manager'];
const managers = ['programme manager', 'programme manager from the own municipality'];
const overseers = [...facilitators, 'facilitator from the own municipality', ...managers];

const policy = { ...applicationsPolicy, ...intakePolicy, ...localIntakePolicy };
type Right = keyof typeof intakePolicy | keyof typeof localIntakePolicy;
interface Situation {
  state: ApplicationState;
  /** A report, or the local intake, lies before the other side. */
  laidBefore: boolean;
  chosen: boolean;
}

/** Who may, of a moment that the facilitator offers and of an application of Berkelland. */
function allowed(right: Right, { state, laidBefore, chosen }: Situation): string[] {
  const bookable = ['submitted', 'talk_first', 'intake_planned'].includes(state);
  const [submitted, open] = [state !== 'draft', ['intake_planned', 'intake_held', 'local_intake'].includes(state) && !laidBefore];
  const receive = submitted ? handlers : [];
  const lists: Record<Right, string[]> = {
    'intake_slot.offer': [...facilitators, 'facilitator from the own municipality'],
    'intake_slot.oversee': overseers,
    'intake_slot.read': overseers,
    'intake_slot.change': ['facilitator of the track'],
    'intake_slot.withdraw': ['facilitator of the track', ...managers],
    'intake.book': bookable ? own : [],
    'intake.plan': bookable ? facilitators : [],
    'intake.read': [...own, ...receive],
    'intake.cancel': [...(bookable ? own : []), ...receive],
    'intake_reports.read': receive,
    'intake_report.write': receive,
    'intake_report.read': [...receive, ...(laidBefore ? own : [])],
    'intake_report.lay_before': receive,
    'intake_report.remark': laidBefore ? own : [],
    'local_intake.read': own,
    'local_intake.receive': receive,
    'local_intake.lay_before': open ? own : [],
    'local_question.add': open ? own : [],
    'local_question.read': [...own, ...(laidBefore && chosen ? receive : [])],
    'local_question.change': open ? own : [],
    'local_question.remove': open ? own : [],
    'local_question.mark': open ? own : [],
    'local_question.choose': open ? own : [],
    'local_question.link': laidBefore && chosen ? receive : [],
    'learning_question.collect': overseers,
    'learning_question.take_in': [...managers, 'editor'],
  };
  return lists[right];
}

/** Answers as the house does: each subject is about the next one up. */
function may(right: Permission, actor: Actor, situation: Situation): boolean {
  const { state, laidBefore, chosen } = situation;
  const [laidBeforeAt, chosenAt] = [laidBefore ? new Date(0) : null, chosen ? new Date(0) : null];
  const facts = {
    track: { id: 'k', facilitatorIds: ['facilitator', 'other facilitator', 'own facilitator'] },
    application: { id: 'a', organisationId: 'berkelland', state, submittedAt: state === 'draft' ? null : new Date(0) },
    intake_slot: { offeredById: 'facilitator' },
    local_intake: { state, laidBeforeAt },
    intake_report: { laidBeforeAt },
    local_question: { laidBeforeAt, chosenAt },
  }[permissions[right] as string] ?? {};
  const answer = policy[right as Right] as (question: object) => boolean;
  return answer({ actor, facts, about: (other: Permission) => may(other, actor, situation) });
}

describe('who may do what with intakes and what municipalities ask', () => {
  for (const right of [...Object.keys(intakePolicy), ...Object.keys(localIntakePolicy)] as Right[]) {
    for (const [name, actor] of Object.entries(people)) {
      it(`${right}: ${name}`, () => {
        for (const state of applicationStates) {
          for (const laidBefore of [true, false]) {
            for (const chosen of [true, false]) expect([state, laidBefore, chosen, may(right, actor, { state, laidBefore, chosen })]).toEqual([state, laidBefore, chosen, allowed(right, { state, laidBefore, chosen }).includes(name)]);
          }
        }
      });
    }
  }
});

describe('what a moment is chosen for', () => {
  it('is a talk first, and the intake as soon as its report lies before the municipality', () => {
    const kinds = Object.fromEntries(applicationStates.flatMap((state) => (kindToBook(state, false) ?? kindToBook(state, true) ? [[state, [kindToBook(state, false), kindToBook(state, true)]]] : [])));
    expect(kinds).toEqual({ submitted: ['intake', 'intake'], talk_first: ['talk', 'intake'], intake_planned: ['intake', 'intake'] });
  });
});

describe('what a report must say', () => {
  it('is short of a talk, and everything of an intake', () => {
    expect(missingInReport('talk', { going_on: 'x', groups: 'none' })).toEqual(['needs', 'advice']);
    expect(missingInReport('intake', Object.fromEntries(intakeQuestions.map((question) => [question, 'x'])))).toEqual([]);
    expect(missingInReport('intake', {})).toEqual(reportQuestions.intake);
  });
});
