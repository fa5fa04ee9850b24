import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { applicationMoves, applicationStates, streamOf, type ApplicationState } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { aRuleFrom, forgetRules } from '@leerkring/rules/api/testing';
import { TracksModule } from '@leerkring/tracks/api';
import { ApplicationsModule } from './applications.module';
import { BEGIN, READ, SAVE, aDelegate, aReport, anApplication, anOpenTrack, fillIn, type ApplicationNow } from './testing';

const MOVE = 'mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { state } } }';
const GIVE = 'mutation ($input: CommitmentInput!) { giveCommitment(input: $input) { application { id } } }';
const TAKE_BACK = 'mutation ($input: CommitmentInput!) { takeBackCommitment(input: $input) { application { id } } }';
const TRACK = 'query ($slug: String!) { track(slug: $slug) { ownApplication { id } applications { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, TracksModule, GroupsModule, ApplicationsModule] });
});
afterEach(() => forgetRules(app));
afterAll(() => app.stop());

/** A draft of a municipality for an open track, with a colleague, a neighbour, and who looks after the track. */
async function aDraft() {
  const { track, facilitator } = await anOpenTrack(app);
  const [own, other] = [aMunicipality({ name: 'Berkelland' }), aMunicipality({ name: 'Zutphen' })];
  const applicant = await anAccount(app, { organisationId: own.id });
  const colleague = await anAccount(app, { organisationId: own.id, function: 'wethouder' });
  const neighbour = await anAccount(app, { organisationId: other.id, roles: ['coordinator'] });
  const manager = await anAccount(app, { roles: ['programme_manager'] });
  const { id } = await anApplication(app, track, applicant);
  return { id, track, own, applicant, colleague, neighbour, facilitator, manager };
}

/** The same, submitted. */
async function aSubmitted() {
  const draft = await aDraft();
  await fillIn(app, draft, draft.applicant);
  await app.ask(MOVE, { input: { id: draft.id, from: 'draft', to: 'submitted' } }, draft.applicant);
  return draft;
}

const refusal = async (query: string, variables: object, as: TestAccount) => (await app.graphql(query, variables as never, as)).errors?.[0]?.extensions;
const outcome = async (query: string, variables: object, as: TestAccount): Promise<string | undefined> => (await refusal(query, variables, as))?.code;
const read = async (id: string, as: TestAccount): Promise<ApplicationNow> => (await app.ask<{ application: ApplicationNow }>(READ, { id }, as)).application;
const move = (as: TestAccount, id: string, from: ApplicationState, to: ApplicationState, reason = 'Daarom.', groupId: string | null = null) => outcome(MOVE, { input: { id, from, to, reason, groupId } }, as);
const save = (as: TestAccount, id: string, field: string, value: string, revision = 0) => outcome(SAVE, { input: { id, field, value, revision } }, as);
const give = (as: TestAccount, id: string, party: string) => outcome(GIVE, { input: { id, party } }, as);
const put = (id: string, state: ApplicationState) => app.database.query('UPDATE applications SET state = $2, confirm_by = NULL, confirmed_at = NULL, group_id = NULL WHERE id = $1', [id, state]);
const setTrack = ({ id }: { id: string }, state: string) => app.database.query('UPDATE tracks SET state = $2 WHERE id = $1', [id, state]);

/** A colleague for each party signs. */
async function commitAll(id: string, organisationId: string): Promise<TestAccount[]> {
  const signers = await Promise.all((['burgemeester', 'griffier', 'ambtenaar'] as const).map((held) => anAccount(app, { organisationId, function: held })));
  for (const [place, party] of ['college', 'raad', 'ambtenaren'].entries()) await app.ask(GIVE, { input: { id, party } }, signers[place]!);
  return signers;
}

describe('a draft', () => {
  it('is begun once for a municipality and a track, whoever asks, also at the same moment', async () => {
    const { track } = await anOpenTrack(app);
    const { id: organisationId } = aMunicipality({ name: 'Lochem' });
    const people = await Promise.all([1, 2, 3].map(() => anAccount(app, { organisationId })));
    const ids = await Promise.all(people.map(async (person) => (await anApplication(app, track, person)).id));
    expect(new Set(ids).size).toBe(1);
  });

  it('is for municipalities, and for a track that is open', async () => {
    const { track } = await anOpenTrack(app);
    const nowhere = await anAccount(app);
    const somebody = await anAccount(app, { organisationId: aMunicipality().id });
    const begin = (as: TestAccount, trackId = track.id) => outcome(BEGIN, { input: { trackId } }, as);
    expect([await begin(nowhere), await begin(somebody, unknownId())]).toEqual(['APPLICATION_NO_MUNICIPALITY', 'NOT_FOUND']);
    await setTrack(track, 'in_preparation');
    expect(await begin(somebody)).toBe('APPLICATION_TRACK_NOT_OPEN');
  });

  it('is filled in by everybody of the municipality, and nobody else learns that it is there', async () => {
    const { id, track, applicant, colleague, neighbour, facilitator, manager } = await aDraft();
    expect(await save(colleague, id, 'project', ' Een dorpsbegroting. ')).toBeUndefined();
    const now = await read(id, applicant);
    expect(now).toMatchObject({ state: 'draft', submittedAt: null, contact: { id: applicant.id }, missing: ['instrument', 'maturity', 'size', 'joint', 'joint_reason', 'learning'] });
    expect(now.answers).toContainEqual({ field: 'project', value: 'Een dorpsbegroting.', revision: 1, savedBy: { id: colleague.id } });
    for (const other of [neighbour, facilitator, manager]) {
      expect(await outcome(READ, { id }, other)).toBe('NOT_FOUND');
      expect(await save(other, id, 'project', 'Van buiten')).toBe('NOT_FOUND');
      expect(await move(other, id, 'draft', 'submitted')).toBe('NOT_FOUND');
      expect(await give(other, id, 'ambtenaren')).toBe('NOT_FOUND');
      const socket = await app.socket(other);
      expect(await socket.emitWithAck('stream.open', { stream: `application:${id}`, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
    const lists = (as: TestAccount) => app.ask(TRACK, { slug: track.slug }, as);
    expect(await lists(colleague)).toEqual({ track: { ownApplication: { id }, applications: null } });
    const atHome = async (as: TestAccount) => (await app.ask<{ viewer: { ownApplications: { id: string }[] } }>('{ viewer { ownApplications { id } } }', {}, as)).viewer.ownApplications.map((own) => own.id);
    expect(await atHome(colleague)).toContain(id);
    for (const other of [neighbour, facilitator, manager]) expect(await atHome(other)).not.toContain(id);
    expect(await lists(neighbour)).toEqual({ track: { ownApplication: null, applications: null } });
    expect(await lists(facilitator)).toEqual({ track: { ownApplication: null, applications: [] } });
  });

  it('is never overwritten unseen: who was overtaken at a question hears what stands there', async () => {
    const { id, applicant, colleague } = await aDraft();
    const refusals = await Promise.all([applicant, colleague].map((as) => refusal(SAVE, { input: { id, field: 'learning', value: `Van ${as.id}`, revision: 0 } }, as)));
    const stored = (await read(id, applicant)).answers.find(({ field }) => field === 'learning')!;
    expect(refusals.filter(Boolean)).toEqual([{ code: 'APPLICATION_FIELD_CHANGED', details: { field: 'learning', value: stored.value, revision: 1 } }]);
    expect(await save(colleague, id, 'project', 'Een andere vraag gaat door')).toBeUndefined();
  });

  it('takes only answers that can be, and words within their bounds', async () => {
    const { id, applicant, colleague } = await aDraft();
    const code = (field: string, value: string, revision = 0) => save(applicant, id, field, value, revision);
    expect(await code('maturity', 'ver')).toBe('INPUT_INVALID');
    expect(await code('size', 'enorm')).toBe('INPUT_INVALID');
    expect(await code('joint', 'misschien')).toBe('INPUT_INVALID');
    expect(await code('instrument', unknownId())).toBe('INPUT_INVALID');
    expect(await code('instrument', 'geen')).toBe('INPUT_INVALID');
    expect(await code('contact', colleague.id, 1)).toBe('INPUT_INVALID');
    expect(await code('project', 'x'.repeat(3001))).toBe('INPUT_TOO_LONG');
    expect(await code('joint_reason', 'x'.repeat(1001))).toBe('INPUT_TOO_LONG');
    expect((await read(id, applicant)).answers.map(({ field }) => field)).toEqual(['contact']);
    expect(await save(colleague, id, 'contact', colleague.id, 1)).toBeUndefined();
    expect((await read(id, applicant)).contact).toEqual({ id: colleague.id });
  });

  it('is submitted when it is complete, passes the gate and the track is open', async () => {
    const { id, track, applicant } = await aDraft();
    const submit = () => refusal(MOVE, { input: { id, from: 'draft', to: 'submitted' } }, applicant);
    expect(await submit()).toEqual({ code: 'APPLICATION_INCOMPLETE', details: { missing: ['instrument', 'maturity', 'size', 'project', 'joint', 'joint_reason', 'learning'] } });
    await fillIn(app, { id }, applicant);
    await save(applicant, id, 'joint', 'no', 1);
    expect(await submit()).toEqual({ code: 'APPLICATION_GATE_CLOSED', details: { closed: ['joint'] } });
    await save(applicant, id, 'joint', 'yes', 2);
    await setTrack(track, 'running');
    expect((await submit())?.code).toBe('APPLICATION_TRACK_NOT_OPEN');
    expect(await save(applicant, id, 'project', 'Te laat', 1)).toBe('APPLICATION_TRACK_NOT_OPEN');
    await setTrack(track, 'open');
    expect(await submit()).toBeUndefined();
    expect((await read(id, applicant)).submittedAt).toBe(app.clock.now().toISOString());
    expect(await save(applicant, id, 'project', 'Na het indienen', 1)).toBe('FORBIDDEN');
  });
});

describe('an application that was submitted', () => {
  it('takes exactly the steps of the table, for each kind of person', async () => {
    const { id, track, own, applicant, colleague, neighbour, facilitator, manager } = await aSubmitted();
    await commitAll(id, own.id);
    await aDelegate(app, { id, organisationId: own.id });
    await aReport(app, { id }, facilitator);
    const group = await aGroup(app, { track });
    await aMember(app, group, { role: 'facilitator', account: facilitator });
    for (const from of applicationStates) {
      for (const to of applicationStates) {
        const step = applicationMoves[from][to];
        const isHandlers = step?.permission === 'application.handle';
        for (const [person, may] of [[applicant, !isHandlers], [colleague, !isHandlers], [facilitator, isHandlers], [manager, isHandlers]] as const) {
          await put(id, from);
          const expected = !step ? 'APPLICATION_MOVE_REFUSED' : !may ? 'FORBIDDEN' : step.by ? 'APPLICATION_INTAKE_FIRST' : undefined;
          expect([from, to, await move(person, id, from, to, 'Daarom.', group.id)]).toEqual([from, to, expected]);
        }
        expect(await move(neighbour, id, from, to)).toBe('NOT_FOUND');
        if (step?.asks !== 'reason') continue;
        await put(id, from);
        expect([from, to, await move(facilitator, id, from, to, '  ')]).toEqual([from, to, 'APPLICATION_REASON_MISSING']);
      }
    }
  }, 120_000);

  it('is not taken further by somebody of the municipality itself, also when that is a facilitator of the track', async () => {
    const { id, track, colleague } = await aSubmitted();
    await app.database.query(`INSERT INTO track_facilitators (track_id, account_id, role, assigned_at) VALUES ($1, $2, 'partner', now())`, [track.id, colleague.id]);
    expect(await move(colleague, id, 'submitted', 'intake_planned')).toBe('FORBIDDEN');
  });

  it('keeps who took it where and why, and goes one way only when two act at once', async () => {
    const { id, applicant, facilitator, manager } = await aSubmitted();
    const answers = await Promise.all([move(facilitator, id, 'submitted', 'talk_first', ' Eerst langskomen. '), move(manager, id, 'submitted', 'talk_first', ' Eerst langskomen. ')]);
    expect(answers.sort()).toEqual(['APPLICATION_MOVED', undefined]);
    const { changes } = await read(id, applicant);
    expect(changes).toMatchObject([
      { fromState: 'submitted', toState: 'talk_first', reason: 'Eerst langskomen.' },
      { fromState: 'draft', toState: 'submitted', reason: '', madeBy: { id: applicant.id } },
    ]);
  });

  it('is not accepted when the gate closed again after a step back', async () => {
    const { id, facilitator } = await aSubmitted();
    await put(id, 'local_intake');
    await app.database.query(`UPDATE application_answers SET value = '' WHERE application_id = $1 AND field = 'project'`, [id]);
    expect(await refusal(MOVE, { input: { id, from: 'local_intake', to: 'accepted', reason: 'Past.' } }, facilitator)).toEqual({ code: 'APPLICATION_GATE_CLOSED', details: { closed: ['project'] } });
  });

  it('leaves room for a new one once it was withdrawn, and stays to be read', async () => {
    const { id, track, applicant, facilitator } = await aSubmitted();
    expect(await move(applicant, id, 'submitted', 'withdrawn', '')).toBeUndefined();
    expect((await anApplication(app, track, applicant)).id).not.toBe(id);
    expect((await read(id, facilitator)).state).toBe('withdrawn');
    expect(await app.ask(TRACK, { slug: track.slug }, facilitator)).toMatchObject({ track: { applications: [{ id }] } });
  });

  it('is followed by a new one beside the place that it led to, once the track is opened again', async () => {
    const { id, track, applicant, colleague, neighbour, manager } = await aSubmitted();
    const stepOf = (from: string, to: string) => app.ask('mutation ($input: MoveTrackInput!) { moveTrack(input: $input) { track { id } } }', { input: { id: track.id, from, to, reason: 'Een nieuwe editie.' } }, manager);
    const own = async (as: TestAccount) => (await app.ask<{ track: object }>('query ($slug: String!) { track(slug: $slug) { ownApplication { id } earlierApplications { id } } }', { slug: track.slug }, as)).track;
    await put(id, 'placed');
    expect((await anApplication(app, track, applicant)).id).toBe(id);
    await stepOf('open', 'running');
    expect(await own(applicant)).toEqual({ ownApplication: { id }, earlierApplications: [] });
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    await stepOf('running', 'open');
    expect(await own(applicant)).toEqual({ ownApplication: null, earlierApplications: [{ id }] });
    const [first, second] = await Promise.all([applicant, colleague].map((person) => anApplication(app, track, person)));
    expect([first!.id === second!.id, first!.id === id]).toEqual([true, false]);
    expect(await own(colleague)).toEqual({ ownApplication: { id: first!.id }, earlierApplications: [{ id }] });
    expect(await own(neighbour)).toEqual({ ownApplication: null, earlierApplications: [] });
    expect((await read(id, applicant)).state).toBe('placed');
  });

  it('tells of its steps to who has it open, without words', async () => {
    const { id, applicant, facilitator } = await aSubmitted();
    const socket = await app.socket(applicant);
    await socket.emitWithAck('stream.open', { stream: `application:${id}`, after: 100 });
    const news = nextFrame(socket, 'news');
    await move(facilitator, id, 'submitted', 'declined', 'Een reden die niemand in het logboek leest.');
    const { events } = await news;
    expect(events).toMatchObject([{ name: 'application.moved', payload: { applicationId: id, from: 'submitted', to: 'declined' } }]);
    expect(JSON.stringify(await app.database.query('SELECT payload FROM domain_events WHERE stream = $1', [streamOf('application', id)]))).not.toContain('reden die');
  });
});

describe('the commitments', () => {
  it('are all there before a place in a group: with one missing it is refused, and says which', async () => {
    const { id, track, own, facilitator, applicant } = await aSubmitted();
    const [, , official] = await commitAll(id, own.id);
    await aDelegate(app, { id, organisationId: own.id });
    expect(await outcome(TAKE_BACK, { input: { id, party: 'ambtenaren' } }, applicant)).toBe('COMMITMENT_NOT_OWN');
    expect(await outcome(TAKE_BACK, { input: { id, party: 'ambtenaren' } }, official!)).toBeUndefined();
    await put(id, 'accepted');
    expect(await refusal(MOVE, { input: { id, from: 'accepted', to: 'placed' } }, facilitator)).toEqual({ code: 'APPLICATION_COMMITMENTS_MISSING', details: { missing: ['ambtenaren'] } });
    expect(await give(official!, id, 'ambtenaren')).toBeUndefined();
    const group = await aGroup(app, { track });
    await aMember(app, group, { role: 'facilitator', account: facilitator });
    expect(await move(facilitator, id, 'accepted', 'placed', '', group.id)).toBeUndefined();
    expect(await outcome(TAKE_BACK, { input: { id, party: 'ambtenaren' } }, official!)).toBe('FORBIDDEN');
  });

  it('are those that the rules of the day ask, from midnight in Amsterdam on; others that were given stay', async () => {
    const before = app.clock.now();
    app.clock.set(new Date('2026-12-31T22:59:59Z'));
    const { id, track, own, facilitator, applicant } = await aSubmitted();
    const [, , official] = await commitAll(id, own.id);
    await app.ask(TAKE_BACK, { input: { id, party: 'ambtenaren' } }, official!);
    await aDelegate(app, { id, organisationId: own.id });
    await put(id, 'accepted');
    const group = await aGroup(app, { track });
    await aMember(app, group, { role: 'facilitator', account: facilitator });
    await aRuleFrom(app, 'commitment_parties', '2027-01-01', { members: ['college'] });
    const asked = async () => (await app.ask<{ application: { commitmentParties: string[] } }>('query ($id: ID!) { application(id: $id) { commitmentParties } }', { id }, applicant)).application.commitmentParties;
    expect([await asked(), await move(facilitator, id, 'accepted', 'placed', '', group.id)]).toEqual([['college', 'raad', 'ambtenaren'], 'APPLICATION_COMMITMENTS_MISSING']);
    app.clock.set(new Date('2026-12-31T23:00:00Z'));
    expect([await asked(), await move(facilitator, id, 'accepted', 'placed', '', group.id)]).toEqual([['college'], undefined]);
    expect((await read(id, applicant)).commitments.map(({ party }) => party).sort()).toEqual(['college', 'raad']);
    app.clock.set(before);
  });

  it('are given once each, by three people, in functions that may speak for the party', async () => {
    const { id, own, applicant, colleague } = await aDraft();
    const secretary = await anAccount(app, { organisationId: own.id, function: 'gemeentesecretaris' });
    const signsFor = async (as: TestAccount) => (await app.ask<{ application: { viewerSignsFor: string[] } }>('query ($id: ID!) { application(id: $id) { viewerSignsFor } }', { id }, as)).application.viewerSignsFor;
    expect([await signsFor(colleague), await signsFor(secretary)]).toEqual([['college'], ['college', 'ambtenaren']]);
    expect(await give(applicant, id, 'college')).toBe('COMMITMENT_FUNCTION_WRONG');
    expect(await give(colleague, id, 'raad')).toBe('COMMITMENT_FUNCTION_WRONG');
    expect(await give(secretary, id, 'college')).toBeUndefined();
    expect([await signsFor(colleague), await signsFor(secretary)]).toEqual([[], []]);
    expect(await give(colleague, id, 'college')).toBe('COMMITMENT_GIVEN');
    expect(await give(secretary, id, 'ambtenaren')).toBe('COMMITMENT_OTHER_PERSON');
    expect((await read(id, applicant)).commitments).toMatchObject([{ party: 'college', function: 'gemeentesecretaris', givenBy: { id: secretary.id }, givenAt: app.clock.now().toISOString() }]);
  });
});

describe('somebody of an application who is forgotten', () => {
  it('is no contact any more and takes along why steps were taken; what the municipality wrote stays', async () => {
    const { id, applicant, colleague, facilitator } = await aSubmitted();
    await move(facilitator, id, 'submitted', 'talk_first', 'Woorden van de begeleider.');
    const admin = await anAccount(app, { roles: ['admin'] });
    for (const { id: accountId } of [applicant, facilitator]) await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId, withWords: true } }, admin);
    await app.settle();
    const now = await read(id, colleague);
    expect(now).toMatchObject({ contact: null, missing: ['contact'], state: 'talk_first' });
    expect(now.changes.map(({ reason }) => reason)).toEqual(['…', '']);
    expect(now.answers.find(({ field }) => field === 'project')?.value).toBe('Een dorpsbegroting in drie kernen.');
  });
});
