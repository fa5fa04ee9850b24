import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamKinds } from '@leerkring/contract';
import { Actors, Mailer } from '@leerkring/platform/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { unzipSync } from 'fflate';
import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { RoomsModule } from './app.module';
import { everyAddress, everyMutation, everyQuestion, lenient, unreached, type EveryQuestion, type Probes } from './leaks/everything';
import { aWorld, everybody, is, rightsOf, secretsFor, type Situation, type Who, type World } from './leaks/testing';

/** Each asks some thousand questions. */
const LONG = 120_000;

let app: TestApp;
let schema: GraphQLSchema;
beforeAll(async () => {
  app = await startTestApp({ imports: [RoomsModule] });
  schema = lenient(app.get(GraphQLSchemaHost).schema);
});
afterAll(() => app.stop());

const situations: Situation[] = [
  { state: 'before', audience: 'group', mayDownload: true },
  { state: 'proposed', audience: 'network', mayDownload: true },
  { state: 'approved', audience: 'group', mayDownload: true },
  { state: 'withdrawn', audience: 'network', mayDownload: true },
  { state: 'expired', audience: 'group', mayDownload: true },
  { state: 'destroyed', audience: 'network', mayDownload: true },
];

/** Ids that somebody may have kept, and addresses that somebody may have been sent. */
function probesOf({ caseFile, documentId, versionId, laterId, shareId, remarkId, mark }: World): Probes {
  const ids = [caseFile.id, documentId, versionId, laterId, remarkId, ...(shareId ? [shareId] : [])];
  return { ids, strings: [`/casussen/${caseFile.id}`, `/casussen/${caseFile.id}/document/${versionId}`, `/deelverzoeken/${shareId}`, mark] };
}

/** All questions, also about the group of the case, which is no secret. */
const questionsAbout = (world: World, probes: Probes): EveryQuestion[] => everyQuestion(schema, { ...probes, ids: [...probes.ids, world.group.id] });

/** One question at a time: read, all of them take more memory than a machine has. */
const read = ({ text }: EveryQuestion): DocumentNode => parse(text, { noLocation: true });

/** What GraphQL answers somebody, errors and all; past the limits on how much one may ask at a time. */
async function answerOf(document: DocumentNode, accountId: string, { strings }: Probes): Promise<string> {
  const actor = await app.get(Actors).load(accountId);
  const contextValue = { actor: { ...actor, sessionId: null }, loaders: new Map(), request: { cookies: {}, headers: {} }, reply: {} };
  const { data, errors } = await execute({ schema, document, contextValue });
  const answer = JSON.stringify([data, errors?.map(({ message, extensions }) => [message, extensions])]);
  // An address that was asked for may be said back.
  return strings.filter((said) => said.startsWith('/')).reduce((rest, address) => rest.replaceAll(JSON.stringify(address), ''), answer);
}

/** What is fetched at an address, unpacked where it is packed. */
async function fetchedAt(address: string, world: World, who: Who): Promise<{ status: number; text: string }> {
  // Other specs share with everybody too, and their files lie elsewhere.
  const answer = await app.fetch(address === '/files/library.zip' ? `${address}?organisationId=${world.organisationId}` : address, {}, world.accounts[who]);
  const body = Buffer.from(await answer.arrayBuffer());
  const parts = answer.headers.get('content-type') === 'application/zip' ? Object.values(unzipSync(body)).map((part) => Buffer.from(part).toString()) : [body.toString()];
  return { status: answer.status, text: [...parts, ...answer.headers.values()].join('\n') };
}

/** What opening every kind of stream about every one of these ids answers. */
async function streamsFor({ ids }: Probes, world: World, who: Who): Promise<{ stream: string; ok: boolean; text: string }[]> {
  const socket = await app.socket(world.accounts[who]);
  const names = Object.keys(streamKinds).flatMap((kind) => (kind === 'network' ? [] : ids.map((id) => `${kind}:${id}`)));
  const answers = [];
  for (const stream of names) {
    const answer = await socket.emitWithAck('stream.open', { stream, after: 0 });
    answers.push({ stream, ok: answer.ok, text: JSON.stringify(answer).replaceAll(stream, '') });
  }
  socket.disconnect();
  return answers;
}

/** Secrets of somebody that stand in a text. */
const metIn = (text: string, world: World, who: Who): string[] => secretsFor(world, rightsOf(world, who)).filter((word) => text.includes(word));

const mayOpen = (stream: string, { caseFile }: World, who: Who): boolean => (stream === `case_file:${caseFile.id}` && is(who, 'inGroup')) || (stream === `case_documents:${caseFile.id}` && is(who, 'delegate'));

describe('all that can be asked of the house', () => {
  it('is asked: no field of the schema is passed over', () => {
    expect(unreached(schema, everyQuestion(schema, { ids: ['a'], strings: ['a'] }))).toEqual([]);
  });

  it.each(situations)('tells nobody more of documents than they may read: $state, $audience, download $mayDownload', async (situation) => {
    const world = await aWorld(app, situation);
    const probes = probesOf(world);
    const questions = questionsAbout(world, probes);
    const addresses = everyAddress(app.get(HttpAdapterHost).httpAdapter.getInstance().printRoutes({ commonPrefix: false }), probes);
    const wrong: string[] = [];
    const check = (who: Who, way: string, text: string): void => void wrong.push(...metIn(text, world, who).map((word) => `${who} meets ${word} in ${way}`));
    for (const question of questions) {
      const document = read(question);
      for (const who of everybody) check(who, question.name, await answerOf(document, world.accounts[who].id, probes));
    }
    for (const who of everybody) {
      const rights = rightsOf(world, who);
      for (const address of addresses) {
        const { status, text } = await fetchedAt(address, world, who);
        check(who, address, text);
        const named = probes.ids.some((id) => address.includes(id));
        if (named && !rights.reads && !rights.inGroup && status !== 404) wrong.push(`${who} gets ${status} at ${address}`);
      }
      for (const { stream, ok, text } of await streamsFor(probes, world, who)) {
        check(who, stream, text);
        if (ok !== mayOpen(stream, world, who)) wrong.push(`${who} ${ok ? 'opens' : 'does not open'} ${stream}`);
      }
    }
    const mails = await app.get(Mailer).kept();
    for (const word of secretsFor(world, rightsOf(world, 'outsider'))) if (JSON.stringify(mails).includes(word)) wrong.push(`a mail has ${word}`);
    expect(wrong).toEqual([]);
  }, LONG);

  it('refuses whoever has nothing to do with them whatever they try to change, and says nothing by it', async () => {
    const world = await aWorld(app, { state: 'approved', audience: 'group', mayDownload: true });
    const probes = probesOf(world);
    const mutations = everyMutation(schema, probes);
    const wrong: string[] = [];
    for (const mutation of mutations) {
      const document = read(mutation);
      for (const who of ['outsider', 'sibling', 'coordinator elsewhere'] as const) {
        const text = await answerOf(document, world.accounts[who].id, probes);
        wrong.push(...metIn(text, world, who).map((word) => `${who} meets ${word} in ${mutation.name}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(await app.database.query('SELECT id FROM document_versions WHERE document_id = $1 AND destroyed_at IS NULL', [world.documentId])).toHaveLength(2);
    expect(await app.database.query('SELECT id FROM shares WHERE case_file_id = $1 AND withdrawn_at IS NULL', [world.caseFile.id])).toHaveLength(1);
  }, LONG);

  it('finds a leak where there is one, however deep it lies', async () => {
    const world = await aWorld(app, { state: 'approved', audience: 'group', mayDownload: true });
    const probes = probesOf(world);
    const secrets = secretsFor(world, rightsOf({ ...world, state: 'withdrawn' }, 'neighbour'));
    const found = new Set<string>();
    for (const question of questionsAbout(world, probes)) {
      const text = await answerOf(read(question), world.accounts.neighbour.id, probes);
      if (secrets.some((word) => text.includes(word))) found.add(question.name);
    }
    expect([...found].sort()).toEqual(expect.arrayContaining(['caseFile', 'caseFiles', 'documentVersion', 'group', 'library', 'viewer']));
  });
});
