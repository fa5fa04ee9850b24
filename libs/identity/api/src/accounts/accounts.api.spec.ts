import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In, Not } from 'typeorm';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Access, Actors, Works, systemActor } from '@leerkring/platform/api';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { Account, AccountsLoader, IdentityModule, PlaceholdersService, RoleGrant, passwordHashOf } from '../index';
import { aStranger, anAccount, type TestAccount } from '../testing';

const PASSWORD = 'paarse olifant eet drop';
const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { account { id } } }';
const ACCOUNTS = 'query ($search: String, $first: Int, $after: String) { accounts(search: $search, first: $first, after: $after) { totalCount nodes { id name email roles blockedAt viewerCan } pageInfo { hasNextPage endCursor } } }';
const GRANT = 'mutation ($accountId: ID!, $role: PlatformRole!) { grantRole(input: { accountId: $accountId, role: $role }) { account { roles } } }';
const REVOKE = 'mutation ($accountId: ID!, $role: PlatformRole!) { revokeRole(input: { accountId: $accountId, role: $role }) { account { roles } } }';
const BLOCK = 'mutation ($accountId: ID!) { blockAccount(input: { accountId: $accountId }) { account { blockedAt } } }';
const UNBLOCK = 'mutation ($accountId: ID!) { unblockAccount(input: { accountId: $accountId }) { account { blockedAt } } }';
const ERASE = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id name } } }';
const UPDATE = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { account { name function jobTitle language organisation { name } } } }';

interface Accounts {
  accounts: {
    totalCount: number;
    nodes: { id: string; name: string; email: string | null; roles: string[] | null; blockedAt: string | null; viewerCan: string[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

let app: TestApp;
let admin: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule], env: { SIGN_IN_RATE: '0.1:10' } });
  admin = await anAccount(app, { roles: ['admin'] });
});
afterAll(() => app.stop());

const newsOf = async (id: string): Promise<string[]> =>
  (await app.database.query<{ name: string }[]>('SELECT name FROM domain_events WHERE stream = $1 ORDER BY seq', [`account:${id}`])).map(({ name }) => name);

describe('guessing passwords', () => {
  const refused = async (email: string, times: number): Promise<string[]> => {
    const codes: string[] = [];
    for (let index = 0; index < times; index++) codes.push(await app.codeOf(SIGN_IN, { email, password: `poging nummer ${index}` }));
    return codes;
  };

  it('stops after ten failures from one address, and goes on ten seconds later', async () => {
    app.clock.advance(60 * 60 * 1000);
    const codes = await refused(`niemand.${unknownId()}@example.org`, 11);
    expect(codes).toEqual([...Array<string>(10).fill('SIGN_IN_FAILED'), 'LIMIT_EXCEEDED']);
    const { errors } = await app.graphql(SIGN_IN, { email: 'iemand@example.org', password: PASSWORD });
    expect(errors![0]!.extensions).toEqual({ code: 'LIMIT_EXCEEDED', details: { retryAfter: 10 } });
    app.clock.advance(10_000);
    expect(await refused('iemand@example.org', 1)).toEqual(['SIGN_IN_FAILED']);
  });

  it('does not count who signs in well: a whole town hall shares one address', async () => {
    app.clock.advance(60 * 60 * 1000);
    const { email } = await anAccount(app, { passwordHash: await passwordHashOf(PASSWORD) });
    for (let index = 0; index < 12; index++) await app.ask(SIGN_IN, { email, password: PASSWORD });
  });
});

describe('the own profile', () => {
  const input = { name: ' Özlem van den Berg ', function: 'raadslid', jobTitle: '', language: 'en', organisationId: aMunicipality({ name: 'Súdwest-Fryslân' }).id };

  it('can be changed by its owner, organisation included', async () => {
    const person = await anAccount(app);
    const { updateProfile } = await app.ask<{ updateProfile: object }>(UPDATE, { input }, person);
    expect(updateProfile).toEqual({
      account: { name: 'Özlem van den Berg', function: 'raadslid', jobTitle: null, language: 'en', organisation: { name: 'Súdwest-Fryslân' } },
    });
    expect((await person.actor()).organisationId).toBe(input.organisationId);
    expect(await newsOf(person.id)).toEqual(['account.updated']);
  });

  it('takes no municipality that has ended, and no name that is too long', async () => {
    const person = await anAccount(app);
    const [ended] = await app.database.query<{ id: string }[]>(`SELECT id FROM organisations WHERE name = 'Sneek'`);
    expect(await app.codeOf(UPDATE, { input: { ...input, organisationId: ended!.id } }, person)).toBe('INPUT_INVALID');
    expect(await app.codeOf(UPDATE, { input: { ...input, name: 'x'.repeat(121) } }, person)).toBe('INPUT_TOO_LONG');
    expect(await app.codeOf(UPDATE, { input })).toBe('UNAUTHENTICATED');
  });
});

describe('looking after accounts', () => {
  it('finds people by a part of their name or address, page by page', async () => {
    const mark = unknownId().slice(0, 8);
    for (const name of ['Cas', 'Ans', 'Bo']) await anAccount(app, { name: `${name} ${mark}` });
    const first = await app.ask<Accounts>(ACCOUNTS, { search: mark, first: 2 }, admin);
    expect(first.accounts.nodes.map(({ name }) => name)).toEqual([`Ans ${mark}`, `Bo ${mark}`]);
    expect(first.accounts).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const next = await app.ask<Accounts>(ACCOUNTS, { search: mark, first: 2, after: first.accounts.pageInfo.endCursor }, admin);
    expect(next.accounts.nodes.map(({ name }) => name)).toEqual([`Cas ${mark}`]);
    expect((await app.ask<Accounts>(ACCOUNTS, { search: `%${mark}` }, admin)).accounts.totalCount).toBe(0);
  });

  it('shows addresses and roles to administrators only', async () => {
    const person = await anAccount(app, { roles: ['expert'] });
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    const seenBy = async (as: TestAccount) => (await app.ask<Accounts>(ACCOUNTS, { search: person.name }, as)).accounts.nodes[0];
    expect(await seenBy(admin)).toMatchObject({ email: person.email, roles: ['expert'], viewerCan: ['account.block', 'account.erase', 'role.grant'] });
    expect(await seenBy(manager)).toMatchObject({ name: person.name, email: null, roles: null, viewerCan: [] });
    expect(await app.codeOf(ACCOUNTS, {}, person)).toBe('FORBIDDEN');
    expect(await app.codeOf(ACCOUNTS, {})).toBe('UNAUTHENTICATED');
  });

  it('reads in lists exactly the accounts that may be read one by one', async () => {
    const [person, other] = [await anAccount(app), await anAccount(app)];
    const access = app.get(Access);
    for (const actor of [await person.actor(), await admin.actor(), await aStranger.actor()]) {
      const query = app.database.manager.createQueryBuilder(Account, 'a').where('a.id IN (:...ids)', { ids: [person.id, other.id] });
      const listed = (await access.visible('account', query, 'a.id', actor).getMany()).map(({ id }) => id);
      for (const { id } of [person, other]) {
        expect(listed.includes(id)).toBe(await access.can(actor, 'account.read', { type: 'account', id }));
      }
    }
  });
});

describe('roles', () => {
  it('are granted and revoked by an administrator and count at once', async () => {
    const person = await anAccount(app);
    expect(await app.codeOf(ACCOUNTS, {}, person)).toBe('FORBIDDEN');
    expect(await app.ask(GRANT, { accountId: person.id, role: 'programme_manager' }, admin)).toEqual({
      grantRole: { account: { roles: ['participant', 'programme_manager'] } },
    });
    await app.ask(ACCOUNTS, {}, person);
    await app.ask(REVOKE, { accountId: person.id, role: 'programme_manager' }, admin);
    expect(await app.codeOf(ACCOUNTS, {}, person)).toBe('FORBIDDEN');
    expect(await newsOf(person.id)).toEqual(['role.granted', 'role.revoked']);
  });

  it('are nobody else’s business', async () => {
    const person = await anAccount(app);
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    expect(await app.codeOf(GRANT, { accountId: person.id, role: 'admin' }, person)).toBe('FORBIDDEN');
    expect(await app.codeOf(GRANT, { accountId: person.id, role: 'admin' }, manager)).toBe('NOT_FOUND');
    expect(await app.codeOf(GRANT, { accountId: unknownId(), role: 'admin' }, admin)).toBe('NOT_FOUND');
    expect(await app.codeOf(GRANT, { accountId: 'everybody', role: 'admin' }, admin)).toBe('NOT_FOUND');
  });

  it('leave at least one administrator, also when two give up at the same moment', async () => {
    const [one, two] = [await anAccount(app, { roles: ['admin'] }), await anAccount(app, { roles: ['admin'] })];
    const others = await app.database.manager.findBy(RoleGrant, { role: 'admin', accountId: Not(In([one.id, two.id])) });
    for (const { accountId } of others) await app.database.manager.delete(RoleGrant, { role: 'admin', accountId });
    try {
      const answers = await Promise.all([one, two].map((person) => app.graphql(REVOKE, { accountId: person.id, role: 'admin' }, person)));
      expect(answers.flatMap((answer) => answer.errors?.map((error) => error.extensions.code) ?? [])).toEqual(['ACCOUNT_LAST_ADMIN']);
    } finally {
      await app.database.manager.insert(RoleGrant, others);
      await app.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = ANY($1)', [others.map((grant) => grant.accountId)]);
    }
  });
});

describe('blocking an account', () => {
  it('ends sessions and sockets at once, until it is unblocked', async () => {
    const person = await anAccount(app, { passwordHash: await passwordHashOf(PASSWORD) });
    const socket = await app.socket(person);
    const ended = new Promise((resolve) => socket.on('disconnect', resolve));
    const { blockAccount } = await app.ask<{ blockAccount: { account: { blockedAt: string } } }>(BLOCK, { accountId: person.id }, admin);
    expect(blockAccount.account.blockedAt).toBe(app.clock.now().toISOString());
    await ended;
    expect(await app.ask('{ viewer { head } }', {}, person)).toEqual({ viewer: null });
    expect(await app.codeOf(SIGN_IN, { email: person.email, password: PASSWORD })).toBe('SIGN_IN_FAILED');
    await app.ask(UNBLOCK, { accountId: person.id }, admin);
    await app.ask(SIGN_IN, { email: person.email, password: PASSWORD });
    expect(await newsOf(person.id)).toEqual(['account.blocked', 'account.unblocked', 'account.signed_in']);
  });

  it('is for administrators, and not for the own account', async () => {
    const person = await anAccount(app);
    expect(await app.codeOf(BLOCK, { accountId: admin.id }, admin)).toBe('FORBIDDEN');
    expect(await app.codeOf(BLOCK, { accountId: admin.id }, person)).toBe('NOT_FOUND');
    expect(await app.codeOf(BLOCK, { accountId: person.id })).toBe('UNAUTHENTICATED');
  });
});

describe('a placeholder', () => {
  const made = async (name: string): Promise<string> => {
    const placeholders = app.get(PlaceholdersService);
    const key = await placeholders.keyOf('group 1', `${unknownId()}@example.org`);
    const make = (): Promise<Map<string, string>> =>
      app.get(Works).run(systemActor, async (work) => {
        work.asSystem('spec');
        work.silently('spec');
        return placeholders.make(work, [{ key, name, origin: 'overgenomen uit een mailarchief' }]);
      });
    const id = (await make()).get(key)!;
    expect((await make()).get(key)).toBe(id);
    expect((await placeholders.known([key])).get(key)).toBe(id);
    return id;
  };

  it('has a name but no address, and is nobody who can act', async () => {
    const id = await made('Ina Voorbeeld');
    const account = (await app.get(AccountsLoader).load(id))!;
    expect(account).toMatchObject({ name: 'Ina Voorbeeld', jobTitle: 'overgenomen uit een mailarchief', email: null });
    expect(await app.get(Actors).load(id)).toBeNull();
  });

  it('cannot be found, be given a role or be blocked, by administrators either', async () => {
    const mark = unknownId();
    const id = await made(`Ina ${mark}`);
    expect((await app.ask<Accounts>(ACCOUNTS, { search: mark }, admin)).accounts.totalCount).toBe(0);
    expect(await app.codeOf(GRANT, { accountId: id, role: 'admin' }, admin)).toBe('NOT_FOUND');
    expect(await app.codeOf(BLOCK, { accountId: id }, admin)).toBe('NOT_FOUND');
    const query = app.database.manager.createQueryBuilder(Account, 'a').where('a.id = :id', { id });
    expect(await app.get(Access).visible('account', query, 'a.id', await admin.actor()).getMany()).toEqual([]);
  });

  it('cannot be kept without a key, and nobody can be kept without an address', async () => {
    const id = await made('Ina Voorbeeld');
    await expect(app.database.query('UPDATE accounts SET placeholder_key = NULL WHERE id = $1', [id])).rejects.toThrow('ck_accounts_placeholder_key');
    await expect(app.database.query('UPDATE accounts SET email = NULL WHERE id = $1', [admin.id])).rejects.toThrow('ck_accounts_placeholder_key');
  });
});

describe('the installation', () => {
  it('tells strangers whether it is a demo', async () => {
    expect(await app.ask('{ serverInfo { demo } }')).toEqual({ serverInfo: { demo: false } });
  });
});

describe('being forgotten', () => {
  const erase = (accountId: string, password?: string) => ({ input: { accountId, password, withWords: false } });

  it('is for the person, with the password, and for administrators', async () => {
    const passwordHash = await passwordHashOf(PASSWORD);
    const [one, other] = [await anAccount(app, { passwordHash }), await anAccount(app, { passwordHash })];
    expect(await app.codeOf(ERASE, erase(one.id, PASSWORD), other)).toBe('NOT_FOUND');
    expect(await app.codeOf(ERASE, erase(unknownId()), admin)).toBe('NOT_FOUND');
    expect(await app.codeOf(ERASE, erase(one.id), one)).toBe('PASSWORD_WRONG');
    const socket = await app.socket(one);
    const gone = new Promise((resolve) => socket.on('disconnect', resolve));
    expect(await app.ask(ERASE, erase(one.id, PASSWORD), one)).toEqual({ eraseAccount: { account: { id: one.id, name: 'Oud-deelnemer' } } });
    await gone;
    await app.ask(ERASE, erase(other.id), admin);
    expect(await newsOf(other.id)).toEqual(['account.erased']);
  });

  it('is for good: no session, no password, no role and no list knows the person any more', async () => {
    const person = await anAccount(app, { name: 'Verdwaalde Vlinder', passwordHash: await passwordHashOf(PASSWORD), roles: ['expert'] });
    await app.ask(ERASE, erase(person.id), admin);
    expect(await app.ask('{ viewer { account { id } } }', {}, person)).toEqual({ viewer: null });
    expect(await app.codeOf(SIGN_IN, { email: person.email, password: PASSWORD })).toBe('SIGN_IN_FAILED');
    expect((await app.ask<Accounts>(ACCOUNTS, { search: 'Oud-deelnemer' }, admin)).accounts.nodes).toEqual([]);
    expect(await app.database.manager.countBy(RoleGrant, { accountId: person.id })).toBe(0);
    expect(await app.codeOf(UNBLOCK, { accountId: person.id }, admin)).toBe('FORBIDDEN');
    expect(await app.codeOf(ERASE, erase(person.id), admin)).toBe('FORBIDDEN');
    const [entry] = await app.database.query<object[]>(`SELECT action, result, actor_id FROM audit_entries WHERE object_id = $1 AND action LIKE 'account.erase%' AND result = 'done'`, [person.id]);
    expect(entry).toEqual({ action: 'account.erase', result: 'done', actor_id: admin.id });
    // The address is free for somebody who begins anew.
    await anAccount(app, { email: person.email });
  });
});
