import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, streamOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { Works, systemActor } from '@leerkring/platform/api';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { anOpenSession } from '../testing';

const FIELDS = 'id kind text dueOn doneAt revision viewerCan author { id } person { id }';
const read = `query ($id: ID!) { liveSession(id: $id) { agreements { ${FIELDS} } } }`;
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { liveSession { id } } }`;
const writing = mutation('writeAgreement', 'WriteAgreementInput');
const changing = mutation('changeAgreement', 'ChangeAgreementInput');
const removing = mutation('removeAgreement', 'RemoveAgreementInput');
const marking = mutation('markAgreement', 'MarkAgreementInput');
const closing = mutation('closeLiveSession', 'CloseLiveSessionInput');

interface SeenAgreement {
  id: string;
  text: string;
  doneAt: string | null;
  revision: number;
  viewerCan: string[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

const dayAhead = (days: number): string => new Date(app.clock.now().getTime() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** A session in which one member wrote an action for another, with a third who has nothing to do with it. */
async function aSession() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const [author, doer, other] = [await aMember(app, group), await aMember(app, group), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const { id: liveSessionId, stream } = await anOpenSession(app, group, facilitator);
  const seen = async (who: Caller = other): Promise<SeenAgreement[]> => (await app.ask<{ liveSession: { agreements: SeenAgreement[] } }>(read, { id: liveSessionId }, who)).liveSession.agreements;
  const action = { liveSessionId, kind: 'action', text: 'Het zaaltje bellen', personId: doer.id, dueOn: dayAhead(7) };
  await app.ask(writing, { input: action }, author);
  const [{ id }] = (await seen()) as [SeenAgreement];
  const change = { id, revision: 1, text: 'Het dorpshuis bellen', personId: doer.id, dueOn: null };
  const close = (): Promise<unknown> => app.ask(closing, { input: { id: liveSessionId } }, facilitator);
  const stored = (): Promise<{ name: string; payload: object }[]> =>
    app.database.query(`SELECT name, payload FROM domain_events WHERE stream = $1 AND name LIKE 'agreement.%' ORDER BY seq`, [stream]);
  return { facilitator, author, doer, other, outsider, liveSessionId, seen, action, id, change, close, stored };
}

describe('a decision or an action', () => {
  it('is written by members and facilitators, and read by everybody in the group', async () => {
    const { facilitator, author, doer, liveSessionId, seen, action, stored } = await aSession();
    await app.ask(writing, { input: { liveSessionId, kind: 'decision', text: ' We loten. ' } }, facilitator);
    expect(await seen()).toMatchObject([
      { kind: 'action', text: action.text, dueOn: action.dueOn, doneAt: null, revision: 1, author: { id: author.id }, person: { id: doer.id }, viewerCan: ['agreement.read', 'agreement.change'] },
      { kind: 'decision', text: 'We loten.', dueOn: null, person: null, author: { id: facilitator.id } },
    ]);
    expect((await seen(doer))[0]!.viewerCan).toEqual(['agreement.read', 'agreement.change', 'agreement.mark']);
    expect((await seen(author))[0]!.viewerCan).toEqual(['agreement.read', 'agreement.change', 'agreement.remove']);
    expect((await seen(facilitator)).map(({ viewerCan }) => viewerCan)).toEqual([
      ['agreement.read', 'agreement.change', 'agreement.remove', 'agreement.mark'],
      ['agreement.read', 'agreement.change', 'agreement.remove'],
    ]);
    expect((await stored()).map(({ name }) => name)).toEqual(['agreement.written', 'agreement.written']);
  });

  it('is not there for who is not in the group, whatever they try', async () => {
    const { outsider, liveSessionId, action, id, change } = await aSession();
    const tries: [string, object][] = [[writing, { ...action }], [changing, change], [removing, { id }], [marking, { id, done: true }]];
    for (const [verb, input] of tries) {
      expect(await app.codeOf(verb, { input }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(verb, { input })).toBe('UNAUTHENTICATED');
    }
    expect(await app.codeOf(read, { id: liveSessionId }, outsider)).toBe('NOT_FOUND');
  });

  it('has words, and as an action a member who does it and a day that is not past', async () => {
    const { author, outsider, liveSessionId, action } = await aSession();
    const wrong = [
      { text: '  ' }, { personId: null }, { personId: outsider.id }, { dueOn: dayAhead(-2) }, { dueOn: dayAhead(4 * 366) }, { dueOn: '2026-13-01' }, { dueOn: 'morgen' },
      { kind: 'decision' }, { kind: 'decision', personId: null },
    ];
    for (const wish of wrong) expect(await app.codeOf(writing, { input: { ...action, ...wish } }, author)).toBe('INPUT_INVALID');
    expect(await app.codeOf(writing, { input: { ...action, text: 'a'.repeat(limits.agreement + 1) } }, author)).toBe('INPUT_TOO_LONG');
    await app.database.query(
      `INSERT INTO agreements (id, live_session_id, kind, text, author_id, words_by_id, revision, created_at)
       SELECT gen_random_uuid(), $1, 'decision', 'vol', $2, $2, 1, now() FROM generate_series(2, $3)`,
      [liveSessionId, author.id, limits.agreements],
    );
    expect(await app.codeOf(writing, { input: action }, author)).toBe('AGREEMENTS_FULL');
  });

  it('is changed by any member, and its earlier words leave the log', async () => {
    const { other, seen, change, stored } = await aSession();
    await app.ask(changing, { input: change }, other);
    expect(await seen()).toMatchObject([{ text: change.text, dueOn: null, revision: 2 }]);
    expect(JSON.stringify(await stored())).not.toContain('zaaltje');
  });

  it('keeps what stands when two change it at the same moment, and tells the second', async () => {
    const { author, other, seen, change } = await aSession();
    const answers = await Promise.all([author, other].map((who, place) => app.graphql(changing, { input: { ...change, text: `versie ${place}` } }, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'changed').sort()).toEqual(['AGREEMENT_CHANGED', 'changed']);
    const won = answers.findIndex(({ errors }) => !errors);
    expect(await seen()).toMatchObject([{ text: `versie ${won}`, revision: 2 }]);
    await app.ask(changing, { input: { ...change, revision: 2, text: 'samen' } }, other);
    expect(await seen()).toMatchObject([{ text: 'samen', revision: 3 }]);
  });

  it('is taken out by its author or a facilitator, with its words', async () => {
    const { author, doer, seen, id, change, stored } = await aSession();
    expect(await app.codeOf(removing, { input: { id } }, doer)).toBe('FORBIDDEN');
    await app.ask(removing, { input: { id } }, author);
    expect(await seen()).toEqual([]);
    expect(JSON.stringify(await stored())).not.toContain('zaaltje');
    expect(await app.codeOf(changing, { input: change }, author)).toBe('NOT_FOUND');
  });

  it('stands as it is when the session is closed', async () => {
    const { facilitator, author, action, id, change, close } = await aSession();
    await close();
    const tries: [string, object][] = [[writing, action], [changing, change], [removing, { id }]];
    for (const [verb, input] of tries) {
      for (const who of [author, facilitator]) expect(await app.codeOf(verb, { input }, who)).toBe('LIVE_SESSION_CLOSED');
    }
  });
});

describe('an action', () => {
  it('is done or not done as its person or a facilitator says, also after the session', async () => {
    const { facilitator, author, doer, other, seen, id, close, stored } = await aSession();
    const mark = (who: Caller, done: boolean): Promise<unknown> => app.ask(marking, { input: { id, done } }, who);
    for (const who of [author, other]) expect(await app.codeOf(marking, { input: { id, done: true } }, who)).toBe('FORBIDDEN');
    await mark(doer, true);
    await mark(doer, true);
    expect(await seen()).toMatchObject([{ doneAt: app.clock.now().toISOString(), revision: 1 }]);
    await close();
    await mark(facilitator, false);
    expect(await seen()).toMatchObject([{ doneAt: null }]);
    await mark(doer, true);
    expect((await stored()).map(({ name }) => name)).toEqual(['agreement.written', 'agreement.marked', 'agreement.marked', 'agreement.marked']);
  });

  it('is nothing that a decision can be', async () => {
    const { facilitator, liveSessionId, seen } = await aSession();
    await app.ask(writing, { input: { liveSessionId, kind: 'decision', text: 'We loten.' } }, facilitator);
    const { id } = (await seen())[1]!;
    expect(await app.codeOf(marking, { input: { id, done: true } }, facilitator)).toBe('FORBIDDEN');
  });
});

describe('what somebody has to do', () => {
  const mine = '{ viewer { openActions { text dueOn doneAt liveSession { id title } viewerCan } } }';
  const of = async (who: Caller): Promise<{ text: string }[]> => (await app.ask<{ viewer: { openActions: { text: string }[] } }>(mine, {}, who)).viewer.openActions;

  it('stands on their home page, the soonest first, until it is done or they leave the group', async () => {
    const { facilitator, author, doer, liveSessionId, action, id, close } = await aSession();
    await app.ask(writing, { input: { ...action, text: 'Ooit', dueOn: null } }, author);
    await app.ask(writing, { input: { ...action, text: 'Morgen', dueOn: dayAhead(1) } }, author);
    await close();
    expect((await of(doer)).map(({ text }) => text)).toEqual(['Morgen', action.text, 'Ooit']);
    expect((await of(doer))[1]).toEqual({ text: action.text, dueOn: action.dueOn, doneAt: null, liveSession: { id: liveSessionId, title: 'Uitwisseling 3' }, viewerCan: ['agreement.read', 'agreement.mark'] });
    for (const who of [facilitator, author]) expect(await of(who)).toEqual([]);
    await app.ask(marking, { input: { id, done: true } }, doer);
    expect((await of(doer)).map(({ text }) => text)).toEqual(['Morgen', 'Ooit']);
    await app.database.query('UPDATE memberships SET ended_at = now() WHERE account_id = $1', [doer.id]);
    await app.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [doer.id]);
    expect(await of(doer)).toEqual([]);
  });
});

describe('who wants to be forgotten with all words', () => {
  it('takes along the words that are theirs, not those that somebody else put in their place', async () => {
    const { author, other, action, seen, change } = await aSession();
    await app.ask(changing, { input: change }, other);
    await app.ask(writing, { input: { ...action, text: 'Mijn eigen woorden' } }, author);
    await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('the administrator erased the account');
      work.record('account.erased', { accountId: author.id, withWords: true }, streamOf('account', author.id), { type: 'account', id: author.id });
    });
    await app.settle();
    expect(await seen()).toMatchObject([{ text: change.text }]);
    const left = await app.database.query(`SELECT 1 FROM domain_events WHERE payload::text LIKE '%Mijn eigen woorden%'`);
    expect(left).toEqual([]);
  });
});
