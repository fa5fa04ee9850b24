import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType, type GraphQLField, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { permissions, followUps, streamKinds, type EventName } from '@leerkring/contract';
import { aMember, aGroup } from '@leerkring/groups/api/testing';
import { Access, Reactions, printSchemaOf } from '@leerkring/platform/api';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { RoomsModule } from './app.module';

/** What strangers may ask. Whoever adds to this list opens a door: say in the review why. */
const publicOperations = [
  'Query.viewer',
  'Query.serverInfo',
  'Query.invitation',
  'Query.organisation',
  'Query.organisations',
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

