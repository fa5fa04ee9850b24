import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Mailer, SESSION_COOKIE, type KeptMail } from '@leerkring/platform/api';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { IdentityModule, inviteAdmin, passwordHashOf } from './index';
import { IdentityUpkeep } from './identity.upkeep';
import { anAccount, type TestAccount } from './testing';

const PASSWORD = 'paarse olifant eet drop';
const HOUR = 60 * 60 * 1000;
const INVITE = 'mutation ($email: String!, $language: Language) { inviteAccount(input: { email: $email, language: $language }) { invitation { email invitedBy } } }';
const NAMED = 'query ($token: String!) { invitation(token: $token) { email invitedBy } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { account { id name email function organisation { name } roles } viewer { roles account { name } } } }';
const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { account { id } } }';
const FORGOT = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { email } }';
const RESET = 'mutation ($token: String!, $password: String!) { resetPassword(input: { token: $token, password: $password }) { account { id } } }';

let app: TestApp;
let admin: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule], env: { PUBLIC_URL: 'https://leerkring.example' } });
  admin = await anAccount(app, { name: 'Ada Beheer', roles: ['admin'] });
});
afterAll(() => app.stop());

const anAddress = (): string => `nieuw.${unknownId()}@example.org`;
const profileOf = (token: string, wishes: object = {}): object => ({
  input: { token, name: 'Nynke Postma', function: 'griffier', language: 'nl', password: PASSWORD, organisationId: aMunicipality({ name: 'Zutphen' }).id, ...wishes },
});

async function mailsTo(email: string): Promise<KeptMail[]> {
  await app.settle();
  return (await app.get(Mailer).kept()).filter((mail) => mail.to === email);
}

async function tokenMailedTo(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  return /https:\/\/leerkring\.example\/(?:uitnodiging|wachtwoord)\/(\S+)/.exec(mail!.text)![1]!;
}

async function invited(email = anAddress()): Promise<{ email: string; token: string }> {
  await app.ask(INVITE, { email }, admin);
  return { email, token: await tokenMailedTo(email) };
}

async function isSignedIn(as: Caller): Promise<boolean> {
  return (await app.ask<{ viewer: object | null }>('{ viewer { head } }', {}, as)).viewer !== null;
}

describe('an invitation', () => {
  it('goes out by mail in the language that was chosen', async () => {
    const [nl, en] = [anAddress(), anAddress()];
    await app.ask(INVITE, { email: nl }, admin);
    await app.ask(INVITE, { email: en, language: 'en' }, admin);
    expect((await mailsTo(nl))[0]!.text).toContain('Ada Beheer nodigt je uit voor Leerkring');
    expect((await mailsTo(en))[0]!.text).toContain('Ada Beheer invites you to Leerkring');
  });

  it('tells who holds its link for which address it is and who invites, and nobody else anything', async () => {
    const { email, token } = await invited();
    expect(await app.ask(NAMED, { token })).toEqual({ invitation: { email, invitedBy: 'Ada Beheer' } });
    expect(await app.codeOf(NAMED, { token: `${token}x` })).toBe('LINK_EXPIRED');
  });

  it('makes an account with profile, organisation and the role of participant, and signs in', async () => {
    const { email, token } = await invited();
    const body = JSON.stringify({ query: ACCEPT, variables: profileOf(token) });
    const response = await app.fetch('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const { data } = (await response.json()) as { data: { acceptInvitation: { account: { id: string } } } };
    expect(data.acceptInvitation).toEqual({
      account: { id: expect.any(String), name: 'Nynke Postma', email, function: 'griffier', organisation: { name: 'Zutphen' }, roles: ['participant'] },
      viewer: { roles: ['participant'], account: { name: 'Nynke Postma' } },
    });
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await isSignedIn({ token: new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(cookie)![1] })).toBe(true);
    const { id } = data.acceptInvitation.account;
    const news = await app.database.query<{ name: string }[]>('SELECT name FROM domain_events WHERE stream = $1 ORDER BY seq', [`account:${id}`]);
    expect(news.map(({ name }) => name)).toEqual(['account.invited', 'account.joined', 'account.signed_in']);
  });

  it('works once', async () => {
    const { token } = await invited();
    await app.ask(ACCEPT, profileOf(token));
    expect(await app.codeOf(ACCEPT, profileOf(token))).toBe('LINK_EXPIRED');
    expect(await app.codeOf(NAMED, { token })).toBe('LINK_EXPIRED');
  });

  it('makes one account when it is accepted twice at the same moment', async () => {
    const { email, token } = await invited();
    const answers = await Promise.all([app.graphql(ACCEPT, profileOf(token)), app.graphql(ACCEPT, profileOf(token))]);
    expect(answers.filter((answer) => answer.errors)).toHaveLength(1);
    const [row] = await app.database.query<{ count: number }[]>('SELECT count(*)::int AS count FROM accounts WHERE email = $1', [email]);
    expect(row!.count).toBe(1);
  });

  it('works for 48 hours', async () => {
    const [early, late] = [await invited(), await invited()];
    app.clock.advance(48 * HOUR - 1000);
    await app.ask(ACCEPT, profileOf(early.token));
    app.clock.advance(2000);
    expect(await app.codeOf(ACCEPT, profileOf(late.token))).toBe('LINK_EXPIRED');
  });

  it('stays usable when the password or the profile is refused', async () => {
    const { token } = await invited();
    expect(await app.codeOf(ACCEPT, profileOf(token, { password: 'te kort' }))).toBe('PASSWORD_TOO_SHORT');
    expect(await app.codeOf(ACCEPT, profileOf(token, { password: 'Nynke-Postma-1' }))).toBe('PASSWORD_TOO_COMMON');
    expect(await app.codeOf(ACCEPT, profileOf(token, { name: '  ' }))).toBe('INPUT_INVALID');
    expect(await app.codeOf(ACCEPT, profileOf(token, { organisationId: unknownId() }))).toBe('INPUT_INVALID');
    await app.ask(ACCEPT, profileOf(token));
  });

  it('is not sent to somebody who has an account', async () => {
    const person = await anAccount(app);
    expect(await app.codeOf(INVITE, { email: person.email.toUpperCase() }, admin)).toBe('ACCOUNT_EXISTS');
  });

  it('is sent by administrators and programme managers only', async () => {
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    await app.ask(INVITE, { email: anAddress() }, manager);
    expect(await app.codeOf(INVITE, { email: anAddress() }, await anAccount(app))).toBe('FORBIDDEN');
    expect(await app.codeOf(INVITE, { email: anAddress() })).toBe('UNAUTHENTICATED');
  });

  it('cannot be made from what the database holds', async () => {
    const { email, token } = await invited();
    const rows = await app.database.query<object[]>('SELECT i.*, e.payload FROM invitations i JOIN domain_events e ON e.subject_id = i.id::text WHERE email = $1', [email]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    const secret = await stat(join(app.config.DATA_DIR, 'secret'));
    expect(secret.mode & 0o777).toBe(0o600);
  });

  it('by the operator of the server makes the first administrator', async () => {
    const email = anAddress();
    const link = await inviteAdmin({ get: app.get } as never, email);
    const token = link.split('/').at(-1)!;
    expect(await app.ask(NAMED, { token })).toEqual({ invitation: { email, invitedBy: null } });
    const { acceptInvitation } = await app.ask<{ acceptInvitation: { account: { roles: string[] } } }>(ACCEPT, profileOf(token));
    expect(acceptInvitation.account.roles).toEqual(['admin', 'participant']);
  });

  it('is forgotten a month after it expired', async () => {
    const { email } = await invited();
    const left = async (): Promise<number> => (await app.database.query<object[]>('SELECT 1 FROM invitations WHERE email = $1', [email])).length;
    app.clock.advance(31 * 24 * HOUR);
    await app.get(IdentityUpkeep).sweep();
    expect(await left()).toBe(1);
    app.clock.advance(2 * 24 * HOUR);
    await app.get(IdentityUpkeep).sweep();
    expect(await left()).toBe(0);
    admin = await anAccount(app, { name: 'Ada Beheer', roles: ['admin'] });
  });
});

describe('a forgotten password', () => {
  const forgot = async (person: TestAccount): Promise<string> => {
    await app.ask(FORGOT, { email: person.email });
    return tokenMailedTo(person.email);
  };

  it('gets the same answer for a known and an unknown address, and mail only for a known one', async () => {
    const [person, unknown] = [await anAccount(app), anAddress()];
    expect(await app.graphql(FORGOT, { email: person.email })).toEqual({ data: { requestPasswordReset: { email: person.email } } });
    expect(await app.graphql(FORGOT, { email: unknown })).toEqual({ data: { requestPasswordReset: { email: unknown } } });
    expect(await mailsTo(person.email)).toHaveLength(1);
    expect(await mailsTo(unknown)).toHaveLength(0);
  });

  it('is replaced by the link: the new one signs in, all sessions end, a notice follows', async () => {
    const person = await anAccount(app, { language: 'en' });
    const socket = await app.socket(person);
    const ended = new Promise((resolve) => socket.on('disconnect', resolve));
    const token = await forgot(person);
    expect(await app.ask(RESET, { token, password: PASSWORD })).toEqual({ resetPassword: { account: { id: person.id } } });
    await ended;
    expect(await isSignedIn(person)).toBe(false);
    await app.ask(SIGN_IN, { email: person.email, password: PASSWORD });
    const [notice] = await mailsTo(person.email);
    expect(notice!.subject).toBe('Your password was changed');
  });

  it('has a link that works once, and for one hour', async () => {
    const [once, late] = [await anAccount(app), await anAccount(app)];
    const used = await forgot(once);
    await app.ask(RESET, { token: used, password: PASSWORD });
    expect(await app.codeOf(RESET, { token: used, password: PASSWORD })).toBe('LINK_EXPIRED');
    const token = await forgot(late);
    app.clock.advance(HOUR + 1000);
    expect(await app.codeOf(RESET, { token, password: PASSWORD })).toBe('LINK_EXPIRED');
  });

  it('makes earlier links useless once it is replaced', async () => {
    const person = await anAccount(app);
    const first = await forgot(person);
    app.clock.advance(1000);
    await app.ask(FORGOT, { email: person.email });
    const second = /wachtwoord\/(\S+)/.exec((await mailsTo(person.email)).find((mail) => !mail.text.includes(first))!.text)![1]!;
    await app.ask(RESET, { token: second, password: PASSWORD });
    expect(await app.codeOf(RESET, { token: first, password: PASSWORD })).toBe('LINK_EXPIRED');
  });

  it('stays closed for who is blocked', async () => {
    const person = await anAccount(app);
    const token = await forgot(person);
    await app.database.query('UPDATE accounts SET blocked_at = now() WHERE id = $1', [person.id]);
    expect(await app.codeOf(RESET, { token, password: PASSWORD })).toBe('LINK_EXPIRED');
  });
});

describe('changing the password', () => {
  const CHANGE = 'mutation ($old: String!, $new: String!) { changePassword(input: { currentPassword: $old, password: $new }) { account { id } } }';

  it('asks for the current one, keeps this session and ends the others', async () => {
    const person = await anAccount(app, { passwordHash: await passwordHashOf(PASSWORD) });
    const other = await app.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SIGN_IN, variables: { email: person.email, password: PASSWORD } }),
    });
    const elsewhere = { token: new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(other.headers.get('set-cookie')!)![1] };
    expect(await app.codeOf(CHANGE, { old: 'een ander wachtwoord', new: 'groene kikker drinkt thee' }, person)).toBe('PASSWORD_WRONG');
    expect(await app.codeOf(CHANGE, { old: PASSWORD, new: 'wachtwoord123' }, person)).toBe('PASSWORD_TOO_COMMON');
    expect(await isSignedIn(elsewhere)).toBe(true);
    await app.ask(CHANGE, { old: PASSWORD, new: 'groene kikker drinkt thee' }, person);
    expect([await isSignedIn(person), await isSignedIn(elsewhere)]).toEqual([true, false]);
    expect(await app.codeOf(SIGN_IN, { email: person.email, password: PASSWORD })).toBe('SIGN_IN_FAILED');
    expect((await mailsTo(person.email))[0]!.subject).toBe('Je wachtwoord is veranderd');
  });
});
