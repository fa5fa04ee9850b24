import { describe, expect, it } from '@jest/globals';
import { caseMoves, caseStates, isCaseAtWork, permissions, type CaseState, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { casesPolicy } from './cases.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const member = (groupId: string, organisationId: string | null): Actor => person({ memberships: [{ groupId, trackId: 'k', organisationId, role: 'participant' }] });
const facts = { id: 'oost', trackId: 'k', archivedAt: null, groupId: 'oost', organisationId: 'berkelland', state: 'in_progress' as CaseState };
/** A note that whoever asks wrote. */
const note = { authorId: 'somebody', deletedAt: null };

const people: Record<string, Actor> = {
  stranger: stranger(),
  'own municipality': member('oost', 'berkelland'),
  'other municipality': member('oost', 'zutphen'),
  'facilitator of the own municipality': person({ memberships: [{ groupId: 'oost', trackId: 'k', organisationId: 'berkelland', role: 'facilitator' }] }),
  'facilitator without municipality': person({ memberships: [{ groupId: 'oost', trackId: 'k', organisationId: null, role: 'facilitator' }] }),
  'own municipality, other group': member('west', 'berkelland'),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']) }),
};

const own = ['own municipality', 'facilitator of the own municipality'];
const members = [...own, 'other municipality', 'facilitator without municipality'];

const workers = [...own, 'facilitator without municipality'];

const allowed: Record<keyof typeof casesPolicy, string[]> = {
  'case_file.open': [...own, 'other municipality'],
  'case_file.read': members,
  'case_file.update': own,
  'case_file.discuss': members,
  'case_file.steer': workers,
  'case_file.settle': own,
  'case_file.hand_over': own,
  'case_file.export': own,
  'case_note.write': workers,
  'case_note.read': members,
  'case_note.edit': workers,
  'case_note.delete': members,
  'canvas.arrange': workers,
  'lesson.draft': workers,
  'lesson.read': members,
  'lesson.change': workers,
  'lesson.finish': workers,
  'lesson.reopen': workers,
  'lesson.remove': workers,
  'weighing.draft': workers,
  'weighing.read': members,
  'weighing.change': workers,
  'weighing.remove': workers,
  'weighing.keep': workers,
  'weighing.lay_before': workers,
  'weighing.answer': ['own municipality', 'other municipality'],
  'weighing.settle': workers,
};

/** Rights that end when a case is closed or archived. */
const atWork: Permission[] = ['case_file.update', 'case_file.discuss', 'case_file.hand_over', 'case_note.write', 'case_note.edit', 'canvas.arrange', 'lesson.draft', 'lesson.change', 'lesson.finish', 'lesson.reopen', 'lesson.remove', 'weighing.draft', 'weighing.change', 'weighing.remove', 'weighing.keep', 'weighing.lay_before', 'weighing.answer', 'weighing.settle'];

/** Answers with `about` as the group would; of notes, lessons and weighing frameworks as the case file above. */
function may(permission: keyof typeof casesPolicy, actor: Actor, state: CaseState = facts.state): boolean {
  const inGroup = actor.memberships.some((membership) => membership.groupId === 'oost');
  const about = (other: Permission): boolean => (permissions[other] === 'case_file' ? may(other as keyof typeof casesPolicy, actor, state) : inGroup);
  return casesPolicy[permission]({ actor, facts: { ...facts, ...note, state } as never, about });
}

describe('who may do what with a case', () => {
  for (const permission of Object.keys(allowed) as (keyof typeof casesPolicy)[]) {
    for (const [name, actor] of Object.entries(people)) {
      for (const state of caseStates) {
        const answer = allowed[permission].includes(name) && (isCaseAtWork(state) || !atWork.includes(permission));
        it(`${answer ? 'lets' : 'keeps'} ${name} ${answer ? 'do' : 'from'} ${permission} when it is ${state}`, () => expect(may(permission, actor, state)).toBe(answer));
      }
    }
  }

  it('lets nobody touch the note of somebody else, or one that is gone', () => {
    const actor = people['own municipality']!;
    for (const facts of [{ ...note, authorId: 'anybody else' }, { ...note, deletedAt: new Date() }]) {
      expect([casesPolicy['case_note.edit']({ actor, facts, about: () => true }), casesPolicy['case_note.delete']({ actor, facts, about: () => true })]).toEqual([false, false]);
    }
  });

  it('takes no new case into an archived group', () => {
    const archived = { ...facts, archivedAt: new Date() };
    expect(casesPolicy['case_file.open']({ actor: people['own municipality']!, facts: archived, about: () => true })).toBe(false);
  });
});

/** Written out once more, by hand: to where a case goes from each state, for its municipality and for facilitators of another one. */
const steps: Record<CaseState, { municipality: CaseState[]; facilitators: CaseState[] }> = {
  open: { municipality: ['in_progress', 'closed'], facilitators: ['in_progress'] },
  in_progress: { municipality: ['lessons_drawn', 'closed'], facilitators: ['lessons_drawn'] },
  lessons_drawn: { municipality: ['in_progress', 'closed'], facilitators: ['in_progress', 'closed'] },
  closed: { municipality: ['in_progress', 'archived'], facilitators: [] },
  archived: { municipality: ['closed'], facilitators: [] },
};

describe('the steps of a case', () => {
  for (const from of caseStates) {
    for (const to of caseStates) {
      for (const [name, actor] of Object.entries(people)) {
        const side = own.includes(name) ? 'municipality' : name === 'facilitator without municipality' ? 'facilitators' : null;
        const answer = side !== null && steps[from][side].includes(to);
        it(`${answer ? 'take' : 'do not take'} it from ${from} to ${to} for ${name}`, () => {
          const move = caseMoves[from][to];
          expect(move !== undefined && may(move.permission, actor, from)).toBe(answer);
        });
      }
    }
  }

  it('ask why for every step back and every end without lessons', () => {
    const asked = caseStates.flatMap((from) => caseStates.filter((to) => caseMoves[from][to]?.needsReason).map((to) => `${from} > ${to}`));
    expect(asked).toEqual(['open > closed', 'in_progress > closed', 'lessons_drawn > in_progress', 'closed > in_progress', 'archived > closed']);
  });
});
