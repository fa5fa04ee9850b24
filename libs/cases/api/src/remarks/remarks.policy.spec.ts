import { describe, expect, it } from '@jest/globals';
import { stranger, type Actor } from '@leerkring/platform/api';
import { receiptsPolicy } from '../receipts/receipts.policy';
import type { DocumentVersionFacts, RunningShare } from '../sharing/sharing.policy';
import { audiencesFor, remarksPolicy, type RemarkFacts } from './remarks.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const seat = (groupId: string, organisationId: string | null) => ({ groupId, trackId: 'kernen', organisationId, role: 'participant' as const });
const people: Record<string, Actor> = {
  stranger: stranger(),
  delegate: person({ memberships: [seat('oost', 'berkelland')] }),
  coordinator: person({ roles: new Set(['coordinator']), organisationId: 'berkelland' }),
  neighbour: person({ memberships: [seat('oost', 'zutphen')] }),
  'other group': person({ memberships: [seat('west', 'zutphen')] }),
  'both groups': person({ memberships: [seat('oost', 'zutphen'), seat('west', 'zutphen')] }),
  admin: person({ roles: new Set(['admin', 'programme_manager']), organisationId: 'berkelland' }),
};
const whoMay = (may: (actor: Actor) => boolean): string[] => Object.keys(people).filter((name) => may(people[name]!));

const owner = { organisationId: 'berkelland', groupId: 'oost' };
const shares: Record<'group' | 'track', RunningShare> = { group: { audience: 'group', audienceId: 'oost', mayDownload: true }, track: { audience: 'track', audienceId: 'kernen', mayDownload: true } };
const version = (change: Partial<DocumentVersionFacts> = {}): DocumentVersionFacts => ({ ...owner, requested: true, destroyed: false, atWork: true, shares: [], ...change });
const remark = (change: Partial<RemarkFacts> = {}): RemarkFacts => ({ owner, groupId: 'oost', circle: 'group', authorId: 'author', answer: false, resolved: false, deleted: false, versions: [version({ shares: [shares.track] })], ...change });
type Verb = 'read' | 'answer' | 'edit' | 'delete' | 'resolve' | 'reopen';
const who = (verb: Verb, change: Partial<RemarkFacts> = {}, about = true): string[] => whoMay((actor) => remarksPolicy[`remark.${verb}`]({ actor, facts: remark(change), about: () => about }));
const inGroup = ['delegate', 'neighbour', 'both groups'];

describe('who reads a remark', () => {
  it('are those of the group that it was written in, however widely the document is shared', () => {
    expect(who('read')).toEqual(inGroup);
    expect(who('read', { groupId: 'west' })).toEqual(['other group', 'both groups']);
  });
  it('is the delegation alone in its own circle, which another group has none of', () => {
    expect(who('read', { circle: 'delegation' })).toEqual(['delegate']);
    expect(who('read', { circle: 'delegation', groupId: 'west' })).toEqual([]);
  });
  it('is the delegation alone while nobody else may see a version that it stands in, and nobody once these are destroyed', () => {
    expect(who('read', { versions: [version()] })).toEqual(['delegate']);
    expect(who('read', { versions: [version(), version({ shares: [shares.group] })] })).toEqual(inGroup);
    expect(who('read', { versions: [version({ destroyed: true, shares: [shares.track] })] })).toEqual([]);
  });
});

describe('what readers do with a remark', () => {
  it('answers an open one: everybody who reads it, while case and group are at work', () => {
    expect(who('answer')).toEqual(inGroup);
    for (const change of [{ answer: true }, { resolved: true }, { deleted: true }, { versions: [version({ atWork: false, shares: [shares.track] })] }]) expect(who('answer', change)).toEqual([]);
    expect(who('answer', {}, false)).toEqual([]);
  });
  it('changes and takes away: its author, as long as they read it', () => {
    for (const verb of ['edit', 'delete'] as const) {
      expect(who(verb)).toEqual([]);
      expect(who(verb, { authorId: 'somebody' })).toEqual(inGroup);
      expect(who(verb, { authorId: 'somebody', deleted: true })).toEqual([]);
      expect(who(verb, { authorId: 'somebody', versions: [version()] })).toEqual(['delegate']);
    }
    expect([who('edit', { authorId: 'somebody' }, false), who('delete', { authorId: 'somebody' }, false)]).toEqual([[], inGroup]);
  });
  it('settles and takes up again: the delegation and its author', () => {
    expect([who('resolve'), who('reopen')]).toEqual([['delegate'], []]);
    expect([who('resolve', { resolved: true }), who('reopen', { resolved: true })]).toEqual([[], ['delegate']]);
    expect(who('resolve', { authorId: 'somebody' })).toEqual(inGroup);
    expect(who('resolve', { groupId: 'west' })).toEqual([]);
  });
});

describe('who writes a remark', () => {
  const writers = (facts: DocumentVersionFacts): string[] => whoMay((actor) => remarksPolicy['remark.write']({ actor, facts, about: () => true }));
  it('is who reads the version in a group, while the case is at work', () => {
    expect(writers(version())).toEqual(['delegate']);
    expect(writers(version({ shares: [shares.group] }))).toEqual(inGroup);
    expect(writers(version({ shares: [shares.track] }))).toEqual(['delegate', 'neighbour', 'other group', 'both groups']);
    expect([writers(version({ destroyed: true, shares: [shares.track] })), writers(version({ atWork: false, shares: [shares.track] }))]).toEqual([[], []]);
  });
  it('writes in each group in which it is read, and the delegation also for itself', () => {
    const shared = version({ shares: [shares.track] });
    expect(audiencesFor(people['both groups']!, shared)).toEqual([{ groupId: 'oost', circle: 'group' }, { groupId: 'west', circle: 'group' }]);
    expect(audiencesFor(people['both groups']!, version({ shares: [shares.group] }))).toEqual([{ groupId: 'oost', circle: 'group' }]);
    expect(audiencesFor(people['delegate']!, version())).toEqual([{ groupId: 'oost', circle: 'delegation' }, { groupId: 'oost', circle: 'group' }]);
  });
});

describe('who has to do with read receipts', () => {
  const may = (verb: 'ask' | 'withdraw' | 'oversee' | 'confirm', change: Partial<DocumentVersionFacts> = {}): string[] =>
    whoMay((actor) => receiptsPolicy[`read_request.${verb}`]({ actor, facts: version({ shares: [shares.group], ...change }), about: () => true }));
  it('asks, ends and sees who: the delegation; asks no more once the case is closed', () => {
    expect([may('ask'), may('withdraw'), may('oversee')]).toEqual([['delegate'], ['delegate'], ['delegate']]);
    expect([may('ask', { atWork: false }), may('withdraw', { atWork: false })]).toEqual([[], ['delegate']]);
  });
  it('confirms: who else may see it', () => {
    expect(may('confirm')).toEqual(['coordinator', 'neighbour', 'both groups']);
    expect(may('confirm', { destroyed: true })).toEqual([]);
  });
});
