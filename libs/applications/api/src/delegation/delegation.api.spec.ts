import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf, type ApplicationPart, type MunicipalFunction } from '@leerkring/contract';
import { aGroup } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Mailer, type KeptMail } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { TracksModule } from '@leerkring/tracks/api';
import { ApplicationsModule } from '../applications.module';
import { DelegationService } from './delegation.service';
import { aDelegate, anApplication, anOpenTrack, fillIn } from '../testing';
import { ACCEPT, CHANGE, INVITE, KIND, MOVE, NAMED, PROFILE, READ, REMIND, REMOVE, type Member, type Now } from './testing';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, TracksModule, ApplicationsModule], env: { PUBLIC_URL: 'https://leerkring.example' } });
});
afterAll(() => app.stop());

/** An application of a municipality that was submitted, with its people and who looks after the track. */
async function aMunicipalityThatApplies() {
  const { track, facilitator } = await anOpenTrack(app);
  const own = aMunicipality();
  const applicant = await anAccount(app, { organisationId: own.id, name: 'Anna Aanvrager' });
  const colleague = await anAccount(app, { organisationId: own.id, function: 'raadslid' });
  const coordinator = await anAccount(app, { organisationId: own.id, roles: ['coordinator'] });
  const neighbour = await anAccount(app, { organisationId: aMunicipality().id });
  const { id } = await anApplication(app, track, applicant);
  await fillIn(app, { id }, applicant);
  await app.ask(MOVE, { input: { id, from: 'draft', to: 'submitted' } }, applicant);
  return { id, track, own, applicant, colleague, coordinator, neighbour, facilitator };
}

interface Wishes {
  name?: string;
  part?: ApplicationPart;
  function?: MunicipalFunction | null;
}

const anAddress = (): string => `gevraagd.${unknownId()}@example.org`;
const inputOf = (id: string, email: string, wishes: Wishes = {}) => ({ input: { id, part: 'delegation', name: 'Gerrit Gevraagd', email, function: wishes.part === 'form' ? null : 'raadslid', note: '', ...wishes } });
const read = async (id: string, as: Caller): Promise<Now> => (await app.ask<{ application: Now }>(READ, { id }, as)).application;
const members = async (id: string, as: Caller): Promise<Member[]> => (await read(id, as)).delegation.members;
const refusal = async (query: string, variables: object, as: Caller) => (await app.graphql(query, variables as never, as)).errors?.[0]?.extensions;
const outcome = async (query: string, variables: object, as: Caller): Promise<string | undefined> => (await refusal(query, variables, as))?.code;
const invite = (id: string, email: string, as: TestAccount, wishes: Wishes = {}) => outcome(INVITE, inputOf(id, email, wishes), as);
const put = (id: string, state: string) => app.database.query('UPDATE applications SET state = $2 WHERE id = $1', [id, state]);

async function mailsTo(email: string): Promise<KeptMail[]> {
  await app.settle();
  return (await app.get(Mailer).kept()).filter((mail) => mail.to === email);
}

const tokensTo = async (email: string): Promise<string[]> => (await mailsTo(email)).map(({ text }) => /\/uitnodiging\/(\S+)/.exec(text)![1]!);

/** Makes the account that was mailed, and is of the municipality that the link says unless another one is given. */
async function accept(email: string, organisationId: string | null = null): Promise<string> {
  const [token] = await tokensTo(email);
  const input = { token, name: 'Gerrit van Gevraagd', function: 'raadslid', language: 'nl', password: 'paarse olifant eet drop', organisationId };
  const { acceptInvitation } = await app.ask<{ acceptInvitation: { account: { id: string } } }>(ACCEPT, { input });
  await app.settle();
  return acceptInvitation.account.id;
}

async function moveTo(person: TestAccount, organisationId: string | null): Promise<void> {
  await app.ask(PROFILE, { input: { name: person.name, function: 'raadslid', language: 'nl', organisationId } }, person);
  await app.settle();
}

describe('the delegation of an application', () => {
  it('is composed by everybody of the municipality: a colleague takes part at once, somebody without an account by the link of a mail', async () => {
    const { id, own, applicant, colleague } = await aMunicipalityThatApplies();
    expect((await read(id, applicant)).delegation).toEqual({ kind: null, gaps: ['kind', 'joined'], members: [] });
    await app.ask(KIND, { input: { id, kind: 'council_group' } }, colleague);
    expect(await invite(id, colleague.email.toUpperCase(), applicant, { name: 'Een collega' })).toBeUndefined();
    const email = anAddress();
    expect(await invite(id, email, colleague)).toBeUndefined();
    expect(await members(id, applicant)).toMatchObject([
      { state: 'joined', account: { id: colleague.id }, email: colleague.email, invitedBy: { id: applicant.id } },
      { state: 'invited', account: null, email, name: 'Gerrit Gevraagd', invitedBy: { id: colleague.id } },
    ]);
    const [mail] = await mailsTo(email);
    expect(mail!.subject).toBe(`Je bent gevraagd: Aanmelding van ${own.name} voor Zeggenschap`);
    const [token] = await tokensTo(email);
    expect(await app.ask(NAMED, { token })).toEqual({ invitation: { email, organisation: { id: own.id }, subject: { type: 'application', id } } });
    const accountId = await accept(email);
    expect((await members(id, applicant))[1]).toMatchObject({ state: 'joined', account: { id: accountId } });
    expect((await read(id, applicant)).delegation.gaps).toEqual([]);
    const joined = await app.get(DelegationService).joined([id]);
    expect(joined.get(id)).toMatchObject([{ accountId: colleague.id, function: 'raadslid', organisationId: own.id }, { accountId, function: 'raadslid', organisationId: own.id }]);
  });

  it('is read by who facilitates the track, without addresses, and by nobody else outside', async () => {
    const { id, applicant, neighbour, facilitator } = await aMunicipalityThatApplies();
    await invite(id, anAddress(), applicant);
    await invite(id, anAddress(), applicant, { part: 'form' });
    const [person] = await members(id, facilitator);
    expect(person).toMatchObject({ name: 'Gerrit Gevraagd', email: null, state: 'invited' });
    expect((await read(id, facilitator)).invitedColleagues).toEqual([]);
    const calls = [[KIND, { id, kind: 'mixed' }], [INVITE, inputOf(id, anAddress()).input], [REMIND, { id: person!.id }], [REMOVE, { id: person!.id }], [CHANGE, { id: person!.id, name: 'Ander', function: 'griffier', note: '', revision: 1 }]] as const;
    for (const [call, input] of calls) expect([await outcome(call, { input }, facilitator), await outcome(call, { input }, neighbour)]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    expect(await outcome(REMOVE, { input: { id: unknownId() } }, applicant)).toBe('NOT_FOUND');
  });

  it('answers the same for an address without account, of an account elsewhere and of one that is blocked', async () => {
    const { id, own, applicant, neighbour } = await aMunicipalityThatApplies();
    const blocked = await anAccount(app, { organisationId: own.id });
    await app.database.query('UPDATE accounts SET blocked_at = now() WHERE id = $1', [blocked.id]);
    const answers: object[] = [];
    for (const email of [anAddress(), neighbour.email, blocked.email]) {
      const answer = await app.ask<{ inviteApplicationPerson: { application: Now } }>(INVITE, inputOf(id, email), applicant);
      answers.push({ ...answer.inviteApplicationPerson.application.delegation.members.at(-1), id: '', email: '' });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    await app.settle();
    const stored = await app.database.query<{ payload: object }[]>('SELECT payload FROM domain_events WHERE stream = $1', [streamOf('application', id)]);
    expect(stored.filter(({ payload }) => 'personId' in payload).map(({ payload }) => Object.keys(payload))).toEqual(Array(3).fill(['personId', 'applicationId']));
    expect((await mailsTo(neighbour.email))[0]!.text).toContain(`Kies haar dan in je profiel:\nhttps://leerkring.example/profiel`);
    expect(await mailsTo(blocked.email)).toEqual([]);
  });

  it('follows the profile: who is of the municipality joins, who is of another one takes part no more', async () => {
    const { id, own, applicant, neighbour } = await aMunicipalityThatApplies();
    await invite(id, neighbour.email, applicant);
    await moveTo(neighbour, own.id);
    expect(await members(id, applicant)).toMatchObject([{ state: 'joined', account: { id: neighbour.id } }]);
    await moveTo(neighbour, null);
    expect(await members(id, applicant)).toMatchObject([{ state: 'invited', account: null }]);
    await moveTo(neighbour, own.id);
    await put(id, 'withdrawn');
    await moveTo(neighbour, null);
    await moveTo(neighbour, own.id);
    expect(await members(id, applicant)).toMatchObject([{ state: 'invited' }]);
  });

  it('is not joined by who makes the account for another municipality', async () => {
    const { id, applicant } = await aMunicipalityThatApplies();
    const email = anAddress();
    await invite(id, email, applicant);
    await accept(email, aMunicipality().id);
    expect(await members(id, applicant)).toMatchObject([{ state: 'invited', account: null }]);
  });

  it('never loses unseen what somebody chose or wrote: who was overtaken hears what stands', async () => {
    const { id, applicant, colleague } = await aMunicipalityThatApplies();
    const choices = await Promise.all((['officer', 'mixed'] as const).map((kind, place) => refusal(KIND, { input: { id, kind } }, [applicant, colleague][place]!)));
    const { kind } = (await read(id, applicant)).delegation;
    expect(choices.filter(Boolean)).toEqual([{ code: 'DELEGATION_CHANGED', details: { kind } }]);
    await invite(id, anAddress(), applicant);
    const [person] = await members(id, applicant);
    const change = (as: TestAccount, name: string) => refusal(CHANGE, { input: { id: person!.id, name, function: 'griffier', note: ' Woordvoerder ', revision: 1 } }, as);
    const changes = await Promise.all([change(applicant, 'Een'), change(colleague, 'Twee')]);
    const [stored] = await members(id, applicant);
    expect(stored).toMatchObject({ function: 'griffier', note: 'Woordvoerder', revision: 2 });
    expect(changes.filter(Boolean)).toEqual([{ code: 'APPLICATION_PERSON_CHANGED', details: { name: stored!.name, function: 'griffier', note: 'Woordvoerder', revision: 2 } }]);
  });

  it('asks each address once, with a function, within bounds, also when two ask at once', async () => {
    const { id, applicant, colleague } = await aMunicipalityThatApplies();
    const email = anAddress();
    expect((await Promise.all([invite(id, email, applicant), invite(id, email, colleague)])).sort()).toEqual(['APPLICATION_PERSON_EXISTS', undefined]);
    expect(await invite(id, anAddress(), applicant, { function: null })).toBe('INPUT_INVALID');
    expect(await invite(id, 'geen adres', applicant)).toBe('INPUT_INVALID');
    expect(await invite(id, anAddress(), applicant, { name: 'x'.repeat(121) })).toBe('INPUT_TOO_LONG');
    await app.database.query(`INSERT INTO application_people (id, application_id, part, email, name, function, note, revision, invited_by_id, invited_at, mailed_at)
      SELECT gen_random_uuid(), $1, 'delegation', 'lid' || n || '@example.org', 'Lid', 'raadslid', '', 1, $2, now(), now() FROM generate_series(2, 40) n`, [id, applicant.id]);
    expect(await invite(id, anAddress(), applicant)).toBe('APPLICATION_PEOPLE_FULL');
  });

  it('mails again after an hour, with a new link in place of the old one; not who takes part already', async () => {
    const { id, applicant, colleague } = await aMunicipalityThatApplies();
    const email = anAddress();
    await invite(id, email, applicant);
    await invite(id, colleague.email, applicant);
    const [asked, joined] = await members(id, applicant);
    const [first] = await tokensTo(email);
    const remind = (person: Member) => outcome(REMIND, { input: { id: person.id } }, colleague);
    expect([await remind(asked!), await remind(joined!)]).toEqual(['APPLICATION_PERSON_MAILED', 'APPLICATION_PERSON_JOINED']);
    app.clock.advance(61 * 60_000);
    expect(await remind(asked!)).toBeUndefined();
    const tokens = await tokensTo(email);
    expect(tokens).toHaveLength(2);
    expect(await outcome(NAMED, { token: first }, applicant)).toBe('LINK_EXPIRED');
    await app.ask(NAMED, { token: tokens.find((token) => token !== first) });
  });

  it('lets go of who is removed: the link works no more, and the address stands nowhere', async () => {
    const { id, applicant, colleague } = await aMunicipalityThatApplies();
    const email = anAddress();
    await invite(id, email, applicant, { name: 'Wim Weggehaald' });
    await invite(id, colleague.email, applicant);
    const [token] = await tokensTo(email);
    for (const { id: person } of await members(id, applicant)) await app.ask(REMOVE, { input: { id: person } }, applicant);
    expect(await members(id, applicant)).toEqual([]);
    expect(await outcome(NAMED, { token }, applicant)).toBe('LINK_EXPIRED');
    expect(await app.database.query('SELECT name, email FROM application_people WHERE application_id = $1 AND account_id IS NULL', [id])).toEqual([{ name: '', email: '' }]);
    expect((await app.get(DelegationService).joined([id])).get(id)).toBeUndefined();
    expect(await invite(id, email, applicant)).toBeUndefined();
  });

  it('has somebody who takes part before the application is accepted or gets a place', async () => {
    const { id, own, applicant, facilitator } = await aMunicipalityThatApplies();
    await invite(id, anAddress(), applicant);
    const move = (from: string, to: string) => outcome(MOVE, { input: { id, from, to, reason: 'Daarom.' } }, facilitator);
    await put(id, 'local_intake');
    expect(await move('local_intake', 'accepted')).toBe('DELEGATION_EMPTY');
    await put(id, 'accepted');
    expect(await move('accepted', 'placed')).toBe('DELEGATION_EMPTY');
    await aDelegate(app, { id, organisationId: own.id });
    await put(id, 'local_intake');
    expect(await move('local_intake', 'accepted')).toBeUndefined();
  });

  it('is changed by its members and the coordinator alone once the municipality has a place', async () => {
    const { id, own, applicant, coordinator } = await aMunicipalityThatApplies();
    const delegate = await aDelegate(app, { id, organisationId: own.id });
    await put(id, 'placed');
    expect([await invite(id, anAddress(), applicant), await invite(id, anAddress(), delegate), await invite(id, anAddress(), coordinator)]).toEqual(['FORBIDDEN', undefined, undefined]);
    expect((await members(id, applicant)).map(({ email }) => email)).toEqual([null, null, null]);
  });

  it('has the seats of the municipality in its group: who joins later gets one, who is removed or leaves the municipality loses it', async () => {
    const { id, own, track, coordinator, colleague, neighbour } = await aMunicipalityThatApplies();
    const group = await aGroup(app, { track });
    await app.database.query(`UPDATE applications SET state = 'placed', group_id = $2 WHERE id = $1`, [id, group.id]);
    const seated = async (): Promise<string[]> => {
      await app.settle();
      return (await app.database.query<{ id: string }[]>('SELECT account_id AS id FROM memberships WHERE group_id = $1 AND organisation_id = $2 AND ended_at IS NULL', [group.id, own.id])).map((row) => row.id).sort();
    };
    await invite(id, colleague.email, coordinator);
    expect(await seated()).toEqual([colleague.id]);
    await invite(id, neighbour.email, coordinator);
    await moveTo(neighbour, own.id);
    expect(await seated()).toEqual([colleague.id, neighbour.id].sort());
    await moveTo(neighbour, null);
    expect(await seated()).toEqual([colleague.id]);
    const person = (await members(id, coordinator)).find(({ account }) => account?.id === colleague.id)!;
    await app.ask(REMOVE, { input: { id: person.id } }, coordinator);
    expect(await seated()).toEqual([]);
  });

  it('tells who has the application open of every change, without words', async () => {
    const { id, applicant, colleague } = await aMunicipalityThatApplies();
    const socket = await app.socket(applicant);
    await socket.emitWithAck('stream.open', { stream: `application:${id}`, after: 100 });
    const news = nextFrame(socket, 'news');
    await invite(id, colleague.email, colleague, { name: 'Een naam die niemand in het logboek leest' });
    const { events } = await news;
    expect(events.map(({ name }: { name: string }) => name)).toEqual(['application_person.invited', 'application_person.joined']);
    expect(JSON.stringify(events)).not.toContain('Een naam');
  });
});

describe('a colleague who is asked to work on the application', () => {
  it('is seen by the municipality until there is an account, and is in no delegation', async () => {
    const { id, own, applicant, colleague } = await aMunicipalityThatApplies();
    const email = anAddress();
    expect(await invite(id, email, applicant, { part: 'form', name: 'Karin Collega' })).toBeUndefined();
    expect(await invite(id, colleague.email, applicant, { part: 'form' })).toBeUndefined();
    expect(await read(id, colleague)).toMatchObject({ invitedColleagues: [{ name: 'Karin Collega', email, state: 'invited' }], delegation: { members: [] } });
    const accountId = await accept(email);
    expect(await app.database.query('SELECT organisation_id FROM accounts WHERE id = $1', [accountId])).toEqual([{ organisation_id: own.id }]);
    expect((await read(id, colleague)).invitedColleagues).toEqual([]);
    expect(await members(id, colleague)).toEqual([]);
  });
});

describe('somebody of a delegation who is forgotten', () => {
  it('is gone from it, whether they joined or were only asked', async () => {
    const { id, applicant, colleague, neighbour } = await aMunicipalityThatApplies();
    for (const { email } of [colleague, neighbour]) await invite(id, email, applicant, { name: 'Naam die weg moet' });
    const admin = await anAccount(app, { roles: ['admin'] });
    for (const { id: accountId } of [colleague, neighbour]) await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId, withWords: false } }, admin);
    await app.settle();
    expect(await members(id, applicant)).toEqual([]);
    expect(await app.database.query('SELECT DISTINCT name, email FROM application_people WHERE application_id = $1', [id])).toEqual([{ name: '', email: '' }]);
  });
});
