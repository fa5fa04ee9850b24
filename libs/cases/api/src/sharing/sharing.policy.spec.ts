import { describe, expect, it } from '@jest/globals';
import { stranger, type Actor } from '@leerkring/platform/api';
import { sharingPolicy, type DocumentVersionFacts, type RunningShare, type ShareFacts } from './sharing.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const seat = (groupId: string, organisationId: string | null, trackId = 'kernen') => ({ memberships: [{ groupId, trackId, organisationId, role: 'participant' as const }] });
const everyRole: Actor['roles'] = new Set(['participant', 'facilitator', 'coordinator', 'expert', 'editor', 'helpdesk', 'programme_manager', 'admin']);

const people: Record<string, Actor> = {
  stranger: stranger(),
  'somebody signed in': person({}),
  delegate: person({ ...seat('oost', 'berkelland'), organisationId: 'berkelland' }),
  coordinator: person({ roles: new Set(['coordinator']), organisationId: 'berkelland' }),
  'coordinator of another municipality': person({ roles: new Set(['coordinator']), organisationId: 'zutphen' }),
  'other municipality': person({ ...seat('oost', 'zutphen'), organisationId: 'zutphen' }),
  'own municipality, other group': person({ ...seat('west', 'berkelland'), organisationId: 'berkelland' }),
  'member of another track': person(seat('zuid', 'zutphen', 'begroten')),
  facilitator: person({ memberships: [{ groupId: 'oost', trackId: 'kernen', organisationId: null, role: 'facilitator' }] }),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']), organisationId: 'berkelland' }),
};
const owner = { organisationId: 'berkelland', groupId: 'oost' };
const everybody = Object.keys(people);
const inGroup = ['delegate', 'other municipality', 'facilitator'];

/** The names of the people whom the answer lets. */
const whoMay = (may: (actor: Actor) => boolean): string[] => everybody.filter((name) => may(people[name]!));

describe('who reads a version of a document', () => {
  const version = (change: Partial<DocumentVersionFacts> = {}): DocumentVersionFacts => ({ ...owner, requested: false, destroyed: false, atWork: true, shares: [], ...change });
  const share = (change: Partial<RunningShare>): RunningShare => ({ audience: 'group', audienceId: 'oost', mayDownload: true, ...change });
  const readers = (facts: DocumentVersionFacts, permission: 'read' | 'view' | 'download' | 'oversee' | 'destroy' = 'read'): string[] => whoMay((actor) => sharingPolicy[`document_version.${permission}`]({ actor, facts, about: () => true }));

  it('is the delegation alone before anybody is asked', () => expect(readers(version())).toEqual(['delegate']));
  it('are the coordinators of the municipality too once sharing it is asked for', () => expect(readers(version({ requested: true }))).toEqual(['delegate', 'coordinator']));
  it('is the group when it is shared with the group', () => expect(readers(version({ shares: [share({})] }))).toEqual(inGroup));
  it('is the other group when it is shared with that, and the delegation', () => expect(readers(version({ shares: [share({ audienceId: 'west' })] }))).toEqual(['delegate', 'own municipality, other group']));
  it('are all groups of its track when it is shared with the track', () => {
    expect(readers(version({ shares: [share({ audience: 'track', audienceId: 'kernen' })] }))).toEqual(['delegate', 'other municipality', 'own municipality, other group', 'facilitator']);
  });
  it('is everybody who signed in when it is shared with the network', () => expect(readers(version({ shares: [share({ audience: 'network', audienceId: null })] }))).toEqual(everybody.slice(1)));
  it('reads without fetching where a share says so, but for the municipality itself', () => {
    const viewOnly = version({ requested: true, shares: [share({ mayDownload: false })] });
    expect(readers(viewOnly)).toEqual(['delegate', 'coordinator', 'other municipality', 'facilitator']);
    expect(readers(viewOnly, 'view')).toEqual(readers(viewOnly));
    expect(readers(viewOnly, 'download')).toEqual(['delegate', 'coordinator']);
  });
  it('destroys it only for the own municipality, however widely it is shared, and once', () => {
    const shares = [share({ audience: 'network', audienceId: null })];
    expect(readers(version({ shares }), 'destroy')).toEqual(['delegate']);
    expect(readers(version({ requested: true, shares }), 'destroy')).toEqual(['delegate', 'coordinator']);
    expect(readers(version({ requested: true, shares, destroyed: true }), 'destroy')).toEqual([]);
  });
  it('sees that it was there only for the own municipality once it is destroyed, and views nothing of it', () => {
    const destroyed = version({ requested: true, destroyed: true, shares: [share({ audience: 'network', audienceId: null })] });
    expect([readers(destroyed), readers(destroyed, 'oversee')]).toEqual([['delegate', 'coordinator'], ['delegate', 'coordinator']]);
    expect([readers(destroyed, 'view'), readers(destroyed, 'download')]).toEqual([[], []]);
  });
  it('sees who read it only for the own municipality, however widely it is shared', () => {
    expect(readers(version({ requested: true, shares: [share({ audience: 'network', audienceId: null })] }), 'oversee')).toEqual(['delegate', 'coordinator']);
  });
});

describe('who has a say in sharing', () => {
  const facts = (change: Partial<ShareFacts> = {}): ShareFacts => ({ ...owner, proposedById: 'colleague', state: 'proposed', otherCoordinator: true, ...change });
  const who = (permission: 'decide' | 'read' | 'retract' | 'withdraw', change: Partial<ShareFacts> = {}): string[] => whoMay((actor) => sharingPolicy[`share.${permission}`]({ actor, facts: facts(change), about: () => true }));

  it('reads: the delegation and the coordinators of the municipality', () => expect(who('read')).toEqual(['delegate', 'coordinator']));
  it('decides: a coordinator of the municipality', () => expect(who('decide')).toEqual(['coordinator']));
  it('decides: the delegation too when no other coordinator is there', () => expect(who('decide', { otherCoordinator: false })).toEqual(['delegate', 'coordinator']));
  it('decides nothing that is decided or over', () => {
    for (const state of ['approved', 'refused', 'retracted', 'withdrawn', 'expired'] as const) expect(who('decide', { state, otherCoordinator: false })).toEqual([]);
  });
  it('takes back: only who proposed', () => {
    expect(who('retract')).toEqual([]);
    expect(who('retract', { proposedById: 'somebody' })).toEqual(['delegate', 'coordinator']);
  });
  it('ends: everybody who may propose or decide, while it runs', () => {
    expect(who('withdraw', { state: 'approved' })).toEqual(['delegate', 'coordinator']);
    expect(who('withdraw')).toEqual([]);
  });
  it('never decides on an own proposal, in any combination of roles and seats', () => {
    const roles = [...everyRole];
    for (let mask = 0; mask < 2 ** roles.length; mask++) {
      const held = new Set(roles.filter((_, index) => mask & (1 << index)));
      for (const role of ['participant', 'facilitator'] as const) {
        for (const memberships of [[], [{ groupId: 'oost', trackId: 'kernen', organisationId: 'berkelland', role }]]) {
          for (const otherCoordinator of [true, false]) {
            const actor = person({ roles: held, memberships, organisationId: 'berkelland' });
            expect(sharingPolicy['share.decide']({ actor, facts: facts({ proposedById: 'somebody', otherCoordinator }), about: () => true })).toBe(false);
          }
        }
      }
    }
  });
});

describe('the stream of documents of a case', () => {
  it('is for the delegation alone', () => expect(whoMay((actor) => sharingPolicy['case_documents.read']({ actor, facts: owner, about: () => true }))).toEqual(['delegate']));
});
