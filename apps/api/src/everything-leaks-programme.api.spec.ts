import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailer } from '@leerkring/platform/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { RoomsModule } from './app.module';
import { actorOf, answerOf, fetchedAt, read, streamsFor } from './leaks/asking';
import { everyAddress, everyQuestion, lenient, type Probes } from './leaks/everything';
import { everybody, mayOpen, rightsOf, secretsFor, secretsOf, type Who } from './leaks/programme';
import { aProgrammeWorld, type ProgrammeWorld } from './leaks/programme-world';

/** Some thousand questions. */
const LONG = 120_000;

let app: TestApp;
let world: ProgrammeWorld;
/** All secrets in one look: answers are long. */
let anySecret: RegExp;
/** What people met that they may not, as sentences. */
const wrong: string[] = [];
/** Secrets that somebody met who may. */
const met = new Set<string>();

beforeAll(async () => {
  app = await startTestApp({ imports: [RoomsModule] });
  world = await aProgrammeWorld(app);
  anySecret = new RegExp(secretsOf(world).flatMap(([, words]) => words).join('|'), 'g');
  await askEverything();
}, LONG);
afterAll(() => app.stop());

/** Ids that somebody may have kept, and addresses that somebody may have been sent. */
function probesOf({ slugs, mark, ...one }: ProgrammeWorld): Probes {
  const ids = [one.draftId, one.applicationId, one.besideId, one.reportId, one.questionId, one.paperId, one.compositionId, one.plannedId, one.proposedId, one.groupEventId, one.openEventId, one.seatId, one.contactId, one.importId, one.messageId];
  return { ids, strings: [...slugs, mark, `/aanmeldingen/${one.applicationId}`, `/aanmeldingen/${one.draftId}`, `/agenda/${one.plannedId}`, `/agenda/${one.groupEventId}`] };
}

function check(who: Who, way: string, text: string): void {
  const found = new Set(text.match(anySecret));
  if (!found.size) return;
  const hidden = new Set(secretsFor(world, who));
  for (const word of found) {
    if (hidden.has(word)) wrong.push(`${who} meets ${word} in ${way}`);
    else met.add(word);
  }
}

async function askEverything(): Promise<void> {
  const probes = probesOf(world);
  const schema = lenient(app.get(GraphQLSchemaHost).schema);
  const actors = await Promise.all(everybody.map(async (who) => [who, await actorOf(app, who === 'stranger' ? null : world.accounts[who].id)] as const));
  for (const question of everyQuestion(schema, probes)) {
    const document = read(question);
    for (const [who, actor] of actors) check(who, question.name, await answerOf(schema, document, actor, probes));
  }
}

describe('all that can be asked of the house on the way into a group', () => {
  it('is told to nobody who may not read it', () => {
    expect(wrong).toEqual([]);
  });

  it('is found at no address by who may not read it', async () => {
    const probes = probesOf(world);
    const addresses = everyAddress(app.get(HttpAdapterHost).httpAdapter.getInstance().printRoutes({ commonPrefix: false }), probes);
    wrong.length = 0;
    for (const who of everybody) {
      const hidden = secretsFor(world, who);
      for (const address of addresses) {
        const { status, text } = await fetchedAt(app, address, world.callers[who]);
        check(who, address, text);
        if (hidden.some((id) => address.includes(id)) && ![401, 404].includes(status)) wrong.push(`${who} gets ${status} at ${address}`);
      }
    }
    expect(wrong).toEqual([]);
  }, LONG);

  it('is told on no stream to who may not read it', async () => {
    wrong.length = 0;
    for (const who of everybody.filter((one) => one !== 'stranger')) {
      for (const { stream, ok, text } of await streamsFor(app, probesOf(world), world.callers[who])) {
        check(who, stream, text);
        if (ok !== mayOpen(world, stream, who)) wrong.push(`${who} ${ok ? 'opens' : 'does not open'} ${stream}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is mailed to who may read it, and to who is asked by mail no more than that', async () => {
    wrong.length = 0;
    const asked = [`adres-${world.mark}`, `gevraagd-${world.mark}`, `rol-${world.mark}`, `meelezer-${world.mark}`];
    const mails = await app.get(Mailer).kept();
    for (const mail of mails) {
      const who = everybody.find((one) => one !== 'stranger' && world.accounts[one].email === mail.to);
      if (who) check(who, `a mail to ${who}`, JSON.stringify(mail));
      else if (mail.to.includes(world.mark)) wrong.push(...secretsFor(world, 'stranger').filter((word) => !asked.includes(word) && JSON.stringify(mail).includes(word)));
    }
    expect(mails.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  // After all ways of asking: some words stand in files only.
  it('is asked where it would be found: whoever may read a secret meets it', () => {
    const words = secretsOf(world).flatMap(([, all]) => all);
    expect(words.filter((word) => !met.has(word))).toEqual([]);
  });

  it('is counted so that each secret is for somebody, and kept from somebody who signed in', () => {
    for (const [may, words] of secretsOf(world)) {
      const readers = everybody.filter((who) => may(rightsOf(who)));
      expect([words, readers.length > 0, readers.length < everybody.length - 1, readers.includes('stranger')]).toEqual([words, true, true, false]);
    }
  });
});
