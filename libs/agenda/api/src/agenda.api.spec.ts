import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '@leerkring/contract';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality, aPartner } from '@leerkring/organisations/api/testing';
import { Access } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { TaxonomyTerm, TrackFacilitator } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { v7 as uuid } from 'uuid';
import { AgendaModule } from './agenda.module';
import { AgendaEvent } from './agenda-event.entity';
import { AgendaReactions } from './agenda.reactions';
import { READ, anAgendaEvent, asking, eventWords, mutation, proposers, type Shown } from './testing';

const LIST = 'query ($filter: AgendaFilterInput, $past: Boolean, $first: Int, $after: String) { agendaEvents(filter: $filter, past: $past, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [AgendaModule] });
});
afterAll(() => app.stop());

const { outcome, does, plans, read } = asking(() => app);
const missing = (id: string, as?: Caller) => app.codeOf(READ, { id }, as);
const listed = async (variables: object, as?: Caller): Promise<string[]> => (await app.ask<{ agendaEvents: { nodes: { id: string }[] } }>(LIST, variables, as)).agendaEvents.nodes.map(({ id }) => id);
const drafts = async (as: TestAccount): Promise<string[]> => (await app.ask<{ agendaDrafts: { id: string }[] }>('{ agendaDrafts { id } }', {}, as)).agendaDrafts.map(({ id }) => id);
const eventsOf = (id: string) => app.database.query<{ name: string; payload: object }[]>('SELECT name, payload FROM domain_events WHERE stream = $1 ORDER BY seq', [streamOf('agenda_event', id)]);

/** A proposal of a municipality, with everybody around it. */
async function aProposal(wishes: object = {}) {
  const people = await proposers(app);
  const { id } = await does('Propose', eventWords(app, wishes), people.proposer);
  return { id, ...people };
}

describe('a proposal', () => {
  it('is read by its municipality and by editors, and by nobody else until it is published', async () => {
    const { id, proposer, colleague, neighbour, editor } = await aProposal();
    for (const person of [proposer, colleague, editor]) {
      expect((await read(id, person)).state).toBe('proposed');
      expect(await drafts(person)).toContain(id);
    }
    for (const person of [neighbour, undefined]) expect(await missing(id, person)).toBe('NOT_FOUND');
    expect(await drafts(neighbour)).not.toContain(id);
    expect(await outcome('Decide', { id, revision: 1, approved: true }, proposer)).toBe('FORBIDDEN');
    expect(await outcome('Decide', { id, revision: 1, approved: true }, neighbour)).toBe('NOT_FOUND');
    const decided = await does('Decide', { id, revision: 1, approved: true }, editor);
    expect(decided).toMatchObject({ state: 'published', revision: 3 });
    for (const person of [neighbour, undefined]) expect((await read(id, person)).state).toBe('published');
    expect(await listed({ first: 100 })).toContain(id);
    expect(await eventsOf(id)).toEqual([
      { name: 'agenda_event.proposed', payload: { agendaEventId: id } },
      { name: 'agenda_event.decided', payload: { agendaEventId: id, approved: true } },
      { name: 'agenda_event.published', payload: { agendaEventId: id } },
    ]);
  });

  it('needs a municipality', async () => {
    const nobody = await anAccount(app, {});
    expect(await outcome('Propose', eventWords(app), nobody)).toBe('AGENDA_EVENT_NO_MUNICIPALITY');
    expect(await app.codeOf(mutation('Propose'), { input: eventWords(app) })).toBe('UNAUTHENTICATED');
  });

  it('is refused with a reason, which its municipality reads, and is proposed again by changing it', async () => {
    const { id, proposer, colleague, editor } = await aProposal();
    expect(await outcome('Decide', { id, revision: 1, approved: false, reason: '  ' }, editor)).toBe('AGENDA_EVENT_REASON_MISSING');
    await does('Decide', { id, revision: 1, approved: false, reason: ' Dit is reclame. ' }, editor);
    const refused = await read(id, colleague);
    expect(refused).toMatchObject({ state: 'refused', reason: 'Dit is reclame.', changes: [{ toState: 'refused', madeBy: { id: editor.id } }] });
    const again = await does('Change', { id, revision: refused.revision, ...eventWords(app, { title: 'Zonder reclame' }) }, proposer);
    expect(again).toMatchObject({ state: 'proposed', title: 'Zonder reclame', reason: null });
    await does('Decide', { id, revision: again.revision, approved: true }, editor);
    expect(await outcome('Change', { id, revision: again.revision + 2, ...eventWords(app) }, proposer)).toBe('FORBIDDEN');
    expect(JSON.stringify(await eventsOf(id))).not.toContain('reclame');
  });

  it('is published at its moment and not before', async () => {
    const { id, neighbour, editor } = await aProposal({ publishAt: { wallTime: '2026-11-20T09:00' } });
    expect((await does('Decide', { id, revision: 1, approved: true }, editor)).state).toBe('approved');
    await app.get(AgendaReactions).publish();
    expect(await missing(id, neighbour)).toBe('NOT_FOUND');
    const before = app.clock.now();
    app.clock.set(new Date('2026-11-20T08:00:00Z'));
    await Promise.all([1, 2, 3].map(() => app.get(AgendaReactions).publish()));
    app.clock.set(before);
    expect(await read(id, neighbour)).toMatchObject({ state: 'published', publishedAt: '2026-11-20T08:00:00.000Z', changes: [] });
    expect((await eventsOf(id)).filter(({ name }) => name === 'agenda_event.published')).toHaveLength(1);
  });

  it('is published before its moment by an editor only', async () => {
    const { id, proposer, editor } = await aProposal({ publishAt: { wallTime: '2027-01-20T09:00' } });
    expect(await outcome('Publish', { id, revision: 1 }, editor)).toBe('AGENDA_EVENT_MOVE_REFUSED');
    const { revision } = await does('Decide', { id, revision: 1, approved: true }, editor);
    expect(await outcome('Publish', { id, revision }, proposer)).toBe('FORBIDDEN');
    expect((await does('Publish', { id, revision }, editor)).state).toBe('published');
  });
});

describe('what is not published yet', () => {
  /** How often each of them was told, on the own stream, that it changed. */
  const told = async (people: TestAccount[]): Promise<number[]> => {
    await app.settle();
    const rows = await app.database.query<{ stream: string; count: number }[]>(`SELECT stream, count(*)::int AS count FROM domain_events WHERE name = 'agenda_drafts.changed' GROUP BY stream`);
    return people.map(({ id }) => rows.find(({ stream }) => stream === streamOf('account', id))?.count ?? 0);
  };

  it('is told anew, with every step, to whoever finds it there, and to nobody else', async () => {
    const [manager, facilitator] = [await anAccount(app, { roles: ['programme_manager'] }), await anAccount(app, { roles: ['facilitator'] })];
    const { id, proposer, colleague, neighbour, editor } = await aProposal();
    const [those, others] = [[proposer, colleague, editor, manager], [neighbour, facilitator]];
    expect([await told(those), await told(others)]).toEqual([[1, 1, 1, 1], [0, 0]]);
    await does('Change', { id, revision: 1, ...eventWords(app, { title: 'Anders' }) }, colleague);
    expect([await told(those), await told(others)]).toEqual([[2, 2, 2, 2], [0, 0]]);
    app.clock.advance(60_000);
    await does('Decide', { id, revision: 2, approved: true }, editor);
    const [count] = await told([proposer]);
    expect(count).toBeGreaterThan(2);
    expect(await drafts(proposer)).not.toContain(id);
    await does('Change', { id, revision: 4, ...eventWords(app, { title: 'Weer anders' }) }, editor);
    expect([await told([proposer]), await told(others)]).toEqual([[count], [0, 0]]);
    const payloads = await app.database.query<{ payload: object }[]>(`SELECT DISTINCT payload FROM domain_events WHERE stream = $1 AND name = 'agenda_drafts.changed'`, [streamOf('account', editor.id)]);
    expect(payloads).toEqual([{ payload: { accountId: editor.id } }]);
  });

  it('of a group is told to its facilitators only', async () => {
    const group = await aGroup(app);
    const [facilitator, member, editor] = [await aMember(app, group, { role: 'facilitator' }), await aMember(app, group), await anAccount(app, { roles: ['editor'] })];
    await plans({ groupId: group.id, publishAt: { wallTime: '2026-11-24T09:00' } }, facilitator);
    expect(await told([facilitator, member, editor])).toEqual([1, 0, 0]);
    await plans({ groupId: group.id }, facilitator);
    expect(await told([facilitator])).toEqual([1]);
  });
});

describe('a change', () => {
  it('is refused to who has not read what stands, also of two at once', async () => {
    const { id, proposer, colleague } = await aProposal();
    const change = (as: TestAccount, title: string) => outcome('Change', { id, revision: 1, ...eventWords(app, { title }) }, as);
    expect((await Promise.all([change(proposer, 'Een'), change(colleague, 'Twee')])).sort()).toEqual(['AGENDA_EVENT_CHANGED', undefined]);
    expect((await read(id, proposer)).revision).toBe(2);
  });

  it('tells who has it open that it was moved, without words', async () => {
    const editor = await anAccount(app, { roles: ['editor'] });
    const [{ id, revision }] = (await plans({}, editor)) as [Shown];
    const socket = await app.socket(await anAccount(app));
    await socket.emitWithAck('stream.open', { stream: streamOf('agenda_event', id), after: 100 });
    const news = nextFrame(socket, 'news');
    await does('Change', { id, revision, ...eventWords(app, { title: 'Geheim', place: 'Elders' }) }, editor);
    expect((await news).events).toMatchObject([{ name: 'agenda_event.changed', payload: { agendaEventId: id, moved: true } }]);
    expect(JSON.stringify(await eventsOf(id))).not.toContain('Geheim');
  });

  it('takes no time that does not exist, that is past, or of an hour that comes twice unless it is said which', async () => {
    const { proposer } = await aProposal();
    const at = (startsAt: object, endsAt: object) => outcome('Propose', eventWords(app, { startsAt, endsAt }), proposer);
    expect(await at({ wallTime: '2027-03-28T02:30' }, { wallTime: '2027-03-28T05:00' })).toBe('AGENDA_EVENT_TIME_SKIPPED');
    expect(await at({ wallTime: '2027-10-31T02:30' }, { wallTime: '2027-10-31T05:00' })).toBe('AGENDA_EVENT_TIME_TWICE');
    expect(await at({ wallTime: '2027-10-31T02:30', second: true }, { wallTime: '2027-10-31T02:10', second: true })).toBe('INPUT_INVALID');
    expect(await at({ wallTime: '2027-10-31T02:30', second: false }, { wallTime: '2027-10-31T02:10', second: true })).toBeUndefined();
    expect(await at({ wallTime: '2026-11-19T13:59' }, { wallTime: '2026-11-19T18:00' })).toBe('INPUT_INVALID');
    expect(await at({ wallTime: 'morgen' }, { wallTime: '2026-11-29T18:00' })).toBe('INPUT_INVALID');
    expect(await outcome('Propose', eventWords(app, { link: 'http://onveilig.example' }), proposer)).toBe('INPUT_INVALID');
    expect(await outcome('Propose', eventWords(app, { termIds: [unknownId()] }), proposer)).toBe('INPUT_INVALID');
    expect(await outcome('Propose', eventWords(app, { coOrganiserIds: [unknownId()] }), proposer)).toBe('INPUT_INVALID');
  });
});

describe('who organises an event along', () => {
  it('is an organisation of any kind that exists; one that ended stays where it stood, and is not chosen anew', async () => {
    const ministry = await aPartner(app);
    const { id, proposer } = await aProposal({ coOrganiserIds: [ministry.id] });
    await app.database.query(`UPDATE organisations SET end_date = '2020-12-31' WHERE id = $1`, [ministry.id]);
    const words = eventWords(app, { coOrganiserIds: [ministry.id] });
    expect(await outcome('Change', { id, revision: 1, ...words }, proposer)).toBeUndefined();
    expect(await outcome('Propose', words, proposer)).toBe('INPUT_INVALID');
    expect(await read(id, proposer)).toMatchObject({ coOrganisers: [{ id: ministry.id }] });
  });
});

describe('an event of a group', () => {
  it('is made by its facilitators and found by its members, in no other way', async () => {
    const group = await aGroup(app);
    const [facilitator, member] = [await aMember(app, group, { role: 'facilitator' }), await aMember(app, group)];
    const manager = await anAccount(app, { roles: ['programme_manager', 'editor', 'admin'] });
    expect(await outcome('Plan', eventWords(app, { groupId: group.id }), member)).toBe('FORBIDDEN');
    const [{ id }] = (await plans({ groupId: group.id }, facilitator)) as [Shown];
    const everything = { filter: { groupId: group.id }, first: 100 };
    for (const person of [facilitator, member]) expect([(await read(id, person)).id, await listed(everything, person)]).toEqual([id, [id]]);
    for (const person of [manager, undefined]) {
      expect(await missing(id, person)).toBe('NOT_FOUND');
      expect(await app.ask(LIST, everything, person)).toMatchObject({ agendaEvents: { totalCount: 0, nodes: [] } });
    }
    const socket = await app.socket(manager);
    expect(await socket.emitWithAck('stream.open', { stream: streamOf('agenda_event', id), after: 0 })).toMatchObject({ ok: false });
    await app.database.query('UPDATE memberships SET ended_at = now(), ended_by_id = account_id WHERE account_id = $1', [member.id]);
    await app.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [member.id]);
    expect(await missing(id, member)).toBe('NOT_FOUND');
  });
});

describe('an event of a track', () => {
  it('is planned by who facilitates the track, not by others', async () => {
    const track = await aTrack(app);
    const [lead, other] = [await anAccount(app), await anAccount(app, { roles: ['facilitator'] })];
    await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: lead.id, role: 'lead', assignedAt: app.clock.now() });
    expect(await outcome('Plan', eventWords(app, { trackId: track.id }), other)).toBe('FORBIDDEN');
    expect(await outcome('Plan', eventWords(app), lead)).toBe('FORBIDDEN');
    const [{ id }] = (await plans({ trackId: track.id }, lead)) as [Shown];
    expect(await listed({ filter: { trackId: track.id } })).toEqual([id]);
  });
});

describe('the list', () => {
  it('is narrowed by type, region, function, theme and words, other names of types among them', async () => {
    const province = 'Zeeland' as const;
    const term = await app.database.manager.save(TaxonomyTerm, { id: uuid(), taxonomy: 'theme' as const, slug: `thema-${uuid()}`, position: 1, nameNl: 'Water', nameEn: 'Water' });
    const editor = await anAccount(app, { roles: ['editor'] });
    const [visit] = (await plans({ type: 'site_visit', province, functions: ['griffier'], termIds: [term.id], title: 'Langs de 100%_dijk' }, editor)) as [Shown];
    const webinar = await anAgendaEvent(app, { type: 'webinar', province });
    const past = await anAgendaEvent(app, { province, startsAt: new Date('2026-10-01T10:00:00Z') });
    const find = (filter: object, more: object = {}) => listed({ filter: { province, ...filter }, ...more });
    expect(await find({})).toEqual([visit.id, webinar.id]);
    expect(await find({ type: 'webinar' })).toEqual([webinar.id]);
    expect(await find({ function: 'griffier' })).toEqual([visit.id, webinar.id]);
    expect(await find({ function: 'raadslid' })).toEqual([webinar.id]);
    expect(await find({ termId: term.id })).toEqual([visit.id]);
    expect(await find({ search: 'excursie' })).toEqual([visit.id]);
    expect(await find({ search: '100%_D' })).toEqual([visit.id]);
    expect(await find({ search: '%' })).toEqual([visit.id]);
    expect(await find({}, { past: true })).toEqual([past.id]);
    expect(await find({ from: '2026-09-30T22:00:00Z', until: '2026-10-31T23:00:00Z' })).toEqual([past.id]);
    const page = await app.ask<{ agendaEvents: { totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(LIST, { filter: { province }, first: 1 });
    expect(page.agendaEvents).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(await find({}, { first: 1, after: page.agendaEvents.pageInfo.endCursor })).toEqual([webinar.id]);
  });

  it('holds for each person exactly what the right to read says, row by row', async () => {
    const [group, track] = [await aGroup(app), await aTrack(app)];
    const { proposer, neighbour, editor, organisationId } = await proposers(app);
    const [member, facilitator, lead, manager] = [await aMember(app, group), await aMember(app, group, { role: 'facilitator' }), await anAccount(app), await anAccount(app, { roles: ['programme_manager'] })];
    await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: lead.id, role: 'lead', assignedAt: app.clock.now() });
    const states: Partial<AgendaEvent>[] = (['proposed', 'approved', 'refused', 'published', 'cancelled'] as const).flatMap<Partial<AgendaEvent>>((state) => (state === 'cancelled' ? [{ state }, { state, publishedAt: app.clock.now() }] : [{ state }]));
    const ids: string[] = [];
    for (const belongs of [{}, { organisationId }, { trackId: track.id }, { groupId: group.id, organisationId }]) for (const state of states) ids.push((await anAgendaEvent(app, { ...belongs, ...state, createdById: editor.id })).id);
    for (const person of [proposer, neighbour, editor, member, facilitator, lead, manager]) {
      const actor = await person.actor();
      const query = app.database.manager.createQueryBuilder(AgendaEvent, 'e').where('e.id = ANY(:ids)', { ids });
      const seen = new Set((await app.get(Access).visible('agenda_event', query, 'e.id', actor).getMany()).map(({ id }) => id));
      for (const id of ids) expect([id, seen.has(id)]).toEqual([id, await app.get(Access).can(actor, 'agenda_event.read', { type: 'agenda_event', id })]);
    }
  });
});

describe('somebody of the agenda who is forgotten', () => {
  it('takes along why events were refused; what the events say stays', async () => {
    const { id, proposer, editor } = await aProposal({ coOrganiserIds: [aMunicipality({ name: 'Lochem' }).id] });
    await does('Decide', { id, revision: 1, approved: false, reason: 'Woorden van de redacteur.' }, editor);
    const admin = await anAccount(app, { roles: ['admin'] });
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: editor.id, withWords: true } }, admin);
    await app.settle();
    expect(await read(id, proposer)).toMatchObject({ reason: '…', title: 'Lokale democratie in de praktijk', coOrganisers: [{ id: aMunicipality({ name: 'Lochem' }).id }] });
  });
});
