import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType, type GraphQLField, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { permissions, followUps, streamKinds, type EventName } from '@leerkring/contract';
import { aCaseFile } from '@leerkring/cases/api/testing';
import { Thread } from '@leerkring/discussions/api';
import { aPost, aThread } from '@leerkring/discussions/api/testing';
import { aMember, aGroup } from '@leerkring/groups/api/testing';
import { anAccount } from '@leerkring/identity/api/testing';
import { aChatMessage, anOpenSession } from '@leerkring/live-sessions/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Access, Reactions, printSchemaOf } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { RoomsModule } from './app.module';

/** What strangers may ask. Whoever adds to this list opens a door: say in the review why. */
const publicOperations = [
  'Query.viewer',
  'Query.serverInfo',
  'Query.invitation',
  'Query.agendaEvent',
  'Query.agendaEvents',
  'Query.organisation',
  'Query.organisations',
  'Query.programmeRules',
  'Query.editions',
  'Query.taxonomyTerm',
  'Query.taxonomyTerms',
  'Query.track',
  'Query.tracks',
  'Mutation.signIn',
  'Mutation.acceptInvitation',
  'Mutation.requestPasswordReset',
  'Mutation.resetPassword',
];

let app: TestApp;
let schema: GraphQLSchema;
beforeAll(async () => {
  app = await startTestApp({ imports: [RoomsModule] });
  schema = buildSchema(await printSchemaOf(RoomsModule));
});
afterAll(() => app.stop());

function operations(): { name: string; kind: 'query' | 'mutation'; field: GraphQLField<unknown, unknown> }[] {
  const of = (kind: 'query' | 'mutation', type: ReturnType<GraphQLSchema['getQueryType']>) =>
    Object.values(type!.getFields()).map((field) => ({ name: `${type!.name}.${field.name}`, kind, field }));
  return [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType())];
}

/** Any value that the type takes. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, sample(field.type)]),
    );
  }
  const samples: Record<string, unknown> = { ID: unknownId(), Int: 1, Float: 1, Boolean: true, DateTime: '2027-01-01T10:00:00Z', String: 'iets van vroeger' };
  return samples[type.toString()] ?? 'post.add';
}

function callOf({ kind, field }: ReturnType<typeof operations>[number]): { query: string; variables: Record<string, unknown> } {
  const wanted = field.args.filter((arg) => isNonNullType(arg.type));
  const declared = wanted.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = wanted.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const named = isNonNullType(field.type) ? field.type.ofType : field.type;
  const selection = isScalarType(named) || isEnumType(named) ? '' : '{ __typename }';
  const query = `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`;
  return { query, variables: Object.fromEntries(wanted.map((arg) => [arg.name, sample(arg.type)])) };
}

/** Where these words stand in the database: `table.column` of every table of ours. */
async function placesOf(words: string): Promise<string[]> {
  const columns = await app.database.query<{ table_name: string; column_name: string }[]>(
    `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'json', 'character varying', 'ARRAY', 'bytea')`,
  );
  const found: string[] = [];
  for (const { table_name: table, column_name: column } of columns) {
    const [hit] = await app.database.query<object[]>(`SELECT 1 FROM "${table}" WHERE "${column}"::text ILIKE $1 LIMIT 1`, [`%${words}%`]);
    if (hit) found.push(`${table}.${column}`);
  }
  return found;
}

/** Somebody with a name, an address and words like nobody else's, in a thread and in a live session. */
async function aTalkativePerson() {
  const mark = unknownId().slice(-12);
  const [name, email, words] = [`Naam${mark}`, `adres${mark}@example.org`, `woord${mark}`];
  const [group, track] = [await aGroup(app), await aTrack(app)];
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const account = await anAccount(app, { name, email, organisationId: aMunicipality().id, roles: ['participant', 'expert'] });
  const person = await aMember(app, group, { account });
  await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: person.id, role: 'partner', assignedAt: app.clock.now() });
  const bestPractice = { situation: `Zo was het ${words}`, approach: '', effect: '', conditions: '' };
  const thread = await aThread(app, group, person, { kind: 'best_practice', title: `Titel ${words}`, bestPractice });
  const changed = { id: thread.id, title: `Beter ${words}`, bestPractice, termIds: [] };
  await app.ask('mutation ($input: UpdateThreadInput!) { updateThread(input: $input) { thread { id } } }', { input: changed }, person);
  const post = await aPost(app, thread, person, { body: `Eerst ${words}` });
  await app.ask('mutation ($input: EditPostInput!) { editPost(input: $input) { post { id } } }', { input: { id: post.id, body: `Later ${words}` } }, person);
  const session = await anOpenSession(app, group, facilitator);
  await aChatMessage(app, session, person, `Gezegd ${words}`);
  return { name, email, words, facilitator, person, group, thread, session, track };
}

const ERASE = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id name } } }';
const administrator = () => anAccount(app, { roles: ['admin'] });

describe('somebody who is forgotten', () => {
  it('leaves the words in their place, and nothing by which to tell whose they were', async () => {
    const { name, email, words, facilitator, person, group, thread, track } = await aTalkativePerson();
    expect(await placesOf(name)).toEqual(['accounts.name']);
    const socket = await app.socket(person);
    const gone = new Promise((resolve) => socket.on('disconnect', resolve));
    const { eraseAccount } = await app.ask<{ eraseAccount: object }>(ERASE, { input: { accountId: person.id, withWords: false } }, await administrator());
    expect(eraseAccount).toEqual({ account: { id: person.id, name: 'Oud-deelnemer' } });
    await gone;
    await app.settle();
    expect([await placesOf(name), await placesOf(email)]).toEqual([[], []]);
    expect((await placesOf(words)).sort()).toEqual(['chat_messages.body', 'domain_events.payload', 'post_versions.body', 'posts.body', 'threads.fields', 'threads.title']);
    const read = '{ thread(id: $id) { title posts { nodes { body author { name organisation { name } } } } group { members { nodes { account { id } } } } } }';
    const answer = await app.ask<{ thread: { title: string; posts: { nodes: object[] }; group: object } }>(`query ($id: ID!) ${read}`, { id: thread.id }, facilitator);
    expect(answer.thread.posts.nodes[1]).toEqual({ body: `Later ${words}`, author: { name: 'Oud-deelnemer', organisation: null } });
    expect(answer.thread.group).toEqual({ members: { nodes: [{ account: { id: facilitator.id } }] } });
    expect(await app.database.manager.countBy(TrackFacilitator, { trackId: track.id })).toBe(0);
    expect(await app.codeOf('query ($id: ID!) { group(id: $id) { id } }', { id: group.id }, person)).toBe('UNAUTHENTICATED');
  });

  it('takes the words along when that is asked for: from every table, from every replay, and from the screens of now', async () => {
    const { name, words, facilitator, person, thread, session } = await aTalkativePerson();
    const socket = await app.socket(facilitator);
    await socket.emitWithAck('stream.open', { stream: `thread:${thread.id}`, after: 3 });
    const told = nextFrame(socket, 'news', (frame) => frame.events.some((event) => event.name === 'post.deleted'));
    await app.ask(ERASE, { input: { accountId: person.id, withWords: true } }, await administrator());
    await app.settle();
    expect([await placesOf(words), await placesOf(name)]).toEqual([[], []]);
    expect((await told).events.map((event) => event.name)).toEqual(['post.deleted', 'post.deleted']);
    for (const stream of [`thread:${thread.id}`, session.stream]) {
      const replayed = await socket.emitWithAck('stream.open', { stream, after: 0 });
      expect(replayed).toMatchObject({ ok: true, events: expect.anything() });
      expect(JSON.stringify(replayed)).not.toContain(words);
    }
  });
});

describe('the house', () => {
  it('denies strangers every query and mutation that is not on the list of public ones', async () => {
    for (const operation of operations()) {
      const { query, variables } = callOf(operation);
      const code = (await app.graphql(query, variables)).errors?.[0]?.extensions.code ?? 'no error';
      const isPublic = publicOperations.includes(operation.name);
      expect([operation.name, code === 'UNAUTHENTICATED']).toEqual([operation.name, !isPublic]);
    }
  });

  it('has no public operation on the list that is not there', () => {
    const names = operations().map((operation) => operation.name);
    expect(publicOperations.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('turns strangers away at the socket, and gives people of another group nothing by any signal', async () => {
    await expect(app.socket({})).rejects.toThrow('UNAUTHENTICATED');
    const outsider = await aMember(app, await aGroup(app));
    const socket = await app.socket(outsider);
    const group = await aGroup(app);
    const stream = `group:${group.id}`;
    const answers = [
      await socket.emitWithAck('stream.open', { stream, after: 0 }),
      await socket.emitWithAck('stream.seen', { stream, ordinal: 1 }),
      await socket.emitWithAck('typing.start', { stream }),
      await socket.emitWithAck('caret.move', { stream, part: 'session', anchor: null, head: null }),
      await socket.emitWithAck('chat.send', { liveSessionId: unknownId(), clientId: unknownId(), body: 'hallo' }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('answers every permission of the contract', () => {
    expect(app.get(Access).answered().sort()).toEqual(Object.keys(permissions).sort());
  });

  it('opens every kind of stream by a permission that is asked about that kind', () => {
    for (const [kind, rule] of Object.entries(streamKinds)) if (rule.permission) expect(permissions[rule.permission]).toBe(kind);
  });

  it('lets something follow each event, or says that it is quiet, never both', () => {
    const reactedTo = app.get(Reactions).reactedTo();
    for (const [name, follow] of Object.entries(followUps)) expect([name, reactedTo.has(name as EventName)]).toEqual([name, follow === 'reaction']);
  });

  it('stores exactly what its entities say: migrations and entities agree', async () => {
    const changes = await app.database.driver.createSchemaBuilder().log();
    expect(changes.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('describes every type, field, argument and value of its schema', () => {
    const missing: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || isScalarType(type)) continue;
      if (!type.description && !['Query', 'Mutation'].includes(type.name)) missing.push(type.name);
      const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
      for (const field of fields) if (!field.description) missing.push(`${type.name}.${field.name}`);
    }
    expect(missing).toEqual([]);
  });
});

describe('threads about a case and a live session', () => {
  const list = 'query ($id: ID!) { group(id: $id) { unreadCount threads { totalCount nodes { id subject { type id title slug } } } } }';
  const about = 'query ($subject: ThreadSubjectInput!) { threads(subject: $subject) { nodes { id group { id } viewerCan } } }';
  const news = '{ viewer { news { unreadCount threads { id } } } }';

  async function aPlace() {
    const group = await aGroup(app);
    const [facilitator, member] = [await aMember(app, group, { role: 'facilitator' }), await aMember(app, group)];
    const [caseFile, session] = [await aCaseFile(app, group, member, 'Wie betaalt het zaaltje?'), await anOpenSession(app, group, facilitator, 'Uitwisseling 3')];
    const ofCase = await aThread(app, group, member, { subject: { type: 'case_file', id: caseFile.id } });
    const ofSession = await aThread(app, group, member, { subject: { type: 'live_session', id: session.id } });
    return { group, facilitator, member, caseFile, session, ofCase, ofSession };
  }

  it('stand under their subject and, with its name, in the lists, marks and news of the group', async () => {
    const { group, facilitator, member, caseFile, session, ofCase, ofSession } = await aPlace();
    const answer = await app.ask<{ group: { unreadCount: number; threads: { totalCount: number; nodes: { id: string }[] } } }>(list, { id: group.id }, facilitator);
    expect(answer.group).toMatchObject({ unreadCount: 2, threads: { totalCount: 2 } });
    expect(answer.group.threads.nodes).toEqual(
      expect.arrayContaining([
        { id: ofCase.id, subject: { type: 'case_file', id: caseFile.id, title: 'Wie betaalt het zaaltje?', slug: caseFile.id } },
        { id: ofSession.id, subject: { type: 'live_session', id: session.id, title: 'Uitwisseling 3', slug: session.id } },
      ]),
    );
    const ask = (type: string, id: string) => app.ask<{ threads: { nodes: object[] } }>(about, { subject: { type, id } }, member);
    const rights = ['thread.read', 'thread.update', 'thread.accept_answer', 'post.add', 'reaction.add', 'reaction.remove'];
    expect((await ask('case_file', caseFile.id)).threads.nodes).toEqual([{ id: ofCase.id, group: { id: group.id }, viewerCan: rights }]);
    expect((await ask('live_session', session.id)).threads.nodes).toEqual([{ id: ofSession.id, group: { id: group.id }, viewerCan: rights }]);
    expect(await app.ask(news, {}, facilitator)).toMatchObject({ viewer: { news: [{ unreadCount: 2, threads: [{}, {}] }] } });
  });

  it('are found by nobody outside the group: not by page, list or stream, whether they are there or not', async () => {
    const { caseFile, session, ofCase, ofSession } = await aPlace();
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const person of [await aMember(app, await aGroup(app)), manager]) {
      for (const id of [ofCase.id, ofSession.id, unknownId()]) expect(await app.codeOf('query ($id: ID!) { thread(id: $id) { id } }', { id }, person)).toBe('NOT_FOUND');
      for (const [type, id] of [['case_file', caseFile.id], ['live_session', session.id], ['case_file', unknownId()]]) {
        expect(await app.codeOf(about, { subject: { type, id } }, person)).toBe('NOT_FOUND');
      }
      const socket = await app.socket(person);
      for (const { id } of [ofCase, ofSession]) expect(await socket.emitWithAck('stream.open', { stream: `thread:${id}`, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });

  it('are in a list exactly when they may be read one by one', async () => {
    const [here, there] = [await aPlace(), await aPlace()];
    const [member, facilitator] = [here.member, there.facilitator];
    const all = [here.ofCase, here.ofSession, await aThread(app, here.group, member), there.ofCase, there.ofSession, await aThread(app, there.group, facilitator)];
    for (const person of [member, facilitator, await anAccount(app, { roles: ['programme_manager'] })]) {
      const actor = await person.actor();
      const query = app.database.manager.createQueryBuilder(Thread, 't').select('t.id');
      const visible = new Set((await app.get(Access).visible('thread', query, 't.id', actor).getMany()).map((thread) => thread.id));
      expect(all.filter(({ id }) => visible.has(id))).toHaveLength(person === member || person === facilitator ? 3 : 0);
      for (const { id } of all) expect([id, visible.has(id)]).toEqual([id, await app.get(Access).can(actor, 'thread.read', { type: 'thread', id })]);
    }
  });
});
