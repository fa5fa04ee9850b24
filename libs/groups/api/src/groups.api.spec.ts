import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissions, streamOf, type Permission } from '@leerkring/contract';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Access } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TracksModule } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { Group } from './group.entity';
import { GroupsModule } from './groups.module';
import { aGroup, aMember } from './testing';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule, IdentityModule, TracksModule, GroupsModule] });
});
afterAll(() => app.stop());

const readGroup = `query ($id: ID!) { group(id: $id) {
  id name purpose head archivedAt viewerRole viewerCan invitations { email } track { slug }
  members { totalCount nodes { role account { name } organisation { name } } }
} }`;
const createGroup = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id name head } } }`;
const archiveGroup = 'mutation ($input: ArchiveGroupInput!) { archiveGroup(input: $input) { group { archivedAt } } }';
const reopenGroup = 'mutation ($input: ReopenGroupInput!) { reopenGroup(input: $input) { group { archivedAt } } }';
const updateGroup = `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { group { name purpose } } }`;

interface Read {
  group: {
    id: string;
    name: string;
    head: number;
    archivedAt: string | null;
    viewerRole: string | null;
    viewerCan: Permission[];
    members: { totalCount: number; nodes: { role: string; account: { name: string }; organisation: { name: string } }[] };
  };
}

const programmeManager = (): Promise<TestAccount> => anAccount(app, { roles: ['programme_manager'] });
const ownGroups = async (as: TestAccount): Promise<string[]> => {
  const { viewer } = await app.ask<{ viewer: { groups: { nodes: { id: string }[] } } }>('{ viewer { groups { nodes { id name } } } }', {}, as);
  return viewer.groups.nodes.map((group) => group.id);
};

describe('a learning group', () => {
  it('shows its members who sits in it, and for which municipality', async () => {
    const group = await aGroup(app);
    const dalfsen = aMunicipality({ name: 'Dalfsen' });
    const anniek = await aMember(app, group, { name: 'Anniek', organisationId: dalfsen.id });
    await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
    const { group: read } = await app.ask<Read>(readGroup, { id: group.id }, anniek);
    expect(read.members.totalCount).toBe(2);
    expect(read.members.nodes[0]).toEqual({ role: 'participant', account: { name: 'Anniek' }, organisation: { name: 'Dalfsen' } });
    expect(read.viewerRole).toBe('participant');
    expect(await ownGroups(anniek)).toEqual([group.id]);
  });

  it('lists its members page by page, or only says how many there are', async () => {
    const group = await aGroup(app);
    const [one, two, three] = [await aMember(app, group), await aMember(app, group), await aMember(app, group)];
    const query = `query ($id: ID!, $first: Int, $after: String) { group(id: $id) {
      members(first: $first, after: $after) { totalCount nodes { account { id } } pageInfo { hasNextPage endCursor } } } }`;
    interface Page {
      group: { members: { totalCount: number; nodes: { account: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
    }
    const page = async (variables: object): Promise<Page['group']['members']> => (await app.ask<Page>(query, { id: group.id, ...variables }, one)).group.members;
    const begin = await page({ first: 2 });
    expect(begin).toMatchObject({ totalCount: 3, nodes: [{ account: { id: one.id } }, { account: { id: two.id } }], pageInfo: { hasNextPage: true } });
    const rest = await page({ first: 2, after: begin.pageInfo.endCursor });
    expect(rest).toMatchObject({ totalCount: 3, nodes: [{ account: { id: three.id } }], pageInfo: { hasNextPage: false } });
    expect(await page({ first: 0 })).toMatchObject({ totalCount: 3, nodes: [] });
    expect(await app.codeOf(query, { id: group.id, first: 101 }, one)).toBe('INPUT_INVALID');
  });

  it('says what the viewer may do, no more and no less than the rules allow', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const { group: read } = await app.ask<Read>(readGroup, { id: group.id }, facilitator);
    expect(read.viewerCan).toEqual(expect.arrayContaining(['group.update', 'membership.add', 'membership.end', 'group.take_part']));
    expect(read.viewerCan).not.toContain('group.create');
    expect(read.viewerCan.every((permission) => permissions[permission] === 'group')).toBe(true);
  });

  it('does not exist for people outside it, by no door', async () => {
    const track = await aTrack(app);
    const group = await aGroup(app, { track });
    const other = await aGroup(app, { track });
    await aMember(app, group);
    const outsider = await aMember(app, other);
    expect(await app.codeOf(readGroup, { id: group.id }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(readGroup, { id: unknownId() }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(readGroup, { id: 'no-id' }, outsider)).toBe('NOT_FOUND');
    expect(await ownGroups(outsider)).toEqual([other.id]);
    const asked = await app.ask<{ track: { groups: { id: string }[] } }>('query ($slug: String!) { track(slug: $slug) { groups { id } } }', { slug: track.slug }, outsider);
    expect(asked.track.groups).toEqual([{ id: other.id }]);
    const socket = await app.socket(outsider);
    expect(await socket.emitWithAck('stream.open', { stream: streamOf('group', group.id), after: 0 })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect((await socket.emitWithAck('stream.open', { stream: streamOf('group', other.id), after: 0 })).ok).toBe(true);
  });

  it('is nothing for a stranger, who gets numbers of a track and no names', async () => {
    const track = await aTrack(app);
    const group = await aGroup(app, { track });
    await aGroup(app, { track, archivedAt: app.clock.now() });
    const organisationId = aMunicipality().id;
    for (const role of ['participant', 'participant', 'facilitator'] as const) await aMember(app, group, { role, organisationId });
    expect(await app.codeOf(readGroup, { id: group.id }, aStranger)).toBe('UNAUTHENTICATED');
    const query = 'query ($slug: String!) { track(slug: $slug) { groupCount municipalityCount groups { id } } }';
    expect(await app.ask(query, { slug: track.slug }, aStranger)).toEqual({ track: { groupCount: 1, municipalityCount: 1, groups: [] } });
  });

  it('is in a list exactly when it may be read', async () => {
    const track = await aTrack(app);
    const groups = await Promise.all([aGroup(app, { track }), aGroup(app, { track }), aGroup(app, { track, archivedAt: app.clock.now() })]);
    const member = await aMember(app, groups[0]!);
    await aMember(app, groups[2]!, { account: member });
    const people = [member, await aMember(app, groups[1]!, { role: 'facilitator' }), await programmeManager(), await anAccount(app, { roles: ['admin'] }), aStranger];
    const access = app.get<Access>(Access);
    for (const person of people) {
      const actor = await person.actor();
      const list = app.database.manager.createQueryBuilder(Group, 'g').where('g.track_id = :id', { id: track.id });
      const listed = (await access.visible('group', list, 'g.id', actor).getMany()).map((group) => group.id);
      for (const group of groups) expect(listed.includes(group.id)).toBe(await access.can(actor, 'group.read', { type: 'group', id: group.id }));
    }
  });

  it('is made by the programme manager, with a name of its own in the track', async () => {
    const track = await aTrack(app);
    const manager = await programmeManager();
    const input = { trackId: track.id, name: '  Kernendemocratie Noordoost ', purpose: 'Dorpen meer te zeggen geven.' };
    const { createGroup: made } = await app.ask<{ createGroup: { group: { id: string; name: string; head: number } } }>(createGroup, { input }, manager);
    expect(made.group).toEqual({ id: made.group.id, name: 'Kernendemocratie Noordoost', head: 1 });
    const events = await app.database.query('SELECT name, actor_id FROM domain_events WHERE stream = $1', [streamOf('group', made.group.id)]);
    expect(events).toEqual([{ name: 'group.created', actor_id: manager.id }]);
    expect(await app.codeOf(createGroup, { input: { ...input, name: 'kernendemocratie noordoost' } }, manager)).toBe('GROUP_NAME_TAKEN');
    const elsewhere = await aTrack(app);
    expect((await app.graphql(createGroup, { input: { ...input, trackId: elsewhere.id } }, manager)).errors).toBeUndefined();
  });

  it('is made by nobody else', async () => {
    const track = await aTrack(app);
    const input = { trackId: track.id, name: 'Eigen groep', purpose: 'Zelf beginnen.' };
    for (const roles of [['participant'], ['facilitator'], ['coordinator'], ['admin']] as const) {
      expect(await app.codeOf(createGroup, { input }, await anAccount(app, { roles: [...roles] }))).toBe('FORBIDDEN');
    }
    expect(await app.codeOf(createGroup, { input }, aStranger)).toBe('UNAUTHENTICATED');
    expect(await app.codeOf(createGroup, { input: { ...input, trackId: unknownId() } }, await programmeManager())).toBe('NOT_FOUND');
  });

  it('gets another name and purpose from its facilitator, and tells its members', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const participant = await aMember(app, group);
    const input = { id: group.id, name: 'Noordoost', purpose: 'Weten wie waarover beslist.' };
    expect(await app.codeOf(updateGroup, { input }, participant)).toBe('FORBIDDEN');
    expect(await app.codeOf(updateGroup, { input }, await aMember(app, await aGroup(app), { role: 'facilitator' }))).toBe('NOT_FOUND');
    expect(await app.codeOf(updateGroup, { input: { ...input, name: ' ' } }, facilitator)).toBe('INPUT_INVALID');
    const socket = await app.socket(participant);
    await socket.emitWithAck('stream.open', { stream: streamOf('group', group.id), after: 0 });
    const told = new Promise((resolve) => socket.once('news', resolve));
    expect(await app.ask(updateGroup, { input }, facilitator)).toEqual({ updateGroup: { group: { name: input.name, purpose: input.purpose } } });
    expect(await told).toMatchObject({ events: [{ seq: 1, name: 'group.updated', payload: { groupId: group.id }, actor: { id: facilitator.id } }] });
  });

  it('is archived and reopened by its facilitator or the programme manager, who tell its members', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const participant = await aMember(app, group);
    const input = { id: group.id };
    expect(await app.codeOf(archiveGroup, { input }, participant)).toBe('FORBIDDEN');
    expect(await app.codeOf(archiveGroup, { input }, await anAccount(app, { roles: ['admin'] }))).toBe('FORBIDDEN');
    expect(await app.codeOf(archiveGroup, { input }, await aMember(app, await aGroup(app), { role: 'facilitator' }))).toBe('NOT_FOUND');
    const socket = await app.socket(participant);
    await socket.emitWithAck('stream.open', { stream: streamOf('group', group.id), after: 0 });
    const told = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'group.archived');
    const twice = await Promise.all([app.graphql(archiveGroup, { input }, facilitator), app.graphql(archiveGroup, { input }, facilitator)]);
    expect(twice.map((answer) => answer.errors?.[0]?.extensions.code ?? 'archived').sort()).toEqual(['FORBIDDEN', 'archived']);
    expect((await told).events).toEqual([expect.objectContaining({ seq: 1, payload: { groupId: group.id } })]);
    const archived = (await app.ask<Read>(readGroup, input, participant)).group;
    expect(archived).toMatchObject({ archivedAt: app.clock.now().toISOString(), head: 1 });
    expect(archived.viewerCan.sort()).toEqual(['group.read', 'membership.leave']);
    // Whoever reads keeps the stream: no right to read has ended.
    const reopened = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'group.reopened');
    expect(await app.ask(reopenGroup, { input }, await programmeManager())).toEqual({ reopenGroup: { group: { archivedAt: null } } });
    expect((await reopened).events[0]?.seq).toBe(2);
    expect((await app.ask<Read>(readGroup, input, participant)).group.viewerCan).toContain('group.take_part');
    expect(await app.codeOf(reopenGroup, { input }, facilitator)).toBe('FORBIDDEN');
  });

  it('can be read and no longer be written in once it is archived', async () => {
    const group = await aGroup(app, { archivedAt: app.clock.now() });
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const { group: read } = await app.ask<Read>(readGroup, { id: group.id }, facilitator);
    expect(read.archivedAt).not.toBeNull();
    expect(read.viewerCan).not.toContain('group.take_part');
    expect(await app.codeOf(updateGroup, { input: { id: group.id, name: 'Anders', purpose: 'Alsnog.' } }, facilitator)).toBe('FORBIDDEN');
  });
});
