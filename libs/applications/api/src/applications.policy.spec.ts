import { describe, expect, it } from '@jest/globals';
import { applicationMoves, applicationStates, closedGates, commitmentFunctions, commitmentParties, missingAnswers, municipalFunctions, permissions, type ApplicationAnswers, type ApplicationState, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { applicationsPolicy } from './applications.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const track = { id: 'k', facilitatorIds: ['facilitator', 'own facilitator'] };

const people: Record<string, Actor> = {
  stranger: stranger(),
  'own municipality': person({ organisationId: 'berkelland' }),
  'coordinator of the own municipality': person({ organisationId: 'berkelland', roles: new Set(['coordinator']) }),
  'member of the delegation': person({ accountId: 'delegate', organisationId: 'berkelland' }),
  'member of the delegation who is of another municipality now': person({ accountId: 'moved delegate', organisationId: 'zutphen' }),
  'other municipality': person({ organisationId: 'zutphen' }),
  'no organisation': person({}),
  'facilitator of the track': person({ accountId: 'facilitator', organisationId: 'utrecht' }),
  'facilitator from the own municipality': person({ accountId: 'own facilitator', organisationId: 'berkelland' }),
  'facilitator of another track': person({ roles: new Set(['facilitator']), organisationId: 'utrecht' }),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  'programme manager from the own municipality': person({ roles: new Set(['programme_manager']), organisationId: 'berkelland' }),
  admin: person({ roles: new Set(['admin']) }),
};

const own = ['own municipality', 'coordinator of the own municipality', 'member of the delegation', 'facilitator from the own municipality', 'programme manager from the own municipality'];
const handlers = ['facilitator of the track', 'programme manager'];
type Right = keyof typeof applicationsPolicy;

/** Who may, of an application that was submitted or not, in this state, with a place to confirm or not. */
function allowed(right: Right, state: ApplicationState, submitted: boolean, toConfirm: boolean): string[] {
  const composers = state === 'placed' ? ['coordinator of the own municipality', 'member of the delegation'] : state === 'declined' || state === 'withdrawn' ? ['coordinator of the own municipality'] : own;
  const running = state !== 'declined' && state !== 'withdrawn' && state !== 'placed';
  const lists: Record<Right, string[]> = {
    'application.begin': [...own, 'member of the delegation who is of another municipality now', 'other municipality', 'facilitator of the track', 'facilitator of another track'],
    'application.oversee': [...handlers, 'facilitator from the own municipality', 'programme manager from the own municipality'],
    'application.read': submitted ? [...own, ...handlers] : own,
    'application.fill': state === 'draft' ? own : [],
    'application.submit': own,
    'application.withdraw': own,
    'application.confirm': toConfirm ? own : [],
    'application.begin_case': state === 'placed' ? ['member of the delegation'] : [],
    'application.handle': submitted ? handlers : [],
    'commitment.give': running ? own : [],
    'commitment.take_back': running ? own : [],
    'delegation.choose_kind': composers,
    'application_person.invite': composers,
    'application_person.remind': composers,
    'application_person.change': composers,
    'application_person.remove': composers,
    'application_paper.add': running ? own : [],
    'application_paper.read': submitted ? [...own, ...handlers] : own,
    'application_paper.remove': running ? own : [],
  };
  return lists[right];
}

function may(right: Right, actor: Actor, state: ApplicationState, submitted: boolean, toConfirm: boolean): boolean {
  const application = { id: 'a', about: { type: 'track', id: 'k' }, organisationId: 'berkelland', state, submittedAt: submitted ? new Date(0) : null, delegateIds: ['delegate', 'moved delegate'], toConfirm };
  const facts = permissions[right] === 'track' ? track : application;
  return applicationsPolicy[right]({ actor, facts: facts as never, about: (other: Permission) => may(other as Right, actor, state, submitted, toConfirm) });
}

describe('who may do what with an application', () => {
  for (const right of Object.keys(applicationsPolicy) as Right[]) {
    for (const [name, actor] of Object.entries(people)) {
      it(`${right}: ${name}`, () => {
        for (const state of applicationStates) {
          for (const submitted of [true, false]) {
            for (const toConfirm of [true, false]) expect([state, submitted, may(right, actor, state, submitted, toConfirm)]).toEqual([state, submitted, allowed(right, state, submitted, toConfirm).includes(name)]);
          }
        }
      });
    }
  }
});

describe('the steps of an application', () => {
  it('are these and no others', () => {
    const steps = Object.fromEntries(applicationStates.map((from) => [from, applicationStates.filter((to) => applicationMoves[from][to]).join(' ')]));
    expect(steps).toEqual({
      draft: 'submitted withdrawn',
      submitted: 'draft talk_first intake_planned declined withdrawn',
      talk_first: 'submitted intake_planned declined withdrawn',
      intake_planned: 'submitted talk_first intake_held declined withdrawn',
      intake_held: 'intake_planned local_intake declined withdrawn',
      local_intake: 'intake_held accepted waitlisted declined withdrawn',
      accepted: 'local_intake waitlisted declined withdrawn placed',
      waitlisted: 'local_intake accepted declined withdrawn',
      declined: '',
      withdrawn: '',
      placed: '',
    });
  });

  it('ask why for a no, for a waiting list and for every step back', () => {
    for (const from of applicationStates) {
      for (const to of applicationStates) {
        const move = applicationMoves[from][to];
        const back = applicationStates.indexOf(to) < applicationStates.indexOf(from) && !(from === 'waitlisted' && to === 'accepted');
        if (move && (back || to === 'declined' || to === 'waitlisted')) expect([from, to, move.asks]).toEqual([from, to, 'reason']);
      }
    }
  });

  it('that are withdrawals are open to a municipality from every state that goes on, until it has a place', () => {
    for (const from of applicationStates) expect([from, Boolean(applicationMoves[from].withdrawn)]).toEqual([from, !['declined', 'withdrawn', 'placed'].includes(from)]);
  });
});

describe('what an application must say', () => {
  const whole: ApplicationAnswers = { instrument: 'x', maturity: 'running', size: 'small', project: 'p', joint: 'yes', joint_reason: 'r', learning: 'l', contact: 'c' };

  it('names exactly what is not filled in', () => {
    expect(missingAnswers(whole)).toEqual([]);
    expect(missingAnswers({ ...whole, project: '', learning: undefined })).toEqual(['project', 'learning']);
  });

  it('passes the gate only with a project and with openness that has a reason', () => {
    expect(closedGates(whole)).toEqual([]);
    expect(closedGates({ ...whole, joint: 'no' })).toEqual(['joint']);
    expect(closedGates({ ...whole, joint_reason: '' })).toEqual(['joint']);
    expect(closedGates({ ...whole, project: '', joint: 'no' })).toEqual(['project', 'joint']);
  });
});

describe('who speaks for a party of the municipality', () => {
  it('has one of its functions', () => {
    const table = Object.fromEntries(municipalFunctions.map((held) => [held, commitmentParties.filter((party) => commitmentFunctions[party].includes(held)).join(' ')]));
    expect(table).toEqual({ burgemeester: 'college', wethouder: 'college', raadslid: 'raad', griffier: 'raad', gemeentesecretaris: 'college ambtenaren', ambtenaar: 'ambtenaren', statenlid: '', inwoner: '', other: '' });
  });
});
