import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { compassPositions, distributionOf, limits, type CompassDistribution, type CompassStep, type Dilemma } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { aChatMessage, anOpenSession } from '../testing';

const CASE = 'id title situation freePoles version archivedAt dilemmas { axis question first second }';
const GAME = `id title step dilemma revision chosenCount endedAt dilemmas { question } results { people before after } viewerChoices { dilemma before beforeReason after afterReason }
  consequences { id dilemma pole text reach desirability revision viewerCan author { id } }`;
const cases = `query ($id: ID!) { group(id: $id) { compassCases { ${CASE} } } }`;
const read = `query ($id: ID!) { liveSession(id: $id) { head compassGame { ${GAME} } } }`;
const ofCase = (name: string): string => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { compassCase { ${CASE} } } }`;
const [writing, changing, archiving] = [ofCase('writeCompassCase'), ofCase('changeCompassCase'), ofCase('archiveCompassCase')];
const ofGame = (name: string, input = `${name[0]!.toUpperCase()}${name.slice(1)}`): string => `mutation ($input: ${input}Input!) { ${name}(input: $input) { liveSession { head compassGame { ${GAME} } } } }`;
const starting = ofGame('startCompassGame');
const [stepping, back, ending] = [ofGame('stepCompassGame'), ofGame('stepCompassGameBack', 'StepCompassGame'), ofGame('endCompassGame', 'StepCompassGame')];
const choosing = ofGame('chooseInCompass');
const [noting, rewording, removing] = [ofGame('noteConsequence'), ofGame('changeConsequence'), ofGame('removeConsequence')];
const closing = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }';
const erasing = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';

interface SeenCase {
  id: string;
  title: string;
  version: number;
}
interface SeenGame {
  id: string;
  title: string;
  step: CompassStep;
  dilemma: number;
  revision: number;
  chosenCount: number;
  endedAt: string | null;
  results: (CompassDistribution | null)[];
  viewerChoices: { dilemma: number; before: number | null; beforeReason: string | null; after: number | null; afterReason: string | null }[];
  consequences: { id: string; text: string; revision: number; viewerCan: string[] }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

const dilemmas: Dilemma[] = [
  { axis: 'council_neighbourhood', question: 'Wie beslist over het geld?', first: 'De raad weegt alles af.', second: 'De buurt weet wat nodig is.' },
  { axis: 'minority_majority', question: 'Telt iedere stem even zwaar?', first: 'Wie het raakt, weegt zwaarder.', second: 'De meeste stemmen gelden.' },
];
const words = { title: 'Het buurtbudget', situation: 'Er is **€ 40.000**.', freePoles: null, dilemmas };

type Person = Awaited<ReturnType<typeof aMember>>;

/** A group with a compass case and so many participants. */
async function aCircle(participants = 2) {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const other = await aMember(app, group, { role: 'facilitator' });
  const people: Person[] = [];
  for (let index = 0; index < participants; index++) people.push(await aMember(app, group));
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const { writeCompassCase } = await app.ask<{ writeCompassCase: { compassCase: SeenCase } }>(writing, { input: { groupId: group.id, ...words } }, facilitator);
  return { group, facilitator, other, people, outsider, caseId: writeCompassCase.compassCase.id };
}

/** The same, in an open session that plays the case. */
async function aGame(participants = 2) {
  const circle = await aCircle(participants);
  return { ...circle, ...(await play(circle)) };
}

async function play({ group, facilitator, caseId }: Pick<Awaited<ReturnType<typeof aCircle>>, 'group' | 'facilitator' | 'caseId'>) {
  const session = await anOpenSession(app, group, facilitator);
  await app.ask(starting, { input: { liveSessionId: session.id, compassCaseId: caseId } }, facilitator);
  const seen = async (who: Caller = facilitator): Promise<SeenGame> => (await app.ask<{ liveSession: { compassGame: SeenGame } }>(read, { id: session.id }, who)).liveSession.compassGame;
  const { id: compassGameId } = await seen();
  /** Goes on to this step, from wherever it is. */
  const on = async (to: CompassStep): Promise<SeenGame> => {
    let game = await seen();
    do {
      await app.ask(stepping, { input: { compassGameId, revision: game.revision } }, facilitator);
      game = await seen();
    } while (game.step !== to);
    return game;
  };
  const choice = (position: number, moment: 'before' | 'after' = 'before', dilemma = 0, reason: string | null = null) => ({ compassGameId, dilemma, moment, position, reason });
  const choose = (who: Caller, ...chosen: Parameters<typeof choice>): Promise<unknown> => app.ask(choosing, { input: choice(...chosen) }, who);
  const close = (): Promise<unknown> => app.ask(closing, { input: { id: session.id } }, facilitator);
  const stored = (): Promise<{ name: string; actor_id: string | null; payload: object }[]> =>
    app.database.query(`SELECT name, actor_id, payload FROM domain_events WHERE stream = $1 AND (name LIKE 'compass%' OR name LIKE 'consequence%') ORDER BY seq`, [session.stream]);
  return { session, compassGameId, seen, on, choice, choose, close, stored };
}

describe('a compass case', () => {
  it('is written and changed by the facilitators of its group, who alone see it', async () => {
    const { group, facilitator, other, people, outsider, caseId } = await aCircle();
    const of = async (who: Caller): Promise<SeenCase[]> => (await app.ask<{ group: { compassCases: SeenCase[] } }>(cases, { id: group.id }, who)).group.compassCases;
    expect(await of(other)).toEqual([{ id: caseId, ...words, version: 1, archivedAt: null }]);
    expect(await of(people[0]!)).toEqual([]);
    const change = { id: caseId, version: 1, ...words, title: 'Wie krijgt het budget?', freePoles: ['Nu', 'Later'], dilemmas: [{ ...dilemmas[0]!, axis: 'free' }] };
    const tries: [string, object][] = [[writing, { groupId: group.id, ...words }], [changing, change], [archiving, { id: caseId, archived: true }]];
    for (const [verb, input] of tries) {
      expect(await app.codeOf(verb, { input }, people[0])).toBe('FORBIDDEN');
      expect(await app.codeOf(verb, { input }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(verb, { input })).toBe('UNAUTHENTICATED');
    }
    const answers = await Promise.all([facilitator, other].map((who) => app.graphql(changing, { input: change }, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'changed').sort()).toEqual(['COMPASS_CASE_CHANGED', 'changed']);
    expect(await of(facilitator)).toMatchObject([{ title: 'Wie krijgt het budget?', version: 2, freePoles: ['Nu', 'Later'] }]);
    for (const archived of [true, true, false]) await app.ask(archiving, { input: { id: caseId, archived } }, other);
    expect(await of(facilitator)).toMatchObject([{ archivedAt: null }]);
    const events = await app.database.query(`SELECT name FROM domain_events WHERE payload ->> 'compassCaseId' = $1 ORDER BY seq`, [caseId]);
    expect(events).toEqual(['written', 'written', 'archived', 'archived'].map((verb) => ({ name: `compass_case.${verb}` })));
  });

  it('holds one to eight dilemmas with a question and two sides, and names for the ends of the free axis exactly when one lies on it', async () => {
    const { group, facilitator } = await aCircle(0);
    const [first] = dilemmas as [Dilemma];
    const codeOf = (part: object): Promise<string> => app.codeOf(writing, { input: { groupId: group.id, ...words, ...part } }, facilitator);
    const free = [{ ...first, axis: 'free' }];
    const wrong = [{ title: ' ' }, { situation: '' }, { dilemmas: [] }, { dilemmas: Array.from({ length: 9 }, () => first) }, { dilemmas: [{ ...first, second: ' ' }] }, { freePoles: ['Nu', 'Later'] }, { dilemmas: free }, { dilemmas: free, freePoles: ['Nu'] }, { dilemmas: free, freePoles: ['Nu', ''] }];
    for (const part of wrong) expect(await codeOf(part)).toBe('INPUT_INVALID');
    for (const part of [{ title: 'x'.repeat(limits.compassTitle + 1) }, { situation: 'x'.repeat(limits.compassSituation + 1) }, { dilemmas: [{ ...first, question: 'x'.repeat(limits.dilemmaQuestion + 1) }] }]) expect(await codeOf(part)).toBe('INPUT_TOO_LONG');
    await app.database.query(
      `INSERT INTO compass_cases (id, group_id, title, situation, dilemmas, version, changed_by_id, changed_at)
       SELECT gen_random_uuid(), $1, 'vol', 'vol', '[]', 1, $2, now() FROM generate_series(2, $3)`,
      [group.id, facilitator.id, limits.compassCases],
    );
    expect(await codeOf({})).toBe('COMPASS_CASES_FULL');
  });

  it('is copied into the game: what changes later does not touch it', async () => {
    const { facilitator, caseId, seen } = await aGame();
    await app.ask(changing, { input: { id: caseId, version: 1, ...words, title: 'Anders' } }, facilitator);
    expect(await seen()).toMatchObject({ title: 'Het buurtbudget', step: 'before', dilemma: 0, revision: 1, results: [], viewerChoices: [] });
  });
});

describe('the game', () => {
  it('is begun, moved and ended by facilitators, once in a session and with a case of the group that is offered', async () => {
    const { group, facilitator, other, people, outsider, caseId, session, compassGameId } = await aGame();
    const start = { liveSessionId: session.id, compassCaseId: caseId };
    for (const [verb, input] of [[starting, start], [stepping, { compassGameId, revision: 1 }], [back, { compassGameId, revision: 1 }], [ending, { compassGameId, revision: 1 }]] as const) {
      expect(await app.codeOf(verb, { input }, people[0])).toBe('FORBIDDEN');
      expect(await app.codeOf(verb, { input }, outsider)).toBe('NOT_FOUND');
    }
    expect(await app.codeOf(starting, { input: start }, other)).toBe('COMPASS_GAME_EXISTS');
    await app.ask(ending, { input: { compassGameId, revision: 1 } }, facilitator);
    expect(await app.ask(read, { id: session.id }, people[0])).toMatchObject({ liveSession: { compassGame: null } });
    const strange = await aCircle(0);
    expect(await app.codeOf(starting, { input: { ...start, compassCaseId: strange.caseId } }, facilitator)).toBe('NOT_FOUND');
    await app.ask(archiving, { input: { id: caseId, archived: true } }, facilitator);
    expect(await app.codeOf(starting, { input: start }, facilitator)).toBe('NOT_FOUND');
    expect(await app.codeOf(cases, { id: group.id })).toBe('UNAUTHENTICATED');
  });

  it('goes through choosing, talking, choosing and showing for each dilemma; two who go on at once skip nothing', async () => {
    const { facilitator, other, compassGameId, seen, stored } = await aGame();
    const places: string[] = [];
    for (let revision = 1; revision <= 8; revision++) {
      const answers = await Promise.all([facilitator, other].map((who) => app.graphql(stepping, { input: { compassGameId, revision } }, who)));
      expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'on').sort()).toEqual(['COMPASS_GAME_MOVED', 'on']);
      const { step, dilemma } = await seen();
      places.push(`${step} ${dilemma}`);
    }
    expect(places).toEqual(['talk 0', 'after 0', 'reveal 0', 'before 1', 'talk 1', 'after 1', 'reveal 1', 'done 1']);
    expect(await seen()).toMatchObject({ endedAt: app.clock.now().toISOString(), results: [null, null] });
    expect(await app.codeOf(stepping, { input: { compassGameId, revision: 9 } }, facilitator)).toBe('COMPASS_STEP_WRONG');
    expect((await stored()).filter(({ name }) => name === 'compass_game.stepped')).toHaveLength(8);
  });

  it('goes back for who has to choose still; what is told of that is how many chose', async () => {
    const { facilitator, people, session, compassGameId, seen, on, choose } = await aGame(2);
    const goBack = async (): Promise<SeenGame> => (await app.ask(back, { input: { compassGameId, revision: (await seen()).revision } }, facilitator), seen());
    expect(await app.codeOf(back, { input: { compassGameId, revision: 1 } }, facilitator)).toBe('COMPASS_STEP_WRONG');
    await choose(people[0]!, 2);
    await on('after');
    await choose(people[0]!, 1, 'after');
    expect(await app.codeOf(back, { input: { compassGameId, revision: 1 } }, facilitator)).toBe('COMPASS_GAME_MOVED');
    expect(await goBack()).toMatchObject({ step: 'talk', dilemma: 0, chosenCount: 0 });
    const socket = await app.socket(people[1]!);
    const { head } = (await app.ask<{ liveSession: { head: number } }>(read, { id: session.id }, people[1])).liveSession;
    await socket.emitWithAck('stream.open', { stream: session.stream as never, after: head });
    const told = nextFrame(socket, 'news');
    expect(await goBack()).toMatchObject({ step: 'before', dilemma: 0, chosenCount: 1 });
    expect((await told).events).toMatchObject([{ name: 'compass_game.stepped', payload: { place: { step: 'before', dilemma: 0 }, result: null, chosenCount: 1 } }]);
    await choose(people[1]!, -1);
    expect(await seen(people[0])).toMatchObject({ chosenCount: 2, viewerChoices: [{ before: 2, after: 1 }] });
  });

  it('never goes back over what was counted: from the next dilemma that is looked at again, and nothing of it is chosen any more', async () => {
    const { facilitator, people, compassGameId, seen, on, choose, choice } = await aGame(5);
    for (const one of people) await choose(one, 1);
    await on('after');
    for (const one of people) await choose(one, 2, 'after');
    const { results } = await on('reveal');
    const backFrom = async () => ({ input: { compassGameId, revision: (await seen()).revision } });
    expect(await app.codeOf(back, await backFrom(), facilitator)).toBe('COMPASS_STEP_WRONG');
    await on('before');
    await app.ask(back, await backFrom(), facilitator);
    expect(await seen(people[0])).toMatchObject({ step: 'reveal', dilemma: 0, results });
    expect(await app.codeOf(back, await backFrom(), facilitator)).toBe('COMPASS_STEP_WRONG');
    for (const moment of ['before', 'after'] as const) expect(await app.codeOf(choosing, { input: choice(3, moment) }, people[0])).toBe('COMPASS_STEP_WRONG');
    expect(await on('before')).toMatchObject({ dilemma: 1, results });
  });

  it('goes with its choices when the wrong case was begun, as long as nobody chose after a talk', async () => {
    const { facilitator, people, caseId, session, compassGameId, seen, on, choose } = await aGame(5);
    for (const one of people) await choose(one, 1);
    await on('talk');
    await app.ask(ending, { input: { compassGameId, revision: 2 } }, facilitator);
    expect(await seen(people[0])).toBeNull();
    expect(await app.database.query('SELECT 1 FROM compass_choices WHERE compass_game_id = $1', [compassGameId])).toEqual([]);
    await app.ask(starting, { input: { liveSessionId: session.id, compassCaseId: caseId } }, facilitator);
    expect(await seen(people[0])).toMatchObject({ step: 'before', results: [], viewerChoices: [] });
  });

  it('ends with its session, where it stands: what was not shown never is', async () => {
    const { facilitator, people, seen, on, choose, choice, close, compassGameId } = await aGame(5);
    for (const one of people) await choose(one, 1);
    await on('after');
    for (const one of people) await choose(one, 2, 'after');
    await close();
    expect(await seen(people[0])).toMatchObject({ step: 'done', results: [], viewerChoices: [{ before: 1, after: 2 }] });
    expect(await app.codeOf(choosing, { input: choice(1, 'after') }, people[0])).toBe('LIVE_SESSION_CLOSED');
    expect(await app.codeOf(stepping, { input: { compassGameId, revision: 4 } }, facilitator)).toBe('LIVE_SESSION_CLOSED');
  });
});

describe('a choice', () => {
  it('is what its owner chose last in the step, and is kept for that person with the reasons', async () => {
    const { facilitator, other, people, seen, on, choose, stored } = await aGame();
    const [anniek, bram] = people as [Person, Person];
    await choose(anniek, -1, 'before', 0, 'Eerst dit.');
    await choose(anniek, -3, 'before', 0, 'Toch dat.');
    expect((await seen(bram)).chosenCount).toBe(1);
    await on('after');
    await choose(anniek, 2, 'after');
    expect((await seen(anniek)).viewerChoices).toEqual([{ dilemma: 0, before: -3, beforeReason: 'Toch dat.', after: 2, afterReason: null }]);
    for (const who of [bram, facilitator, other]) expect((await seen(who)).viewerChoices).toEqual([]);
    const chosen = (await stored()).filter(({ name }) => name === 'compass_game.chosen');
    expect(chosen).toMatchObject([1, 1].map((chosenCount) => ({ actor_id: null, payload: { chosenCount } })));
  });

  it('is made by participants, of the dilemma and at the moment that is now, at one of the seven positions', async () => {
    const { facilitator, people, outsider, on, choice } = await aGame();
    const [anniek] = people as [Person];
    const codeOf = (input: object, who: Caller = anniek): Promise<string> => app.codeOf(choosing, { input }, who);
    expect(await codeOf(choice(1), facilitator)).toBe('FORBIDDEN');
    expect(await codeOf(choice(1), outsider)).toBe('NOT_FOUND');
    expect(await codeOf({ ...choice(1), compassGameId: unknownId() })).toBe('NOT_FOUND');
    for (const wrong of [choice(1, 'after'), choice(1, 'before', 1)]) expect(await codeOf(wrong)).toBe('COMPASS_STEP_WRONG');
    for (const position of [-4, 4]) expect(await codeOf(choice(position))).toBe('INPUT_INVALID');
    expect(await codeOf(choice(1, 'before', 0, 'x'.repeat(limits.choiceReason + 1)))).toBe('INPUT_TOO_LONG');
    for (const step of ['talk', 'after', 'reveal'] as const) {
      await on(step);
      expect(await codeOf(choice(1))).toBe('COMPASS_STEP_WRONG');
    }
  });
});

describe('what all chose', () => {
  it.each<[string, { before: number; after: number }, number | null]>([
    ['four people', { before: 4, after: 4 }, null],
    ['five people', { before: 5, after: 5 }, 5],
    ['six people', { before: 6, after: 6 }, 6],
    ['five, and one who chose before only', { before: 6, after: 5 }, 5],
    ['four, and two who chose before only', { before: 6, after: 4 }, null],
  ])('is shown of at least five who chose both times: %s', async (_, { before, after }, shown) => {
    const { people, seen, on, choose } = await aGame(6);
    for (const [index, one] of people.slice(0, before).entries()) await choose(one, (index % 7) - 3);
    await on('after');
    for (const one of people.slice(0, after)) await choose(one, 3, 'after');
    expect((await seen()).results).toEqual([]);
    const { results } = await on('reveal');
    const counted = compassPositions.map((position) => (shown && position + 3 < shown ? 1 : 0));
    expect(results).toEqual([shown && { people: shown, before: counted, after: [0, 0, 0, 0, 0, 0, shown] }]);
  });

  it('does not count who chose after the talk only, and does not change when somebody is erased or leaves', async () => {
    const { facilitator, group, people, seen, on, choose } = await aGame(6);
    for (const one of people.slice(0, 5)) await choose(one, -3);
    await on('after');
    for (const one of people) await choose(one, 0, 'after');
    const { results } = await on('reveal');
    expect(results).toMatchObject([{ people: 5 }]);
    await app.ask(erasing, { input: { accountId: people[0]!.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    const [seat] = await app.database.query<{ id: string }[]>('SELECT id FROM memberships WHERE group_id = $1 AND account_id = $2', [group.id, people[1]!.id]);
    await app.ask('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { membership { id } } }', { input: { id: seat!.id } }, facilitator);
    await app.settle();
    expect((await seen(people[2])).results).toEqual(results);
    expect((await on('done')).results).toEqual([...results, null]);
  });

  it('never covers fewer than five and never changes once it is shown, in any game', async () => {
    jest.setTimeout(60_000);
    const circle = await aCircle(7);
    const anyPosition = fc.option(fc.constantFrom(...compassPositions), { nil: null });
    const anyDilemma = fc.array(fc.record({ before: anyPosition, after: anyPosition }), { minLength: 7, maxLength: 7 });
    const game = fc.asyncProperty(anyDilemma, anyDilemma, async (...chosen) => {
      const { seen, on, choose, close } = await play(circle);
      const shown: (CompassDistribution | null)[] = [];
      for (const [dilemma, choices] of chosen.entries()) {
        for (const moment of ['before', 'after'] as const) {
          if (moment === 'after') await on('after');
          for (const [index, one] of circle.people.entries()) if (choices[index]![moment] !== null) await choose(one, choices[index]![moment]!, moment, dilemma);
          expect((await seen(circle.people[0])).results).toEqual(shown);
        }
        shown.push(distributionOf(choices));
        expect((await on('reveal')).results).toEqual(shown);
        if (dilemma === 0) await on('before');
      }
      for (const result of shown) if (result) expect([result.people >= 5, ...[result.before, result.after].map((counts) => counts.reduce((a, b) => a + b) === result.people)]).toEqual([true, true, true]);
      await close();
      expect((await seen(circle.people[6])).results).toEqual(shown);
    });
    await fc.assert(game, { numRuns: 6, endOnFailure: true });
  }, 60_000);
});

/** All that people other than the first get on their sockets and as answers to what they ask, while the first chooses these with this reason. */
async function heardByOthers(positions: { before: number; after: number }, reason: string): Promise<{ before: string; all: string }> {
  const { facilitator, people, group, session, compassGameId, seen, on, choose, close } = await aGame(5);
  const [secret, ...others] = people as [Person, ...Person[]];
  const heard: unknown[] = [];
  for (const who of [facilitator, ...others]) {
    const socket = await app.socket(who);
    socket.onAny((...frame) => heard.push(frame));
    for (const stream of [session.stream, `group:${group.id}`]) await socket.emitWithAck('stream.open', { stream: stream as never, after: 0 });
  }
  const look = async (): Promise<void> => {
    for (const who of [facilitator, ...others]) heard.push(await seen(who), await app.graphql(choosing, { input: { compassGameId, dilemma: 1, moment: 'after', position: 0 } }, who));
  };
  for (const moment of ['before', 'after'] as const) {
    await choose(secret, positions[moment] === 3 ? -2 : 2, moment, 0, `${reason} eerst`);
    await choose(secret, positions[moment], moment, 0, reason);
    for (const one of others) await choose(one, 0, moment);
    await look();
    await on(moment === 'before' ? 'talk' : 'reveal');
    if (moment === 'before') await on('after');
  }
  // Everybody has all that was told by now: a socket that opens the stream anew gets the log.
  const witness = await app.socket(others[0]!);
  const replayed = await witness.emitWithAck('stream.open', { stream: session.stream as never, after: 0 });
  heard.push(replayed);
  const before = JSON.stringify(heard, (key, value: unknown) => (key === 'results' || key === 'result' ? null : value));
  await on('done');
  await look();
  await close();
  await app.settle();
  heard.push(await app.database.query('SELECT * FROM domain_events WHERE stream = $1', [session.stream]), await app.database.query('SELECT s.* FROM minutes_sections s JOIN minutes m ON m.id = s.minutes_id WHERE m.live_session_id = $1', [session.id]));
  return { before, all: JSON.stringify(heard) };
}

describe('nobody else', () => {
  it('gets a reason, on any socket or in any answer, in a whole game', async () => {
    const { all } = await heardByOthers({ before: 3, after: -3 }, 'kompasgeheim');
    expect(all).not.toContain('kompasgeheim');
    expect(all).toContain('compass_game.chosen');
  });

  it('gets anything before the reveal that depends on what somebody chose: two games that differ in that alone sound the same', async () => {
    const plain = (text: string): string[] => {
      const ids = new Map<string, number>();
      const numbered = text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => `#${ids.get(id) ?? ids.set(id, ids.size).size}`);
      return (numbered.match(/"(?:viewerChoices|payload|results?|chosenCount)":(?:\[[^\]]*\]|\{[^}]*\}|\d+|null)/g) ?? []).sort();
    };
    const [one, two] = [await heardByOthers({ before: 3, after: -3 }, 'ja'), await heardByOthers({ before: -3, after: 3 }, 'nee')];
    expect(plain(one.before).map(nameless)).toEqual(plain(two.before).map(nameless));
    expect(plain(one.before).length).toBeGreaterThan(20);
  });
});

const nameless = (line: string): string => line.replace(/#\d+/g, '#');

describe('a consequence', () => {
  const input = { dilemma: 0, pole: 0, text: 'De speeltuin blijft dicht.', reach: 'street', desirability: 2 };

  it('is noted by members from the talk on, and read by everybody with its author', async () => {
    const { facilitator, people, outsider, compassGameId, seen, on } = await aGame();
    const [anniek, bram] = people as [Person, Person];
    const note = { ...input, compassGameId };
    expect(await app.codeOf(noting, { input: note }, anniek)).toBe('COMPASS_STEP_WRONG');
    await on('talk');
    expect(await app.codeOf(noting, { input: { ...note, dilemma: 1 } }, anniek)).toBe('COMPASS_STEP_WRONG');
    expect(await app.codeOf(noting, { input: note }, outsider)).toBe('NOT_FOUND');
    for (const wrong of [{ text: ' ' }, { pole: 2 }, { desirability: 0 }, { desirability: 6 }]) expect(await app.codeOf(noting, { input: { ...note, ...wrong } }, anniek)).toBe('INPUT_INVALID');
    expect(await app.codeOf(noting, { input: { ...note, text: 'x'.repeat(limits.consequence + 1) } }, anniek)).toBe('INPUT_TOO_LONG');
    await app.ask(noting, { input: note }, anniek);
    await on('before');
    await app.ask(noting, { input: { ...note, pole: 1, desirability: 5 } }, facilitator);
    const rights = ['consequence.read', 'consequence.change', 'consequence.remove'];
    expect((await seen(bram)).consequences).toMatchObject([{ ...input, revision: 1, author: { id: anniek.id }, viewerCan: ['consequence.read'] }, { pole: 1, author: { id: facilitator.id } }]);
    expect((await seen(anniek)).consequences.map(({ viewerCan }) => viewerCan)).toEqual([rights, ['consequence.read']]);
    expect((await seen()).consequences.map(({ viewerCan }) => viewerCan)).toEqual([rights, rights]);
    await app.database.query(
      `INSERT INTO consequences (id, compass_game_id, dilemma, pole, text, reach, desirability, author_id, words_by_id, revision, created_at)
       SELECT gen_random_uuid(), $1, 0, 0, 'vol', 'street', 3, $2, $2, 1, now() FROM generate_series(3, $3)`,
      [compassGameId, anniek.id, limits.consequences],
    );
    expect(await app.codeOf(noting, { input: note }, anniek)).toBe('CONSEQUENCES_FULL');
  });

  it('is changed and taken out by its author or a facilitator, never over what somebody else wrote first, and without words in the log', async () => {
    const { facilitator, people, compassGameId, seen, on, close, stored } = await aGame();
    const [anniek, bram] = people as [Person, Person];
    await on('talk');
    await app.ask(noting, { input: { ...input, compassGameId } }, anniek);
    const [{ id }] = (await seen()).consequences as [SeenGame['consequences'][number]];
    const { dilemma: _, ...kept } = input;
    const change = { ...kept, id, revision: 1, text: 'De speeltuin gaat open.', desirability: 5 };
    for (const [verb, wish] of [[rewording, change], [removing, { id }]] as const) expect(await app.codeOf(verb, { input: wish }, bram)).toBe('FORBIDDEN');
    const answers = await Promise.all([anniek, facilitator].map((who) => app.graphql(rewording, { input: change }, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'changed').sort()).toEqual(['CONSEQUENCE_CHANGED', 'changed']);
    expect((await seen(bram)).consequences).toMatchObject([{ text: change.text, desirability: 5, revision: 2 }]);
    await app.ask(noting, { input: { ...input, compassGameId } }, anniek);
    await app.ask(removing, { input: { id } }, anniek);
    expect((await seen(bram)).consequences).toMatchObject([{ text: input.text }]);
    expect(JSON.stringify(await stored())).not.toContain('speeltuin');
    await close();
    const [{ id: left }] = (await seen()).consequences as [SeenGame['consequences'][number]];
    for (const [verb, wish] of [[rewording, { ...change, id: left }], [removing, { id: left }], [noting, { ...input, compassGameId }]] as const) expect(await app.codeOf(verb, { input: wish }, facilitator)).toBe('LIVE_SESSION_CLOSED');
  });
});

describe('who wants to be forgotten', () => {
  it.each([true, false])('takes choices and reasons along, and with all words (%s) consequences too, out of the draft of the minutes as well', async (withWords) => {
    const { people, session, compassGameId, seen, on, choose, close } = await aGame();
    const [anniek, bram] = people as [Person, Person];
    const inMinutes = async (): Promise<boolean> =>
      JSON.stringify(await app.database.query('SELECT s.text FROM minutes_sections s JOIN minutes m ON m.id = s.minutes_id WHERE m.live_session_id = $1', [session.id])).includes('Weg ermee.');
    await choose(anniek, 1, 'before', 0, 'Om mezelf.');
    await choose(bram, 1);
    await on('talk');
    await app.ask(noting, { input: { compassGameId, dilemma: 0, pole: 0, text: 'Weg ermee.', reach: 'village', desirability: 1 } }, anniek);
    await close();
    expect(await inMinutes()).toBe(true);
    await app.ask(erasing, { input: { accountId: anniek.id, withWords } }, await anAccount(app, { roles: ['admin'] }));
    // The words go, and what follows from that.
    for (let times = 0; times < 2; times++) await app.settle();
    expect(await inMinutes()).toBe(!withWords);
    expect(await app.database.query('SELECT account_id FROM compass_choices WHERE compass_game_id = $1', [compassGameId])).toEqual([{ account_id: bram.id }]);
    expect((await seen(bram)).consequences).toHaveLength(withWords ? 0 : 1);
  });
});

describe('a session without the compass', () => {
  it('has no game, whatever is said in it', async () => {
    const { group, facilitator, people } = await aCircle();
    const session = await anOpenSession(app, group, facilitator);
    await aChatMessage(app, session, people[0]!);
    expect(await app.ask(read, { id: session.id }, people[0])).toMatchObject({ liveSession: { compassGame: null } });
  });
});
