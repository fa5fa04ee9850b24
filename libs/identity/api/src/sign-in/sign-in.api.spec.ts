import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SESSION_COOKIE } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { IdentityModule, passwordHashOf } from '../index';
import { anAccount, type TestAccount } from '../testing';

const PASSWORD = 'paarse olifant eet drop';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { account { id name email } viewer { roles account { id } } } }';
const VIEWER = '{ viewer { account { name } signInSessions { id device current seenAt } } }';
const HOUR = 60 * 60 * 1000;

interface Viewer {
  viewer: { account: { name: string }; signInSessions: { id: string; device: string; current: boolean; seenAt: string }[] } | null;
}

let app: TestApp;
let passwordHash: string;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule] });
  passwordHash = await passwordHashOf(PASSWORD);
});
afterAll(() => app.stop());

interface SignedIn extends Caller {
  setCookie: string;
  body: { data: { signIn: { account: { id: string; name: string; email: string } } } | null; errors?: { message: string; extensions: object }[] };
}

async function signIn(email: string, password: string, as?: Caller, userAgent = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'): Promise<SignedIn> {
  const body = JSON.stringify({ query: SIGN_IN, variables: { input: { email, password } } });
  const headers = { 'content-type': 'application/json', 'user-agent': userAgent };
  const response = await app.fetch('/graphql', { method: 'POST', body, headers }, as);
  const setCookie = response.headers.get('set-cookie') ?? '';
  return { setCookie, token: new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(setCookie)?.[1], body: (await response.json()) as SignedIn['body'] };
}

const viewerOf = async (as: Caller): Promise<Viewer['viewer']> => (await app.ask<Viewer>(VIEWER, {}, as)).viewer;

async function audited(accountId: string): Promise<string[]> {
  const rows = await app.database.query<{ line: string }[]>(
    `SELECT action || ' ' || result AS line FROM audit_entries WHERE object_id = $1 ORDER BY id`,
    [accountId],
  );
  return rows.map((row) => row.line);
}

describe('signing in', () => {
  let femke: TestAccount;
  beforeAll(async () => {
    femke = await anAccount(app, { name: 'Femke', passwordHash, email: `femke.${unknownId()}@example.org` });
  });

  it('lets a person in with address and password, whatever the case of the address', async () => {
    const { body, token } = await signIn(`  ${femke.email.toUpperCase()} `, PASSWORD);
    expect(body.data!.signIn.account).toEqual({ id: femke.id, name: 'Femke', email: femke.email });
    expect((await viewerOf({ token }))!.account.name).toBe('Femke');
    const sockets = await app.socket({ token });
    expect(sockets.connected).toBe(true);
  });

  it('hands a cookie that no script of a page can read, for 30 days', async () => {
    const { setCookie } = await signIn(femke.email, PASSWORD);
    expect(setCookie).toMatch(/; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('stores nothing by which a thief of the database could come in', async () => {
    const { token } = await signIn(femke.email, PASSWORD);
    const rows = await app.database.query<object[]>('SELECT * FROM sign_in_sessions WHERE account_id = $1', [femke.id]);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('gives unknown, blocked and wrong the same answer', async () => {
    const blocked = await anAccount(app, { passwordHash });
    await app.database.query('UPDATE accounts SET blocked_at = now() WHERE id = $1', [blocked.id]);
    const answers = [
      await signIn(femke.email, 'een ander wachtwoord'),
      await signIn(`niemand.${unknownId()}@example.org`, PASSWORD),
      await signIn(blocked.email, PASSWORD),
      await signIn('geen adres', PASSWORD),
    ];
    for (const { body, setCookie } of answers) {
      expect(body.errors![0]!.extensions).toEqual({ code: 'SIGN_IN_FAILED' });
      expect(body).toEqual(answers[0]!.body);
      expect(setCookie).toBe('');
    }
  });

  it('tells nobody who is not signed in who is asking', async () => {
    expect(await app.ask<Viewer>('{ viewer { account { name } } }')).toEqual({ viewer: null });
    expect(await viewerOf({ token: 'made-up' })).toBeNull();
  });

  it('gives a new token at every sign-in and ends the session that the browser had', async () => {
    const first = await signIn(femke.email, PASSWORD);
    const second = await signIn(femke.email, PASSWORD, first);
    expect(second.token).not.toBe(first.token);
    expect(await viewerOf(first)).toBeNull();
    expect(await viewerOf(second)).not.toBeNull();
  });

  it('keeps in the audit log who came in, who was refused and who left', async () => {
    const person = await anAccount(app, { passwordHash });
    await signIn(person.email, 'een ander wachtwoord');
    const session = await signIn(person.email, PASSWORD);
    await app.ask('mutation { signOut { signedOut } }', {}, session);
    expect(await audited(person.id)).toEqual(['account.sign_in refused', 'account.sign_in done', 'account.sign_out done']);
  });
});

describe('a session', () => {
  it('ends by signing out: cookie, token and sockets', async () => {
    const person = await anAccount(app);
    const socket = await app.socket(person);
    const closed = new Promise((resolve) => socket.on('disconnect', resolve));
    const body = JSON.stringify({ query: 'mutation { signOut { signedOut } }' });
    const response = await app.fetch('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } }, person);
    expect(response.headers.get('set-cookie')).toMatch(/leerkring_session=; Max-Age=0; Path=\/|leerkring_session=;.*1970/);
    expect(await closed).toBe('io server disconnect');
    expect(await viewerOf(person)).toBeNull();
    await expect(app.socket(person)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('lasts 30 days after its last use', async () => {
    const person = await anAccount(app);
    app.clock.advance(29 * 24 * HOUR);
    expect(await viewerOf(person)).not.toBeNull();
    app.clock.advance(29 * 24 * HOUR);
    expect(await viewerOf(person)).not.toBeNull();
    app.clock.advance(31 * 24 * HOUR);
    expect(await viewerOf(person)).toBeNull();
  });

  it('notes its use at most once an hour', async () => {
    const person = await anAccount(app);
    const begun = (await viewerOf(person))!.signInSessions[0]!.seenAt;
    app.clock.advance(HOUR / 2);
    expect((await viewerOf(person))!.signInSessions[0]!.seenAt).toBe(begun);
    app.clock.advance(HOUR);
    expect((await viewerOf(person))!.signInSessions[0]!.seenAt).not.toBe(begun);
  });

  it('can be seen and ended from another device', async () => {
    const person = await anAccount(app, { passwordHash });
    const phone = await signIn(person.email, PASSWORD, undefined, 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1');
    const socket = await app.socket(phone);
    const ended = new Promise((resolve) => socket.on('disconnect', resolve));
    const sessions = (await viewerOf(person))!.signInSessions;
    expect(sessions.map(({ device, current }) => [device, current])).toEqual(expect.arrayContaining([['Safari, iOS', false], ['', true]]));
    const id = sessions.find((session) => !session.current)!.id;
    await app.ask('mutation ($id: ID!) { endSignInSession(input: { id: $id }) { viewer { head } } }', { id }, person);
    await ended;
    expect(await viewerOf(phone)).toBeNull();
    expect((await viewerOf(person))!.signInSessions).toHaveLength(1);
  });

  it('cannot be ended by somebody else', async () => {
    const [person, other] = [await anAccount(app), await anAccount(app)];
    const id = (await viewerOf(person))!.signInSessions[0]!.id;
    const END = 'mutation ($id: ID!) { endSignInSession(input: { id: $id }) { viewer { head } } }';
    expect(await app.codeOf(END, { id }, other)).toBe('NOT_FOUND');
    expect(await app.codeOf(END, { id: 'mine' }, other)).toBe('NOT_FOUND');
    expect(await viewerOf(person)).not.toBeNull();
  });

  it('tells its owner, and nobody else, on the own stream', async () => {
    const [person, other] = [await anAccount(app, { passwordHash }), await anAccount(app)];
    const own = await app.socket(person);
    const opened = await own.emitWithAck('stream.open', { stream: `account:${person.id}`, after: 0 });
    expect(opened).toMatchObject({ ok: true, head: 0 });
    const told = nextFrame(own, 'news');
    await signIn(person.email, PASSWORD);
    expect((await told).events[0]).toMatchObject({ name: 'account.signed_in', actor: { id: person.id, name: person.name, organisation: null } });
    const stranger = await app.socket(other);
    const refused = await stranger.emitWithAck('stream.open', { stream: `account:${person.id}`, after: 0 });
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});
