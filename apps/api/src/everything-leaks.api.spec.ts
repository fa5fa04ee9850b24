import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailer } from '@leerkring/platform/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { RoomsModule } from './app.module';
import { actorOf, answerOf, fetchedAt, read, streamsFor } from './leaks/asking';
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

/** What is fetched at an address. Other specs share with everybody too, and their files lie elsewhere. */
const fetched = (address: string, { accounts, organisationId }: World, who: Who) => fetchedAt(app, address === '/files/library.zip' ? `${address}?organisationId=${organisationId}` : address, accounts[who]);

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
    const actors = await Promise.all(everybody.map(async (who) => [who, await actorOf(app, world.accounts[who].id)] as const));
    for (const question of questions) {
      const document = read(question);
      for (const [who, actor] of actors) check(who, question.name, await answerOf(schema, document, actor, probes));
    }
    for (const who of everybody) {
      const rights = rightsOf(world, who);
      for (const address of addresses) {
        const { status, text } = await fetched(address, world, who);
        check(who, address, text);
        const named = probes.ids.some((id) => address.includes(id));
        if (named && !rights.reads && !rights.inGroup && status !== 404) wrong.push(`${who} gets ${status} at ${address}`);
      }
      for (const { stream, ok, text } of await streamsFor(app, probes, world.accounts[who])) {
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
        const text = await answerOf(schema, document, await actorOf(app, world.accounts[who].id), probes);
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
    const neighbour = await actorOf(app, world.accounts.neighbour.id);
    const found = new Set<string>();
    for (const question of questionsAbout(world, probes)) {
      const text = await answerOf(schema, read(question), neighbour, probes);
      if (secrets.some((word) => text.includes(word))) found.add(question.name);
    }
    expect([...found].sort()).toEqual(expect.arrayContaining(['caseFile', 'caseFiles', 'documentVersion', 'group', 'library', 'viewer']));
  });
});
