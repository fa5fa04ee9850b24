import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf, type GroupRole } from '@leerkring/contract';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { aMunicipality, aPartner } from '@leerkring/organisations/api/testing';
import { Access, Actors, Mailer, Works } from '@leerkring/platform/api';
import { nextFrame, startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { TracksModule } from '@leerkring/tracks/api';
import { GroupInvitation } from './group-invitation.entity';
import type { Group } from './group.entity';
import { GroupsModule } from './groups.module';
import { Membership } from './membership.entity';
import { aGroup, aMember } from './testing';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule, IdentityModule, TracksModule, GroupsModule] });
});
afterAll(() => app.stop());

const addMember = `mutation ($input: AddMemberInput!) { addMember(input: $input) { membership { id role organisation { id } } group { members { totalCount } } } }`;
const inviteMember = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { id email } group { invitations { email } } } }`;
const withdraw = `mutation ($input: WithdrawGroupInvitationInput!) { withdrawGroupInvitation(input: $input) { group { invitations { email } } } }`;
const endMembership = `mutation ($input: EndMembershipInput!) { endMembership(input: $input) { membership { endedAt } group { members { totalCount } } } }`;
const updateGroup = `mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { group { name } } }`;
const leaveGroup = `mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { endedAt } } }`;
const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { account { id } } }`;
const readGroup = `query ($id: ID!) { group(id: $id) { id } }`;

const seatOf = async (group: Group, account: TestAccount): Promise<string> =>
  (await app.database.manager.findOneByOrFail(Membership, { groupId: group.id, accountId: account.id })).id;
const namesIn = (stream: string): Promise<{ name: string }[]> => app.database.query('SELECT name FROM domain_events WHERE stream = $1 ORDER BY seq', [stream]);
const input = (group: Group, email: string, role: GroupRole = 'participant'): { input: object } => ({ input: { groupId: group.id, email, role } });

/** Once, as soon as this was asked and answered, something else happens before the answer is known. */
function onNext<T extends object, K extends keyof T>(service: T, name: K, happens: () => Promise<unknown>): void {
  const usual = (service[name] as (...asked: unknown[]) => Promise<unknown>).bind(service);
  const late = async (...asked: unknown[]): Promise<unknown> => {
    Reflect.deleteProperty(service, name);
    const answer = await usual(...asked);
    await happens();
    return answer;
  };
  Object.assign(service, { [name]: late });
}

/** A member with a socket, whose seat can be ended and in whose group something can happen. */
async function aReader() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const removed = await aMember(app, group);
  const seat = await seatOf(group, removed);
  return {
    facilitator,
    removed,
    stream: streamOf('group', group.id),
    socket: await app.socket(removed),
    end: () => app.ask(endMembership, { input: { id: seat } }, facilitator),
    say: (name: string) => app.ask(updateGroup, { input: { id: group.id, name: `${name} ${group.id}`, purpose: group.purpose } }, facilitator),
  };
}

describe('joining a group', () => {
  it('gives somebody with an account a seat at once, for the own municipality', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const organisationId = aMunicipality().id;
    const newcomer = await anAccount(app, { organisationId });
    expect(await app.codeOf(readGroup, { id: group.id }, newcomer)).toBe('NOT_FOUND');
    const socket = await app.socket(newcomer);
    const told = nextFrame(socket, 'news', (frame) => frame.stream === streamOf('account', newcomer.id));
    const answer = await app.ask<{ addMember: { membership: object; group: object } }>(addMember, input(group, newcomer.email.toUpperCase()), facilitator);
    expect(answer.addMember).toMatchObject({ membership: { role: 'participant', organisation: { id: organisationId } }, group: { members: { totalCount: 2 } } });
    expect((await told).events[0]).toMatchObject({ name: 'account.access_changed' });
    expect(await namesIn(streamOf('group', group.id))).toEqual([{ name: 'membership.added' }]);
    expect(await app.ask(readGroup, { id: group.id }, newcomer)).toEqual({ group: { id: group.id } });
    expect((await socket.emitWithAck('stream.open', { stream: streamOf('group', group.id), after: 0 })).ok).toBe(true);
  });

  it('lets the seat represent another organisation, and asks for one when the account has none', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const nobodys = await anAccount(app);
    const asked = input(group, nobodys.email).input;
    expect(await app.codeOf(addMember, { input: asked }, facilitator)).toBe('INPUT_INVALID');
    const organisationId = aMunicipality().id;
    const answer = await app.ask<{ addMember: object }>(addMember, { input: { ...asked, organisationId } }, facilitator);
    expect(answer.addMember).toMatchObject({ membership: { organisation: { id: organisationId } } });
  });

  it('seats participants for a municipality only; facilitators come from any organisation', async () => {
    const group = await aGroup(app);
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    const ministry = await aPartner(app);
    const [adviser, guide] = [await anAccount(app, { organisationId: ministry.id }), await anAccount(app)];
    expect(await app.codeOf(addMember, input(group, adviser.email), manager)).toBe('INPUT_INVALID');
    const invited = { ...input(group, `ministerie-${group.id}@example.org`).input, organisationId: ministry.id };
    expect(await app.codeOf(inviteMember, { input: invited }, manager)).toBe('INPUT_INVALID');
    await app.ask(addMember, { input: { ...input(group, guide.email, 'facilitator').input, organisationId: ministry.id } }, manager);
    await app.ask(addMember, { input: { ...input(group, adviser.email).input, organisationId: aMunicipality().id } }, manager);
  });

  it('finds nobody by a part of an address, and seats nobody twice', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const member = await aMember(app, group);
    expect(await app.codeOf(addMember, input(group, member.email.slice(1)), facilitator)).toBe('ACCOUNT_UNKNOWN');
    expect(await app.codeOf(addMember, input(group, '%'), facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(addMember, input(group, member.email), facilitator)).toBe('MEMBERSHIP_EXISTS');
  });

  it('is decided by its facilitators and the programme manager only', async () => {
    const group = await aGroup(app);
    const { email } = await anAccount(app, { organisationId: aMunicipality().id });
    const asked = input(group, email, 'facilitator');
    expect(await app.codeOf(addMember, asked, await aMember(app, group))).toBe('FORBIDDEN');
    expect(await app.codeOf(addMember, asked, await aMember(app, await aGroup(app), { role: 'facilitator' }))).toBe('NOT_FOUND');
    expect(await app.codeOf(addMember, asked, await anAccount(app, { roles: ['admin'] }))).toBe('FORBIDDEN');
    await app.ask(addMember, asked, await anAccount(app, { roles: ['programme_manager'] }));
  });

  it('keeps a seat for somebody who was invited, until that person has an account', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const organisationId = aMunicipality().id;
    const email = `nieuw-${group.id}@example.org`;
    const invited = { input: { ...input(group, email).input, organisationId } };
    const answer = await app.ask<{ inviteMember: { group: object } }>(inviteMember, invited, facilitator);
    expect(answer.inviteMember.group).toEqual({ invitations: [{ email }] });
    await app.ask(inviteMember, invited, facilitator);
    expect(await app.database.manager.countBy(GroupInvitation, { groupId: group.id })).toBe(1);

    await app.settle();
    const mails = (await app.get<Mailer>(Mailer).kept()).filter((mail) => mail.to === email);
    const token = /[\w-]{40,}/.exec(mails[0]!.text)![0];
    const profile = { token, name: 'Noor', function: 'griffier', language: 'nl', password: 'een lang geheim voor Noor' };
    const { acceptInvitation: accepted } = await app.ask<{ acceptInvitation: { account: { id: string } } }>(accept, { input: profile });
    await app.settle();
    const joined = { ...(await app.get<Actors>(Actors).load(accepted.account.id))! };
    const seat = await app.database.manager.findOneByOrFail(Membership, { groupId: group.id, accountId: joined.accountId! });
    expect(seat).toMatchObject({ role: 'participant', organisationId, endedAt: null });
    expect(joined.memberships).toEqual([{ groupId: group.id, trackId: group.trackId, role: 'participant', organisationId }]);
  });

  it('takes the kept seat once, however often the news of the new account comes by', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const email = `dubbel-${group.id}@example.org`;
    await app.ask(inviteMember, { input: { ...input(group, email).input, organisationId: aMunicipality().id } }, facilitator);
    const joined = await anAccount(app, { email });
    for (let times = 0; times < 2; times++) {
      await announceJoined(joined);
      await app.settle();
    }
    expect(await app.database.manager.countBy(Membership, { accountId: joined.id })).toBe(1);
    expect(await app.ask(readGroup, { id: group.id }, joined)).toEqual({ group: { id: group.id } });
  });

  it('sends no invitation to somebody who has an account', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const { email } = await anAccount(app);
    const asked = { input: { ...input(group, email).input, organisationId: aMunicipality().id } };
    expect(await app.codeOf(inviteMember, asked, facilitator)).toBe('ACCOUNT_EXISTS');
  });

  it('gives no seat once the invitation was withdrawn', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const email = `verkeerd-${group.id}@example.org`;
    const asked = { input: { ...input(group, email).input, organisationId: aMunicipality().id } };
    const { inviteMember: answer } = await app.ask<{ inviteMember: { invitation: { id: string } } }>(inviteMember, asked, facilitator);
    const { id } = answer.invitation;
    expect(await app.codeOf(withdraw, { input: { id } }, await aMember(app, await aGroup(app), { role: 'facilitator' }))).toBe('NOT_FOUND');
    expect(await app.ask(withdraw, { input: { id } }, facilitator)).toEqual({ withdrawGroupInvitation: { group: { invitations: [] } } });
    const joined = await anAccount(app, { email });
    await announceJoined(joined);
    await app.settle();
    expect(await app.codeOf(readGroup, { id: group.id }, joined)).toBe('NOT_FOUND');
  });

  it('shows waiting invitations to nobody who may not add members', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    await app.ask(inviteMember, { input: { ...input(group, `stil-${group.id}@example.org`).input, organisationId: aMunicipality().id } }, facilitator);
    const asked = await app.ask('query ($id: ID!) { group(id: $id) { invitations { email } } }', { id: group.id }, await aMember(app, group));
    expect(asked).toEqual({ group: { invitations: [] } });
  });
});

describe('leaving a group', () => {
  it('takes everything from a removed member within a second', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const removed = await aMember(app, group);
    const stream = streamOf('group', group.id);
    const socket = await app.socket(removed);
    await socket.emitWithAck('stream.open', { stream, after: 0 });
    const closed = nextFrame(socket, 'stream.closed');
    const began = performance.now();
    const answer = await app.ask(endMembership, { input: { id: await seatOf(group, removed) } }, facilitator);
    expect(answer).toEqual({ endMembership: { membership: { endedAt: app.clock.now().toISOString() }, group: { members: { totalCount: 1 } } } });
    expect(await closed).toEqual({ stream, reason: 'right_ended' });
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await socket.emitWithAck('stream.open', { stream, after: 0 })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await app.codeOf(readGroup, { id: group.id }, removed)).toBe('NOT_FOUND');
    expect(await app.ask('{ viewer { groups { totalCount } } }', {}, removed)).toEqual({ viewer: { groups: { totalCount: 0 } } });
    expect(await namesIn(stream)).toEqual([{ name: 'membership.ended' }]);
    expect(await namesIn(streamOf('account', removed.id))).toEqual([{ name: 'account.access_changed' }]);
  });

  it('keeps out somebody whose right ends between the question and the answer', async () => {
    const { removed, stream, socket, end } = await aReader();
    onNext(app.get<Access>(Access), 'require', end);
    expect(await socket.emitWithAck('stream.open', { stream, after: 0 })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await app.codeOf(readGroup, { id: stream.slice('group:'.length) }, removed)).toBe('NOT_FOUND');
  });

  it('tells nothing to somebody who is let in by old rights while the others in the room were checked by new ones', async () => {
    const { stream, socket, end, say, facilitator } = await aReader();
    const told: unknown[] = [];
    socket.on('news', (frame) => told.push(frame.stream));
    const witness = await app.socket(facilitator);
    await witness.emitWithAck('stream.open', { stream, after: 0 });
    const heard = async (words: string): Promise<void> => {
      const frame = nextFrame(witness, 'news');
      await say(words);
      await frame;
    };
    onNext(app.get<Access>(Access), 'require', async () => {
      await end();
      await heard('Checked');
      onNext(app.get<Actors>(Actors), 'sessionsAlive', () => heard('Told'));
    });
    expect(await socket.emitWithAck('stream.open', { stream, after: 0 })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(told).not.toContain(stream);
  });

  it('lets a member go, and come back later', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const member = await aMember(app, group);
    await app.ask(leaveGroup, { input: { groupId: group.id } }, member);
    expect(await app.codeOf(readGroup, { id: group.id }, member)).toBe('NOT_FOUND');
    expect(await app.codeOf(leaveGroup, { input: { groupId: group.id } }, member)).toBe('NOT_FOUND');
    const organisationId = aMunicipality().id;
    await app.ask(addMember, { input: { ...input(group, member.email).input, organisationId } }, facilitator);
    expect(await app.ask(readGroup, { id: group.id }, member)).toEqual({ group: { id: group.id } });
  });

  it('is for others to decide only when they compose the group', async () => {
    const group = await aGroup(app);
    const member = await aMember(app, group);
    const id = await seatOf(group, member);
    expect(await app.codeOf(endMembership, { input: { id } }, await aMember(app, group))).toBe('FORBIDDEN');
    expect(await app.codeOf(endMembership, { input: { id } }, await aMember(app, await aGroup(app), { role: 'facilitator' }))).toBe('NOT_FOUND');
    await app.ask(endMembership, { input: { id } }, await anAccount(app, { roles: ['programme_manager'] }));
    expect(await app.codeOf(endMembership, { input: { id } }, await anAccount(app, { roles: ['programme_manager'] }))).toBe('NOT_FOUND');
  });

  it('keeps the last facilitator, also when two go at the same moment', async () => {
    const group = await aGroup(app);
    const [one, two] = [await aMember(app, group, { role: 'facilitator' }), await aMember(app, group, { role: 'facilitator' })];
    const answers = await Promise.all([one, two].map((as) => app.graphql(leaveGroup, { input: { groupId: group.id } }, as)));
    const codes = answers.map((answer) => answer.errors?.[0]?.extensions.code);
    expect(codes.sort()).toEqual(['MEMBERSHIP_LAST_FACILITATOR', undefined]);
    const stays = answers[0]!.errors ? one : two;
    expect(await app.codeOf(endMembership, { input: { id: await seatOf(group, stays) } }, stays)).toBe('MEMBERSHIP_LAST_FACILITATOR');
  });
});

async function announceJoined(account: TestAccount): Promise<void> {
  await app.get<Works>(Works).run(await account.actor(), async (work) => {
    work.asSystem('spec');
    work.record('account.joined', { accountId: account.id }, streamOf('account', account.id), { type: 'account', id: account.id });
  });
}
