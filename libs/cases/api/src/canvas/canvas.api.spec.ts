import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, streamOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Access, Titles } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { CasesModule } from '../cases.module';
import { aCaseFile } from '../testing';

const PIECES = 'actors { id name kind role revision } rules { id text revision } moments { id title startsOn endsOn phase influence revision involvements { actorId role } }';
const CANVAS = `canvas { ${PIECES} }`;
const SNAPSHOTS = 'canvasSnapshots { id label keptAt liveSessionId meetingTitle keptBy { id } }';
const READ = `query ($id: ID!) { caseFile(id: $id) { viewerCan ${CANVAS} ${SNAPSHOTS} } }`;
const SNAPSHOT = `query ($id: ID!) { canvasSnapshot(id: $id) { label canvas { ${PIECES} } caseMoments { on what } } }`;
const verb = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { caseFile { id ${CANVAS} } } }`;
const [ADD_ACTOR, CHANGE_ACTOR, MOVE_ACTOR, REMOVE_ACTOR] = [verb('addCanvasActor', 'AddCanvasActorInput'), verb('changeCanvasActor', 'ChangeCanvasActorInput'), verb('moveCanvasActor', 'MoveCanvasPieceInput'), verb('removeCanvasActor', 'RemoveCanvasPieceInput')];
const [ADD_RULE, CHANGE_RULE, MOVE_RULE, REMOVE_RULE] = [verb('addCanvasRule', 'AddCanvasRuleInput'), verb('changeCanvasRule', 'ChangeCanvasRuleInput'), verb('moveCanvasRule', 'MoveCanvasPieceInput'), verb('removeCanvasRule', 'RemoveCanvasPieceInput')];
const [ADD, CHANGE, MOVE, REMOVE] = [verb('addInfluenceMoment', 'AddInfluenceMomentInput'), verb('changeInfluenceMoment', 'ChangeInfluenceMomentInput'), verb('moveInfluenceMoment', 'MoveInfluenceMomentInput'), verb('removeInfluenceMoment', 'RemoveCanvasPieceInput')];
const INVOLVE = verb('setInvolvement', 'SetInvolvementInput');
const [KEEP, FORGET] = [verb('keepCanvasSnapshot', 'KeepCanvasSnapshotInput'), verb('removeCanvasSnapshot', 'RemoveCanvasSnapshotInput')];
const CLOSE = 'mutation ($input: MoveCaseFileInput!) { moveCaseFile(input: $input) { caseFile { id } } }';
const ERASE = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';

interface CanvasNow {
  actors: { id: string; name: string; revision: number }[];
  rules: { id: string; text: string; revision: number }[];
  moments: { id: string; title: string; startsOn: string; endsOn: string | null; revision: number; involvements: { actorId: string; role: string }[] }[];
}
interface CaseNow {
  viewerCan: string[];
  canvas: CanvasNow;
  canvasSnapshots: { id: string; label: string; liveSessionId: string | null; meetingTitle: string | null; keptBy: { id: string } }[];
}

const council = { name: 'Gemeenteraad', kind: 'council', role: 'decides' };
const evening = { title: 'Avond in het dorpshuis', startsOn: '2026-12-03', influence: 'Welke regels er komen', phase: 'preparation' };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

/** A case of Berkelland in a group with two of its people, one of Zutphen and a facilitator; and somebody from elsewhere. */
async function aCase() {
  const group = await aGroup(app);
  const [berkelland, zutphen] = [aMunicipality({ name: 'Berkelland' }), aMunicipality({ name: 'Zutphen' })];
  const owner = await aMember(app, group, { organisationId: berkelland.id });
  const colleague = await aMember(app, group, { organisationId: berkelland.id });
  const other = await aMember(app, group, { organisationId: zutphen.id });
  const facilitator = await aMember(app, group, { role: 'facilitator', organisationId: null });
  const outsider = await aMember(app, await aGroup(app), { organisationId: berkelland.id });
  const { id } = await aCaseFile(app, group, owner);
  return { id, group, owner, colleague, other, facilitator, outsider, everybody: [owner, colleague, facilitator, other, outsider] };
}

const outcome = async (query: string, input: object, as?: TestAccount): Promise<string> => (await app.graphql(query, { input } as never, as)).errors?.[0]?.extensions.code ?? 'done';
const read = async (id: string, as: TestAccount): Promise<CaseNow> => (await app.ask<{ caseFile: CaseNow }>(READ, { id }, as)).caseFile;
const canvasOf = async (id: string, as: TestAccount): Promise<CanvasNow> => (await read(id, as)).canvas;

/** An actor on the canvas; returns its id. */
async function anActor(caseFileId: string, author: TestAccount, name = 'Gemeenteraad'): Promise<string> {
  await app.ask(ADD_ACTOR, { input: { caseFileId, clientId: uuid(), words: { ...council, name } } }, author);
  return (await canvasOf(caseFileId, author)).actors.at(-1)!.id;
}

/** A moment of influence in which these take part; returns its id. */
async function aMoment(caseFileId: string, author: TestAccount, involvements: object[] = [], wishes: object = {}): Promise<string> {
  const words = { ...evening, involvements, ...wishes };
  await app.ask(ADD, { input: { caseFileId, clientId: uuid(), words } }, author);
  return (await canvasOf(caseFileId, author)).moments.find(({ title }) => title === words.title)!.id;
}

describe('the process canvas of a case', () => {
  it('is drawn by its municipality and the facilitators together, and read by the whole group and nobody else', async () => {
    const { id, other, everybody, outsider } = await aCase();
    const words = { ...evening, involvements: [] };
    const deeds = (person: TestAccount) => [outcome(ADD_ACTOR, { caseFileId: id, clientId: uuid(), words: council }, person), outcome(ADD_RULE, { caseFileId: id, clientId: uuid(), text: 'Wie aanvraagt, beslist niet mee.' }, person), outcome(ADD, { caseFileId: id, clientId: uuid(), words }, person), outcome(KEEP, { caseFileId: id, clientId: uuid(), label: 'Nu' }, person)];
    const codes = [];
    for (const person of everybody) codes.push(await Promise.all(deeds(person)));
    expect(codes.map((four) => [...new Set(four)])).toEqual([['done'], ['done'], ['done'], ['FORBIDDEN'], ['NOT_FOUND']]);
    const seen = await read(id, other);
    expect([seen.canvas.actors.length, seen.canvas.rules.length, seen.canvas.moments.length, seen.canvasSnapshots.length]).toEqual([3, 3, 3, 3]);
    expect(seen.viewerCan).not.toContain('canvas.arrange');
    const snapshot = seen.canvasSnapshots[0]!.id;
    expect([await app.codeOf(READ, { id }, outsider), await app.codeOf(SNAPSHOT, { id: snapshot }, outsider), await app.codeOf(SNAPSHOT, { id: unknownId() }, other), await app.codeOf(SNAPSHOT, { id: 'geen' }, other)]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  });

  it('is only read once the case is closed', async () => {
    const { id, owner } = await aCase();
    const actor = await anActor(id, owner);
    await app.ask(CLOSE, { input: { id, from: 'open', to: 'closed', reason: 'Klaar.' } }, owner);
    const seen = { caseFileId: id, id: actor, revision: 1 };
    expect([await outcome(CHANGE_ACTOR, { ...seen, words: council }, owner), await outcome(REMOVE_ACTOR, seen, owner), await outcome(KEEP, { caseFileId: id, clientId: uuid(), label: 'Nu' }, owner)]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect((await canvasOf(id, owner)).actors).toHaveLength(1);
  });

  it('is told to who has the case open, without its words', async () => {
    const { id, owner, other } = await aCase();
    const socket = await app.socket(other);
    await socket.emitWithAck('stream.open', { stream: streamOf('case_file', id), after: 0 });
    const news = nextFrame(socket, 'news');
    await anActor(id, owner, 'Woorden die niemand in het logboek leest');
    const { events } = await news;
    expect(events).toMatchObject([{ name: 'canvas.changed', payload: { caseFileId: id } }]);
    expect(JSON.stringify(events)).not.toContain('Woorden');
  });

  it('has bounds, and stores what is sent twice once', async () => {
    const { id, owner } = await aCase();
    const actor = (change: object, clientId = uuid()) => outcome(ADD_ACTOR, { caseFileId: id, clientId, words: { ...council, ...change } }, owner);
    const moment = (change: object) => outcome(ADD, { caseFileId: id, clientId: uuid(), words: { ...evening, involvements: [], ...change } }, owner);
    expect([await actor({ name: ' ' }), await actor({ name: 'x'.repeat(81) }), await actor({ kind: 'koning' })]).toEqual(['INPUT_INVALID', 'INPUT_TOO_LONG', 'QUERY_INVALID']);
    expect([await moment({ startsOn: 'morgen' }), await moment({ startsOn: '2099-01-01' }), await moment({ endsOn: '2026-12-03' }), await moment({ endsOn: '2099-01-01' }), await moment({ influence: 'x'.repeat(501) })]).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID', 'INPUT_TOO_LONG']);
    const clientId = uuid();
    expect(await Promise.all([actor({}, clientId), actor({}, clientId)])).toEqual(['done', 'done']);
    expect((await canvasOf(id, owner)).actors).toHaveLength(1);
    for (let count = 1; count < limits.canvasActors; count++) await actor({});
    expect([await actor({}), await actor({}, clientId)]).toEqual(['CANVAS_ACTORS_FULL', 'done']);
    const rule = () => outcome(ADD_RULE, { caseFileId: id, clientId: uuid(), text: 'Een regel' }, owner);
    for (let count = 0; count < limits.canvasRules; count++) await rule();
    for (let count = 0; count < limits.influenceMoments; count++) await moment({});
    expect([await rule(), await moment({})]).toEqual(['CANVAS_RULES_FULL', 'INFLUENCE_MOMENTS_FULL']);
  });

  it('keeps the canvas of one case apart from that of another', async () => {
    const [mine, theirs] = [await aCase(), await aCase()];
    const actor = await anActor(theirs.id, theirs.owner);
    const moment = await aMoment(mine.id, mine.owner);
    const seen = { caseFileId: mine.id, id: actor, revision: 1 };
    expect([await outcome(CHANGE_ACTOR, { ...seen, words: council }, mine.owner), await outcome(REMOVE_ACTOR, seen, mine.owner), await outcome(INVOLVE, { caseFileId: mine.id, momentId: moment, actorId: actor, to: 'decides' }, mine.owner)]).toEqual(['CANVAS_CHANGED', 'CANVAS_CHANGED', 'CANVAS_CHANGED']);
    expect((await canvasOf(theirs.id, theirs.owner)).actors).toHaveLength(1);
  });
});

describe('several people on one canvas', () => {
  it('change different things at the same time, and never the same thing unseen', async () => {
    const { id, owner, facilitator } = await aCase();
    const [one, two] = [await anActor(id, owner, 'Raad'), await anActor(id, owner, 'College')];
    const change = (as: TestAccount, actor: string, name: string) => outcome(CHANGE_ACTOR, { caseFileId: id, id: actor, revision: 1, words: { ...council, name } }, as);
    expect(await Promise.all([change(owner, one, 'De raad'), change(facilitator, two, 'Het college')])).toEqual(['done', 'done']);
    expect((await Promise.all([outcome(CHANGE_ACTOR, { caseFileId: id, id: one, revision: 2, words: { ...council, name: 'Van de een' } }, owner), outcome(CHANGE_ACTOR, { caseFileId: id, id: one, revision: 2, words: { ...council, name: 'Van de ander' } }, facilitator)])).sort()).toEqual(['CANVAS_CHANGED', 'done']);
    expect([await change(owner, two, 'Weer anders'), await outcome(REMOVE_ACTOR, { caseFileId: id, id: two, revision: 1 }, owner)]).toEqual(['CANVAS_CHANGED', 'CANVAS_CHANGED']);
  });

  it('hear it when what they change was removed, also an actor that a moment is to name', async () => {
    const { id, owner, facilitator } = await aCase();
    const [actor, moment] = [await anActor(id, owner), await aMoment(id, owner)];
    expect(await outcome(REMOVE_ACTOR, { caseFileId: id, id: actor, revision: 1 }, facilitator)).toBe('done');
    const involvements = [{ actorId: actor, role: 'advises' }];
    expect([
      await outcome(CHANGE_ACTOR, { caseFileId: id, id: actor, revision: 1, words: council }, owner),
      await outcome(CHANGE, { caseFileId: id, id: moment, revision: 1, words: { ...evening, title: 'Anders', involvements } }, owner),
      await outcome(ADD, { caseFileId: id, clientId: uuid(), words: { ...evening, involvements } }, owner),
    ]).toEqual(['CANVAS_CHANGED', 'CANVAS_CHANGED', 'CANVAS_CHANGED']);
    expect((await canvasOf(id, owner)).moments).toMatchObject([{ title: evening.title, involvements: [] }]);
  });

  it('put actors and rules in another order, each from where they saw it', async () => {
    const { id, owner, facilitator } = await aCase();
    const [raad, college, dorp] = [await anActor(id, owner, 'Raad'), await anActor(id, owner, 'College'), await anActor(id, owner, 'Dorp')];
    const names = async () => (await canvasOf(id, owner)).actors.map(({ name }) => name);
    expect(await outcome(MOVE_ACTOR, { caseFileId: id, id: dorp, from: 2, to: 0 }, owner)).toBe('done');
    expect(await names()).toEqual(['Dorp', 'Raad', 'College']);
    expect(await outcome(MOVE_ACTOR, { caseFileId: id, id: dorp, from: 2, to: 1 }, facilitator)).toBe('CANVAS_CHANGED');
    expect(await outcome(MOVE_ACTOR, { caseFileId: id, id: raad, from: 1, to: 99 }, facilitator)).toBe('done');
    expect(await outcome(REMOVE_ACTOR, { caseFileId: id, id: dorp, revision: 1 }, owner)).toBe('done');
    expect(await outcome(MOVE_ACTOR, { caseFileId: id, id: college, from: 0, to: 1 }, owner)).toBe('done');
    expect(await names()).toEqual(['Raad', 'College']);
    for (const text of ['Eerste', 'Tweede']) await app.ask(ADD_RULE, { input: { caseFileId: id, clientId: uuid(), text } }, owner);
    const [first] = (await canvasOf(id, owner)).rules;
    expect([await outcome(CHANGE_RULE, { caseFileId: id, id: first!.id, revision: 1, text: 'De eerste' }, owner), await outcome(MOVE_RULE, { caseFileId: id, id: first!.id, from: 0, to: 1 }, owner)]).toEqual(['done', 'done']);
    expect((await canvasOf(id, owner)).rules.map(({ text }) => text)).toEqual(['Tweede', 'De eerste']);
    expect([await outcome(REMOVE_RULE, { caseFileId: id, id: first!.id, revision: 1 }, owner), await outcome(REMOVE_RULE, { caseFileId: id, id: first!.id, revision: 2 }, owner)]).toEqual(['CANVAS_CHANGED', 'done']);
  });
});

describe('a moment of influence', () => {
  it('says who takes part and how, and stands in the order of the days', async () => {
    const { id, owner, other } = await aCase();
    const [raad, dorp] = [await anActor(id, owner, 'Raad'), await anActor(id, owner, 'Dorp')];
    await aMoment(id, owner, [{ actorId: dorp, role: 'co_produces' }, { actorId: raad, role: 'decides' }]);
    await aMoment(id, owner, [], { title: 'Eerder', startsOn: '2026-10-01', endsOn: '2026-11-30' });
    const { moments } = await canvasOf(id, other);
    expect(moments).toMatchObject([{ title: 'Eerder', endsOn: '2026-11-30' }, { title: evening.title, startsOn: '2026-12-03', endsOn: null, involvements: [{ actorId: raad, role: 'decides' }, { actorId: dorp, role: 'co_produces' }] }]);
    expect(await outcome(ADD, { caseFileId: id, clientId: uuid(), words: { ...evening, involvements: [{ actorId: raad, role: 'decides' }, { actorId: raad, role: 'advises' }] } }, owner)).toBe('INPUT_INVALID');
  });

  it('is dragged along the timeline from the day where it was seen; a period keeps its length', async () => {
    const { id, owner, facilitator } = await aCase();
    const moment = await aMoment(id, owner, [], { startsOn: '2026-10-20', endsOn: '2026-10-30' });
    const drag = (as: TestAccount, from: string, to: string) => outcome(MOVE, { caseFileId: id, id: moment, from, to }, as);
    // Over the end of summer time, where a day has 25 hours.
    expect((await Promise.all([drag(owner, '2026-10-20', '2026-11-01'), drag(facilitator, '2026-10-20', '2026-11-01')])).sort()).toEqual(['CANVAS_CHANGED', 'done']);
    expect((await canvasOf(id, owner)).moments).toMatchObject([{ startsOn: '2026-11-01', endsOn: '2026-11-11', revision: 2 }]);
    expect([await drag(owner, '2026-11-01', '2099-01-01'), await drag(owner, '2026-11-01', '2026-11-01')]).toEqual(['INPUT_INVALID', 'done']);
  });

  it('lets one actor take part otherwise, unless somebody else changed that first', async () => {
    const { id, owner, facilitator } = await aCase();
    const actor = await anActor(id, owner);
    const moment = await aMoment(id, owner);
    const set = (as: TestAccount, from: string | null, to: string | null) => outcome(INVOLVE, { caseFileId: id, momentId: moment, actorId: actor, from, to }, as);
    expect((await Promise.all([set(owner, null, 'advises'), set(facilitator, null, 'decides')])).sort()).toEqual(['CANVAS_CHANGED', 'done']);
    const { role } = (await canvasOf(id, owner)).moments[0]!.involvements[0]!;
    expect([await set(owner, role, 'informed'), await set(owner, 'informed', null)]).toEqual(['done', 'done']);
    const [after] = (await canvasOf(id, owner)).moments;
    expect(after).toMatchObject({ revision: 4, involvements: [] });
    // Who has the moment open in a dialog was overtaken by that.
    expect([await outcome(CHANGE, { caseFileId: id, id: moment, revision: 1, words: { ...evening, involvements: [] } }, owner), await outcome(REMOVE, { caseFileId: id, id: moment, revision: 4 }, owner)]).toEqual(['CANVAS_CHANGED', 'done']);
  });

  it('is another one when an actor of it is removed', async () => {
    const { id, owner } = await aCase();
    const actor = await anActor(id, owner);
    const moment = await aMoment(id, owner, [{ actorId: actor, role: 'informed' }]);
    await app.ask(REMOVE_ACTOR, { input: { caseFileId: id, id: actor, revision: 1 } }, owner);
    expect(await outcome(CHANGE, { caseFileId: id, id: moment, revision: 1, words: { ...evening, involvements: [] } }, owner)).toBe('CANVAS_CHANGED');
  });
});

describe('a snapshot of the canvas', () => {
  it('stays as it was, with the timeline of the case, whatever happens after', async () => {
    const { id, owner, other } = await aCase();
    const actor = await anActor(id, owner, 'Raad');
    await aMoment(id, owner, [{ actorId: actor, role: 'decides' }]);
    await app.ask('mutation ($input: UpdateCaseFileInput!) { updateCaseFile(input: $input) { caseFile { id } } }', { input: { id, revision: 1, moments: [{ on: '2026-12-01', what: 'College kiest', kind: 'decision' }] } }, owner);
    await app.ask(KEEP, { input: { caseFileId: id, clientId: uuid(), label: 'Voor de start' } }, owner);
    await app.ask(REMOVE_ACTOR, { input: { caseFileId: id, id: actor, revision: 1 } }, owner);
    const [snapshot] = (await read(id, other)).canvasSnapshots;
    expect(snapshot).toMatchObject({ label: 'Voor de start', keptBy: { id: owner.id }, liveSessionId: null, meetingTitle: null });
    const { canvasSnapshot } = await app.ask<{ canvasSnapshot: object }>(SNAPSHOT, { id: snapshot!.id }, other);
    expect(canvasSnapshot).toMatchObject({ canvas: { actors: [{ id: actor, name: 'Raad' }], moments: [{ title: evening.title, involvements: [{ actorId: actor, role: 'decides' }] }] }, caseMoments: [{ on: '2026-12-01', what: 'College kiest' }] });
  });

  it('can be kept for a meeting of the own group only, and is called as that meeting for who may read it', async () => {
    const { id, group, owner, other } = await aCase();
    const [ours, elsewhere] = [uuid(), uuid()];
    // The room of live sessions is another one; here it is two meetings.
    const groups = new Map([[ours, group.id], [elsewhere, (await aGroup(app)).id]]);
    app.get(Access).registerFacts('live_session', async (ids) => new Map(ids.flatMap((one) => (groups.has(one) ? [[one, { about: { type: 'group', id: groups.get(one)! } } as never]] : []))));
    app.get(Access).registerPolicy({ 'live_session.read': ({ about }: { about: (p: 'group.take_part') => boolean }) => about('group.take_part'), 'live_session.read_all': ({ about }: { about: (p: 'group.take_part') => boolean }) => about('group.take_part') } as never);
    app.get(Titles).register('live_session', async (ids) => new Map(ids.map((one) => [one, { nl: 'Startbijeenkomst', en: 'Startbijeenkomst', slug: one }])));
    const keep = (liveSessionId: string) => outcome(KEEP, { caseFileId: id, clientId: uuid(), label: 'Voor de start', liveSessionId }, owner);
    expect([await keep(ours), await keep(elsewhere), await keep(unknownId())]).toEqual(['done', 'INPUT_INVALID', 'INPUT_INVALID']);
    expect((await read(id, other)).canvasSnapshots).toMatchObject([{ liveSessionId: ours, meetingTitle: 'Startbijeenkomst' }]);
  });

  it('is one of thirty at most, and is removed by who may draw', async () => {
    const { id, owner, facilitator, other } = await aCase();
    const keep = (clientId: string = uuid()) => outcome(KEEP, { caseFileId: id, clientId, label: 'Nu' }, owner);
    for (let count = 0; count < limits.canvasSnapshots; count++) await keep();
    expect(await keep()).toBe('CANVAS_SNAPSHOTS_FULL');
    const [snapshot] = (await read(id, owner)).canvasSnapshots;
    const remove = (as: TestAccount) => outcome(FORGET, { caseFileId: id, id: snapshot!.id }, as);
    expect([await remove(other), await remove(facilitator), await remove(owner)]).toEqual(['FORBIDDEN', 'done', 'done']);
    const clientId = uuid();
    expect(await Promise.all([keep(clientId), keep(clientId)])).toEqual(['done', 'done']);
    expect((await read(id, owner)).canvasSnapshots).toHaveLength(limits.canvasSnapshots);
  });

  it('stays as the words of the municipality when who kept it is forgotten', async () => {
    const { id, owner, other } = await aCase();
    await anActor(id, owner, 'Raad');
    await app.ask(KEEP, { input: { caseFileId: id, clientId: uuid(), label: 'Voor de start' } }, owner);
    await app.ask(ERASE, { input: { accountId: owner.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    const { canvas, canvasSnapshots } = await read(id, other);
    expect([canvas.actors.map(({ name }) => name), canvasSnapshots.map(({ label }) => label)]).toEqual([['Raad'], ['Voor de start']]);
  });
});
