import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { listedOperations } from '@leerkring/contract';
import { aStartSession } from '@leerkring/agenda/api/testing';
import { anApplication, anOpenTrack } from '@leerkring/applications/api/testing';
import { aCaseFile, aWeighing } from '@leerkring/cases/api/testing';
import { aPost, aThread } from '@leerkring/discussions/api/testing';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { aChatMessage, anOpenSession } from '@leerkring/live-sessions/api/testing';
import { Actors, Cursors } from '@leerkring/platform/api';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { execute, getOperationAST, parse, type DocumentNode } from 'graphql';
import { RoomsModule } from './app.module';

type Variables = Record<string, unknown>;

let app: TestApp;
let closed: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [RoomsModule] });
  closed = await startTestApp({ imports: [RoomsModule], env: { GRAPHQL_OPEN: '0' } });
});
afterAll(async () => {
  await closed.stop();
  await app.stop();
});

/** Ids of one thing of each kind, as each query of the web app calls its variable. */
async function aPlace(): Promise<{ member: Caller & { id: string }; variables: (name: string) => Variables }> {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const member = await aMember(app, group);
  const thread = await aThread(app, group, facilitator);
  const session = await anOpenSession(app, group, facilitator);
  await aChatMessage(app, session, member);
  const caseFile = await aCaseFile(app, group, member);
  const weighing = await aWeighing(app, caseFile, member);
  const { track } = await anOpenTrack(app);
  const application = await anApplication(app, track, member);
  const event = await aStartSession(app, { createdById: facilitator.id });
  const post = await aPost(app, thread, member);
  const ofThread = Object.fromEntries(['Thread', 'ThreadRights', 'ThreadFollowing', 'AcceptedAnswer', 'AnnouncementConfirmations', 'AnsweredPosts', 'PostsPage'].map((name) => [name, thread.id]));
  const ids: Record<string, string> = { ...ofThread, LiveSessionRoom: session.id, OlderChatMessages: session.id, Compass: session.id, CaseFile: caseFile.id, Application: application.id, ApplicationMessages: application.id, EventSeats: event.id, Weighing: weighing.id, WeighingVersion: weighing.versionId, WeighingStarts: caseFile.id };
  const path = `/gesprekken/${thread.id}`;
  const about = { placeType: 'thread', placeId: thread.id, subject: { type: 'group', id: group.id }, threadId: thread.id, path, paths: [path], ids: [post.id], from: 1 };
  const common = { ...about, language: 'nl', read: true, search: 'a', token: 'geen', slug: 'geen', taxonomy: 'instrument', groupId: group.id, caseFileId: caseFile.id, liveSessionId: session.id, mainId: session.id, postId: post.id, versionId: post.id, first: 20, last: 20 };
  // The end of a list that began with the newest thread of all.
  const after = Buffer.from(`${app.clock.now().toISOString()}|${thread.id}`).toString('base64url');
  return { member, variables: (name) => ({ ...common, ...(name === 'CatchUpIn' && { after }), ...(name === 'NotesUpdates' && { after: 0, phase: 'opening' }), id: ids[name] ?? group.id }) };
}

/** What GraphQL.js itself answers to the same person. */
async function reference(document: DocumentNode, variables: Variables, accountId: string): Promise<{ data: unknown; codes: unknown[] }> {
  const actor = await app.get(Actors).load(accountId);
  const contextValue = { actor: { ...actor, sessionId: null }, loaders: new Map(), request: { cookies: {} }, reply: {} };
  const { data, errors = [] } = await execute({ schema: app.get(GraphQLSchemaHost).schema, document, variableValues: variables, contextValue });
  return { data: plain(data), codes: errors.map(({ path, originalError }) => [path, (originalError as unknown as { code: string }).code]) };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const queries = Object.values(listedOperations).filter((text) => text.startsWith('query'));

describe('operations of the web app', () => {
  it('are answered as GraphQL itself would, also when something is not there', async () => {
    const { member, variables } = await aPlace();
    // What follows from it by itself, such as notifications, must not come between two answers.
    await app.get(Cursors).flush();
    await app.settle();
    for (const text of queries) {
      const document = parse(text);
      const name = getOperationAST(document)!.name!.value;
      for (const asked of [variables(name), { ...variables(name), id: unknownId(), groupId: unknownId() }]) {
        const { data, errors = [] } = await app.graphql(text, asked, member);
        const expected = await reference(document, asked, member.id);
        const codes = errors.map(({ path, extensions }) => [path, extensions.code]);
        // Where one is signed in differs: the reference has no session.
        expect([name, withoutSessions(data), codes]).toEqual([name, withoutSessions(expected.data), expected.codes]);
      }
    }
    expect(queries.length).toBeGreaterThan(15);
  });

  it('can be named by their hash', async () => {
    const { member } = await aPlace();
    const [hash] = Object.entries(listedOperations).find(([, text]) => text.startsWith('query TracksPage'))!;
    const ask = (sha256Hash: string) =>
      app.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ variables: { language: 'nl' }, extensions: { persistedQuery: { version: 1, sha256Hash } } }) }, member);
    expect(await (await ask(hash)).json()).toMatchObject({ data: { tracks: expect.anything() as unknown } });
    for (const unknown of ['0'.repeat(64), 'constructor', '__proto__']) {
      expect(await (await ask(unknown)).json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    }
  });

  it('are all that a closed installation answers', async () => {
    const listed = Object.values(listedOperations).find((text) => text.startsWith('query TracksPage'))!;
    expect(await closed.codeOf('{ tracks { id } }')).toBe('QUERY_NOT_LISTED');
    expect((await closed.graphql(listed, { language: 'nl' })).errors).toBeUndefined();
  });
});

function withoutSessions(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === 'signInSessions' ? null : value)));
}
