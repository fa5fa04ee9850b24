import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitmentParties, type ApplicationState } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { aRuleFrom, forgetRules } from '@leerkring/rules/api/testing';
import { TracksModule } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { Application, ApplicationAnswer } from '../application.entity';
import { ApplicationsModule } from '../applications.module';
import { aDelegate, anOpenTrack } from '../testing';
import { PlacesService } from './places.service';
import { ADD, BEGIN, BOARD, CHANGE, CONFIRM, INVITE, MOVE, MOVE_CARD, PIN, PROPOSE, PUBLISH, REMOVE, REMOVE_PERSON, type Board } from './testing';

/** Two weeks, as the programme begins with. */
const CONFIRM_MS = 14 * 24 * 60 * 60 * 1000;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, TracksModule, GroupsModule, ApplicationsModule] });
});
afterAll(() => app.stop());

const codeOf = async (query: string, input: object, as?: TestAccount) => (await app.graphql(query, { input } as never, as)).errors?.[0]?.extensions.code;

/** A municipality that came this far, everybody signed; its person is the delegation. */
async function anApplicant(track: { id: string }, state: ApplicationState, at: number): Promise<{ id: string; person: TestAccount; organisationId: string }> {
  const { id: organisationId } = aMunicipality();
  const person = await anAccount(app, { organisationId, function: 'griffier' });
  const { manager } = app.database;
  const [id, now] = [uuid(), app.clock.now()];
  await manager.insert(Application, { id, organisationId, trackId: track.id, begunById: person.id, state, createdAt: now, submittedAt: now, groupId: null, confirmBy: null, confirmedAt: null, lapsedAt: null });
  await aDelegate(app, { id, organisationId }, { account: person, function: 'griffier' });
  const answers = { contact: person.id, maturity: ['starting', 'struggling', 'running'][at % 3]!, size: ['small', 'medium', 'large'][at % 3]!, project: 'Een dorpsbegroting.', joint: 'yes', joint_reason: 'Graag.' };
  for (const [field, value] of Object.entries(answers)) await manager.insert(ApplicationAnswer, { applicationId: id, field: field as never, value, revision: 1, savedById: person.id, savedAt: now });
  for (const kind of ['application', 'intake_reports', 'local_intake']) await manager.query('INSERT INTO streams (stream, head) VALUES ($1, 0)', [`${kind}:${id}`]);
  await manager.query(`INSERT INTO application_changes (id, application_id, from_state, to_state, made_by_id, reason, made_at) VALUES ($1, $2, 'local_intake', $3, $4, 'Daarom.', $5)`, [uuid(), id, state, person.id, new Date(now.getTime() + at)]);
  for (const party of commitmentParties) await manager.query(`INSERT INTO commitments (application_id, party, given_by_id, function, given_at) VALUES ($1, $2, $3, 'griffier', $4)`, [id, party, (await anAccount(app, { organisationId })).id, now]);
  return { id, person, organisationId };
}

/** A board of an open track with so many municipalities; two facilitators look after it. */
async function aBoard({ accepted = 9, waiting = 0 } = {}) {
  const { track, facilitator } = await anOpenTrack(app);
  const colleague = await anAccount(app, { organisationId: aMunicipality().id });
  await app.database.query(`INSERT INTO track_facilitators (track_id, account_id, role, assigned_at) VALUES ($1, $2, 'partner', now())`, [track.id, colleague.id]);
  const applicants = [];
  for (let at = 0; at < accepted + waiting; at++) applicants.push(await anApplicant(track, at < accepted ? 'accepted' : 'waitlisted', at));
  await app.ask(BEGIN, { input: { trackId: track.id } }, facilitator);
  const board = async (as = facilitator): Promise<Board> => (await app.ask<{ track: { composition: Board } }>(BOARD, { slug: track.slug }, as)).track.composition;
  const { id } = await board();
  const card = async (applicationId: string) => (await board()).cards.find((one) => one.id === applicationId)!;
  const put = async (applicationId: string, groupId: string | null, as = facilitator, reason = '') => codeOf(MOVE_CARD, { id, applicationId, groupId, revision: (await card(applicationId)).revision, reason }, as);
  const propose = async (seed = 7, groupCount: number | null = null) => codeOf(PROPOSE, { id, revision: (await board()).revision, seed, groupCount }, facilitator);
  const publish = async (as = facilitator) => codeOf(PUBLISH, { id, revision: (await board()).revision }, as);
  const lead = async (...people: TestAccount[]) => {
    for (const { id: groupId, revision, name } of (await board()).groups) await app.ask(CHANGE, { input: { id: groupId, revision, name, purpose: 'Samen leren.', facilitatorIds: people.map((one) => one.id) } }, facilitator);
  };
  return { track, facilitator, colleague, id, accepted: applicants.slice(0, accepted), waiting: applicants.slice(accepted), board, card, put, propose, publish, lead };
}

const seatsOf = (groupId: string) => app.database.query<{ account_id: string; role: string; organisation_id: string }[]>('SELECT account_id, role, organisation_id FROM memberships WHERE group_id = $1 AND ended_at IS NULL', [groupId]);
const stateOf = async (id: string): Promise<Application> => (await app.database.manager.findOneBy(Application, { id }))!;
const groupsOf = (track: { id: string }) => app.database.query<{ id: string; name: string }[]>('SELECT id, name FROM groups WHERE track_id = $1 ORDER BY id', [track.id]);
const eventsNamed = async (name: string, id: string) => (await app.database.query<unknown[]>(`SELECT 1 FROM domain_events WHERE name = $1 AND subject_id = $2`, [name, id])).length;

describe('a board', () => {
  it('is there once for a track, and only for who looks after it', async () => {
    const { track, facilitator, colleague, accepted, id, board } = await aBoard({ accepted: 2 });
    await Promise.all([facilitator, colleague].map((who) => app.ask(BEGIN, { input: { trackId: track.id } }, who)));
    expect((await board(colleague)).id).toBe(id);
    const [{ person }] = accepted as [(typeof accepted)[number]];
    expect(await board(person)).toBeNull();
    expect(await codeOf(BEGIN, { trackId: track.id }, person)).toBe('FORBIDDEN');
    for (const [verb, input] of [[ADD, { id }], [PROPOSE, { id, revision: 1, seed: 1 }], [PUBLISH, { id, revision: 1 }], [MOVE_CARD, { id, applicationId: accepted[0]!.id, groupId: null, revision: 0 }], [PIN, { id, applicationId: accepted[0]!.id, revision: 0, pinned: false }]] as const) {
      expect(await codeOf(verb, input, person)).toBe('NOT_FOUND');
      expect(await codeOf(verb, { ...input, id: unknownId() }, facilitator)).toBe('NOT_FOUND');
    }
    const socket = await app.socket(person);
    expect(await socket.emitWithAck('stream.open', { stream: `composition:${id}`, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('proposes groups that keep the rules, the same for the same seed, and leaves pinned cards where they are', async () => {
    const { board, propose, id, facilitator, accepted } = await aBoard({ accepted: 13 });
    expect(await propose(7, 2)).toBeUndefined();
    const first = await board();
    expect(first).toMatchObject({ seed: 7, range: { from: 4, to: 12 } });
    const sizes = first.groups.map((group) => first.cards.filter(({ groupId }) => groupId === group.id).length);
    expect(sizes.toSorted()).toEqual([6, 7]);
    const pinned = first.cards.find((one) => one.id === accepted[0]!.id)!;
    expect(await codeOf(PIN, { id, applicationId: pinned.id, revision: pinned.revision, pinned: true }, facilitator)).toBeUndefined();
    for (const seed of [8, 9]) {
      expect(await propose(seed, 2)).toBeUndefined();
      expect((await board()).cards.find((one) => one.id === pinned.id)).toMatchObject({ groupId: pinned.groupId, pinned: true });
    }
    const ninth = await board();
    await propose(9, 2);
    expect((await board()).cards.map(({ groupId }) => groupId)).toEqual(ninth.cards.map(({ groupId }) => groupId));
    expect(await propose(1, 9)).toBe('COMPOSITION_COUNT_WRONG');
  });

  it('lets one of two who move a card at the same moment win; the other hears it and sees what stands', async () => {
    const { id, facilitator, colleague, accepted, board, card } = await aBoard({ accepted: 4 });
    for (let at = 0; at < 2; at++) await app.ask(ADD, { input: { id } }, facilitator);
    const groups = (await board()).groups.map((group) => group.id);
    for (let round = 0; round < 4; round++) {
      const { revision, groupId } = await card(accepted[0]!.id);
      const goals = [null, ...groups].filter((goal) => goal !== groupId);
      const answers = await Promise.all([facilitator, colleague].map((who, at) => codeOf(MOVE_CARD, { id, applicationId: accepted[0]!.id, groupId: goals[at], revision }, who)));
      expect(answers.toSorted()).toEqual(['COMPOSITION_CHANGED', undefined]);
      expect((await card(accepted[0]!.id)).groupId).toBe(goals[answers.indexOf(undefined)]);
    }
  });

  it('keeps the capacity of a group, also when two fill the last place at once', async () => {
    const { id, facilitator, colleague, accepted, board, put } = await aBoard({ accepted: 13 });
    await app.ask(ADD, { input: { id } }, facilitator);
    const groupId = (await board()).groups[0]!.id;
    for (const one of accepted.slice(0, 11)) await put(one.id, groupId);
    const answers = await Promise.all([put(accepted[11]!.id, groupId), put(accepted[12]!.id, groupId, colleague)]);
    expect(answers.toSorted()).toEqual(['COMPOSITION_GROUP_FULL', undefined]);
    expect((await board()).cards.filter((card) => card.groupId === groupId)).toHaveLength(12);
  });

  it('keeps a municipality from a group that its own colleague facilitates alone, and a facilitator from the own card', async () => {
    const { id, track, facilitator, colleague, accepted, board, put, lead } = await aBoard({ accepted: 4 });
    const own = await anAccount(app, { organisationId: accepted[0]!.organisationId });
    await app.database.query(`INSERT INTO track_facilitators (track_id, account_id, role, assigned_at) VALUES ($1, $2, 'partner', now())`, [track.id, own.id]);
    await app.ask(ADD, { input: { id } }, facilitator);
    const { id: groupId, name } = (await board()).groups[0]!;
    await lead(own);
    expect(await put(accepted[0]!.id, groupId)).toBe('FACILITATOR_CONFLICT');
    await lead(own, colleague);
    expect(await put(accepted[0]!.id, groupId!, own)).toBe('FORBIDDEN');
    expect(await put(accepted[0]!.id, groupId)).toBeUndefined();
    const { revision } = (await board()).groups[0]!;
    expect(await codeOf(CHANGE, { id: groupId, revision, name, purpose: 'Samen leren.', facilitatorIds: [own.id] }, facilitator)).toBe('FACILITATOR_CONFLICT');
    expect(await codeOf(CHANGE, { id: groupId, revision: revision - 1, name, purpose: 'Samen leren.', facilitatorIds: [] }, colleague)).toBe('COMPOSITION_CHANGED');
    expect(await codeOf(CHANGE, { id: groupId, revision, name, purpose: 'Samen leren.', facilitatorIds: [accepted[1]!.person.id] }, facilitator)).toBe('INPUT_INVALID');
    expect(await codeOf(REMOVE, { id: groupId }, facilitator)).toBeUndefined();
    expect((await board()).cards.every((card) => card.groupId === null)).toBe(true);
  });

  it('tells who has it open that something changed, without words', async () => {
    const { id, facilitator, colleague } = await aBoard({ accepted: 1 });
    const socket = await app.socket(colleague);
    await socket.emitWithAck('stream.open', { stream: `composition:${id}`, after: 1 });
    const news = nextFrame(socket, 'news');
    await app.ask(ADD, { input: { id } }, facilitator);
    expect((await news).events).toMatchObject([{ name: 'composition.arranged', payload: { compositionId: id } }]);
  });
});

describe('publishing', () => {
  it('makes the groups once, also when two publish at the same moment, and gives every delegation its seats', async () => {
    const { track, id, facilitator, colleague, accepted, board, propose, lead } = await aBoard({ accepted: 9 });
    await propose(3, 2);
    await lead(facilitator, colleague);
    const { revision, cards } = await board();
    const answers = await Promise.all([facilitator, colleague].map((who) => codeOf(PUBLISH, { id, revision }, who)));
    expect(answers.toSorted()).toEqual(['COMPOSITION_PUBLISHED', undefined]);
    expect(await codeOf(PUBLISH, { id, revision: revision + 1 }, facilitator)).toBe('COMPOSITION_PUBLISHED');
    const groups = await groupsOf(track);
    expect(groups).toHaveLength(2);
    expect(await eventsNamed('composition.published', id)).toBe(1);
    const seats = (await Promise.all(groups.map(({ id: groupId }) => seatsOf(groupId)))).flat();
    expect(seats.filter(({ role }) => role === 'facilitator')).toHaveLength(4);
    for (const { id: applicationId, person, organisationId } of accepted) {
      const { state, groupId } = await stateOf(applicationId);
      expect([state, seats.filter((seat) => seat.account_id === person.id)]).toEqual(['placed', [{ account_id: person.id, role: 'participant', organisation_id: organisationId }]]);
      const stood = cards.filter((card) => card.groupId === cards.find((one) => one.id === applicationId)!.groupId).map((card) => card.organisation.id);
      const sits = (await seatsOf(groupId!)).filter(({ role }) => role === 'participant').map((seat) => seat.organisation_id);
      expect(sits.toSorted()).toEqual(stood.toSorted());
    }
    expect(await board()).toBeNull();
  }, 60_000);

  it('is refused while something is missing, and then nothing was made', async () => {
    const { track, id, facilitator, colleague, accepted, board, put, lead, propose, publish } = await aBoard({ accepted: 5 });
    expect(await publish()).toBe('COMPOSITION_EMPTY');
    await propose(1, 1);
    expect(await publish()).toBe('COMPOSITION_FACILITATOR_MISSING');
    await lead(facilitator, colleague);
    for (const one of accepted.slice(0, 2)) await put(one.id, null);
    expect(await publish()).toBe('COMPOSITION_GROUP_SMALL');
    await put(accepted[0]!.id, (await board()).groups[0]!.id);
    await app.database.query(`DELETE FROM commitments WHERE application_id = $1 AND party = 'raad'`, [accepted[0]!.id]);
    expect(await publish()).toBe('COMPOSITION_NOT_READY');
    expect(await codeOf(PUBLISH, { id, revision: 1 }, colleague)).toBe('COMPOSITION_CHANGED');
    const unready = async () => (await board()).cards.filter(({ ready }) => !ready).length;
    await aRuleFrom(app, 'commitment_parties', '2026-01-01', { members: ['ambtenaren', 'college'] });
    expect(await unready()).toBe(0);
    await forgetRules(app);
    expect(await unready()).toBe(1);
    expect([await groupsOf(track), (await stateOf(accepted[0]!.id)).state]).toEqual([[], 'accepted']);
  }, 60_000);
});

describe('the waiting list', () => {
  it('goes in order: the first needs no reason, one further down does, and each confirms in time', async () => {
    const { id, facilitator, waiting, board, put, card } = await aBoard({ accepted: 4, waiting: 3 });
    await app.ask(ADD, { input: { id } }, facilitator);
    const groupId = (await board()).groups[0]!.id;
    expect((await board()).cards.filter(({ waitingPlace }) => waitingPlace).map((one) => one.id)).toEqual(waiting.map((one) => one.id));
    expect(await put(waiting[1]!.id, groupId)).toBe('APPLICATION_OUT_OF_ORDER');
    expect(await put(waiting[1]!.id, groupId, facilitator, 'Hun raad besluit al in januari.')).toBeUndefined();
    expect(await put(waiting[0]!.id, groupId)).toBeUndefined();
    const due = new Date(app.clock.now().getTime() + CONFIRM_MS).toISOString();
    expect(await card(waiting[0]!.id)).toMatchObject({ state: 'accepted', confirmBy: due, groupId });
    expect(await codeOf(CONFIRM, { id: waiting[0]!.id }, facilitator)).toBe('FORBIDDEN');
    expect(await codeOf(CONFIRM, { id: waiting[0]!.id }, waiting[1]!.person)).toBe('NOT_FOUND');
    expect(await codeOf(CONFIRM, { id: waiting[0]!.id }, waiting[0]!.person)).toBeUndefined();
    expect(await codeOf(CONFIRM, { id: waiting[0]!.id }, waiting[0]!.person)).toBe('FORBIDDEN');
    expect((await card(waiting[0]!.id)).confirmBy).toBeNull();
  });

  it('passes a place on that was not confirmed in time, or was withdrawn before that', async () => {
    const { id, facilitator, waiting, board, put, card } = await aBoard({ accepted: 4, waiting: 3 });
    await app.ask(ADD, { input: { id } }, facilitator);
    const groupId = (await board()).groups[0]!.id;
    await put(waiting[0]!.id, groupId);
    app.clock.advance(CONFIRM_MS - 1);
    await app.get(PlacesService).lapse();
    expect((await card(waiting[0]!.id)).groupId).toBe(groupId);
    app.clock.advance(1);
    await app.get(PlacesService).lapse();
    expect(await card(waiting[0]!.id)).toMatchObject({ state: 'waitlisted', groupId: null });
    expect(await card(waiting[1]!.id)).toMatchObject({ state: 'accepted', groupId });
    await app.ask(MOVE, { input: { id: waiting[1]!.id, from: 'accepted', to: 'withdrawn' } }, waiting[1]!.person);
    expect(await card(waiting[2]!.id)).toMatchObject({ state: 'accepted', groupId });
    app.clock.advance(CONFIRM_MS);
    await app.get(PlacesService).lapse();
    // Both others let theirs go by: nobody is offered a place twice by itself.
    expect((await board()).cards.filter((one) => one.groupId === groupId)).toEqual([]);
    expect(await eventsNamed('application.lapsed', waiting[2]!.id)).toBe(1);
  });

  it('keeps a place in a published group until it is confirmed, and seats the delegation then', async () => {
    const { track, id, facilitator, colleague, accepted, waiting, board, put, lead, publish } = await aBoard({ accepted: 4, waiting: 1 });
    await app.ask(ADD, { input: { id } }, facilitator);
    for (const one of [...accepted, ...waiting]) await put(one.id, (await board()).groups[0]!.id);
    await lead(facilitator, colleague);
    expect(await publish()).toBeUndefined();
    const groupId = (await groupsOf(track))[0]!.id;
    const sits = async () => (await seatsOf(groupId)).some((seat) => seat.account_id === waiting[0]!.person.id);
    expect([(await stateOf(waiting[0]!.id)).state, await sits()]).toEqual(['accepted', false]);
    // Nobody else gets that place meanwhile.
    await aRuleFrom(app, 'group_municipalities', '2026-01-01', { from: 4, to: 5 });
    const { email } = await anAccount(app, { organisationId: aMunicipality().id });
    expect(await codeOf('mutation ($input: AddMemberInput!) { addMember(input: $input) { group { id } } }', { groupId, email, role: 'participant' }, facilitator)).toBe('GROUP_FULL');
    await forgetRules(app);
    expect(await codeOf(CONFIRM, { id: waiting[0]!.id }, waiting[0]!.person)).toBeUndefined();
    expect([(await stateOf(waiting[0]!.id)).state, await sits()]).toEqual(['placed', true]);
    expect(await eventsNamed('application.placed', waiting[0]!.id)).toBe(1);
  });
});

describe('a place in a group that is there already', () => {
  it('is given by who may add its members, as long as there is one', async () => {
    const { track, facilitator, colleague, accepted, propose, lead, publish } = await aBoard({ accepted: 12 });
    await propose(1, 1);
    await lead(facilitator);
    expect(await publish()).toBeUndefined();
    const groupId = (await groupsOf(track))[0]!.id;
    const later = await anApplicant(track, 'accepted', 1);
    const place = (as: TestAccount, group: string | null) => codeOf(MOVE, { id: later.id, from: 'accepted', to: 'placed', groupId: group }, as);
    expect(await place(facilitator, null)).toBe('APPLICATION_GROUP_MISSING');
    expect([await place(colleague, groupId), await place(facilitator, unknownId())]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await place(facilitator, groupId)).toBe('APPLICATION_GROUP_FULL');
    await app.database.query(`UPDATE memberships SET ended_at = now() WHERE group_id = $1 AND account_id = $2`, [groupId, accepted[0]!.person.id]);
    expect(await place(facilitator, groupId)).toBeUndefined();
    const sits = async (who: TestAccount) => (await seatsOf(groupId)).some((seat) => seat.account_id === who.id);
    expect(await sits(later.person)).toBe(true);
    // Who joins the delegation afterwards sits there as well, until the municipality removes them.
    const newcomer = await anAccount(app, { organisationId: later.organisationId });
    await app.ask(INVITE, { input: { id: later.id, part: 'delegation', name: 'Een collega', email: newcomer.email, function: 'ambtenaar' } }, later.person);
    await app.settle();
    expect(await sits(newcomer)).toBe(true);
    const [{ id: personId }] = await app.database.query<[{ id: string }]>('SELECT id FROM application_people WHERE account_id = $1', [newcomer.id]);
    await app.ask(REMOVE_PERSON, { input: { id: personId } }, later.person);
    await app.settle();
    expect([await sits(newcomer), await sits(later.person)]).toEqual([false, true]);
  }, 60_000);
});
