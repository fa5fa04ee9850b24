import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { liveSessionsPolicy, type LiveSessionFacts } from '../live-sessions.policy';
import { stagePolicy, type StageQuestionFacts } from './stage.policy';

type Right = keyof typeof stagePolicy;

const at = new Date('2026-11-19T13:00:00Z');
const seat = (groupId: string, role: 'participant' | 'facilitator', accountId = 'somebody'): Actor => ({ ...stranger(), accountId, memberships: [{ groupId, trackId: 'k', organisationId: 'berkelland', role }] });
const people = {
  stranger: stranger(),
  participant: seat('oost', 'participant'),
  asker: seat('oost', 'participant', 'asker'),
  facilitator: seat('oost', 'facilitator'),
  observer: { ...stranger(), accountId: 'observer' } as Actor,
  'facilitator of another group': seat('west', 'facilitator'),
  'asker who left': { ...stranger(), accountId: 'asker' },
  'programme manager': { ...stranger(), accountId: 'manager', roles: new Set(['programme_manager', 'admin'] as const) },
};
type Who = keyof typeof people;

interface Scene {
  session: LiveSessionFacts;
  question: StageQuestionFacts;
  archivedAt: Date | null;
}
const waits: Scene = {
  session: { groupId: 'oost', plannedAt: null, cancelledAt: null, openedAt: at, closedAt: null, partOfId: null, seatedIds: null, observerIds: ['observer'] },
  question: { groupId: 'oost', authorId: 'asker', takenAt: null, outcome: null },
  archivedAt: null,
};
const asked = (part: Partial<StageQuestionFacts>): Scene => ({ ...waits, question: { ...waits.question, ...part } });
const closed = { ...waits.session, closedAt: at };

/** Answers with `about` as the session and its group would. */
function may(right: Right, actor: Actor, { session, question, archivedAt }: Scene): boolean {
  const member = actor.memberships.some(({ groupId }) => groupId === 'oost');
  const ofGroup = (other: Permission): boolean => other === 'group.take_part' && member && !archivedAt;
  const ofSession = (other: Permission): boolean =>
    other === 'live_session.read' ? liveSessionsPolicy[other]({ actor, facts: session, about: ofGroup }) : stagePolicy['stage_question.ask']({ actor, facts: session, about: ofGroup });
  const ofQuestion = right === 'stage_question.read' || right === 'stage_question.change' || right === 'stage_question.withdraw';
  return stagePolicy[right]({ actor, facts: (ofQuestion ? question : session) as never, about: ofQuestion ? ofSession : ofGroup });
}

const inside: Who[] = ['participant', 'asker', 'facilitator'];
const watching: Who[] = [...inside, 'observer'];
const quiet = { 'stage.run': [], 'stage_question.ask': [], 'stage_question.vote': [] } satisfies Partial<Record<Right, Who[]>>;
const busy = { 'stage.run': ['facilitator'], 'stage_question.ask': inside, 'stage_question.vote': inside } satisfies Partial<Record<Right, Who[]>>;
const table: [string, Scene, Record<Right, Who[]>][] = [
  ['that waits', waits, { ...busy, 'stage_question.read': watching, 'stage_question.change': ['asker'], 'stage_question.withdraw': ['asker'] }],
  ['on the stage', asked({ takenAt: at }), { ...busy, 'stage_question.read': watching, 'stage_question.change': [], 'stage_question.withdraw': [] }],
  ['that was answered', asked({ takenAt: at, outcome: 'answered' }), { ...busy, 'stage_question.read': watching, 'stage_question.change': [], 'stage_question.withdraw': [] }],
  ['that was set aside', asked({ outcome: 'set_aside' }), { ...busy, 'stage_question.read': ['asker', 'facilitator'], 'stage_question.change': [], 'stage_question.withdraw': ['asker'] }],
  ['that was set aside while it was talked about', asked({ takenAt: at, outcome: 'set_aside' }), { ...busy, 'stage_question.read': ['asker', 'facilitator'], 'stage_question.change': [], 'stage_question.withdraw': ['asker'] }],
  ['in a session that is closed', { ...waits, session: closed }, { ...quiet, 'stage_question.read': inside, 'stage_question.change': [], 'stage_question.withdraw': ['asker'] }],
  ['set aside in a session that is closed', { ...asked({ outcome: 'set_aside' }), session: closed }, { ...quiet, 'stage_question.read': ['asker', 'facilitator'], 'stage_question.change': [], 'stage_question.withdraw': ['asker'] }],
  // Facts name no observers of an archived group.
  ['in an archived group', { ...waits, session: { ...waits.session, observerIds: [] }, archivedAt: at }, { ...quiet, 'stage_question.read': inside, 'stage_question.change': [], 'stage_question.withdraw': ['asker'] }],
];

describe.each(table)('who may do what with a question for the stage %s', (_name, scene, allowed) => {
  for (const right of Object.keys(stagePolicy) as Right[]) {
    for (const who of Object.keys(people) as Who[]) {
      const answer = allowed[right].includes(who);
      it(`${answer ? 'lets' : 'keeps'} ${who} ${answer ? 'do' : 'from'} ${right}`, () => expect(may(right, people[who], scene)).toBe(answer));
    }
  }
});
