import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupRole } from '@leerkring/contract';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Mailer } from '@leerkring/platform/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { aRuleFrom, forgetRules } from '@leerkring/rules/api/testing';
import { TracksModule } from '@leerkring/tracks/api';
import type { Group } from './group.entity';
import { GroupsModule } from './groups.module';
import { Membership } from './membership.entity';
import { aGroup, aMember } from './testing';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule, IdentityModule, TracksModule, GroupsModule] });
});
afterEach(() => forgetRules(app));
afterAll(() => app.stop());

const addMember = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { membership { id } } }';
const inviteMember = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { id } } }';
const leaveGroup = 'mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { endedAt } } }';
const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { account { id } } }';

const input = (group: Group, email: string, role: GroupRole = 'participant'): { input: object } => ({ input: { groupId: group.id, email, role } });

/** The rule lets in two municipalities; this group has one of them, and who facilitates it comes from a third. */
async function aGroupOfTwo() {
  await aRuleFrom(app, 'group_municipalities', '2026-01-01', { from: 2, to: 2 });
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator', organisationId: aMunicipality({ name: 'Utrecht' }).id });
  await aMember(app, group, { role: 'facilitator', organisationId: null });
  await aMember(app, group, { organisationId: aMunicipality({ name: 'Zutphen' }).id });
  const from = (name: string) => anAccount(app, { organisationId: aMunicipality({ name }).id });
  const outcome = async (query: string, variables: object) => (await app.graphql(query, variables as never, facilitator)).errors?.[0]?.extensions.code;
  const add = (account: TestAccount, role: GroupRole = 'participant') => outcome(addMember, input(group, account.email, role));
  const invite = (email: string, name: string) => outcome(inviteMember, { input: { groupId: group.id, email, role: 'participant', organisationId: aMunicipality({ name }).id } });
  return { group, from, add, invite };
}

describe('the municipalities of a group', () => {
  it('are as many as the rules allow: one more is refused, a colleague of one that is there and a facilitator are not', async () => {
    const { group, from, add, invite } = await aGroupOfTwo();
    expect(await add(await from('Lochem'))).toBeUndefined();
    expect(await app.graphql(addMember, input(group, (await from('Deventer')).email), await aMember(app, group, { role: 'facilitator' }))).toMatchObject({ errors: [{ extensions: { code: 'GROUP_FULL', details: { most: 2 } } }] });
    expect(await invite(`iemand-${group.id}@deventer.example.nl`, 'Deventer')).toBe('GROUP_FULL');
    expect([await add(await from('Lochem')), await add(await from('Deventer'), 'facilitator'), await invite(`iemand-${group.id}@lochem.example.nl`, 'Lochem')]).toEqual([undefined, undefined, undefined]);
    // What a later rule no longer allows stays as it is, and grows no further.
    await aMember(app, group, { organisationId: aMunicipality({ name: 'Raalte' }).id });
    expect([await add(await from('Zutphen')), await add(await from('Deventer'))]).toEqual([undefined, 'GROUP_FULL']);
  });

  it('are more than that when the programme adds them, for a large event', async () => {
    const { group, from, add } = await aGroupOfTwo();
    expect(await add(await from('Lochem'))).toBeUndefined();
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    expect((await app.graphql(addMember, input(group, (await from('Deventer')).email), manager)).errors).toBeUndefined();
    expect(await add(await from('Raalte'))).toBe('GROUP_FULL');
  });

  it('count the seats that are kept, which are taken when the account is made', async () => {
    const { group, from, add, invite } = await aGroupOfTwo();
    const email = `later-${group.id}@lochem.example.nl`;
    expect(await invite(email, 'Lochem')).toBeUndefined();
    expect(await add(await from('Deventer'))).toBe('GROUP_FULL');
    // A kept seat can be given to another municipality in its place.
    expect(await invite(email, 'Deventer')).toBeUndefined();
    await app.settle();
    const mail = (await app.get<Mailer>(Mailer).kept()).findLast(({ to }) => to === email)!;
    await app.ask(accept, { input: { token: /[\w-]{40,}/.exec(mail.text)![0], name: 'Noor', function: 'griffier', language: 'nl', password: 'een lang geheim voor Noor' } });
    await app.settle();
    const seats = await app.database.query<{ name: string }[]>(`SELECT o.name FROM memberships m JOIN organisations o ON o.id = m.organisation_id WHERE m.group_id = $1 AND m.role = 'participant' ORDER BY o.name`, [group.id]);
    expect(seats.map(({ name }) => name)).toEqual(['Deventer', 'Zutphen']);
  });

  it('stay within the rule when several facilitators add somebody at the same moment', async () => {
    const { group, from, add, invite } = await aGroupOfTwo();
    const people = await Promise.all(['Lochem', 'Deventer', 'Raalte', 'Kampen'].map(from));
    const codes = await Promise.all([...people.map((one) => add(one)), invite(`iemand-${group.id}@ommen.example.nl`, 'Ommen')]);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'GROUP_FULL')).toHaveLength(4);
  });
});

describe('a facilitator whose own municipality takes part', () => {
  it('is not left as the only one', async () => {
    const group = await aGroup(app);
    const organisationId = aMunicipality().id;
    const own = await aMember(app, group, { role: 'facilitator', organisationId });
    const other = await aMember(app, group, { role: 'facilitator' });
    const colleague = await anAccount(app, { organisationId });
    await app.ask(addMember, input(group, colleague.email), own);
    expect(await app.codeOf(leaveGroup, { input: { groupId: group.id } }, other)).toBe('FACILITATOR_CONFLICT');
    await app.ask(leaveGroup, { input: { groupId: group.id } }, own);
  });

  it('cannot bring in a colleague, with an account or by invitation, while alone', async () => {
    const group = await aGroup(app);
    const organisationId = aMunicipality().id;
    const facilitator = await aMember(app, group, { role: 'facilitator', organisationId });
    const colleague = await anAccount(app, { organisationId });
    expect(await app.codeOf(addMember, input(group, colleague.email), facilitator)).toBe('FACILITATOR_CONFLICT');
    const invited = { input: { ...input(group, `collega-${group.id}@example.org`).input, organisationId } };
    expect(await app.codeOf(inviteMember, invited, facilitator)).toBe('FACILITATOR_CONFLICT');
    expect(await app.database.manager.countBy(Membership, { groupId: group.id })).toBe(1);
  });

  it('cannot be the first facilitator of that group', async () => {
    const group = await aGroup(app);
    const organisationId = aMunicipality().id;
    await aMember(app, group, { organisationId });
    const { email } = await anAccount(app, { organisationId });
    expect(await app.codeOf(addMember, input(group, email, 'facilitator'), await anAccount(app, { roles: ['programme_manager'] }))).toBe('FACILITATOR_CONFLICT');
  });
});
